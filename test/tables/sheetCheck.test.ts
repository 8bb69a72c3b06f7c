import type { Cell } from "../../src/tables/grid";
import { checkReference, firstNotOk, keptTables, sheetCheck } from "../../src/tables/sheetCheck";
import { gridAt } from "./workedCase";

const quotes: readonly (readonly Cell[])[] = [
  ["Quote", "Discount", "Mine", "Note", ""],
  ["Acme", 0.1, "x", "by mail", ""],
];
const read = { name: "Quotes", grid: gridAt("Quotes", quotes) };
const at = { sheet: "My sheet", row: 2, kept: { row: 4, column: 3 } };

test("what a table held is kept as far as figures depend on it: not its last columns, which are for people", () => {
  const { blocks, checks } = keptTables([read], at.sheet, at.kept);
  expect(blocks[2]).toMatchObject({
    row: 5,
    column: 3,
    cells: [
      ["Quote", "Discount", "Mine"],
      ["Acme", 0.1, "x"],
    ],
  });
  expect(checks).toEqual(["'My sheet'!$D$4"]);
  // The row below the table counts: one that is added is not in the references yet
  expect(JSON.stringify(blocks[0]?.cells)).toContain(
    "SUMPRODUCT(--(Quotes!$A$4:$C$5<>'My sheet'!$D$6:$F$7))+COUNTA(Quotes!$A$6:$C$6)",
  );
});

test("tables stand side by side, and without any there is no check", () => {
  const { blocks } = keptTables([read, { ...read, name: "Other" }], at.sheet, at.kept);
  expect(blocks.map(({ column }) => column)).toEqual([3, 3, 3, 7, 7, 7]);
  expect(sheetCheck([], at)).toEqual([]);
});

test("the first check that is not OK is said; a sheet that was deleted has nothing to say", () => {
  expect(firstNotOk(["A1", "B1"])).toBe('=IF(IFERROR(A1,"OK")<>"OK",A1,IF(IFERROR(B1,"OK")<>"OK",B1,"OK"))');
  expect(sheetCheck([read], at, ["Terms!A1"])[1]?.cells).toEqual([
    [{ formula: firstNotOk(["Terms!A1", "'My sheet'!$D$4"]) }],
  ]);
  expect(checkReference(at)).toBe("'My sheet'!$B$3");
});
