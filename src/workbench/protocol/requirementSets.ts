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
    "Chart.Worksheet Range.Merge Range.Unmerge RangeFormat.AutofitColumns RangeFormat.AutofitRows RangeFormat.ColumnWidth RangeFormat.Protection RangeFormat.RowHeight Table.ConvertToRange Table.Worksheet Worksheet.Protection",
  "1.3":
    "Range.GetColumnsAfter Range.GetResizedRange Range.GetRowsAbove Range.GetRowsBelow Range._ValidateArraySize Table.HighlightFirstColumn Table.HighlightLastColumn Table.ShowBandedRows Table.ShowFilterButton Worksheet.PivotTables",
  "1.4":
    "ChartCollection.GetCount ChartCollection.GetItemOrNullObject ChartSeriesCollection.GetCount NamedItem.Comment NamedItem.Delete NamedItem.GetRangeOrNullObject NamedItem.Scope NamedItemCollection.Add NamedItemCollection.AddFormulaLocal NamedItemCollection.GetCount NamedItemCollection.GetItemOrNullObject PivotTableCollection.GetCount PivotTableCollection.GetItemOrNullObject Range.GetIntersectionOrNullObject Range.GetUsedRangeOrNullObject TableCollection.GetCount TableCollection.GetItemOrNullObject TableColumnCollection.GetCount TableColumnCollection.GetItemOrNullObject TableRowCollection.GetCount Workbook.Settings Worksheet.GetUsedRangeOrNullObject Worksheet.Names WorksheetCollection.GetCount WorksheetCollection.GetItemOrNullObject",
  "1.5":
    "Worksheet.GetNext Worksheet.GetNextOrNullObject Worksheet.GetPrevious Worksheet.GetPreviousOrNullObject WorksheetCollection.GetFirst WorksheetCollection.GetLast",
  "1.6":
    "Application.SuspendApiCalculationUntilNextSync Range.Calculate Range.ConditionalFormats Worksheet.Calculate",
  "1.7":
    "Chart.ChartType Chart.Id ChartAreaFormat.Border ChartAxes.GetItem ChartAxis.CategoryType ChartAxis.DisplayUnit ChartAxis.MajorTickMark ChartAxis.MinorTickMark ChartAxis.ReversePlotOrder ChartAxis.ShowDisplayUnitLabel ChartAxis.TickLabelPosition ChartAxis.TickLabelSpacing ChartAxis.Visible ChartLineFormat.LineStyle ChartLineFormat.Weight ChartSeries.ChartType ChartSeries.Delete ChartSeries.GapWidth ChartSeries.HasDataLabels ChartSeries.MarkerBackgroundColor ChartSeries.MarkerForegroundColor ChartSeries.MarkerSize ChartSeries.MarkerStyle ChartSeries.SetValues ChartSeries.SetXAxisValues ChartSeries.Smooth ChartSeriesCollection.Add ChartTitleFormat.Border NamedItem.Formula Range.GetAbsoluteResizedRange Range.Hyperlink Range.IsEntireColumn Range.IsEntireRow Range.NumberFormatLocal Range.Style RangeFormat.UseStandardHeight RangeFormat.UseStandardWidth Workbook.GetActiveCell Workbook.Name Workbook.Properties Workbook.Styles Worksheet.FreezePanes Worksheet.GetRangeByIndexes Worksheet.StandardHeight Worksheet.StandardWidth Worksheet.TabColor Worksheet._RegisterActivatedEvent Worksheet._RegisterDataChangedEvent Worksheet._RegisterDeactivatedEvent Worksheet._RegisterSelectionChangedEvent Worksheet._UnregisterActivatedEvent Worksheet._UnregisterDataChangedEvent Worksheet._UnregisterDeactivatedEvent Worksheet._UnregisterSelectionChangedEvent WorksheetCollection._RegisterActivatedEvent WorksheetCollection._RegisterAddedEvent WorksheetCollection._RegisterDeactivatedEvent WorksheetCollection._RegisterDeletedEvent WorksheetCollection._UnregisterActivatedEvent WorksheetCollection._UnregisterAddedEvent WorksheetCollection._UnregisterDeactivatedEvent WorksheetCollection._UnregisterDeletedEvent",
  "1.8":
    "Chart.DisplayBlanksAs Chart.PlotBy Chart.PlotVisibleOnly Chart.Style ChartAxis.NumberFormat ChartAxis.TextOrientation ChartAxisFormat.Fill ChartAxisTitleFormat.Border ChartAxisTitleFormat.Fill ChartLegendFormat.Border ChartSeries.AxisGroup ChartSeries.Overlap Range.DataValidation Workbook.ReadOnly Worksheet.ShowGridlines Worksheet._RegisterCalculatedEvent Worksheet._UnregisterCalculatedEvent WorksheetCollection._RegisterCalculatedEvent WorksheetCollection._UnregisterCalculatedEvent",
  "1.9":
    "Application.CalculationState Application.SuspendScreenUpdatingUntilNextSync Chart.Activate ChartAxis.LinkNumberFormat Range.CopyFrom Range.GetTables RangeFormat.IndentLevel StyleCollection.GetCount StyleCollection.GetItemAt Workbook.GetSelectedRanges Workbook.IsDirty Worksheet.GetRanges Worksheet.PageLayout Worksheet.Shapes WorksheetCollection._RegisterDataChangedEvent WorksheetCollection._RegisterSelectionChangedEvent WorksheetCollection._UnregisterDataChangedEvent WorksheetCollection._UnregisterSelectionChangedEvent",
  "1.10": "Range.Height Range.Left Range.Top Range.Width Workbook.Comments Worksheet.Comments",
  "1.11":
    "Application.CultureInfo Application.DecimalSeparator Application.ThousandsSeparator Application.UseSystemSeparators Comment.Resolved",
  "1.12":
    "Comment.ContentType CultureInfo.DatetimeFormat Range.GetSpillParentOrNullObject Range.GetSpillingToRange Range.GetSpillingToRangeOrNullObject Range.HasSpill",
  "1.13": "Table.Resize",
  "1.14":
    "CommentCollection.GetItemOrNullObject ConditionalFormatCollection.GetItemOrNullObject ShapeCollection.GetItemOrNullObject StyleCollection.GetItemOrNullObject",
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
