import { publishedPrices } from "../../src/tables/priceBook";
import { UsagePieces } from "../../src/tables/usagePieces";

const place = { kind: "sheet", sheet: "Usage", row: 0, column: 0 } as const;

test("[U4] 100,000 rows that differ in a whole number alone are none of them taken for another, across pieces", () => {
  const rows = Array.from({ length: 100_000 }, (_, i) => [
    `2025-${String((i % 12) + 1).padStart(2, "0")}`,
    i + 1,
  ]);
  const all = [["Month", "List cost"], ...rows];
  const pieces = UsagePieces.begin(all.slice(0, 10_000), place, publishedPrices);
  for (let from = 10_000; from < all.length; from += 10_000) pieces?.read(all.slice(from, from + 10_000));
  const reading = pieces?.finish("Usage!A1:B100001");
  expect(reading?.problems).toEqual([]);
  // 1 + 2 + … + 100,000
  expect(reading?.totals).toMatchObject({ rows: 100_000, listCost: 5_000_050_000 });
  expect(reading?.rows).toHaveLength(12);
});
