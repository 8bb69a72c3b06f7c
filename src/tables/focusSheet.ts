import { focusColumns, focusHeader, focusRows, type ProposedCommitment } from "./focusCommitment";
import { plannedSheet } from "./plannedSheet";
import type { Cell } from "./grid";
import type { Block, SheetPlan } from "./sheetPlan";

const headerRow = 3;
/** Characters beside one another that can be read on paper. */
const pageWidth = 160;
const formatOf = (column: string): string | null =>
  column.endsWith("Cost") || column === "x_BandThreshold" || column === "x_CommitmentUnits"
    ? "#,##0.00"
    : /Percentage|Share$/.test(column)
      ? "0.0000"
      : null;

/**
 * The FOCUS sheet: the recommended commitment and every quote as rows of FOCUS 1.4's Contract Commitment, ready
 * to be saved as CSV. Values.
 */
export function focusSheet(name: string, offers: readonly ProposedCommitment[]): SheetPlan {
  const rows = offers.flatMap(focusRows);
  const wide = (column: string, c: number): number =>
    Math.max(
      // Bold letters are wider than the digits that widths count, and the filter's button takes room.
      Math.ceil(column.length * 1.15) + 3,
      Math.min(30, Math.max(...rows.map((row) => String(row[c] ?? "").length + 2))),
    );
  const blocks = focusHeader.flatMap((column, c): readonly Block[] => {
    const format = formatOf(column);
    const header = {
      row: headerRow,
      column: c,
      cells: [[column]],
      role: format === null ? "header" : "number header",
    } as const;
    const cells = rows.map((row): readonly Cell[] => [row[c] ?? ""]);
    return [
      header,
      format === null
        ? { row: headerRow + 1, column: c, cells, role: "computed", align: "left" }
        : { row: headerRow + 1, column: c, cells, role: "computed", format },
    ];
  });
  const widths = focusHeader.map(wide);
  return plannedSheet({
    name,
    title: "FOCUS Contract Commitment",
    note: "The offers as rows of the FinOps Open Cost and Usage Specification 1.4, lifecycle Proposed. What it has no column for begins with x_.",
    widths,
    tables: [
      {
        blocks,
        tables: [
          {
            name: "bw_FOCUS",
            row: headerRow,
            column: 0,
            rows: rows.length + 1,
            columns: focusHeader.length,
            filter: true,
          },
        ],
        end: headerRow + 1 + rows.length,
        header: { row: headerRow, column: 0, names: [] },
      },
    ],
    notes: [
      {
        row: headerRow,
        column: focusColumns.indexOf("ContractCommitmentCost"),
        text: "Cash owed for the tier's part of the commitment. The rows of one commitment add up to it; overage is a row of 0 that carries its discount.",
      },
    ],
    frozenRows: headerRow + 1,
    orientation: "landscape",
    pagesWide: Math.ceil(widths.reduce((sum, width) => sum + width, 0) / pageWidth),
  });
}
