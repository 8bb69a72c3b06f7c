import type { Sheet } from "hucre/xlsx";
import type { Relation } from "./packageParts";
import { callsForeignFunction } from "./readFormula";
import { lostFromStyle } from "./readStyle";
import { readConditionalFormat, readValidation } from "./sheetDetails";
import { elements, isOn } from "./xml";

const partWords: Readonly<Record<string, string>> = {
  pivotTable: "pivot tables",
  slicer: "slicers",
  timeline: "timelines",
  queryTable: "data queries",
  ctrlProp: "form controls",
  control: "ActiveX controls",
  oleObject: "embedded objects",
  package: "embedded objects",
  image: "a background picture",
  threadedComment: "authors and replies of comments (their text is kept as notes)",
};

/** What a sheet holds that a workbook file cannot, in words; `xml` is the sheet's part. */
export function notKeptOfSheet(sheet: Sheet, xml: string, related: readonly Relation[]): readonly string[] {
  const cells = [...(sheet.cells?.values() ?? [])];
  const columns = sheet.columns ?? [];
  const rows = [...(sheet.rowDefs?.values() ?? [])];
  const lost: (string | undefined | false)[] = [
    ...related.map(({ type }) => partWords[type]),
    ...new Set(cells.flatMap(({ style }) => (style === undefined ? [] : lostFromStyle(style)))),
    cells.some(({ richText }) => (richText?.length ?? 0) > 1) && "formats of parts of a cell's text",
    cells.some(({ hyperlink }) => hyperlink !== undefined) && "hyperlinks (their text is kept)",
    cells.some(({ checkbox }) => checkbox === true) && "check boxes (their values are kept)",
    cells.some(({ formula }) => formula !== undefined && callsForeignFunction(formula)) &&
      "what functions of another add-in or workbook compute (their last results are kept)",
    elements(xml, "f").some(({ t }) => t === "dataTable") && "what-if data tables (their results are kept)",
    [...columns, ...rows].some(({ hidden }) => hidden === true) && "hidden rows or columns (they are shown)",
    [...columns, ...rows].some(({ outlineLevel }) => outlineLevel !== undefined) &&
      "groups of rows or columns",
    sheet.sparklines !== undefined && "sparklines",
    sheet.autoFilter !== undefined && "the filter of the sheet",
    sheet.splitPane !== undefined && "split panes",
    ...lostRules(sheet, xml),
    ...lostFromPage(sheet),
    ...lostFromProtection(sheet, xml),
  ];
  return [...new Set(lost.filter((each): each is string => typeof each === "string"))];
}

const lostRules = (sheet: Sheet, xml: string): readonly (string | false)[] => {
  const conditional = (sheet.conditionalRules ?? []).map((rule) => readConditionalFormat(rule, undefined));
  const validations = (sheet.dataValidations ?? []).map(readValidation);
  return [
    // The library leaves out kinds that it does not know, so the part is counted too.
    (conditional.includes(null) || conditional.length < elements(xml, "cfRule").length) &&
      "conditional formats other than by formula",
    (validations.includes(null) || validations.length < elements(xml, "dataValidation").length) &&
      "data validation of dates, times, lengths or exclusions",
  ];
};

function lostFromPage({ pageSetup, headerFooter, rowBreaks, colBreaks }: Sheet): readonly (string | false)[] {
  const { horizontalCentered, paperSize, printTitlesColumn, scale, verticalCentered } = pageSetup ?? {};
  return [
    headerFooter !== undefined && "headers and footers of the printed page",
    (rowBreaks ?? colBreaks) !== undefined && "page breaks",
    (scale ?? 100) !== 100 && "the scale of the printed page",
    /\d|^$/.test(printTitlesColumn ?? "") === false && "columns repeated on each printed page",
    paperSize !== undefined && !["a4", "letter"].includes(paperSize) && "the paper size (it becomes Letter)",
    (horizontalCentered ?? verticalCentered) === true && "centring on the printed page",
  ];
}

function lostFromProtection({ protection }: Sheet, xml: string): readonly (string | false)[] {
  if (protection?.sheet !== true) return [];
  const stored = elements(xml, "sheetProtection")[0];
  const allowed = Object.entries(protection).filter(
    ([option, value]) => value === true && !["sheet", "objects", "scenarios"].includes(option),
  );
  return [
    (stored?.password ?? stored?.hashValue) !== undefined && "the password of the sheet's protection",
    allowed.some(([option]) => !isOn(option) && !option.startsWith("select")) &&
      "what the sheet's protection allows",
  ];
}
