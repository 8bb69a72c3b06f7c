import { publishedPrices } from "../../src/tables/priceBook";
import { priceCells, priceColumns, readPrices } from "../../src/tables/pricesTable";
import type { Cell, Grid } from "../../src/tables/grid";
import { describe as say } from "../../src/tables/wording";

const onSheet = (cells: readonly (readonly Cell[])[]): Grid => ({
  cells,
  place: { kind: "sheet", sheet: "Prices", row: 3, column: 0 },
});

describe("readPrices", () => {
  test("the published prices survive the way through the Prices table", () => {
    const cells = [[...priceColumns], ...publishedPrices.map(priceCells)];
    expect(readPrices(onSheet(cells))).toEqual({ prices: publishedPrices, problems: [] });
  });

  test("columns are found by their headers; without headers they stand in the table's order", () => {
    const byHeader = readPrices(
      onSheet([
        ["Output", "Model", "Input", "Cache read", "Cache write 1h", "Cache write 5m"],
        [20, "mine", 4, 0.2, 8, 5],
      ]),
    ).prices;
    const byOrder = readPrices(onSheet([["mine", "", 4, 5, 8, 0.2, 20]])).prices;
    expect(byHeader).toEqual(byOrder);
    expect(byOrder[0]).toMatchObject({
      model: "mine",
      from: null,
      input: 4,
      cacheRead: 0.2,
      batchMultiplier: null,
    });
  });

  test("every bad cell is named", () => {
    const problems = readPrices(
      onSheet([
        [...priceColumns.slice(0, 8)],
        ["a", "2026-01-01", "four", 5, 8, 0.2, 20, 0.5],
        ["", "03/04/2026", 4, -5, 8, "#REF!", "", 0.5],
      ]),
    ).problems.map(say);
    expect(problems).toEqual([
      "Prices!C5: expected Input: money per million tokens, 0 or more, got four",
      "Prices!A6: expected a model id, got nothing",
      "Prices!B6: expected a date such as 2026-03-31 or 2026-03, got 03/04/2026, which is two different days in different countries",
      "Prices!D6: expected Cache write 5m: money per million tokens, 0 or more, got -5",
      "Prices!F6: expected Cache read: money per million tokens, 0 or more, got the error #REF!; mend the formula behind it",
      "Prices!G6: expected Output: money per million tokens, 0 or more, got nothing",
    ]);
  });

  test("a missing column is said", () => {
    expect(
      readPrices(
        onSheet([
          ["Model", "Input", "Output"],
          ["a", 1, 2],
        ]),
      ).problems.map(say),
    ).toEqual(
      ["Cache write 5m", "Cache write 1h", "Cache read"].map(
        (name) => `Prices!A4: expected a column ${name}, got model, input, output`,
      ),
    );
  });
});
