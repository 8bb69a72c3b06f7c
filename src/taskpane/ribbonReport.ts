import type { Recommended } from "../workbook/forPane";

/** How a ribbon command ended. A command has no words of its own on screen: the pane shows them. */
export type RibbonReport =
  | { readonly kind: "sampleInserted" }
  | { readonly kind: "recommended"; readonly answer: Recommended }
  /** Something was done to the workbook, in words. */
  | { readonly kind: "noticed"; readonly notice: string }
  | { readonly kind: "failed"; readonly command: RibbonCommand; readonly error: unknown };

/** The buttons of the ribbon, by the ids of the manifest. */
export type RibbonCommand =
  "insertSample" | "recommend" | "copyForClient" | "copyForVendor" | "replaceFunctions" | "restoreFunctions";

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
