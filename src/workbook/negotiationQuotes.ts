import { isBlank, type Cell } from "../tables/grid";
import { quotesSheet } from "../tables/quotesSheet";
import { textOf } from "../tables/readCell";
import { plainWord } from "../tables/termKinds";
import { quoteCells, readTypedQuote, type TypedQuote } from "../tables/typedQuote";
import type { QuoteAdded } from "./forNegotiation";
import { WorkbookError, type Work } from "./forPane";
import { makeInputTables } from "./inputTables";
import { written } from "./sheetWriter";

const tableName = "Quotes";

/**
 * Adds a quote as a row of the table Quotes: the first blank one, else a new one at its end. The table is made where
 * the workbook has none; a term that it has no column for gets one. Every text is written as text.
 */
export async function addQuote(
  context: Excel.RequestContext,
  typed: TypedQuote,
  work: Work,
): Promise<QuoteAdded> {
  const { rows: standing } = await readTable(context);
  const read = readTypedQuote(typed, namesIn(standing), work.say);
  if (read.kind === "problems") return read;
  if (standing.length === 0) await makeInputTables(context, [quotesSheet([])], work);
  const cells = quoteCells(read.quote);
  await addColumns(context, [...cells.keys()]);
  const { table, rows } = await readTable(context);
  const [header = [], ...body] = rows;
  const blank = body.findIndex((row) => row.every(isBlank));
  work.signal.throwIfAborted();
  if (blank < 0) table.rows.add(undefined, [header.map(() => "")]);
  const row = table.getDataBodyRange().getRow(blank < 0 ? body.length : blank);
  for (const [column, cell] of cells) row.getCell(0, placeOf(header, column)).values = [[written(cell)]];
  row.worksheet.activate();
  row.select();
  row.load("address");
  await context.sync();
  return { kind: "added", address: row.address };
}

/** The table's cells with its header; no rows where the workbook has no such table. */
async function readTable(
  context: Excel.RequestContext,
): Promise<{ readonly table: Excel.Table; readonly rows: readonly (readonly Cell[])[] }> {
  const table = context.workbook.tables.getItemOrNullObject(tableName);
  await context.sync();
  if (table.isNullObject) return { table, rows: [] };
  const range = table.getRange().load("values");
  await context.sync();
  return { table, rows: range.values as Cell[][] };
}

function namesIn([header = [], ...body]: readonly (readonly Cell[])[]): readonly string[] {
  const at = placeOf(header, "Quote");
  if (header.length > 0 && at < 0) {
    throw new WorkbookError(
      `The table ${tableName} no longer has a column Quote. Name its columns as they were, then try again.`,
      "missing-column",
    );
  }
  return body.map((row) => textOf(row[at] ?? ""));
}

/** Adds the columns that the table does not have, at its end: its own stay where the user put them. */
async function addColumns(context: Excel.RequestContext, columns: readonly string[]): Promise<void> {
  const { table, rows } = await readTable(context);
  const [header = []] = rows;
  const missing = columns.filter((column) => placeOf(header, column) < 0);
  if (missing.length === 0) return;
  for (const column of missing) table.columns.add(undefined, undefined, column);
  await context.sync();
}

const placeOf = (header: readonly Cell[], column: string): number =>
  header.findIndex((cell) => plainWord(textOf(cell)) === plainWord(column));
