import type { Cell } from "../tables/grid";
import type { Area, PlanCell, SheetPlan } from "../tables/sheetPlan";

/** The headers that a plan gives a table. */
export function plannedHeaders(plan: SheetPlan, { row, column, columns }: Area): readonly string[] {
  return Array.from({ length: columns }, (_, index) => String(textAt(plan, row, column + index)));
}

/** What a plan writes into a cell; blank where it writes nothing or a formula. */
function textAt({ blocks }: SheetPlan, row: number, column: number): Cell {
  const found = blocks
    .map((block): PlanCell | undefined => block.cells[row - block.row]?.[column - block.column])
    .filter((cell) => cell !== undefined)
    .at(-1);
  return found === undefined || typeof found === "object" ? "" : found;
}
