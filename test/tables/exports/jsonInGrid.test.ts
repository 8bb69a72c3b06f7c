import type { Cell, Grid } from "../../../src/tables/grid";
import { recordsInGrid } from "../../../src/tables/exports/jsonInGrid";

const gridOf = (...cells: readonly (readonly Cell[])[]): Grid => ({
  cells,
  place: { kind: "sheet", sheet: "Usage", row: 0, column: 0 },
});
const records = (...cells: readonly (readonly Cell[])[]) => {
  const found = recordsInGrid(gridOf(...cells));
  return found === null || found.kind === "broken" ? found : found.records;
};

test("[U4] a list, an object, and lists inside one object give their objects", () => {
  expect(records(['[{"a":1},{"a":2}]'])).toEqual([{ a: 1 }, { a: 2 }]);
  expect(records(['{"a":1}'])).toEqual([{ a: 1 }]);
  for (const name of ["data", "daily", "weekly", "monthly", "sessions", "blocks", "rows", "records"])
    expect(records([`{"${name}":[{"a":1}],"more":false}`])).toEqual([{ a: 1 }]);
  // A list of another name is a member, and one that is no list wraps nothing
  expect(records(['{"parts":[{"a":1}]}'])).toEqual([{ parts: [{ a: 1 }] }]);
  expect(records(['{"data":5}'])).toEqual([{ data: 5 }]);
  // Pages of pages
  expect(records(['[{"data":[{"a":1}]},{"data":[{"a":2}]}]'])).toEqual([{ a: 1 }, { a: 2 }]);
});

test("[U4] what is no object among the elements is passed over", () => {
  expect(records(['[1,"x",null,[{"a":1}],{"a":2}]'])).toEqual([{ a: 2 }]);
  expect(records(["[]"])).toEqual([]);
});

test("[U4] JSON lines: an object a row, blank rows and a byte order mark aside", () => {
  expect(records([""], ['\ufeff{"a":1}'], ["", ""], ['{"a":2}'])).toEqual([{ a: 1 }, { a: 2 }]);
  expect(records(['{"a":1}'], ["null"], ["5"])).toEqual([{ a: 1 }]);
});

test("[U4] a line over several cells is joined; tabs and rows may cut JSON wherever it has blanks", () => {
  expect(records(["", '{"a":', 1, "}"])).toEqual([{ a: 1 }]);
  expect(records(["["], ["", '{"a": "x'.replace("x", "y") + '"}'], ["]"])).toEqual([{ a: "y" }]);
  expect(records(['{"a":'], [12], ["}"])).toEqual([{ a: 12 }]);
});

test.each([["Month"], ["5"], ["a{"], ["x []"], ["\ufeffMonth"], [true]])(
  "[U4] a grid that begins with %j is no JSON",
  (cell) => {
    expect(recordsInGrid(gridOf([cell], ['{"a":1}']))).toBeNull();
  },
);

test("[U4] an empty grid is no JSON", () => {
  expect(recordsInGrid(gridOf())).toBeNull();
  expect(recordsInGrid(gridOf([], [""]))).toBeNull();
});

test("[U4] JSON that is not whole is a problem at the cell in which it begins", () => {
  const broken = {
    code: "not-json",
    got: '{"a":1',
    expected: "JSON that is whole, or an object in each row",
  };
  expect(recordsInGrid(gridOf(["", ""], ["", ' {"a":1 ']))).toEqual({
    kind: "broken",
    problem: { ...broken, where: "Usage!B2" },
  });
  // One line that is whole does not mend the others
  expect(recordsInGrid(gridOf(['{"a":1'], ['{"a":2}']))).toEqual({
    kind: "broken",
    problem: { ...broken, where: "Usage!A1" },
  });
});
