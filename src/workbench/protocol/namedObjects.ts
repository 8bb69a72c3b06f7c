import { oneOf } from "./arguments";
import { ExcelObject } from "./excelObject";
import type { HostContext } from "./hostContext";

/** Objects that office.js makes by name: where its custom functions runtime reports, and its own start. */
export function namedObject(context: HostContext, name: string): ExcelObject | null {
  switch (name) {
    case "Microsoft.ExcelServices.CustomFunctions": {
      const take = (results: unknown): void => {
        context.model.customFunctions.takeRuntimeResults(Array.isArray(results) ? results : []);
      };
      return new ExcelObject({
        type: "CustomFunctions",
        methods: {
          SetInvocationArrayResults: take,
          SetInvocationResults: take,
          _SetOsfControlContainerReadyForCustomFunctions: () => undefined,
          _GetEnabledFeatures: () => [1, 2, 3, 4],
        },
      });
    }
    case "Microsoft.InternalService.AddinInternalService":
      return new ExcelObject({
        type: "AddinInternalService",
        methods: { NotifyActionHandlerReady: () => undefined },
      });
    case "Microsoft.AppRuntime.AppRuntimeService":
      return new ExcelObject({
        type: "AppRuntimeService",
        methods: {
          SetAppRuntimeState: (wanted: unknown) => {
            context.showPane(oneOf(wanted, ["Visible", "Background"] as const) === "Visible");
          },
        },
      });
    default:
      return null;
  }
}
