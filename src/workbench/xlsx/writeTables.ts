import type { TableDefinition } from "hucre/xlsx";
import type { SheetFile, TableFile } from "../file";
import { areaOf, cellAddress } from "./address";
import { escapeText } from "./escapedText";

/** The tables of a sheet as the library takes them; column names are the texts of the header cells. */
export function writeTables(sheet: SheetFile): TableDefinition[] {
  return sheet.tables.map((table) => ({
    name: table.name,
    displayName: table.name,
    range: table.range,
    columns: headers(table, sheet).map((name) => ({ name })),
    // An empty name is taken out of the part after writing: only a missing one means "no style".
    style: table.style ?? "",
    showRowStripes: table.bandedRows,
    showAutoFilter: table.filterButtons,
  }));
}

function headers({ name, range }: TableFile, sheet: SheetFile): readonly string[] {
  const area = areaOf(range);
  if (area === null) throw new Error(`The table ${name} has the range ${range}, which is no address.`);
  return Array.from({ length: area.right - area.left + 1 }, (_, index) => {
    const value = sheet.cells.get(area.top)?.get(area.left + index)?.value;
    if (value === undefined || value === null || value === "") {
      const where = `${sheet.name}!${cellAddress(area.top, area.left + index)}`;
      throw new Error(`The table ${name} has no header in ${where}.`);
    }
    return escapeText(String(value)).replaceAll("\n", "_x000a_");
  });
}
