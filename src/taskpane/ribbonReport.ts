import type { UsageReading } from "../tables/usageReading";
import type { Recommended } from "../workbook/forPane";

/** How a ribbon command ended. A command has no words of its own on screen: the pane shows them. */
export type RibbonReport =
  | { readonly kind: "sampleInserted" }
  /** The selected cells are the usage now, or are not, with the problems that say why. */
  | { readonly kind: "usagePicked"; readonly usage: UsageReading }
  | { readonly kind: "recommended"; readonly answer: Recommended }
  /** Something was done to the workbook, in words. */
  | { readonly kind: "noticed"; readonly notice: string }
  | { readonly kind: "failed"; readonly command: RibbonCommand; readonly error: unknown };

/** What can be asked for by ribbon, cell menu or keyboard, by the ids of the manifest and of shortcuts.json. */
export type RibbonCommand =
  | "showPane"
  | "insertSample"
  | "useAsUsage"
  | "recommend"
  | "refreshAll"
  | "copyForClient"
  | "copyForVendor"
  | "replaceFunctions"
  | "restoreFunctions"
  | "help";

type Listener = (report: RibbonReport) => void;

let listener: Listener | null = null;
let unheard: RibbonReport | null = null;

/** Hands a report to the pane, or keeps the last one until the pane listens. */
export function reportFromRibbon(report: RibbonReport): void {
  if (listener === null) unheard = report;
  else listener(report);
}

/** Listens to the ribbon's commands; returns how to stop. */
export function onRibbonReport(listen: Listener): () => void {
  listener = listen;
  if (unheard !== null) listen(unheard);
  unheard = null;
  return () => {
    listener = null;
  };
}
