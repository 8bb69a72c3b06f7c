import type { Work, WorkbookServices } from "../workbook/forPane";
import { reportFromRibbon, type RibbonCommand, type RibbonReport } from "./ribbonReport";

type Load = () => Promise<WorkbookServices>;

/** Buttons whose outcome is a sentence, which the pane shows. */
const worded: Readonly<Record<string, (services: WorkbookServices) => Promise<string>>> = {
  copyForClient: (services) => services.prepareCopy("client", uncancelled()),
  copyForVendor: (services) => services.prepareCopy("vendor", uncancelled()),
  replaceFunctions: (services) => services.replaceFunctions(uncancelled()),
  restoreFunctions: (services) => services.restoreFunctions(uncancelled()),
};

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
  for (const [command, run] of Object.entries(worded)) {
    Office.actions.associate(command, (event: Office.AddinCommands.Event) =>
      complete(event, command as RibbonCommand, async () => ({
        kind: "noticed",
        notice: await run(await load()),
      })),
    );
  }
}

async function complete(
  event: Office.AddinCommands.Event,
  command: RibbonCommand,
  run: () => Promise<RibbonReport>,
): Promise<void> {
  try {
    const report = await run();
    reportFromRibbon(report);
    const unseen = report.kind === "noticed" || (report.kind === "recommended" && !report.answer.written);
    if (unseen) await Office.addin.showAsTaskpane();
  } catch (error) {
    reportFromRibbon({ kind: "failed", command, error });
    await Office.addin.showAsTaskpane();
  } finally {
    event.completed();
  }
}
