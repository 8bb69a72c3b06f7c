import type { Cell } from "../../src/tables/grid";
import { readDate, readNumber, readQuantity } from "../../src/tables/readCell";

const place = { kind: "sheet", sheet: "Usage", row: 4, column: 2 } as const;

describe("readDate", () => {
  test.each<[Cell, string, string | null]>([
    ["2026-03-31", "2026-03", "2026-03-31"],
    ["2026/03/31", "2026-03", "2026-03-31"],
    ["2026-03-31 02:00", "2026-03", "2026-03-31"],
    ["2026-03-31T02:00:00Z", "2026-03", "2026-03-31"],
    ["2026-03", "2026-03", null],
    ["Mar 2026", "2026-03", null],
    ["Sept 2026", "2026-09", null],
    ["31 March 2026", "2026-03", "2026-03-31"],
    // Excel counts 2026-03-31 as day 46112; the fraction is the time of day.
    [46112, "2026-03", "2026-03-31"],
    [46112.99, "2026-03", "2026-03-31"],
  ])("%s", (cell, month, day) => {
    expect(readDate({ cells: [[cell]], place }, 0, 0)).toEqual({ ok: true, value: { month, day } });
  });

  test.each<[Cell, string]>([
    ["2026-02-30", "not-a-date"],
    ["2026-03/31", "not-a-date"],
    ["Marvellous 2026", "not-a-date"],
    ["March", "not-a-date"],
    [true, "not-a-date"],
    [2026, "not-a-date"],
    [202603, "not-a-date"],
    [Number.NaN, "not-a-date"],
    ["31.03.2026", "ambiguous-date"],
    ["#REF!", "error-cell"],
    ["  ", "blank"],
  ])("%s is refused as %s", (cell, code) => {
    expect(readDate({ cells: [[cell]], place }, 0, 0)).toMatchObject({
      ok: false,
      problem: { code, where: "Usage!C5" },
    });
  });
});

test.each<[Cell, number | string]>([
  ["1,234.5", 1234.5],
  ["$ 5", 5],
  ["12 %", 0.12],
  ["1e3", 1000],
  [7, 7],
  ["1,23", "not-a-number"],
  ["1e999", "not-a-number"],
  [Number.POSITIVE_INFINITY, "not-a-number"],
  ["#N/A", "error-cell"],
  ["", "blank"],
])("readNumber of %s is %s", (cell, result) => {
  const number = readNumber({ cells: [[cell]], place }, 0, 0);
  expect(number.ok ? number.value : number.problem.code).toBe(result);
});

test("a percentage typed as text is a share, and no quantity of money or tokens", () => {
  const quantity = (cell: Cell) => readQuantity({ cells: [[cell]], place }, 0, 0, "money");
  expect(quantity("12 %")).toEqual({
    ok: false,
    problem: { code: "not-a-number", where: "Usage!C5", got: "12 %", expected: "money" },
  });
  expect(quantity("$ 12")).toEqual({ ok: true, value: 12 });
  expect(quantity(0.12)).toEqual({ ok: true, value: 0.12 });
  expect(quantity("-1")).toMatchObject({ ok: false, problem: { code: "negative" } });
});
