import type { Associations } from "./officeAssociations";
import type { Host } from "./protocol/host";

const NAMES = ["Excel", "OfficeExtension", "Office", "CustomFunctions"] as const;

/** Makes the add-in's globals those of this session; the result puts back what was there. */
export function installGlobals(
  office: { readonly Excel: unknown; readonly OfficeExtension: unknown },
  host: Host,
  functions: Associations,
): () => void {
  const globals = globalThis as Record<string, unknown>;
  const before = new Map(NAMES.map((name) => [name, Object.getOwnPropertyDescriptor(globals, name)]));
  globals["Excel"] = office.Excel;
  globals["OfficeExtension"] = office.OfficeExtension;
  globals["Office"] = officeFace(host);
  const library = office as { readonly CustomFunctions?: object };
  globals["CustomFunctions"] = { ...library.CustomFunctions, ...functions.face };
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globals, name, descriptor);
      else Reflect.deleteProperty(globals, name);
    }
  };
}

/** What of `Office` an add-in asks before it turns to `Excel`. */
function officeFace(host: Host): object {
  const started = { host: "Excel", platform: "OfficeOnline" };
  return {
    onReady: (callback?: (info: typeof started) => unknown): Promise<typeof started> => {
      callback?.(started);
      return Promise.resolve(started);
    },
    HostType: { Excel: "Excel" },
    PlatformType: { OfficeOnline: "OfficeOnline", PC: "PC", Mac: "Mac" },
    actions: { associate: () => undefined },
    context: {
      host: "Excel",
      platform: "OfficeOnline",
      contentLanguage: "en-US",
      displayLanguage: "en-US",
      diagnostics: { host: "Excel", platform: "OfficeOnline", version: "16.0.0.0" },
      requirements: { isSetSupported: (set: string, version?: string) => host.isSetSupported(set, version) },
    },
  };
}
