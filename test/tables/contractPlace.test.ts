import type { Grid } from "../../src/tables/grid";
import { contractPlace } from "../../src/tables/contractPlace";
import { bands } from "./workedCase";

const grid = (sheet: string, column: number, cells: Grid["cells"]): Grid => ({
  cells,
  place: { kind: "sheet", sheet, row: 3, column },
});
const sheets = { recommendation: "R", options: "O", scenarios: "S" };
const bandsTable = grid("My bands", 1, [
  ["Threshold", "Discount", "Name", "Overage"],
  [250_000, 0.1, "First", ""],
  ["", "", "", ""],
  [1_000_000, 0.15, "Second", ""],
]);
const termsTable = grid("Terms", 0, [
  ["Term", "Value", "Unit"],
  ["Overage", "list", "x"],
  ["Rate", "locked", "y"],
]);

test("[B7] the tables as absolute references, by the sheets' own names", () => {
  const place = contractPlace(bandsTable, bands, [1, 3], termsTable, sheets);
  expect(place.sheets).toBe(sheets);
  expect(place.bands).toMatchObject({
    header: ["Threshold", "Discount", "Name", "Overage"],
    read: bands,
    table: "'My bands'!$B$4:$E$7",
  });
  expect(place.terms).toEqual({
    // With the further columns, in which a value such as a ramp can go on
    table: "Terms!$A$5:$C$6",
    nameColumn: "Terms!$A$5:$A$6",
    valueColumn: "Terms!$B$5:$B$6",
    names: ["Overage", "Rate"],
  });
});

test("[B7] a band is referred to where it stands: blank rows are passed over", () => {
  const { cell } = contractPlace(bandsTable, bands, [1, 3], termsTable, sheets).bands;
  expect([cell(0, 0), cell(1, 0), cell(1, 3)]).toEqual([
    "'My bands'!$B$5",
    "'My bands'!$B$7",
    "'My bands'!$E$7",
  ]);
});

test("what is no sheet has no references: that is a mistake of ours", () => {
  const argument: Grid = { cells: [[1]], place: { kind: "argument", name: "bands" } };
  expect(() => contractPlace(argument, [], [], termsTable, sheets)).toThrow("a reference needs a sheet");
});
