import { refuseChangedSince } from "./changedSince";
import { newChart } from "./drawnCharts";
import { inWords } from "./excelErrors";
import { queueChartsBack } from "./finish";
import { WorkbookError, type Work } from "./forPane";
import { queueJournal, readJournal, type Journal } from "./journal";
import { forgetWriting, lastWriting, rememberWriting, type LastWriting } from "./lastWriting";
import { queueAnchors, queueNoAnchors } from "./room";
import { refuseStillUsed } from "./stillUsed";
import { runtime, settle, whileWriting } from "./unfinished";
import { readWritten } from "./writtenState";

/**
 * Brings the workbook back to what it was before the last writing of an answer: all of it, or nothing. Refuses, before
 * anything is changed, where somebody changed since what was written, or uses it.
 *
 * @see docs/decisions/0007-staged-writes.md
 */
export async function undoWriting(context: Excel.RequestContext, work: Work): Promise<void> {
  const last = lastWriting();
  await whileWriting(async () => {
    const journal = await readJournal(context);
    if (last === null || journal === null || !sameWriting(last.journal, journal)) {
      forgetWriting();
      throw new WorkbookError(
        "There is nothing to undo any more: something was written since, or the workbook was opened elsewhere.",
        `journal ${journal?.phase ?? "gone"}`,
      );
    }
    const looking: Work = { ...work, onProgress: (step, done) => work.onProgress(step, 0.5 * done) };
    const ids = Object.fromEntries(Object.entries(last.state.sheets).map(([kind, { id }]) => [kind, id]));
    refuseChangedSince(last, await readWritten(context, last.looked, journal, looking, ids));
    await refuseStillUsed(context, last, work);
    work.signal.throwIfAborted();
    work.onProgress("Undoing the writing", 0.5);
    forgetWriting();
    try {
      await begin(context, journal);
    } catch (error) {
      if (!(await afterFailure(context, last))) throw error;
      return;
    }
    await settle(context, undoing(journal)).catch(() => afterFailure(context, last));
  });
}

const sameWriting = (remembered: Journal, { phase, by, since }: Journal): boolean =>
  phase === "written" && by === runtime && since === remembered.since;

const undoing = (journal: Journal): Journal => ({ ...journal, phase: "undoing", since: Date.now() });

/** From the second request on, everything is put back, now or at the next opening of the pane. */
async function begin(context: Excel.RequestContext, journal: Journal): Promise<void> {
  const sheets = journal.standing.map((one) => {
    const sheet = context.workbook.worksheets.getItem(one.name);
    sheet.charts.load("items/name");
    return { one, sheet };
  });
  await context.sync();
  for (const { one, sheet } of sheets) {
    for (const chart of sheet.charts.items)
      if (chart.name.startsWith("bw_")) chart.name = newChart(chart.name);
    queueAnchors(context, one, true);
  }
  await context.sync();
  queueJournal(context, undoing(journal));
  await context.sync();
}

/** Does the rest, or goes back to the writing where undoing had not begun; says so where that is not possible now. */
async function afterFailure(context: Excel.RequestContext, last: LastWriting): Promise<boolean> {
  try {
    const journal = await readJournal(context);
    if (journal?.phase !== "written") {
      if (journal !== null) await settle(context, journal);
      return true;
    }
    await queueChartsBack(context, journal);
    for (const one of journal.standing) queueNoAnchors(context, one);
    await context.sync();
    rememberWriting(last);
    return false;
  } catch (error) {
    const { message, detail } = inWords(error) as WorkbookError;
    throw new WorkbookError(
      `${message} Undoing was cut off: what is left of it is settled as soon as the pane is opened again or anything is written.`,
      detail,
    );
  }
}
