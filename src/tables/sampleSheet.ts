import { sampleCells, sampleHeadings, sampleUsage } from "./sampleUsage";
import { headerBlocks, type SheetPlan } from "./sheetPlan";

const headerRow = 3;

/** The sample's usage as a sheet with a table. */
export function usageSheetPlan(): SheetPlan {
  const cells = sampleCells(sampleUsage());
  const body = cells.slice(1);
  const columns = sampleHeadings.length;
  return {
    name: "Usage",
    widths: [14, 30, 20, 20, 20, 20, 20],
    blocks: [
      { row: 0, column: 0, cells: [["Usage (sample)"]], role: "title" },
      {
        row: 1,
        column: 0,
        cells: [
          [
            "Tokens a month and model of a company that does not exist. Replace it by your own export and pick that.",
          ],
        ],
        role: "note",
      },
      ...headerBlocks(headerRow, 0, sampleHeadings.slice(0, 2), sampleHeadings.slice(2)),
      {
        row: headerRow + 1,
        column: 0,
        cells: body.map((row) => row.slice(0, 1)),
        role: "input",
        format: "yyyy-mm",
        align: "left",
      },
      { row: headerRow + 1, column: 1, cells: body.map((row) => row.slice(1, 2)), role: "input" },
      {
        row: headerRow + 1,
        column: 2,
        cells: body.map((row) => row.slice(2)),
        role: "input",
        format: "#,##0",
      },
    ],
    wrapped: [],
    tables: [{ name: "SampleUsage", row: headerRow, column: 0, rows: cells.length, columns, filter: true }],
    names: [],
    lists: [],
    charts: [],
    frozenRows: headerRow + 1,
    orientation: "landscape",
  };
}
