import type { ScenarioPlace } from "./scenarioPlace";
import { workingColumns } from "./settledRow";
import { headerBlocks, type Block, type PlanCell } from "./sheetPlan";

/**
 * The working columns to the right of a table, under a heading that says what they are; they stay out of the
 * printed page.
 *
 * @param at the table's header row, and the first working column.
 */
export const stripBlocks = (
  at: { readonly row: number; readonly column: number },
  rows: readonly (readonly PlanCell[])[],
  { periods }: ScenarioPlace,
): readonly Block[] =>
  rows.length === 0
    ? []
    : [
        { row: at.row - 1, column: at.column, cells: [["Working columns of the formulas"]], role: "heading" },
        ...headerBlocks(at.row, at.column, [], workingColumns(periods)),
        { row: at.row + 1, column: at.column, cells: rows, role: "computed" },
      ];
