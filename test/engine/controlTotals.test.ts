import { compareCosts, type ComparedCosts } from "../../src/engine/controlTotals";

/** Rows of model, list cost and reported cost, numbered from 10. */
function costs(rows: readonly (readonly [string, number, number])[]): ComparedCosts {
  const models = [...new Set(rows.map(([model]) => model))];
  return {
    row: rows.map((_, i) => 10 + i),
    model: rows.map(([model]) => models.indexOf(model)),
    priced: rows.map(([, priced]) => priced),
    reported: rows.map(([, , reported]) => reported),
    models,
    count: rows.length,
  };
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
