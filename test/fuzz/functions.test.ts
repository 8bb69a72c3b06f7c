import fc from "fast-check";
import * as forecasting from "../../src/functions/forecasting";
import * as negotiating from "../../src/functions/negotiating";
import * as pricing from "../../src/functions/pricing";
import * as settling from "../../src/functions/settling";
import * as sizing from "../../src/functions/sizing";
import * as tracking from "../../src/functions/tracking";
import type { Cell } from "../../src/tables/grid";
import { commitFunctions, type CommitFunctions } from "../../src/workbench/commitFunctions";
import type { CustomFunctionParameter } from "../../src/workbench/model/customFunctionMetadata";
import { anyCells, cell, inputs, spoiled } from "./hostile";

const all: Readonly<Record<string, unknown>> = {
  ...forecasting,
  ...negotiating,
  ...pricing,
  ...settling,
  ...sizing,
  ...tracking,
};
const names = Object.keys(all);
let commit: CommitFunctions;

beforeAll(async () => {
  commit = await commitFunctions();
});

const range = (cells: fc.Arbitrary<Cell[][]>): fc.Arbitrary<unknown> =>
  // Excel gives rectangles.
  cells.map((rows) => {
    const width = Math.max(1, ...rows.map(({ length }) => length));
    const full = rows.map((row) => [...row, ...new Array<Cell>(width - row.length).fill("")]);
    return full.length === 0 ? [[""]] : full;
  });

const right: readonly (readonly (readonly Cell[])[])[] = [
  [["Threshold", "Discount"], [250_000, 0.1], [1_000_000, 0.15]],
  [["Overage", "committed"], ["Rollover share", 0.5], ["Settlement", "quarterly"], ["Term years", 1]],
  [[900_000], [1_000_000], [1_100_000], [1_200_000]],
  [[200_000, 210_000, 220_000, 230_000], [250_000, 240_000, 260_000, 270_000]],
  [["2026-01", 50_000], ["2026-02", 52_000], ["2026-03", 51_000]],
  [[1_000_000]],
  [["claude-opus-4-8", 1e6, 1e6, 0, 0, 1e6]],
]; // prettier-ignore

const ranges: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...right) },
  { weight: 4, arbitrary: range(fc.constantFrom(...right).chain(spoiled)) },
  { weight: 2, arbitrary: range(anyCells) },
  { weight: 1, arbitrary: cell.map((one) => [[one]]) },
);
const scalars: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(0.1, 1_000_000, 500, 12, 1) },
  { weight: 2, arbitrary: cell },
);

/** What Excel can hand over: a range as rows of cells, one cell as it is, and nothing for what is left out. */
const argumentsOf = (parameters: readonly CustomFunctionParameter[]): fc.Arbitrary<unknown[]> =>
  fc.tuple(
    ...parameters.map(({ dimensionality, optional }) => {
      const one = dimensionality === "matrix" ? ranges : scalars;
      return optional === true
        ? fc.oneof({ weight: 3, arbitrary: one }, { weight: 1, arbitrary: fc.constantFrom(null, undefined) })
        : one;
    }),
  );

/** A number, text or Boolean, or a rectangle of them: all that a cell can show. */
function expectShown(result: unknown): void {
  if (!Array.isArray(result)) {
    if (typeof result === "number") expect(Number.isFinite(result)).toBe(true);
    else expect(["string", "boolean"]).toContain(typeof result);
    return;
  }
  const rows = result as readonly (readonly unknown[])[];
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) {
    expect(row.length).toBe(rows[0]?.length);
    for (const each of row) {
      if (Array.isArray(each)) throw new Error("a cell holds one thing");
      // Errors of single cells are objects of Excel's own.
      if (!(each instanceof Error)) expectShown(each);
    }
  }
}

test.each(names)(
  "%s answers with what a cell can show, or with an error of Excel and its reason",
  async (name) => {
    const call = all[name] as (...given: unknown[]) => unknown;
    const id = Object.entries(commit.association).find(([, code]) => code === call)?.[0];
    const parameters = commit.metadata.functions.find((one) => one.id === id)?.parameters ?? [];
    expect(parameters.length).toBeGreaterThan(0);
    await fc.assert(
      fc.asyncProperty(argumentsOf(parameters), async (args) => {
        const before = JSON.stringify(args);
        let result: unknown;
        try {
          result = await call(...args);
        } catch (error) {
          const { code, message } = error as { readonly code?: string; readonly message?: string };
          if (!/^#(VALUE!|N\/A|NUM!)$/.test(code ?? "")) throw error;
          expect((message ?? "").length).toBeGreaterThan(5);
          expect(message).not.toMatch(/undefined|\[object/);
          result = 0;
        }
        expectShown(result);
        expect(JSON.stringify(args)).toBe(before);
      }),
      inputs(300),
    );
  },
);
