import type { Cell } from "../tables/grid";
import { coveredAreas, extentOf, type Area, type SheetPlan } from "../tables/sheetPlan";
import { around, areaOf, meet, place, sheetColumns, sheetRows } from "./areas";
import { hasExcelApi } from "./features";
import { WorkbookError } from "./forPane";
import type { JournalTable } from "./journal";
import type { OwnSheet } from "./ownSheets";
import { plannedHeaders } from "./plannedHeaders";
import type { RegisteredSheet } from "./register";

/** A sheet of ours before it is written anew: what of ours it has, and what of the user's. */
export interface Standing {
  readonly own: OwnSheet;
  readonly plan: SheetPlan;
  /** The cells the last writing covered, with columns of the user's in our tables. */
  readonly area: Area;
  /** The cells that the plan will cover, with such columns. */
  readonly next: Area;
  readonly tables: readonly StandingTable[];
  readonly charts: readonly string[];
  /** Rows and columns to insert behind our cells, so that what the user wrote there makes way. */
  readonly room: { readonly rows: number; readonly columns: number };
}

export interface StandingTable extends JournalTable {
  /** The planned table that it becomes in place, so that formulas that name it go on; null when it goes. */
  readonly becomes: (Area & { readonly name: string }) | null;
  /** Columns of the user's behind ours. */
  readonly theirs: number;
}

interface Asked {
  readonly own: OwnSheet;
  readonly plan: SheetPlan;
  readonly registered: RegisteredSheet | undefined;
}

/** How our sheets stand; refuses when one is protected, or has cells of the user's that could not be kept. */
export async function readStanding(
  context: Excel.RequestContext,
  sheets: readonly Asked[],
): Promise<readonly Standing[]> {
  const read = sheets
    .filter(({ own }) => own.written !== null)
    .map((asked) => {
      const sheet = context.workbook.worksheets.getItem(asked.own.name);
      sheet.protection.load("protected");
      sheet.charts.load("items/name");
      sheet.tables.load("items/name,items/style,items/showFilterButton,items/showBandedRows");
      const used = sheet.getUsedRangeOrNullObject(true).load(place);
      return { ...asked, sheet, used, written: writtenRange(context, asked.own).load(place) };
    });
  if (read.length === 0) return [];
  await context.sync();
  refuseProtected(read);
  const withTables = read.map((one) => ({
    ...one,
    ranges: one.sheet.tables.items.map((table) => ({
      table,
      range: table.getRange().load(place),
      header: table.getHeaderRowRange().load("values"),
    })),
  }));
  await context.sync();
  const planned = withTables.map((one) => {
    const written = areaOf(one.written);
    const tables = one.ranges
      .filter(({ range }) => meet(areaOf(range), written))
      .map(({ table, range, header }) =>
        standingTable(one, table, areaOf(range), (header.values as Cell[][])[0] ?? []),
      );
    const area = around([written, ...tables.map((table) => table.area)]);
    return { ...one, tables, area, next: nextArea(one.plan, tables) };
  });
  const looked = planned.map((one) => ({ ...one, beside: cellsBeside(one.sheet, one.area, one.next) }));
  await context.sync();
  return looked.map(({ own, plan, sheet, used, tables, area, next, beside }) => {
    if (beside.before.some((cells) => !cells.isNullObject)) {
      throw new WorkbookError(
        `Something of yours stands above or left of our cells on the sheet ${own.name}, where the answer is written. Move it below or to the right, then try again.`,
        "cells before A1 of the mark",
      );
    }
    const room = {
      rows: beside.below === null || beside.below.isNullObject ? 0 : beside.rows,
      columns: beside.right === null || beside.right.isNullObject ? 0 : beside.columns,
    };
    if (!used.isNullObject) refuseFull(own, areaOf(used), room);
    const charts = sheet.charts.items.map(({ name }) => name).filter((name) => name.startsWith("bw_"));
    return { own, plan, area, next, tables, charts, room };
  });
}

