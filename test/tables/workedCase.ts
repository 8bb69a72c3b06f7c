import { defaultTerms } from "../../src/engine/terms";
import { fraction, money } from "../../src/engine/units";
import type { Bands } from "../../src/engine/bands";
import type { Cell, Grid } from "../../src/tables/grid";
import { scenarioLayout, scenarioPlace } from "../../src/tables/scenarioPlace";
import type { PlanCell, SheetPlan } from "../../src/tables/sheetPlan";

/** 1,000 usages at the midpoints of equal steps in 618,750–931,250: P10/P50/P90 650/775/900 thousand. */
export const scenarios = Array.from({ length: 1000 }, (_, i) => [618_750 + 312.5 * (i + 0.5)]);
export const bands: Bands = [
  { threshold: money(250_000), discount: fraction(0.1), name: "First", terms: {} },
  { threshold: money(1_000_000), discount: fraction(0.15), name: "Second", terms: {} },
];
export const terms = defaultTerms;
export const place = scenarioPlace(
  scenarioLayout("Scenarios", 1000, 1, 2),
  2,
  { native: true, oneDiscount: true, apart: false },
  { bands: "Bands!$A$4:$D$6", terms: "Terms!$A$5:$B$29" },
);

/** What a plan writes, by row and column; the block written last wins. */
export function cellOf(plan: SheetPlan, row: number, column: number): PlanCell | undefined {
  let found: PlanCell | undefined;
  for (const block of plan.blocks) found = block.cells[row - block.row]?.[column - block.column] ?? found;
  return found;
}

/** A table of a plan with its header row. */
export function tableOf(plan: SheetPlan, name: string): PlanCell[][] {
  const area = plan.tables.find((table) => table.name === name);
  if (area === undefined) throw new Error(`no table ${name}`);
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_, c) => cellOf(plan, area.row + r, area.column + c) ?? ""),
  );
}

/** A table of a plan as a grid that was read from its sheet. */
export const gridOf = (plan: SheetPlan, name: string): Grid => ({
  cells: tableOf(plan, name) as Cell[][],
  place: { kind: "sheet", sheet: plan.name, row: plan.tables[0]?.row ?? 0, column: 0 },
});

export const gridAt = (sheet: string, cells: readonly (readonly Cell[])[]): Grid => ({
  cells,
  place: { kind: "sheet", sheet, row: 3, column: 0 },
});

/** Text of all sentences, notes and headings of a plan. */
export const words = (plan: SheetPlan): readonly string[] =>
  plan.blocks.flatMap(({ cells }) => cells.flatMap((row) => row.filter((cell) => typeof cell === "string")));

/** No two blocks write one cell, and no chart covers one that is written. */
export function expectNoOverlap(plan: SheetPlan): void {
  const written = new Set<string>();
  const claim = (row: number, column: number, rows: number, columns: number): void => {
    for (let r = row; r < row + rows; r++)
      for (let c = column; c < column + columns; c++) {
        expect(written).not.toContain(`${r} ${c}`);
        written.add(`${r} ${c}`);
      }
  };
  for (const { row, column, cells } of plan.blocks) claim(row, column, cells.length, cells[0]?.length ?? 0);
  for (const { covers } of plan.charts) claim(covers.row, covers.column, covers.rows, covers.columns);
}
