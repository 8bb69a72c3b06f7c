import { writeXlsx as writeWithLibrary, type WriteSheet } from "hucre/xlsx";
import type { SheetFile, WorkbookFile } from "../file";
import { namesOfRanges } from "./arrayFormula";
import { writeColor } from "./color";
import { finishParts } from "./finishParts";
import { writePage, writePageNames } from "./page";
import { writeMerges } from "./sheetDetails";
import { writeCells } from "./writeCells";
import { writeChart } from "./writeChart";
import { writeFormula } from "./writeFormula";
import { writeConditionalFormats, writeValidations } from "./writeRules";
import { defaultFont } from "./writeStyle";
import { writeTables } from "./writeTables";

/**
 * Writes an .xlsx file: values, formulas with their last results, formats, tables, charts and the rest of
 * `WorkbookFile`. Excel and LibreOffice calculate again when they open it. Throws an Error for what no
 * .xlsx can hold: no visible sheet, a sheet name that Excel refuses, a text of more than 32,767 characters.
 */
export async function writeXlsx(file: WorkbookFile): Promise<Uint8Array> {
  const firstVisible = file.sheets.findIndex(({ visibility }) => visibility === "visible");
  if (firstVisible === -1) throw new Error("A workbook needs a sheet that is visible.");
  const chosen = file.sheets.findIndex(({ name }) => name === file.activeSheet);
  const bytes = await writeWithLibrary({
    sheets: file.sheets.map((sheet) => writeSheet(sheet, namesOfRanges(file.names))),
    namedRanges: [
      ...file.names.map(({ name, refersTo }) => ({ name, range: writeFormula(refersTo) })),
      ...file.sheets.flatMap(writePageNames),
    ],
    activeSheet: chosen === -1 ? firstVisible : chosen,
    defaultFont,
  });
  return finishParts(bytes, file);
}

function writeSheet(sheet: SheetFile, rangeNames: ReadonlySet<string>): WriteSheet {
  const { rows, columns } = sheet.frozen;
  return {
    name: sheet.name,
    hidden: sheet.visibility === "hidden",
    veryHidden: sheet.visibility === "veryHidden",
    columns: columnDefinitions(sheet),
    rowDefs: new Map([...sheet.rowHeights].map(([row, height]) => [row, { height }])),
    rows: emptyRows(sheet),
    cells: writeCells(sheet, rangeNames),
    merges: writeMerges(sheet.merges),
    view: {
      showGridLines: sheet.showGridlines,
      ...(sheet.tabColor === undefined ? {} : { tabColor: writeColor(sheet.tabColor) }),
    },
    ...(rows === 0 && columns === 0 ? {} : { freezePane: { rows, columns } }),
    tables: writeTables(sheet),
    charts: sheet.charts.map(writeChart),
    dataValidations: writeValidations(sheet),
    conditionalRules: writeConditionalFormats(sheet),
    pageSetup: writePage(sheet.page),
    ...(sheet.protected ? { protection: { sheet: true, objects: true, scenarios: true } } : {}),
  };
}

/** The library writes the heights only of rows that it was given. */
const emptyRows = ({ rowHeights }: SheetFile): [][] =>
  Array.from({ length: Math.max(0, ...[...rowHeights.keys()].map((row) => row + 1)) }, () => []);

function columnDefinitions({ columnWidths }: SheetFile): { width?: number }[] {
  const count = Math.max(0, ...[...columnWidths.keys()].map((column) => column + 1));
  return Array.from({ length: count }, (_, column) => {
    const width = columnWidths.get(column);
    return width === undefined ? {} : { width };
  });
}