function refuseProtected(read: readonly { readonly own: OwnSheet; readonly sheet: Excel.Worksheet }[]): void {
  const locked = read.filter(({ sheet }) => sheet.protection.protected).map(({ own }) => own.name);
  if (locked.length === 0) return;
  throw new WorkbookError(
    `The sheet ${locked.join(", ")} is protected. Unprotect it on the Review tab, then try again.`,
    "AccessDenied",
  );
}

function refuseFull(own: OwnSheet, used: Area, room: Standing["room"]): void {
  const rows = room.rows > 0 && used.row + used.rows + room.rows > sheetRows;
  const columns = room.columns > 0 && used.column + used.columns + room.columns > sheetColumns;
  if (!rows && !columns) return;
  throw new WorkbookError(
    `The sheet ${own.name} is full: our cells need more room, and what stands at its last ${rows ? "row" : "column"} cannot make way. Move that elsewhere, then try again.`,
    "InsertDeleteConflict",
  );
}

/** What becomes of a table: it stays in its place where its columns stay, or goes and is made anew. */
function standingTable(
  { own, plan, registered }: Asked,
  table: Excel.Table,
  area: Area,
  header: readonly Cell[],
): StandingTable {
  const headers = header.map(String);
  const planned =
    plan.tables.find(({ name }) => name === table.name) ??
    plan.tables.find(({ row, column }) => row === area.row && column === area.column);
  const ours = planned === undefined ? [] : plannedHeaders(plan, planned);
  const known = new Set([...(registered?.headers ?? []), ...ours]);
  const foreign = known.size === 0 ? [] : headers.filter((each) => !known.has(each));
  const same =
    planned !== undefined &&
    planned.row === area.row &&
    planned.column === area.column &&
    ours.every((each, index) => headers[index] === each) &&
    (hasExcelApi("1.13") || (planned.rows === area.rows && foreign.length === 0));
  const behind = same && headers.length === ours.length + foreign.length;
  const free = behind && !coversBehind(plan, planned, foreign.length);
  if (foreign.length > 0 && !free) {
    throw new WorkbookError(
      `The table on the sheet ${own.name} has columns of yours (${foreign.join(", ")}), and it is written anew. Move them beside the table, then try again.`,
      "columns that are not ours",
    );
  }
  return {
    name: table.name,
    area,
    style: table.style,
    filter: table.showFilterButton,
    banded: table.showBandedRows,
    becomes: same && headers.length === ours.length + foreign.length ? planned : null,
    theirs: foreign.length,
  };
}

/** Whether a plan writes where the user's columns behind a table of ours are. */
function coversBehind(plan: SheetPlan, table: Area, columns: number): boolean {
  const behind = { ...table, column: table.column + table.columns, columns };
  return columns > 0 && coveredAreas(plan).some((area) => meet(area, behind));
}

function nextArea(plan: SheetPlan, tables: readonly StandingTable[]): Area {
  const theirs = tables.flatMap(({ becomes, theirs: columns }) =>
    becomes === null || columns === 0 ? [] : [{ ...becomes, columns: becomes.columns + columns }],
  );
  return around([{ row: 0, column: 0, ...extentOf(plan) }, ...theirs]);
}

/** The used cells around the ones we wrote, which the new plan would cover. */
function cellsBeside(sheet: Excel.Worksheet, area: Area, next: Area) {
  const used = (row: number, column: number, rows: number, columns: number): Excel.Range | null =>
    rows <= 0 || columns <= 0
      ? null
      : sheet.getRangeByIndexes(row, column, rows, columns).getUsedRangeOrNullObject(true).load("address");
  const rows = next.rows - (area.row + area.rows);
  const columns = next.columns - (area.column + area.columns);
  return {
    rows,
    columns,
    below: used(area.row + area.rows, 0, rows, next.columns),
    right: used(0, area.column + area.columns, next.rows, columns),
    before: [used(0, 0, area.row, next.columns), used(area.row, 0, next.rows - area.row, area.column)].filter(
      (range) => range !== null,
    ),
  };
}

/** The cells that the last writing covered. */
function writtenRange(context: Excel.RequestContext, { name, written }: OwnSheet): Excel.Range {
  const address = written ?? "A1";
  return context.workbook.worksheets.getItem(name).getRange(address.slice(address.lastIndexOf("!") + 1));
}
