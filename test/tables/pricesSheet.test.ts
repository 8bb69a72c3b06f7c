import { pricesSheet } from "../../src/tables/inputSheets";
import { publishedPrices } from "../../src/tables/priceBook";
import { priceColumns } from "../../src/tables/pricesTable";

describe("the Prices sheet on paper", () => {
  const plan = pricesSheet(publishedPrices);
  const last = priceColumns.length - 1;

  test("every heading has room for its longest word, and every row for all lines of its source", () => {
    priceColumns.forEach((name, column) => {
      const longest = Math.max(...name.split(" ").map((word) => word.length));
      expect(plan.widths[column]).toBeGreaterThan(longest);
    });
    publishedPrices.forEach(({ source }, r) => {
      const room = plan.wrapped.find(({ row, column }) => row === 4 + r && column === last);
      // Lines of 15 points
      expect(((room?.height ?? 0) / 15) * (plan.widths[last] ?? 0)).toBeGreaterThanOrEqual(source.length);
    });
  });

  test("all columns are narrow enough to be read on one page across", () => {
    // A4 landscape has room for about 130 characters of 11 points; 300 are printed at 43 %.
    expect(plan.widths.reduce((sum, width) => sum + width, 0)).toBeLessThan(300);
  });
});
