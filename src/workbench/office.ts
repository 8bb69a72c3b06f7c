import { readFileSync } from "node:fs";
import { createContext, Script } from "node:vm";
import type { WorkbookFile } from "./file";
import { createModel } from "./model/createModel";
import { headlessUniver } from "./model/headless";
import type { CustomFunctionMetadata, CustomFunctionTable } from "./model/customFunctionMetadata";
import type { CustomFunctionMode } from "./model/customFunctions";
import type { Model } from "./model/model";
import { associations, type Associations } from "./officeAssociations";
import { HostBridge } from "./officeBridge";
import { installGlobals } from "./officeGlobals";
import { SandboxTimers } from "./sandboxTimers";
import { Host, type HostOptions } from "./protocol/host";

export interface OfficeOptions extends HostOptions {
  readonly file?: WorkbookFile | undefined;
  readonly functions?: OfficeFunctions | undefined;
  /** How custom functions are called: straight, or by messages through Microsoft's runtime. */
  readonly customFunctions?: "direct" | "runtime" | undefined;
}

export interface OfficeFunctions {
  readonly metadata: CustomFunctionMetadata;
  /** Functions by id, as `CustomFunctions.associate` takes them. */
  readonly association: CustomFunctionTable;
  /** `COMMIT` unless the manifest says otherwise. */
  readonly namespace?: string | undefined;
}

/** Microsoft's office.js with the stand-in behind it. */
export interface OfficeSession {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly host: Host;
  readonly model: Model;
  /** The workbook as it stands, everything calculated. */
  readonly toFile: () => Promise<WorkbookFile>;
  /** Sets the globals `Excel`, `OfficeExtension`, `Office`, `CustomFunctions`; the result puts back what was there. */
  readonly install: () => () => void;
  /** Stops everything; nothing keeps the process alive afterwards. */
  readonly close: () => void;
}

/** The genuine file of the npm package, unmodified; it is compiled once and run anew for every session. */
let library: Script | null = null;

function officeScript(): Script {
  const path = require.resolve("@microsoft/office-js/dist/excel-web-16.00.js");
  library ??= new Script(readFileSync(path, "utf8"), { filename: path });
  return library;
}

/**
 * Opens a workbook in the stand-in and starts office.js over it, in a context of its own, so that
 * several sessions can be open at once.
 */
export async function openOffice(options: OfficeOptions = {}): Promise<OfficeSession> {
  const model = await createModel({ file: options.file, univer: headlessUniver() });
  const host = new Host(model, options);
  const bridge = new HostBridge(host);
  const timers = new SandboxTimers();
  const functions = associations(options.functions?.association ?? {});
  const sandbox = newSandbox(bridge, timers, functions);
  officeScript().runInContext(createContext(sandbox));
  if (options.functions)
    registerFunctions(model, bridge, options.functions, functions, options.customFunctions);
  const office = sandbox as unknown as Pick<OfficeSession, "Excel" | "OfficeExtension">;
  return {
    Excel: office.Excel,
    OfficeExtension: office.OfficeExtension,
    host,
    model,
    toFile: async () => {
      await model.idle();
      return model.toFile();
    },
    install: () => installGlobals(office, host, functions),
    close: () => {
      bridge.close();
      timers.clearAll();
      host.close();
      model.close();
    },
  };
}

/** `openOffice` for the time of one task, with its globals in place. */
export async function withOffice<T>(
  options: OfficeOptions,
  task: (session: OfficeSession) => Promise<T>,
): Promise<T> {
  const session = await openOffice(options);
  const restore = session.install();
  try {
    return await task(session);
  } finally {
    restore();
    session.close();
  }
}

function registerFunctions(
  model: Model,
  bridge: HostBridge,
  { metadata, namespace = "COMMIT" }: OfficeFunctions,
  functions: Associations,
  mode: OfficeOptions["customFunctions"] = "direct",
): void {
  const call: CustomFunctionMode =
    mode === "direct"
      ? { kind: "direct", functions: functions.mappings }
      : {
          kind: "runtime",
          send: (calls) => {
            bridge.callFunctions(calls);
          },
        };
  model.registerCustomFunctions(metadata, namespace, call);
}

/** The few things of a browser that the library touches when it starts. */
function newSandbox(
  bridge: HostBridge,
  timers: SandboxTimers,
  functions: Associations,
): Record<string, unknown> {
  const sandbox: Record<string, unknown> = {
    console,
    Promise,
    queueMicrotask,
    ...timers.globals,
    navigator: { userAgent: "node" },
    location: { href: "https://localhost/", search: "", hash: "", hostname: "localhost", protocol: "https:" },
    document: {
      URL: "https://localhost/",
      getElementsByTagName: () => [],
      createElement: () => ({ setAttribute: () => undefined, appendChild: () => undefined }),
    },
    addEventListener: () => undefined,
    CustomFunctions: functions.face,
    Office: { actions: associations({}).face },
    _richApiNativeBridge: bridge,
  };
  return Object.assign(sandbox, { window: sandbox, self: sandbox });
}
