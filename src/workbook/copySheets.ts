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

/**
 * Names of the workbook that stand for something on sheets, by themselves or by another such name, or for nothing any
 * more.
 */
export async function namesOf(
  context: Excel.RequestContext,
  sheets: readonly CopySheet[],
): Promise<readonly string[]> {
  const { names } = context.workbook;
  names.load("items/name,items/formula");
  await context.sync();
  const places = sheets.flatMap(({ name, tables }) => [
    `${name}!`,
    `'${name.replace(/'/g, "''")}'!`,
    ...tables.map((table) => table.name),
  ]);
  const found = new Set<string>();
  for (let before = -1; before < found.size;) {
    before = found.size;
    for (const { name, formula } of names.items) {
      const text = String(formula);
      if (text.includes("#REF!") || [...places, ...found].some((place) => mentions(text, place)))
        found.add(name);
    }
  }
  return [...found];
}

/** Whether a formula has a word that is not a part of another one. */
function mentions(formula: string, word: string): boolean {
  const [text, wanted] = [formula.toLowerCase(), word.toLowerCase()];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const after = wanted.endsWith("!") ? "" : text.charAt(at + wanted.length);
    if (!partOfWord.test(text.charAt(at - 1)) && !partOfWord.test(after)) return true;
  }
  return false;
}

const partOfWord = /[\p{L}\d_.]/u;
