import type { Sheet } from "hucre/xlsx";
import type { SheetFile, TableFile } from "../file";
import { columnFormula } from "./columnFormula";
import type { Relation } from "./packageParts";
import { readTable } from "./sheetDetails";
import { elements, sources } from "./xml";
import type { ZipArchive } from "./zip";

/** The tables of a sheet, and in words what of them is dropped. */
export async function readTables(
  zip: ZipArchive,
  sheet: Sheet,
  cells: SheetFile["cells"],
  related: readonly Relation[],
): Promise<{ readonly tables: readonly TableFile[]; readonly lost: readonly string[] }> {
  const headerless = new Set<string>();
  const lost: string[] = [];
  for (const { type, target } of related) {
    if (type !== "table") continue;
    const xml = await zip.text(target);
    const {
      displayName = "",
      ref = "",
      headerRowCount,
      totalsRowCount = "0",
    } = elements(xml, "table")[0] ?? {};
    if (headerRowCount === "0") {
      headerless.add(displayName);
      lost.push(`the table ${displayName}, which has no header row (its cells are kept)`);
    }
    if (totalsRowCount !== "0") {
      lost.push(`the total row of the table ${displayName} (it becomes a row of the table)`);
    }
    if (
      columnsWithFormula(xml).some(
        (index) => columnFormula(cells, { name: displayName, range: ref }, index) === null,
      )
    ) {
      lost.push(`column formulas of the table ${displayName} (each cell's formula is kept)`);
    }
    if (elements(xml, "filterColumn").length > 0) lost.push(`the filter of the table ${displayName}`);
  }
  const tables = (sheet.tables ?? []).map(readTable).filter(({ name }) => !headerless.has(name));
  return { tables, lost };
}

/** Columns whose formula the table's part names. */
const columnsWithFormula = (xml: string): readonly number[] =>
  sources(xml, "tableColumn")
    .map((source, index) => (source.includes("calculatedColumnFormula") ? index : -1))
    .filter((index) => index !== -1);
