import { type WorkbookServices, uncancelled } from "../workbook/forPane";
import { openHelp } from "./help/openHelp";
import { reportFromRibbon, type RibbonCommand, type RibbonReport } from "./ribbonReport";

type Load = () => Promise<WorkbookServices>;

/** How a command ended, and whether the user has to see the pane for it. Null where there is nothing to say. */
type Outcome = { readonly report: RibbonReport; readonly inPane: boolean } | null;

/** The commands of ribbon, cell menu and keyboard, by the ids of the manifest and of shortcuts.json. */
const commands: Readonly<Record<RibbonCommand, (load: Load) => Promise<Outcome>>> = {
  showPane: async () => {
    await Office.addin.showAsTaskpane();
    return null;
  },
  insertSample: async (load) => {
    await (await load()).insertSample(uncancelled());
    return { report: { kind: "sampleInserted" }, inPane: false };
  },
  useAsUsage: async (load) => {
    const usage = await (await load()).pickUsage(uncancelled());
    return { report: { kind: "usagePicked", usage }, inPane: true };
  },
  recommend: async (load) => {
    const answer = await (await load()).recommend(uncancelled());
    return { report: { kind: "recommended", answer }, inPane: !answer.written };
  },
  // As Recommend, and what the tables still need is shown even where the answer could be written.
  refreshAll: async (load) => {
    const answer = await (await load()).recommend(uncancelled());
    return { report: { kind: "recommended", answer }, inPane: answer.problems.length > 0 };
  },
  copyForClient: async (load) => noticed(await (await load()).prepareCopy("client", uncancelled())),
  copyForVendor: async (load) => noticed(await (await load()).prepareCopy("vendor", uncancelled())),
  replaceFunctions: async (load) => noticed(await (await load()).replaceFunctions(uncancelled())),
  restoreFunctions: async (load) => noticed(await (await load()).restoreFunctions(uncancelled())),
  help: async () => {
    await openHelp();
    return null;
  },
};

const noticed = (notice: string): Outcome => ({ report: { kind: "noticed", notice }, inPane: true });

/**
 * Registers the commands under the ids of the manifest. The workbook layer is loaded when one is first given; the
 * event is completed whatever happens, or Excel keeps the button busy.
 */
export function registerCommands(load: Load): void {
  for (const [command, run] of Object.entries(commands))
    Office.actions.associate(command, (event?: Office.AddinCommands.Event) =>
      complete(event, command as RibbonCommand, () => run(load)),
    );
}

/** @param event missing where the command was given by a keyboard shortcut */
async function complete(
  event: Office.AddinCommands.Event | undefined,
  command: RibbonCommand,
  run: () => Promise<Outcome>,
): Promise<void> {
  try {
    const outcome = await run();
    if (outcome === null) return;
    reportFromRibbon(outcome.report);
    if (outcome.inPane) await Office.addin.showAsTaskpane();
  } catch (error) {
    reportFromRibbon({ kind: "failed", command, error });
    await Office.addin.showAsTaskpane();
  } finally {
    event?.completed();
  }
}
