import { text } from "../arguments";
import { collection } from "../collection";
import { ExcelObject, type Json, readOnly } from "../excelObject";
import type { HostContext } from "../hostContext";

/** Settings of the add-in that are saved with the workbook. */
export function settingCollection(context: HostContext): ExcelObject {
  const { settings } = context.model;
  return collection({
    type: "SettingCollection",
    items: () => [...settings.keys()].map((key) => setting(context, key)),
    find: (key) => (settings.has(key) ? setting(context, key) : null),
    methods: {
      Add: (key, value) => {
        settings.set(text(key), value);
        return setting(context, text(key));
      },
    },
  });
}

function setting(context: HostContext, key: string): ExcelObject {
  const { settings } = context.model;
  return new ExcelObject({
    type: "Setting",
    identity: () => ({ Id: key }),
    scalars: {
      Key: readOnly(() => key),
      Value: {
        get: () => (settings.get(key) ?? null) as Json,
        set: (value) => {
          settings.set(key, value);
        },
      },
      _Id: readOnly(() => key),
    },
    methods: {
      Delete: () => {
        settings.delete(key);
      },
    },
  });
}
