import type { Cell } from "../tables/grid";
import type { CopySheet } from "./copySheets";
import { usedPart } from "./rangeReader";
import { rangeOf } from "./sheetWriter";
import { rememberedRange } from "./usageRange";

/** Columns that the vendor must not read: limits of what is acceptable, and names of teams and keys. */
const secretHeader = /walk-?away|workspace|api[ _-]?key|key[ _-]?name/i;

/** Rows of the picked usage among which its header is looked for. */
const rowsWithHeader = 50;

/** A column with its heading, and its cells below. */
export interface SecretColumn {
  readonly sheet: string;
  readonly header: string;
  readonly body: Excel.Range;
}

/** The secret columns of sheets: those of tables, and of the picked usage, which need not be a table. */
export async function secretColumns(
  context: Excel.RequestContext,
  sheets: readonly CopySheet[],
): Promise<readonly SecretColumn[]> {
  const inTables = sheets.flatMap(({ name: sheet, tables }) =>
    tables.flatMap((table) =>
      table.headers.flatMap((header, column): readonly SecretColumn[] => {
        if (!secretHeader.test(header)) return [];
        const { columns } = context.workbook.tables.getItem(table.name);
        return [{ sheet, header, body: columns.getItemAt(column).getDataBodyRange() }];
      }),
    ),
  );
  const inUsage = await ofPickedUsage(context, sheets);
  const isInTable = ({ sheet, header }: SecretColumn): boolean =>
    inTables.some((each) => each.sheet === sheet && each.header === header);
  return [...inTables, ...inUsage.filter((each) => !isInTable(each))];
}

async function ofPickedUsage(
  context: Excel.RequestContext,
  sheets: readonly CopySheet[],
): Promise<readonly SecretColumn[]> {
  const picked = await rememberedRange(context);
  const part = picked !== null && "range" in picked ? await usedPart(picked.range) : null;
  if (part === null || !sheets.some(({ name }) => name === part.place.sheet)) return [];
  const { sheet, area } = part;
  const top = rangeOf(sheet, { ...area, rows: Math.min(rowsWithHeader, area.rows) }).load("values");
  await context.sync();
  const rows = top.values as Cell[][];
  // A row of usage has numbers.
  const at = rows.findIndex(
    (row) => row.every((cell) => typeof cell === "string") && row.some((cell) => secretHeader.test(cell)),
  );
  if (at < 0 || at + 1 >= area.rows) return [];
  const body = { row: area.row + at + 1, rows: area.rows - at - 1, columns: 1 };
  return (rows[at] ?? []).flatMap((cell, c): readonly SecretColumn[] => {
    const header = String(cell);
    if (!secretHeader.test(header)) return [];
    return [{ sheet: part.place.sheet, header, body: rangeOf(sheet, { ...body, column: area.column + c }) }];
  });
}
