import type { Work, WorkbookServices } from "../workbook/forPane";
import { reportFromRibbon, type RibbonReport } from "./ribbonReport";

type Load = () => Promise<WorkbookServices>;
type Command = "insertSample" | "recommend";

/** A ribbon button has no cancel. */
const uncancelled = (): Work => ({ onProgress: () => undefined, signal: new AbortController().signal });

/**
 * Registers the ribbon's buttons under the ids of the manifest. The workbook layer is loaded when a
 * button is first pressed; the event is completed whatever happens, or Excel keeps the button busy.
 */
export function registerCommands(load: Load): void {
  Office.actions.associate("insertSample", (event: Office.AddinCommands.Event) =>
    complete(event, "insertSample", async () => {
      await (await load()).insertSample(uncancelled());
      return { kind: "sampleInserted" };
    }),
  );
  Office.actions.associate("recommend", (event: Office.AddinCommands.Event) =>
    complete(event, "recommend", async () => {
      return { kind: "recommended", answer: await (await load()).recommend(uncancelled()) };
    }),
  );
}

async function complete(
  event: Office.AddinCommands.Event,
  command: Command,
  run: () => Promise<RibbonReport>,
): Promise<void> {
  try {
    const report = await run();
    reportFromRibbon(report);
    if (report.kind === "recommended" && !report.answer.written) await Office.addin.showAsTaskpane();
  } catch (error) {
    reportFromRibbon({ kind: "failed", command, error });
    await Office.addin.showAsTaskpane();
  } finally {
    event.completed();
  }
}
