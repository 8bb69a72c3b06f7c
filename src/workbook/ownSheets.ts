import { pointName } from "./names";

/** The mark of a sheet the add-in made: a defined name over the cells it wrote there. */
export const markOf = (kind: string): string => `bw_sheet_${kind.replace(/\W/g, "_")}`;

/** A sheet of ours as it stands in the workbook. */
export interface OwnSheet {
  readonly kind: string;
  /** What the sheet is called; free to take when it does not exist yet. */
  readonly name: string;
  /** The cells the last writing covered; null when there is no such sheet yet. */
  readonly written: string | null;
}

/**
 * Finds our sheets by their marks, whatever the user has renamed them to. For one that does not exist a
 * name is proposed that no sheet of the user's has: nothing of theirs is ever written over.
 */
export async function findOwnSheets(
  context: Excel.RequestContext,
  kinds: readonly string[],
): Promise<readonly OwnSheet[]> {
  const sheets = context.workbook.worksheets;
  sheets.load("items/name");
  const marks = kinds.map((kind) => {
    const range = context.workbook.names.getItemOrNullObject(markOf(kind)).getRangeOrNullObject();
    range.load(["address"]);
    range.worksheet.load("name");
    return { kind, range };
  });
  await context.sync();
  const taken = sheets.items.map((sheet) => sheet.name.toLowerCase());
  return marks.map(({ kind, range }) =>
    range.isNullObject
      ? { kind, name: freeName(kind, taken), written: null }
      : { kind, name: range.worksheet.name, written: range.address },
  );
}

/** The names of all sheets of ours. */
export async function markedSheets(context: Excel.RequestContext): Promise<readonly string[]> {
  const { names } = context.workbook;
  names.load("items/name");
  await context.sync();
  const marks = names.items
    .filter(({ name }) => name.startsWith(markOf("")))
    .map((item) => {
      const range = item.getRangeOrNullObject();
      range.load("address");
      range.worksheet.load("name");
      return range;
    });
  await context.sync();
  return marks.filter((range) => !range.isNullObject).map((range) => range.worksheet.name);
}

function freeName(wanted: string, taken: readonly string[]): string {
  const candidates = [wanted, ...Array.from({ length: taken.length + 1 }, (_, i) => `${wanted} (${i + 2})`)];
  return candidates.find((name) => !taken.includes(name.toLowerCase())) ?? wanted;
}

/**
 * Queues the mark over the cells of a sheet that we write. The mark of a sheet that the user deleted is still
 * there, without cells: it is re-pointed as well.
 */
export function markSheet(
  context: Excel.RequestContext,
  { kind }: OwnSheet,
  extent: Excel.Range,
  address: string,
  known: { readonly has: (name: string) => boolean },
): void {
  pointName(context, markOf(kind), extent, address, known);
}
