import { contentHash } from "../tables/contentHash";
import type { Area, SheetPlan } from "../tables/sheetPlan";
import { areaOf, around, place } from "./areas";
import { readNotes } from "./cellNotes";
import type { Work } from "./forPane";
import { formulaPieces } from "./formulaPieces";
import type { Journal, JournalSheet } from "./journal";
import { readNames } from "./names";

/** A sheet that was written, and where what was written stands. */
export interface Looked {
  readonly kind: string;
  readonly plan: SheetPlan;
  /** The sheet as it was before; null for one that was made. */
  readonly standing: JournalSheet | null;
}

/** How a sheet stands, as hashes: what differs in them was changed. */
export interface WrittenSheet {
  readonly id: string;
  readonly name: string;
  /** Contents of each row from the first. */
  readonly cells: readonly string[];
  readonly tables: string;
  readonly charts: string;
  readonly notes: string;
  readonly formats: string;
  readonly settings: string;
}

/** How everything stands that a writing made, for telling later whether it was changed. */
export interface WrittenState {
  /** By kind. */
  readonly sheets: Readonly<Record<string, WrittenSheet>>;
  /** The sheets of the workbook in their order. */
  readonly order: readonly string[];
  /** Charts on sheets that were not written: sheet and name. */
  readonly chartsBeside: readonly { readonly sheet: string; readonly chart: string }[];
  /** What the names of the writing stand for, as the journal lists them. */
  readonly names: Readonly<Record<string, string>>;
}

/** Reads how everything stands; a sheet that is gone is missing. @param ids of the sheets, once they are known. */
export async function readWritten(
  context: Excel.RequestContext,
  looked: readonly Looked[],
  { names }: Journal,
  work: Work,
  ids: Readonly<Record<string, string>> = {},
): Promise<WrittenState> {
  work.onProgress(looking, 0);
  const { worksheets } = context.workbook;
  const all = worksheets.load("items/id,items/name,items/visibility");
  const found = looked.map((one) => {
    const sheet = worksheets.getItemOrNullObject(ids[one.kind] ?? one.plan.name);
    return { one, sheet: sheet.load("id,name") };
  });
  const known = await readNames(context);
  const there = found.filter(({ sheet }) => !sheet.isNullObject);
  const notes = await readNotes(
    context,
    there.map(({ sheet }) => sheet.name),
  );
  const visible = all.items.filter(({ visibility }) => visibility !== "VeryHidden");
  const beside = visible.filter(({ id }) => !there.some(({ sheet }) => sheet.id === id));
  for (const sheet of beside) sheet.charts.load("items/name");
  const loaded = there.map((each) => ({ ...each, tell: loadSheet(each.sheet, each.one) }));
  await context.sync();
  const sheets: Record<string, WrittenSheet> = {};
  for (const [index, { one, sheet, tell }] of loaded.entries()) {
    work.onProgress(looking, index / loaded.length);
    const { compared, ...told } = await tell();
    const noted = (notes.get(sheet.name) ?? []).map(({ row, column, text }) => [row, column, text]);
    sheets[one.kind] = {
      id: sheet.id,
      name: sheet.name,
      cells: compared === null ? [] : await readRows(sheet, compared, work),
      notes: hashOf(noted.map((note) => JSON.stringify(note)).sort()),
      ...told,
    };
  }
  return {
    sheets,
    order: visible.map(({ id }) => id),
    chartsBeside: beside.flatMap(({ name, charts }) =>
      charts.items.map((chart) => ({ sheet: name, chart: chart.name })),
    ),
    names: Object.fromEntries(names.map(({ name }) => [name, known.get(name.toLowerCase()) ?? ""])),
  };
}

const looking = "Looking at what was written";

