import type { SheetFile, TableFile, WorkbookFile } from "../file";
import { columnFormula } from "./columnFormula";
import { addSettings } from "./settings";
import { finishChart, finishDrawing } from "./writeChart";
import { finishStyles } from "./writeNamedStyles";
import { encode } from "./xml";
import { openZip, writeZip } from "./zip";

type Finish = (xml: string) => string;

/**
 * Puts into a written package what the library has no option for: error values as results of formulas,
 * names of styles, tables without a style, the formulas of their columns, spaces at the ends of notes, charts' names and series without a line. The time of
 * writing is taken out, so that the same workbook gives the same bytes.
 */
export async function finishParts(bytes: Uint8Array, file: WorkbookFile): Promise<Uint8Array> {
  const zip = openZip(bytes);
  const finishes = finishesOf(file);
  const parts = new Map<string, Uint8Array>();
  for (const name of zip.names) {
    const finish = finishes.get(name) ?? byKind(name);
    parts.set(
      name,
      finish === null ? await zip.bytes(name) : new TextEncoder().encode(finish(await zip.text(name))),
    );
  }
  addSettings(parts, file.settings);
  return writeZip(parts);
}

/** Charts and tables are numbered through the workbook, drawings by their sheet. */
function finishesOf({ sheets, styles = [] }: WorkbookFile): ReadonlyMap<string, Finish> {
  const finishes = new Map<string, Finish>();
  finishes.set("xl/styles.xml", (xml) => finishStyles(xml, styles));
  const charts = sheets.flatMap((sheet) => sheet.charts);
  charts.forEach((chart, index) => {
    finishes.set(`xl/charts/chart${index + 1}.xml`, (xml) => finishChart(xml, chart));
  });
  const tables = sheets.flatMap(({ cells, tables: own }) => own.map((table) => ({ table, cells })));
  tables.forEach(({ table, cells }, index) => {
    finishes.set(`xl/tables/table${index + 1}.xml`, (xml) => finishTable(xml, cells, table));
  });
  sheets.forEach((sheet, index) => {
    finishes.set(`xl/drawings/drawing${index + 1}.xml`, (xml) => finishDrawing(xml, sheet.charts));
  });
  return finishes;
}

function finishTable(xml: string, cells: SheetFile["cells"], table: TableFile): string {
  return xml
    .replace('<tableStyleInfo name=""', "<tableStyleInfo")
    .replace(/<tableColumn id="(\d+)"([^>]*)\/>/g, (written, id: string, rest: string) => {
      const formula = columnFormula(cells, table, Number(id) - 1);
      if (formula === null) return written;
      const inside = `<calculatedColumnFormula>${encode(formula)}</calculatedColumnFormula>`;
      return `<tableColumn id="${id}"${rest}>${inside}</tableColumn>`;
    });
}

function byKind(name: string): Finish | null {
  if (name.startsWith("xl/worksheets/sheet")) return errorResults;
  if (name.startsWith("xl/comments")) return (xml) => xml.replaceAll("<t>", '<t xml:space="preserve">');
  if (name === "docProps/core.xml")
    return (xml) => xml.replace(/<dcterms:modified.*?<\/dcterms:modified>/s, "");
  return null;
}

/** The library writes every text that a formula gave as text, `#N/A` too. */
const errorResults: Finish = (xml) =>
  xml.replace(
    / t="str"(>(?:<f[^>]*\/>|<f[^>]*>[^<]*<\/f>)<v>#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|GETTING_DATA)<\/v>)/g,
    ' t="e"$1',
  );
