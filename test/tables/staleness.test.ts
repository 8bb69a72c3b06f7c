import { contractPlace } from "../../src/tables/contractPlace";
import type { Cell } from "../../src/tables/grid";
import { snapshotOf, stale, stalenessFormula } from "../../src/tables/staleness";
import { newSheetFile, sheetOfRows } from "../../src/workbench/model/newWorkbook";
import { openOffice } from "../../src/workbench/office";
import { gridAt } from "./workedCase";

const bands: readonly (readonly Cell[])[] = [
  ["Threshold", "Discount", "Name"],
  [250_000, 0.1, "One"],
  ["", "", ""],
];
const terms: readonly (readonly Cell[])[] = [
  ["Term", "Value"],
  ["Term years", 1],
  ["Overage", "list"],
];

/** What the check says after a change, where both tables begin in row 4 and the snapshot stands on a sheet Check. */
async function checkAfter(change: (sheets: Excel.WorksheetCollection) => void): Promise<unknown> {
  const [bandsGrid, termsGrid] = [gridAt("Bands", bands), gridAt("Terms", terms)];
  const place = contractPlace(bandsGrid, [], [1], termsGrid, {
    recommendation: "",
    options: "",
    scenarios: "",
  });
  const snapshot = snapshotOf(bandsGrid, termsGrid);
  const cellOf = (row: number, column: number): string =>
    `Check!$${String.fromCharCode(65 + column)}$${row + 1}`;
  const formula = stalenessFormula(snapshot, place, cellOf, { row: 1, bandsColumn: 0, termsColumn: 4 });
  const rowsAt = (rows: readonly (readonly Cell[])[]) => sheetOfRows("", [[], [], [], ...rows]).cells;
  const session = await openOffice({
    file: {
      names: [],
      sheets: [
        { ...newSheetFile("Bands"), cells: rowsAt(bands) },
        { ...newSheetFile("Terms"), cells: rowsAt(terms) },
        newSheetFile("Check"),
      ],
    },
  });
  try {
    return await session.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const check = worksheets.getItem("Check");
      check.getRange("A2:B4").values = snapshot.bands.map((row) => [...row]);
      check.getRange("E2:F3").values = snapshot.terms.map((row) => [...row]);
      const cell = check.getRange("A1");
      cell.formulas = [[formula]];
      await context.sync();
      change(worksheets as Excel.WorksheetCollection);
      await context.sync();
      cell.load("values");
      await context.sync();
      return cell.values[0]?.[0];
    });
  } finally {
    session.close();
  }
}

test("as long as nothing changes the answer holds", async () => {
  expect(await checkAfter(() => undefined)).toBe("OK");
});

test.each<[string, (sheets: Excel.WorksheetCollection) => void]>([
  ["a discount", (sheets) => (sheets.getItem("Bands").getRange("B5").values = [[0.12]])],
  [
    "a band in an empty row",
    (sheets) => (sheets.getItem("Bands").getRange("A6:B6").values = [[1_000_000, 0.2]]),
  ],
  [
    "a band in a row below",
    (sheets) => (sheets.getItem("Bands").getRange("A7:B7").values = [[1_000_000, 0.2]]),
  ],
  ["a term's value", (sheets) => (sheets.getItem("Terms").getRange("B5").values = [[3]])],
  [
    "a term in a row below",
    (sheets) => (sheets.getItem("Terms").getRange("A7:B7").values = [["Confidence", 0.8]]),
  ],
  ["a row put between the terms", (sheets) => void sheets.getItem("Terms").getRange("6:6").insert("Down")],
])("%s that is new asks for a Refresh", async (_, change) => {
  expect(await checkAfter(change)).toBe(stale);
});
