import { queueDropBackup } from "./dropBackup";
import { queueFinish, queueChartsBack } from "./finish";
import { WorkbookError, type Settled } from "./forPane";
import { queueNoJournal, readJournal, queueJournal, type Journal } from "./journal";
import { forgetWriting } from "./lastWriting";
import { putBack } from "./putBack";
import { queueNoAnchors } from "./room";

/** Who writes: this pane, from its opening to its closing. */
export const runtime = `${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`;

/** A colleague's writing is not disturbed for so long; no writing takes longer. */
const patience = 120_000;

/** Where something is being written: in Excel there is one workbook, the workbench opens one after another. */
const writing = new WeakSet<object>();

/** Marks the time of a writing: a second one has to wait for its end. */
export async function whileWriting<T>(write: () => Promise<T>): Promise<T> {
  const here = Excel;
  refuseBusy(writing.has(here));
  writing.add(here);
  try {
    return await write();
  } finally {
    writing.delete(here);
  }
}

/**
 * Ends a writing that a crash or a closed pane left: puts back what stood there, or does the rest. One that is done
 * cannot be undone any more: what was kept for that goes.
 */
export async function restoreUnfinished(context: Excel.RequestContext): Promise<Settled> {
  refuseBusy(writing.has(Excel));
  forgetWriting();
  const journal = await readJournal(context);
  if (journal === null) return "nothing";
  if (journal.phase !== "written")
    refuseBusy(journal.by !== runtime && Date.now() - journal.since < patience);
  return settle(context, journal);
}

/** What the journal asks for. It stays until everything else is done, so that this can be begun again. */
export async function settle(context: Excel.RequestContext, journal: Journal): Promise<Settled> {
  switch (journal.phase) {
    case "preparing":
      await forget(context, journal);
      return "discarded";
    case "writing":
      await putBack(context, journal);
      await forget(context, { ...journal, phase: "preparing" });
      return "restored";
    case "undoing":
      await putBack(context, journal);
      await forget(context, { ...journal, phase: "preparing" });
      return "undone";
    case "written":
      await queueChartsBack(context, journal);
      await forget(context, { ...journal, phase: "preparing" });
      return "nothing";
    case "finishing":
      await queueFinish(context, journal);
      await forget(context, journal);
      return "finished";
  }
}

/** The backup first: without the journal nobody would look for it. */
async function forget(context: Excel.RequestContext, journal: Journal): Promise<void> {
  queueJournal(context, journal);
  for (const one of journal.standing) queueNoAnchors(context, one);
  await queueDropBackup(context, journal.backup);
  queueNoJournal(context);
  await context.sync();
}

function refuseBusy(busy: boolean): void {
  if (!busy) return;
  throw new WorkbookError(
    "The sheets of this workbook are being written at this moment, here or by a colleague, or were until a moment ago. Try again in two minutes.",
    "journal of another runtime",
  );
}
