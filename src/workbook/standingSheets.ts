import type { Cell } from "../tables/grid";
import { extentOf, type PlanCell, type SheetPlan } from "../tables/sheetPlan";
import { WorkbookError } from "./forPane";
import type { OwnSheet } from "./ownSheets";

/** A sheet of ours before it is written anew: what it holds, and what of ours must go first. */
export interface Standing {
  readonly own: OwnSheet;
  readonly cells: readonly (readonly PlanCell[])[];
  readonly formats: unknown[][];
  readonly charts: readonly Excel.Chart[];
  readonly tables: readonly Excel.Table[];
  /** Rows and columns to insert behind our cells, so that what the user wrote there makes way. */
  readonly room: { readonly rows: number; readonly columns: number };
}

/** What our sheets hold; refuses when one of them is protected or has cells of the user's inside ours. */
export async function readStanding(
  context: Excel.RequestContext,
  sheets: readonly { readonly own: OwnSheet; readonly plan: SheetPlan }[],
): Promise<readonly Standing[]> {
  const read = sheets
    .filter(({ own }) => own.written !== null)
    .map(({ own, plan }) => {
      const sheet = context.workbook.worksheets.getItem(own.name);
      const range = writtenRange(context, own);
      sheet.protection.load("protected");
      sheet.charts.load("items/name");
      sheet.tables.load("items/name");
      range.load([
        "formulas",
        "values",
        "numberFormat",
        "rowIndex",
        "columnIndex",
        "rowCount",
        "columnCount",
      ]);
      return { own, plan, sheet, range };
    });
  await context.sync();
  const locked = read.filter(({ sheet }) => sheet.protection.protected).map(({ own }) => own.name);
  if (locked.length > 0) {
    throw new WorkbookError(
      `The sheet ${locked.join(", ")} is protected. Unprotect it on the Review tab, then try again.`,
      "AccessDenied",
    );
  }
  const ours = read.map(({ own, plan, sheet, range }) => {
    const tables = sheet.tables.items.filter(({ name }) => name.startsWith("bw_"));
    const headers = tables.map((table) => table.getHeaderRowRange().load("values"));
    return { own, plan, sheet, range, tables, headers, around: cellsAround(sheet, range, plan) };
  });
  await context.sync();
  ours.forEach(({ own, plan, headers, around }) => {
    refuseOwnColumns(
      own,
      plan,
      headers.flatMap(({ values }) => (values as Cell[][]).flat()),
    );
    if (around.before.some((used) => !used.isNullObject)) {
      throw new WorkbookError(
        `Something of yours stands above or left of our cells on the sheet ${own.name}, where the answer is written. Move it below or to the right, then try again.`,
        "cells before A1 of the mark",
      );
    }
  });
  return ours.map(({ own, sheet, range, tables, around }) => ({
    own,
    cells: contentOf(range),
    formats: range.numberFormat,
    charts: sheet.charts.items.filter(({ name }) => name.startsWith("bw_")),
    tables,
    room: {
      rows: around.below === null || around.below.isNullObject ? 0 : around.rows,
      columns: around.right === null || around.right.isNullObject ? 0 : around.columns,
    },
  }));
}

/** The used cells around the ones we wrote, which the new plan would cover. */
function cellsAround(sheet: Excel.Worksheet, written: Excel.Range, plan: SheetPlan) {
  const wanted = extentOf(plan);
  const { rowIndex, columnIndex, rowCount, columnCount } = written;
  const used = (row: number, column: number, rows: number, columns: number): Excel.Range | null =>
    rows <= 0 || columns <= 0
      ? null
      : sheet.getRangeByIndexes(row, column, rows, columns).getUsedRangeOrNullObject(true).load("address");
  const rows = wanted.rows - (rowIndex + rowCount);
  const columns = wanted.columns - (columnIndex + columnCount);
  return {
    rows,
    columns,
    below: used(rowIndex + rowCount, 0, rows, wanted.columns),
    right: used(0, columnIndex + columnCount, wanted.rows, columns),
    before: [
      used(0, 0, rowIndex, wanted.columns),
      used(rowIndex, 0, wanted.rows - rowIndex, columnIndex),
    ].filter((range) => range !== null),
  };
}

/** A column that the user put between those of a table of ours would be cleared with it. */
function refuseOwnColumns(own: OwnSheet, plan: SheetPlan, headers: readonly Cell[]): void {
  const ours = new Set(
    plan.tables.flatMap((area) =>
      plan.blocks.filter(({ row }) => row === area.row).flatMap(({ cells }) => cells[0] ?? []),
    ),
  );
  const theirs = ours.size === 0 ? [] : headers.filter((header) => !ours.has(header));
  if (theirs.length === 0) return;
  throw new WorkbookError(
    `The table on the sheet ${own.name} has columns of yours (${theirs.join(", ")}), and it is written anew. Move them beside the table, then try again.`,
    "columns that are not ours",
  );
}

/** A formula is what differs from its own result; text that looks like one is text. */
function contentOf(range: Excel.Range): readonly (readonly PlanCell[])[] {
  const values = range.values as Cell[][];
  return (range.formulas as Cell[][]).map((row, r) =>
    row.map((cell, c) =>
      typeof cell === "string" && cell.startsWith("=") && cell !== values[r]?.[c] ? { formula: cell } : cell,
    ),
  );
}

/** The cells that the last writing covered. */
export function writtenRange(context: Excel.RequestContext, { name, written }: OwnSheet): Excel.Range {
  const address = written ?? "A1";
  return context.workbook.worksheets.getItem(name).getRange(address.slice(address.lastIndexOf("!") + 1));
}

/** Queues the rows and columns that a plan needs behind our cells. */
export function makeRoom(context: Excel.RequestContext, { own, room }: Standing): void {
  const written = writtenRange(context, own);
  if (room.rows > 0) written.getRowsBelow(room.rows).getEntireRow().insert("Down");
  if (room.columns > 0) written.getColumnsAfter(room.columns).getEntireColumn().insert("Right");
}
