import { commitFunctions } from "../../src/workbench/commitFunctions";
import type { WorkbookFile } from "../../src/workbench/file";
import { createModel } from "../../src/workbench/model/createModel";
import type { Model } from "../../src/workbench/model/model";
import { newSheetFile } from "../../src/workbench/model/newWorkbook";
import { type Figure, median } from "./figure";

const CELLS = 10_000;
const ROUNDS = 5;

/** 10,000 cells with COMMIT.OVERAGE against the same arithmetic in native formulas of the same engine. */
export async function customFunctionFigure(): Promise<Figure> {
  const custom = await opened((row) => `=COMMIT.OVERAGE(A${row},B${row},C${row})`);
  const native = await opened((row) => `=MAX(A${row}-B${row}/(1-C${row}),0)`);
  const times: { readonly custom: number[]; readonly native: number[] } = { custom: [], native: [] };
  for (let round = 0; round < ROUNDS; round++) {
    times.native.push(await recalculation(native, round));
    times.custom.push(await recalculation(custom, round));
  }
  const [one, other] = [custom, native].map(({ activeSheet }) => Number(activeSheet.value(CELLS - 1, 3)));
  if (one === undefined || other === undefined || !(Math.abs(one - other) < 1e-9 * other))
    throw new Error(`The formulas disagree: ${String(one)} and ${String(other)}.`);
  custom.close();
  native.close();
  return {
    name: "10,000 cells of COMMIT.OVERAGE recalculated ÷ the same arithmetic in native formulas",
    ratio: median(times.custom) / median(times.native),
    limit: 3,
  };
}

async function opened(formula: (row: string) => string): Promise<Model> {
  const cells = Array.from({ length: CELLS }, (_, row) => {
    const inputs = [100 + (row % 77), 45 + (row % 13), 0.1 + (row % 5) / 100];
    const filled = [
      ...inputs.map((value) => ({ value })),
      { value: null, formula: formula(String(row + 1)) },
    ];
    return [row, new Map(filled.map((cell, column) => [column, cell]))] as const;
  });
  const file: WorkbookFile = { names: [], sheets: [{ ...newSheetFile("Usage"), cells: new Map(cells) }] };
  const model = await createModel({ file });
  const { metadata, association } = await commitFunctions();
  model.registerCustomFunctions(metadata, "COMMIT", { kind: "direct", functions: association });
  await model.idle();
  return model;
}

/** Milliseconds until every cell is calculated after every row's usage has changed. */
async function recalculation(model: Model, round: number): Promise<number> {
  const usage = { row: 0, column: 0, rows: CELLS, columns: 1 };
  model.activeSheet.type(usage, (row) => 101 + ((row + round) % 83));
  const start = performance.now();
  await model.idle();
  return performance.now() - start;
}
