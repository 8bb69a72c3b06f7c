import { writeZip } from "../../../src/workbench/xlsx/zip";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";

/** What a hand-made file holds besides one sheet named Sheet1. */
export interface OddFile {
  /** Inside `<worksheet>`. */
  readonly sheet?: string;
  /** Inside `<workbook>`, after the sheets. */
  readonly workbook?: string;
  /** Inside `<workbook>`, before the sheets. */
  readonly workbookStart?: string;
  readonly styles?: string;
  /** Relationships of the sheet, of the workbook and of the package: type to target. */
  readonly sheetRelations?: Readonly<Record<string, string>>;
  readonly workbookRelations?: Readonly<Record<string, string>>;
  readonly packageRelations?: Readonly<Record<string, string>>;
  readonly parts?: Readonly<Record<string, string>>;
}

const relationships = (byType: Readonly<Record<string, string>>): string =>
  `<Relationships xmlns="${packaged}/relationships">${Object.entries(byType)
    .map(
      ([type, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`,
    )
    .join("")}</Relationships>`;

/** An .xlsx written by hand, part by part. */
export async function oddFile(odd: OddFile): Promise<Uint8Array> {
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${packaged}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": relationships({ officeDocument: "xl/workbook.xml", ...odd.packageRelations }),
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}">${odd.workbookStart ?? ""}<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets>${odd.workbook ?? ""}</workbook>`,
    "xl/_rels/workbook.xml.rels": relationships({
      worksheet: "worksheets/sheet1.xml",
      ...(odd.styles === undefined ? {} : { styles: "styles.xml" }),
      ...odd.workbookRelations,
    }),
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}" xmlns:r="${office}">${odd.sheet ?? "<sheetData/>"}</worksheet>`,
    "xl/worksheets/_rels/sheet1.xml.rels": relationships(odd.sheetRelations ?? {}),
    ...(odd.styles === undefined
      ? {}
      : { "xl/styles.xml": `<styleSheet xmlns="${main}">${odd.styles}</styleSheet>` }),
    ...odd.parts,
  };
  return zipOf(parts);
}

export const zipOf = (parts: Readonly<Record<string, string>>): Promise<Uint8Array> =>
  writeZip(new Map(Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)])));

/** A sheet's cells from their XML, one row for each argument. */
export const rows = (...cells: readonly string[]): string =>
  `<sheetData>${cells.map((row, index) => `<row r="${index + 1}">${row}</row>`).join("")}</sheetData>`;
