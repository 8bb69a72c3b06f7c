import { ReportedCosts } from "../../src/engine/reportedCosts";
import { compareCosts } from "../../src/engine/controlTotals";
import type { ComparedCost } from "../../src/engine/costGroup";

/** Rows of model, list cost and reported cost, numbered from 10. */
function costs(
  rows: readonly (readonly [string, number, number])[],
): ReadonlyMap<string, readonly ComparedCost[]> {
  const bounded = new ReportedCosts();
  for (const [i, [model, priced, reported]] of rows.entries()) bounded.add(10 + i, model, reported, priced);
  return bounded.costs();
}

test("[U6] the discount already enjoyed is 1 − reported ÷ list, by model and over all", () => {
  const { overall, byModel } = compareCosts(
    costs([
      ["opus", 100, 90],
      ["opus", 300, 270],
      ["haiku", 50, 50],
    ]),
  );
  expect(byModel.map(({ model, rows }) => [model, rows])).toEqual([
    ["opus", 2],
    ["haiku", 1],
  ]);
  // 1 − 360 ÷ 400, 1 − 50 ÷ 50, 1 − 410 ÷ 450
  expect(byModel[0]?.discount).toBeCloseTo(0.1, 15);
  expect(byModel[1]?.discount).toBe(0);
  expect(overall.discount).toBeCloseTo(40 / 450, 15);
  // 400 of the 450 of list cost have 10 %, so half of it has.
  expect(overall.median).toBeCloseTo(0.1, 15);
});

test("[U6] cents rounded off small rows move no median: rows weigh their list cost", () => {
  const small = Array.from({ length: 50 }, () => ["opus", 0.004, 0] as const);
  const { byModel, unexplainedRows } = compareCosts(costs([...small, ["opus", 200, 180]]));
  expect(byModel[0]?.median).toBeCloseTo(0.1, 15);
  // 0 instead of 0.0036 is less than a cent away.
  expect(unexplainedRows).toBe(0);
});

test("[U6] what neither rounding nor the model's discount explains is listed, the largest first", () => {
  const { unexplained, unexplainedRows } = compareCosts(
    costs([
      ["opus", 1000, 900],
      ["opus", 100, 95],
      ["opus", 200, 100],
      ["opus", 50, 45.2],
    ]),
  );
  expect(unexplainedRows).toBe(2);
  // 100 − 180 and 95 − 90; 45.20 for 45 is within half a percent of 50 and a cent.
  expect(unexplained.map(({ row, difference }) => [row, difference])).toEqual([
    [12, -80],
    [11, 5],
  ]);
});

test("[U6] without list cost no discount is defined", () => {
  const { overall } = compareCosts(costs([["opus", 0, 0]]));
  expect([overall.discount, overall.median]).toEqual([null, null]);
});

test("[U6] models are listed by their list cost, the largest first, whatever comes first", () => {
  const { byModel } = compareCosts(
    costs([
      ["haiku", 50, 50],
      ["opus", 400, 360],
      ["sonnet", 100, 100],
    ]),
  );
  expect(byModel.map(({ model }) => model)).toEqual(["opus", "sonnet", "haiku"]);
});

test("[U6] half of the list cost has the median discount or less; rows without any have no part in it", () => {
  // 30 % on 100, 10 % on 100, 20 % on 300, and a credit on nothing
  const { overall } = compareCosts(
    costs([
      ["opus", 100, 70],
      ["opus", 100, 90],
      ["opus", 300, 240],
      ["opus", 0, -50],
    ]),
  );
  expect(overall.median).toBeCloseTo(0.2, 12);
  // of two halves the lower one
  const { overall: halves } = compareCosts(costs([["opus", 100, 90], ["opus", 100, 70]])); // prettier-ignore
  expect(halves.median).toBeCloseTo(0.1, 12);
});

test("[U6] equal differences are listed by row, at most 1,000 of them, and all are counted", () => {
  // 20 in hundreds of 100 of the same model; every other row is off by 10 up or down
  const rows = Array.from({ length: 5000 }, (_, i) => {
    const off = i % 4 === 1 ? 10 : i % 4 === 3 ? -10 : 0;
    return ["opus", 100, 80 + off] as const;
  });
  const { unexplained, unexplainedRows } = compareCosts(costs(rows));
  expect(unexplainedRows).toBe(2500);
  expect(unexplained).toHaveLength(1000);
  expect(unexplained.slice(0, 3).map(({ row, model, difference }) => [row, model, difference])).toEqual([
    [11, "opus", 10],
    [13, "opus", -10],
    [15, "opus", 10],
  ]);
});
