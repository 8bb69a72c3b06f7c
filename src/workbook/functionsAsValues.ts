import type { Cell } from "../tables/grid";
import { WorkbookError, uncancelled, type Work } from "./forPane";
import { callsCommit, findFormulas, typedValue, type FormulaCell } from "./functionCells";
import { readRecord, recorded, writeRecord, type RecordedCell } from "./functionRecord";
import { queueDelete } from "./hiddenSheet";
import { bytesOf, Requests } from "./requests";
import { markedSheets } from "./ownSheets";
import { readSheets, typedAt } from "./sheetCells";
import { restoreUnfinished, whileWriting } from "./unfinished";

/** Cells whose formulas became values; those on sheets of the user's are listed beside. */
export interface Replaced {
  readonly cells: readonly FormulaCell[];
  readonly theirs: readonly FormulaCell[];
}

/** Formulas that are back, and cells that were left because they hold something else by now or are gone. */
export interface Restored {
  readonly restored: number;
  readonly left: readonly RecordedCell[];
  readonly gone: number;
}

/**
 * Puts in the place of every formula that calls a COMMIT function what it shows, on all sheets of the workbook.
 * The formulas are written down first: what fails in the middle is put back.
 */
export async function replaceFunctions(context: Excel.RequestContext, work: Work): Promise<Replaced> {
  await restoreUnfinished(context);
  const sheets = context.workbook.worksheets.load("items/name,items/visibility");
  await context.sync();
  const names = sheets.items
    .filter(({ name, visibility }) => visibility !== "VeryHidden" || !name.startsWith("bw_"))
    .map(({ name }) => name);
  const cells = await findFormulas(context, names, callsCommit, work);
  if (cells.length === 0) return { cells, theirs: [] };
  const marked = await markedSheets(context);
  await refuseProtected(context, cells);
  await whileWriting(async () => {
    const requests = new Requests(context, work, "Replacing functions", cells.length * 200);
    await writeRecord(requests, cells.flatMap(recorded));
    try {
      await typeValues(requests, cells);
    } catch (error) {
      await putFormulasBack(context, uncancelled());
      throw error;
    }
  });
  return { cells, theirs: cells.filter(({ sheet }) => !marked.includes(sheet)) };
}

/** Types values in the place of formulas. */
export async function typeValues(requests: Requests, cells: readonly FormulaCell[]): Promise<void> {
  for (const { sheet, row, column, values } of cells) {
    const typed = values.map((line) => line.map(typedValue));
    requests.context.workbook.worksheets
      .getItem(sheet)
      .getRangeByIndexes(row, column, typed.length, typed[0]?.length ?? 1).formulas = typed;
    await requests.queued(bytesOf(typed) + bytesOfPath);
  }
  await requests.send();
}

/** About what a request says of a cell besides its contents. */
const bytesOfPath = 700;

/** Puts the formulas back that became values; a cell that holds something else by now is left. */
export async function restoreFunctions(context: Excel.RequestContext, work: Work): Promise<Restored | null> {
  await restoreUnfinished(context);
  return whileWriting(() => putFormulasBack(context, work));
}

async function putFormulasBack(context: Excel.RequestContext, work: Work): Promise<Restored | null> {
  const record = await readRecord(context);
  if (record === null) return null;
  const cells = record.groups.flat().filter((cell) => cell !== null);
  const names = [...new Set(cells.map(({ sheet }) => sheet))];
  const now = new Map((await readSheets(context, names, work)).map((sheet) => [sheet.sheet, sheet]));
  const at = ({ sheet, row, column }: RecordedCell): Cell => {
    const read = now.get(sheet);
    return read === undefined ? "" : typedAt(read, row, column);
  };
  // What a formula spilled stays a value where the formula has no cell any more.
  const groups = record.groups
    .filter(([own]) => own !== null)
    .map((group) => group.filter((cell) => cell !== null));
  const back = groups.filter((group) => group.every((cell) => at(cell) === cell.value));
  const done = groups.filter(([first]) => first !== undefined && at(first) === first.formula);
  const left = groups
    .filter((group) => !back.includes(group) && !done.includes(group))
    .flatMap(([first]) => first ?? []);
  await refuseProtected(context, back.flat());
  const requests = new Requests(context, work, "Restoring functions", back.length * 300);
  for (const group of back) {
    for (const { sheet, row, column, formula } of [...group].reverse()) {
      const cell = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);
      cell.formulas = [[formula]];
      await requests.queued(formula.length + bytesOfPath);
    }
  }
  await requests.send();
  queueDelete(context.workbook.worksheets.getItem(record.name));
  await context.sync();
  return {
    restored: back.length + done.length,
    left,
    gone: record.groups.flat().length - cells.length,
  };
}

async function refuseProtected(
  context: Excel.RequestContext,
  cells: readonly { readonly sheet: string }[],
): Promise<void> {
  const names = [...new Set(cells.map(({ sheet }) => sheet))];
  const sheets = names.map((name) => ({
    name,
    protection: context.workbook.worksheets.getItem(name).protection.load("protected"),
  }));
  await context.sync();
  const locked = sheets.filter(({ protection }) => protection.protected).map(({ name }) => name);
  if (locked.length === 0) return;
  throw new WorkbookError(
    `The sheet ${locked.join(", ")} is protected. Unprotect it on the Review tab, then try again.`,
    "AccessDenied",
  );
}
