import { readXlsx as readWithLibrary, type Sheet, type Workbook } from "hucre/xlsx";
import type { SheetFile, WorkbookFile } from "../file";
import { notKeptOfSheet } from "./notKeptOfSheet";
import { notKeptOfWorkbook } from "./notKept";
import { readColor } from "./color";
import { relations, type WorkbookParts } from "./packageParts";
import { fitsToPages } from "./rawSheet";
import { readCells } from "./readCells";
import { readCharts, textLookup, type TextAt } from "./readCharts";
import { readFormula } from "./readFormula";
import { readSettings } from "./settings";
import type { StyleSheet } from "./readStyle";
import { readNamedStyles } from "./readNamedStyles";
import { readTables } from "./readTables";
import { readPage } from "./page";
import { readConditionalFormat, readMerges, readSizes, readValidation } from "./sheetDetails";
import { damaged, openWorkbook } from "./unreadable";
import type { ZipArchive } from "./zip";

/** A workbook as read, and in words what the file holds besides and `WorkbookFile` cannot. */
export interface XlsxReading {
  readonly file: WorkbookFile;
  readonly notKept: readonly string[];
}

/**
 * Reads an .xlsx file. Throws an Error with one plain sentence when the bytes are no workbook, or one that
 * is protected with a password, cut off or damaged.
 */
export async function readXlsx(bytes: Uint8Array): Promise<XlsxReading> {
  const { zip, parts } = await openWorkbook(bytes);
  try {
    return await readPackage(bytes, zip, parts);
  } catch (error) {
    throw damaged(error);
  }
}

async function readPackage(bytes: Uint8Array, zip: ZipArchive, parts: WorkbookParts): Promise<XlsxReading> {
  const part = new Map(
    parts.sheets.filter(({ type }) => type === "worksheet").map((sheet) => [sheet.name, sheet.part]),
  );
  const workbook = await readWithLibrary(bytes, { readStyles: true, sheets: ({ name }) => part.has(name) });
  const { defaultFont } = workbook;
  const styles: StyleSheet = {
    theme: workbook.themeColors,
    font: { name: defaultFont?.name, size: defaultFont?.size },
  };
  const stylesPart = parts.related.find(({ type }) => type === "styles")?.target ?? "";
  const named = readNamedStyles(await zip.text(stylesPart), workbook.themeColors);
  const pieces = await Promise.all(
    workbook.sheets.map(async (sheet) => {
      const xml = await zip.text(part.get(sheet.name) ?? "");
      return { sheet, xml, cells: readCells(sheet, xml, workbook.dateSystem ?? "1900", styles, named) };
    }),
  );
  const textAt = textLookup(new Map(pieces.map(({ sheet, cells }) => [sheet.name, cells])));
  const sheets: SheetFile[] = [];
  const notKept = [...(await notKeptOfWorkbook(zip, parts, workbook))];
  for (const { sheet, xml, cells } of pieces) {
    const path = part.get(sheet.name) ?? "";
    const reading = await readSheet(zip, path, { sheet, xml, cells }, textAt, styles.theme);
    sheets.push({ ...reading.sheet, cells });
    notKept.push(...reading.lost.map((what) => `${sheet.name}: ${what}`));
  }
  const kept = await readSettings(zip, parts.related);
  return {
    file: {
      sheets,
      names: readNames(workbook),
      ...active(workbook, parts),
      ...(named.styles.length === 0 ? {} : { styles: named.styles }),
      ...(kept === null ? {} : { settings: kept.settings }),
    },
    notKept,
  };
}

interface Piece {
  readonly sheet: Sheet;
  /** The sheet's part. */
  readonly xml: string;
  readonly cells: SheetFile["cells"];
}

async function readSheet(
  zip: ZipArchive,
  part: string,
  { sheet, xml, cells }: Piece,
  textAt: TextAt,
  theme: readonly string[] | undefined,
): Promise<{ readonly sheet: Omit<SheetFile, "cells">; readonly lost: readonly string[] }> {
  const related = await relations(zip, part);
  const tables = await readTables(zip, sheet, cells, related);
  const charts = await readCharts(zip, related, textAt);
  const tabColor = readColor(sheet.view?.tabColor, theme);
  return {
    lost: [...notKeptOfSheet(sheet, xml, related), ...tables.lost, ...charts.lost],
    sheet: {
      name: sheet.name,
      visibility: sheet.veryHidden === true ? "veryHidden" : sheet.hidden === true ? "hidden" : "visible",
      ...readSizes(sheet),
      merges: readMerges(sheet.merges),
      frozen: { rows: sheet.freezePane?.rows ?? 0, columns: sheet.freezePane?.columns ?? 0 },
      showGridlines: sheet.view?.showGridLines !== false,
      ...(tabColor === undefined ? {} : { tabColor }),
      tables: tables.tables,
      charts: charts.charts,
      validations: (sheet.dataValidations ?? []).map(readValidation).filter((rule) => rule !== null),
      conditionalFormats: [...(sheet.conditionalRules ?? [])]
        .sort((one, other) => one.priority - other.priority)
        .map((rule) => readConditionalFormat(rule, theme))
        .filter((rule) => rule !== null),
      page: readPage(sheet.pageSetup, fitsToPages(xml)),
      protected: sheet.protection?.sheet === true,
    },
  };
}

const readNames = ({ namedRanges }: Workbook): WorkbookFile["names"] =>
  (namedRanges ?? [])
    .filter(({ name, scope }) => scope === undefined && !name.startsWith("_xlnm."))
    .map(({ name, range }) => ({ name, refersTo: readFormula(range).slice(1) }));

/** Absent when it is the first sheet, which is shown anyway. */
function active({ activeSheet }: Workbook, { sheets }: WorkbookParts): Pick<WorkbookFile, "activeSheet"> {
  const sheet = sheets[activeSheet ?? 0];
  return (activeSheet ?? 0) > 0 && sheet?.type === "worksheet" ? { activeSheet: sheet.name } : {};
}
