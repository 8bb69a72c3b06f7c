import { addressOf, columnName, rowName, whereIs, type Grid } from "../../src/tables/grid";

const place = { sheet: "My usage", row: 2, column: 1 } as const;
const cells = [
  ["a", "b"],
  ["c", "d"],
];

test("a cell and a range of a sheet, its name quoted where a formula needs it", () => {
  const grid: Grid = { cells, place: { kind: "sheet", ...place } };
  expect(whereIs(grid, 1, 1)).toBe("'My usage'!C4");
  expect(addressOf(grid)).toBe("'My usage'!B3:C4");
  expect(rowName(grid, 1)).toBe("row 4");
});

test("lines of CSV stand in one cell each", () => {
  const grid: Grid = { cells, place: { kind: "lines", ...place } };
  expect(whereIs(grid, 1, 1)).toBe("'My usage'!B4");
  expect(addressOf(grid)).toBe("'My usage'!B3:B4");
});

test("an argument is counted in rows", () => {
  const grid: Grid = { cells, place: { kind: "argument", name: "bands" } };
  expect([whereIs(grid, 1, 1), addressOf(grid), rowName(grid, 1)]).toEqual(["bands row 2", "bands", "row 2"]);
});

test("a range without cells still has an address", () => {
  expect(addressOf({ cells: [], place: { kind: "sheet", ...place } })).toBe("'My usage'!B3:B3");
});

test("column letters", () => {
  expect([0, 25, 26, 701, 702].map(columnName)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]);
});
