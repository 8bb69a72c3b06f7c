import { columnIndex, columnName, quoteSheet } from "../tables/grid";
import { areaOf, place } from "./areas";
import { refusal } from "./changedSince";
import type { Work } from "./forPane";
import { formulaPieces } from "./formulaPieces";
import type { JournalSheet } from "./journal";
import type { LastWriting } from "./lastWriting";
import { readNames } from "./names";

/**
 * Refuses to undo a writing where something on sheets that were not written uses what would go with it: sheets and
 * tables that were made, names that there were not, rows and columns that were inserted. A formula would become #REF!.
 */
export async function refuseStillUsed(
  context: Excel.RequestContext,
  { journal, looked, state }: LastWriting,
  work: Work,
): Promise<void> {
  const { worksheets } = context.workbook;
  const all = worksheets.load("items/name,items/visibility");
  const names = await readNames(context);
  const written = new Set(looked.map(({ plan }) => plan.name.toLowerCase()));
  const beside = all.items.filter(
    ({ name, visibility }) => !written.has(name.toLowerCase()) && visibility !== "VeryHidden",
  );
  const gone: Gone = {
    sheets: journal.made.map(({ name }) => name.toLowerCase()),
    words: [
      ...journal.names.filter(({ formula }) => formula === null).map(({ name }) => name),
      ...looked.flatMap(({ plan, standing }) =>
        plan.tables
          .map(({ name }) => name)
          .filter((name) => !standing?.tables.some((table) => table.name === name)),
      ),
    ].map((word) => word.toLowerCase()),
    inserted: journal.standing.filter(({ room }) => room.rows > 0 || room.columns > 0),
  };
  if (gone.sheets.length + gone.words.length + gone.inserted.length === 0) return;
  const ours = new Set(journal.names.map(({ name }) => name.toLowerCase()));
  for (const [name, formula] of names)
    if (!ours.has(name) && uses(formula, gone)) throw refusal(`the name ${name} uses what would go with it`);
  for (const sheet of beside) sheet.charts.load("items/name");
  const used = beside.map((sheet) => ({ sheet, range: sheet.getUsedRangeOrNullObject(true).load(place) }));
  await context.sync();
  for (const { name, charts } of beside)
    for (const chart of charts.items)
      if (!state.chartsBeside.some((one) => one.sheet === name && one.chart === chart.name))
        throw refusal(
          `the chart ${chart.name} on the sheet ${name} is new and may draw what would go with it`,
        );
  for (const { sheet, range } of used) {
    if (range.isNullObject) continue;
    const area = areaOf(range);
    for await (const { row, cells } of formulaPieces(sheet, area, work)) {
      work.onProgress(`Reading ${sheet.name}`, (0.5 * (row - area.row)) / area.rows);
      for (const [r, line] of cells.entries())
        for (const [c, cell] of line.entries())
          if (typeof cell === "string" && cell.startsWith("=") && uses(cell, gone)) {
            const at = `${quoteSheet(sheet.name)}!${columnName(area.column + c)}${row + r + 1}`;
            throw refusal(`${at} uses what would go with it`);
          }
    }
  }
}

/** What goes; sheets and words in lower case. */
interface Gone {
  readonly sheets: readonly string[];
  readonly words: readonly string[];
  readonly inserted: readonly JournalSheet[];
}

const reference =
  /(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\d_.]*))!(?:\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?)?/giu;

function uses(formula: string, { sheets, words, inserted }: Gone): boolean {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""');
  const parts = new Set(bare.toLowerCase().match(/[\p{L}_][\p{L}\d_.]*/gu) ?? []);
  if (words.some((word) => parts.has(word))) return true;
  return [...bare.matchAll(reference)].some(
    ([, quoted, plain = "", left = "", top = "", right = left, bottom = top]) => {
      const name = (quoted?.replace(/''/g, "'") ?? plain).toLowerCase();
      if (sheets.includes(name)) return true;
      const sheet = inserted.find((one) => one.name.toLowerCase() === name);
      if (sheet === undefined || top === "") return false;
      return isInserted(sheet, {
        top: Number(top),
        bottom: Number(bottom),
        left: columnIndex(left) + 1,
        right: columnIndex(right) + 1,
      });
    },
  );
}

interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Whether all cells of a reference are in rows or columns that were inserted; counted from 1. */
function isInserted({ area, room }: JournalSheet, { top, bottom, left, right }: Box): boolean {
  const [row, column] = [area.row + area.rows, area.column + area.columns];
  const within = (from: number, to: number, end: number, count: number): boolean =>
    Math.min(from, to) > end && Math.max(from, to) <= end + count;
  return within(top, bottom, row, room.rows) || within(left, right, column, room.columns);
}
