import { columnName } from "./grid";
import type { Block } from "./sheetPlan";

const money = "#,##0";

/**
 * The row that adds the Shapley shares up, beside what all protections are worth together, and its check.
 *
 * @param shares the cells of the shares; what they sum to stands right of their sum.
 * @see docs/SPEC.md N2
 */
export function protectionTotals(
  row: number,
  sharesColumn: number,
  shares: string,
  all: number,
): readonly Block[] {
  const sum = `SUM(${shares})`;
  return [
    { row, column: 0, cells: [["All together", ""]], role: "header" },
    { row, column: 2, cells: [["", "", ""]], role: "number header" },
    {
      row,
      column: sharesColumn,
      cells: [[{ formula: `=${sum}` }, all]],
      role: "number header",
      format: money,
    },
    {
      row: row + 1,
      column: 0,
      cells: [["Shapley shares add up to the value of all together"]],
      role: "note",
    },
    {
      row: row + 1,
      column: sharesColumn,
      cells: [
        [
          {
            formula: `=IF(ABS($${columnName(sharesColumn)}${row + 1}-$${columnName(sharesColumn + 1)}${row + 1})<0.005,"OK",$${columnName(sharesColumn)}${row + 1}-$${columnName(sharesColumn + 1)}${row + 1})`,
          },
        ],
      ],
      role: "computed",
      align: "right",
    },
  ];
}
