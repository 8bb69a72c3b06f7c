import {
  addressOf,
  columnName,
  isErrorValue,
  quoteSheet,
  rowName,
  whereIs,
  type Grid,
} from "../../src/tables/grid";

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

test.each([...["Usage", "_x", "Usage.2027", "Data2027x", "Quarter1", "RC2x", "ABCD1", "Rx", "Cost"]])(
  "a formula names the sheet %s as it is",
  (name) => {
    expect(quoteSheet(name)).toBe(name);
  },
);

test.each<[string, string]>([
  // A plain word that Excel takes for a cell, in either notation
  ...["Q1", "q1", "AB12", "XFD1048576", "R", "c", "RC", "r1c1", "R1C", "RC12"].map(
    (name): [string, string] => [name, `'${name}'`],
  ),
  ["My usage", "'My usage'"],
  ["2027", "'2027'"],
  ["Ann's", "'Ann''s'"],
  ["a'b'c", "'a''b''c'"],
  ["Größe", "'Größe'"],
])("a formula quotes the sheet %s", (name, quoted) => {
  expect(quoteSheet(name)).toBe(quoted);
});

test("error values of Excel are told from texts that hold one", () => {
  const errors =
    "#N/A #VALUE! #REF! #DIV/0! #NUM! #NAME? #NULL! #SPILL! #CALC! #BUSY! #FIELD! #BLOCKED! #CONNECT! #UNKNOWN! #GETTING_DATA";
  expect(errors.split(" ").filter((each) => !isErrorValue(each))).toEqual([]);
  expect(["see #N/A", "#N/A?", "#n/a", 5, true, ""].filter(isErrorValue)).toEqual([]);
});
