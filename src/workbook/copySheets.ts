import type { Cell } from "../tables/grid";

/** A sheet of a copy with its tables. */
export interface CopySheet {
  readonly name: string;
  readonly visibility: string;
  readonly tables: readonly { readonly name: string; readonly headers: readonly string[] }[];
}

export const isVisible = ({ visibility }: CopySheet): boolean => visibility === "Visible";

/** The sheets of the workbook and the headers of their tables. */
export async function tablesOf(context: Excel.RequestContext): Promise<readonly CopySheet[]> {
  const sheets = context.workbook.worksheets.load("items/name,items/visibility");
  await context.sync();
  for (const sheet of sheets.items) sheet.tables.load("items/name");
  await context.sync();
  const read = sheets.items.map((sheet) => ({
    sheet,
    tables: sheet.tables.items.map((table) => ({
      name: table.name,
      header: table.getHeaderRowRange().load("values"),
    })),
  }));
  await context.sync();
  return read.map(({ sheet, tables }) => ({
    name: sheet.name,
    visibility: sheet.visibility,
    tables: tables.map(({ name, header }) => ({
      name,
      headers: ((header.values as Cell[][])[0] ?? []).map(String),
    })),
  }));
}

/** Names of the workbook that stand for cells of some of its sheets, or for nothing any more. */
export async function namesOf(
  context: Excel.RequestContext,
  sheets: readonly string[],
): Promise<readonly string[]> {
  const { names } = context.workbook;
  names.load("items/name,items/formula");
  await context.sync();
  const prefixes = sheets.flatMap((name) => [`=${name}!`, `='${name.replace(/'/g, "''")}'!`]);
  return names.items
    .filter(({ formula }) => {
      const text = String(formula);
      return text.includes("#REF!") || prefixes.some((prefix) => text.startsWith(prefix));
    })
    .map(({ name }) => name);
}
