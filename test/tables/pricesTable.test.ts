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

  test("[U1] factors and shares out of bounds are named, and what is blank is not known", () => {
    const header = ["Model", "Input", "Cache write 5m", "Cache write 1h", "Cache read", "Output"];
    const more = [
      "Batch factor",
      "Long share",
      "Tokenizer factor",
      "Regional factor",
      "Least cacheable prompt",
    ];
    const read = (...cells: readonly Cell[]) =>
      readPrices(
        onSheet([
          [...header, ...more],
          ["a", 1, 1, 1, 1, 1, ...cells],
        ]),
      );
    expect(read(2, 1.5, 0, -1, "short").problems.map(say)).toEqual([
      "Prices!G5: expected Batch factor: a factor from 0 to 1, got 2",
      "Prices!H5: expected Long share: a share from 0 to 1, got 1.5",
      "Prices!J5: expected Regional factor: a factor of 0 or more, got -1",
      "Prices!I5: expected Tokenizer factor: a factor above 0, got 0",
      "Prices!K5: expected Least cacheable prompt: tokens, 0 or more, got short",
    ]);
    const [row] = read("", "", "", "", "").prices;
    expect([row?.tokenizer, row?.regionalMultiplier, row?.leastCacheable]).toEqual([null, null, null]);
  });

  test("[U1] money typed as a percentage is refused, a share is not", () => {
    const header = priceColumns.slice(0, 7).filter((name) => name !== "From");
    const withShare = (price: Cell) =>
      readPrices(
        onSheet([
          [...header, "Long share"],
          ["a", price, 1, 1, 1, 1, "50 %"],
        ]),
      ).problems.map(say);
    expect(withShare("12 %")).toEqual([
      "Prices!B5: expected Input: money per million tokens, 0 or more, got 12 %",
    ]);
    expect(withShare("$ 12")).toEqual([]);
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