/** Queues reading everything of a sheet but its cells; which cells are ours is told with it. */
function loadSheet(sheet: Excel.Worksheet, { plan, standing }: Looked) {
  sheet.load("visibility,tabColor,showGridlines");
  sheet.protection.load("protected");
  sheet.tables.load("items/name,items/style,items/showFilterButton,items/showBandedRows");
  sheet.charts.load("items/name,items/left,items/top,items/width,items/height,items/title/text");
  const counts = [sheet.getRange().conditionalFormats, sheet.shapes, sheet.pivotTables].map((each) =>
    each.getCount(),
  );
  const used = sheet.getUsedRangeOrNullObject(true).load(place);
  const formats = plan.blocks.map(({ row, column, cells }) => {
    const { format } = sheet.getRangeByIndexes(row, column, cells.length, cells[0]?.length ?? 1);
    format.fill.load("color");
    format.font.load("bold,italic,color,size");
    return format;
  });
  return async () => {
    const { tables, charts } = sheet;
    const ranges = tables.items.map((table) => table.getRange().load("address"));
    if (ranges.length > 0) await sheet.context.sync();
    const whole = used.isNullObject ? null : areaOf(used);
    return {
      compared: whole === null ? null : comparedCells(standing, whole),
      tables: hashOf(
        tables.items
          .map(({ name, style, showFilterButton, showBandedRows }, index) =>
            JSON.stringify([name, style, showFilterButton, showBandedRows, ranges[index]?.address]),
          )
          .sort(),
      ),
      charts: hashOf(
        charts.items
          .map(({ name, left, top, width, height, title }) =>
            JSON.stringify([name, left, top, width, height, title.text]),
          )
          .sort(),
      ),
      formats: hashOf(
        formats.map(({ fill, font }) => [fill.color, font.bold, font.italic, font.color, font.size]),
      ),
      settings: hashOf([
        sheet.visibility,
        sheet.tabColor,
        sheet.showGridlines,
        sheet.protection.protected,
        ...counts.map(({ value }) => value),
      ]),
    };
  };
}

/** Cells that are compared: an area from A1, and which of it. */
interface Compared {
  readonly area: Area;
  readonly has: (row: number, column: number) => boolean;
}

/**
 * The cells that undoing a writing changes or takes out: of a sheet that was made all, of one that stood those that we
 * wrote last and before, and the rows and columns that were inserted. What else is there is left alone.
 */
function comparedCells(standing: JournalSheet | null, used: Area): Compared {
  const [lastRow, lastColumn] = [used.row + used.rows, used.column + used.columns];
  if (standing === null) return { area: fromCorner(lastRow, lastColumn), has: () => true };
  const { area, next, room } = standing;
  const [endRow, endColumn] = [area.row + area.rows, area.column + area.columns];
  const { rows, columns } = around([fromCorner(1, 1), area, next]);
  return {
    area: fromCorner(
      room.columns > 0 ? Math.max(rows, lastRow) : rows,
      room.rows > 0 ? Math.max(columns, lastColumn) : columns,
    ),
    has: (row, column) =>
      (row < rows && column < columns) ||
      (row >= endRow && row < endRow + room.rows) ||
      (column >= endColumn && column < endColumn + room.columns),
  };
}

const fromCorner = (rows: number, columns: number): Area => ({ row: 0, column: 0, rows, columns });

/** The contents of each row, without blank cells at its end. */
async function readRows(
  sheet: Excel.Worksheet,
  { area, has }: Compared,
  work: Work,
): Promise<readonly string[]> {
  const hashes: string[] = [];
  for await (const { row, cells } of formulaPieces(sheet, area, work))
    for (const [r, line] of cells.entries()) {
      const compared = line.map((cell, c) => (has(row + r, c) ? cell : ""));
      hashes.push(hashOf(withoutEnd(compared, "")));
    }
  return withoutEnd(hashes, blankRow);
}

function withoutEnd<T>(items: readonly T[], blank: T): readonly T[] {
  let { length } = items;
  while (length > 0 && items[length - 1] === blank) length--;
  return items.slice(0, length);
}

const hashOf = (content: unknown): string => contentHash([JSON.stringify(content)]);

/** What a row without contents has. */
export const blankRow = hashOf([]);
