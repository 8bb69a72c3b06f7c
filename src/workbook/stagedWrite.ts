import { backUp, backupName, queueBackupSheet } from "./backups";
import { inWords, isAbort } from "./excelErrors";
import { WorkbookError, type Work } from "./forPane";
import { queueFinish } from "./finish";
import { hiddenSheet } from "./hiddenSheet";
import { queueJournal, readJournal, type Journal } from "./journal";
import { rememberWriting } from "./lastWriting";
import type { Prepared } from "./prepared";
import { Requests } from "./requests";
import { queueNoAnchors } from "./room";
import { settle, whileWriting } from "./unfinished";
import { readWritten } from "./writtenState";

/**
 * Keeps what stands in the workbook, writes, and forgets what was kept. Where writing fails or is cancelled
 * before the journal says `finishing`, everything is put back; after that, the rest is done. Where even that is
 * not possible now, the next opening of the pane does it.
 *
 * @param grouped whether all changes become one step of Excel's undo.
 */
export async function staged(
  context: Excel.RequestContext,
  prepared: Prepared,
  work: Work,
  write: (context: Excel.RequestContext) => Promise<void>,
  grouped: boolean,
): Promise<void> {
  const { journal } = prepared;
  await whileWriting(async () => {
    try {
      await keep(context, journal, work);
      if (grouped) await Excel.run({ delayForCellEdit: true, mergeUndoGroup: true }, write);
      else await write(context);
    } catch (error) {
      if ((await settleAfter(context, error)) !== "finished") throw error;
      return;
    }
    if (journal.undoable && (await keepForUndo(context, prepared, work))) return;
    // Everything new is there: what is left of the backup can also go when the pane opens next.
    await settle(context, { ...journal, phase: "finishing" }).catch(() => undefined);
  });
}

/** Makes the journal and the backup; nothing of the user's or of ours is changed by it. */
async function keep(context: Excel.RequestContext, journal: Journal, work: Work): Promise<void> {
  const { backup } = journal;
  if (backup !== null) {
    const { exists } = await hiddenSheet(context, backupName);
    queueJournal(context, journal);
    queueBackupSheet(context, backup, exists);
  } else queueJournal(context, journal);
  const cells = journal.standing.reduce((sum, { area }) => sum + area.rows * area.columns, 0);
  const requests = new Requests(context, work, "Keeping what stands there", cells * 10);
  await requests.send();
  if (backup === null) return;
  for (const one of journal.standing) await backUp(requests, backup, one);
  await requests.send();
}

/** Keeps what stood there after all is done, and remembers how all stands; false where that is not possible. */
async function keepForUndo(
  context: Excel.RequestContext,
  { journal, sheets }: Prepared,
  work: Work,
): Promise<boolean> {
  try {
    await queueFinish(context, journal);
    for (const one of journal.standing) queueNoAnchors(context, one);
    await context.sync();
    const looked = sheets.map(({ kind, plan }) => ({
      kind,
      plan,
      standing: journal.standing.find((one) => one.kind === kind) ?? null,
    }));
    const onProgress: Work["onProgress"] = (step, done) => work.onProgress(step, 0.95 + 0.05 * done);
    const state = await readWritten(context, looked, journal, { ...work, onProgress });
    const kept: Journal = { ...journal, phase: "written" };
    queueJournal(context, kept);
    await context.sync();
    rememberWriting({ journal: kept, looked, state });
    return true;
  } catch {
    return false;
  }
}

/** Ends what was begun, one way or the other; says so where that is not possible now. */
async function settleAfter(context: Excel.RequestContext, error: unknown): Promise<string> {
  try {
    const journal = await readJournal(context);
    return journal === null ? "nothing" : await settle(context, journal);
  } catch (second) {
    const first = isAbort(error) ? new WorkbookError("Writing was cancelled.", "AbortError") : inWords(error);
    throw new WorkbookError(
      `${(first as Error).message} Our sheets may be half written: what stood there is kept and is put back as soon as the pane is opened again or anything is written. Your own sheets were not touched.`,
      `${(first as WorkbookError).detail}; then ${(inWords(second) as WorkbookError).detail}`,
    );
  }
}
