import type { Area } from "../tables/sheetPlan";
import type { DrawnChart } from "./drawnCharts";
import type { Register, RegisteredNote } from "./register";

/**
 * What is being written and how the workbook was before, kept in the workbook's settings from before the
 * first change until the last one is done, or as long as the writing can be undone.
 */
export interface Journal {
  /**
   * `preparing`: nothing was changed yet. `writing`: what stood there has to be put back. `finishing`: everything
   * new is there, and the rest of the old has to go. `written`: all is done, and what is kept is only for undoing it.
   * `undoing`: as `writing`, and the charts have to be made again.
   */
  readonly phase: "preparing" | "writing" | "finishing" | "written" | "undoing";
  /** Which running add-in writes, and since when (milliseconds): another one must not put back meanwhile. */
  readonly by: string;
  readonly since: number;
  /** Whether it is kept afterwards, so that it can be undone. */
  readonly undoable: boolean;
  /** The very hidden sheet that holds what our sheets held; null when none of them existed. */
  readonly backup: string | null;
  readonly standing: readonly JournalSheet[];
  /** Sheets that there were not, and the cells that the plan covers. */
  readonly made: readonly { readonly kind: string; readonly name: string; readonly next: Area }[];
  /** Names that are pointed elsewhere, as they were; null for those that there were not. */
  readonly names: readonly { readonly name: string; readonly formula: string | null }[];
  /** Styles that there were not. */
  readonly styles: readonly string[];
  readonly register: Register;
  /** What holds when everything new is there: the register, and what is printed of the sheets that there were. */
  readonly registerNext: Register;
  readonly printed: readonly { readonly name: string; readonly area: Area }[];
  /** The sheet that is shown at the end. */
  readonly shown: string | null;
  /** Our new notes, by kind of sheet. */
  readonly notes: Readonly<Record<string, readonly RegisteredNote[]>>;
}

/** A sheet of ours as it was. */
export interface JournalSheet {
  readonly kind: string;
  readonly name: string;
  /** Its cells that the backup holds, and the row where they begin there. */
  readonly area: Area;
  readonly backupRow: number;
  /** The cells that the new plan covers. */
  readonly next: Area;
  readonly tables: readonly JournalTable[];
  readonly charts: readonly string[];
  /** The charts as they can be made again; none where the writing cannot be undone. */
  readonly drawn: readonly DrawnChart[];
  /** What was printed; null where nothing was chosen. */
  readonly printArea: string | null;
  readonly widths: readonly JournalSize[];
  readonly heights: readonly JournalSize[];
  /** Rows and columns behind our cells that are inserted for the new plan. */
  readonly room: { readonly rows: number; readonly columns: number };
  /** Our notes that stood there. */
  readonly notes: readonly RegisteredNote[];
}

export interface JournalTable {
  readonly name: string;
  readonly area: Area;
  readonly style: string;
  readonly filter: boolean;
  readonly banded: boolean;
}

/** Points of a column or row; null where it had Excel's standard. */
export interface JournalSize {
  readonly at: number;
  readonly points: number | null;
}

const key = "bw_journal";

export async function readJournal(context: Excel.RequestContext): Promise<Journal | null> {
  const setting = context.workbook.settings.getItemOrNullObject(key);
  setting.load("value");
  await context.sync();
  return setting.isNullObject ? null : (JSON.parse(String(setting.value)) as Journal);
}

/** Queues keeping a journal; the one before is replaced. */
export function queueJournal(context: Excel.RequestContext, journal: Journal): void {
  context.workbook.settings.add(key, JSON.stringify(journal));
}

/** Queues that there is no journal any more. */
export function queueNoJournal(context: Excel.RequestContext): void {
  context.workbook.settings.getItem(key).delete();
}
