import { apiNotFound } from "./hostError";

/** Highest versions that the stand-in offers; npm's office.js stops at ExcelApi 1.15. */
export const API_SETS: Readonly<Record<string, string>> = {
  ExcelApi: "1.15",
  CustomFunctions: "1.9",
  CustomFunctionsRuntime: "1.4",
  SharedRuntime: "1.1",
  RichApi: "1.1",
  RichApiRuntime: "1.1",
  RichApiRuntimeFlag: "1.2",
  Settings: "1.1",
  AddinCommands: "1.1",
  DialogApi: "1.2",
};

/** Members by the version of ExcelApi that brought them, as office.js itself has it; all others are 1.1. */
const SINCE: Readonly<Record<string, string>> = {
  "1.2":
    "Range.Merge Range.Unmerge RangeFormat.AutofitColumns RangeFormat.AutofitRows RangeFormat.ColumnWidth RangeFormat.Protection RangeFormat.RowHeight Table.ConvertToRange Table.Worksheet Worksheet.Protection",
  "1.3":
    "Range.GetResizedRange Table.ShowBandedRows Table.ShowFilterButton Table.HighlightFirstColumn Table.HighlightLastColumn",
  "1.4":
    "ChartCollection.GetItemOrNullObject NamedItem.Delete NamedItem.Comment NamedItem.GetRangeOrNullObject NamedItem.Scope NamedItemCollection.Add NamedItemCollection.GetItemOrNullObject Range.GetIntersectionOrNullObject Range.GetUsedRangeOrNullObject TableCollection.GetItemOrNullObject Workbook.Settings Worksheet.Names Worksheet.GetUsedRangeOrNullObject WorksheetCollection.GetItemOrNullObject",
  "1.5": "WorksheetCollection.GetFirst WorksheetCollection.GetLast Worksheet.GetNext Worksheet.GetPrevious",
  "1.6": "Application.SuspendApiCalculationUntilNextSync Range.ConditionalFormats",
  "1.7":
    "Chart.ChartType Chart.Id ChartAxis.DisplayUnit ChartSeries.ChartType ChartSeries.Delete ChartSeries.MarkerSize ChartSeries.MarkerStyle ChartSeries.SetValues ChartSeries.SetXAxisValues ChartSeriesCollection.Add NamedItem.Formula Range.GetAbsoluteResizedRange Range.Hyperlink Range.Style Workbook.GetActiveCell Workbook.Properties Workbook.Styles Worksheet.FreezePanes Worksheet.TabColor Worksheet.GetRangeByIndexes Worksheet._RegisterDataChangedEvent Worksheet._RegisterSelectionChangedEvent Worksheet._RegisterActivatedEvent",
  "1.8": "ChartAxis.NumberFormat Range.DataValidation Workbook.ReadOnly Worksheet.ShowGridlines",
  "1.9":
    "Application.SuspendScreenUpdatingUntilNextSync Range.CopyFrom Range.GetTables RangeFormat.IndentLevel RangeFormat.UseStandardHeight RangeFormat.UseStandardWidth StyleCollection.GetCount StyleCollection.GetItemAt Workbook.GetSelectedRanges Worksheet.GetRanges Worksheet.PageLayout",
  "1.10": "Workbook.Comments Worksheet.Comments",
  "1.11": "Application.CultureInfo",
  "1.12": "Range.GetSpillingToRangeOrNullObject Range.HasSpill Range.GetSpillParentOrNullObject",
  "1.13": "Table.Resize",
  "1.14": "StyleCollection.GetItemOrNullObject",
  "1.15": "ChartSeries.GetDimensionDataSourceString",
};

const VERSION_OF = new Map(
  Object.entries(SINCE).flatMap(([version, members]) =>
    members.split(" ").map((member) => [member, version] as const),
  ),
);

/** True when the offered version of the set reaches the one asked for. */
export function isSetSupported(
  offered: Readonly<Record<string, string>>,
  set: string,
  version = "1.1",
): boolean {
  const has = offered[set];
  return has !== undefined && compareVersions(has, version) >= 0;
}

/** @throws HostError ApiNotFound when the member is newer than the offered ExcelApi */
export function assertMember(offered: Readonly<Record<string, string>>, member: string): void {
  const version = VERSION_OF.get(member);
  if (version !== undefined && !isSetSupported(offered, "ExcelApi", version)) {
    throw apiNotFound(`${member}, of requirement set ExcelApi ${version}`);
  }
}

function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split(".").map(Number));
  return (left?.[0] ?? 0) - (right?.[0] ?? 0) || (left?.[1] ?? 0) - (right?.[1] ?? 0);
}
