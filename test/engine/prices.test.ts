import { priceChanges, priceOn, type PriceRow } from "../../src/engine/prices";
import { firstAtLeast, prefixSums } from "../../src/engine/rising";
import { publishedPrices } from "../../src/tables/priceBook";
import { greatestUsage, listCostsOf, usageMatrix } from "../../src/engine/usageMatrix";
import { terms } from "./contract";
import { day } from "./usageRows";

const row = (model: string, from: string | null): PriceRow => ({
  ...(publishedPrices[0] as PriceRow),
  model,
  from: from === null ? null : day(from),
});
const book = [row("b", "2026-01-01"), row("a", "2026-06-01"), row("a", null), row("a", "2026-03-01")];

describe("the price in force", () => {
  it("[U1] is the newest row of the model that is not after the day", () => {
    const on = (date: string | null) => priceOn(book, "a", date === null ? null : day(date))?.from;
    expect([on("2026-02-28"), on("2026-03-01"), on("2026-05-31"), on("2026-06-01"), on(null)]).toEqual([
      null,
      "2026-03-01",
      "2026-03-01",
      "2026-06-01",
      "2026-06-01",
    ]);
    expect(priceOn(book, "b", day("2025-12-31"))).toBeNull();
    expect(priceOn(book, "c", null)).toBeNull();
    // of two rows of one day the later one in the table
    const twice = [row("a", null), { ...row("a", null), source: "own" }];
    expect(priceOn(twice, "a", null)?.source).toBe("own");
  });

  it("[U1] changes after the first day and up to the last, of the model alone", () => {
    const changes = (from: string, to: string) => priceChanges(book, "a", day(from), day(to));
    expect(changes("2026-01-01", "2026-12-31")).toEqual(["2026-06-01", "2026-03-01"]);
    expect(changes("2026-03-01", "2026-06-01")).toEqual(["2026-06-01"]);
    expect(changes("2026-02-28", "2026-05-31")).toEqual(["2026-03-01"]);
  });
});

describe("rising numbers", () => {
  it("[R2] sums of the first so many keep what plain summation loses", () => {
    expect([...prefixSums(Float64Array.of(1, 1e100, 1, -1e100))]).toEqual([0, 1, 1e100, 1e100, 2]);
    expect([...prefixSums(Float64Array.of(0.1, 0.2, 0.3))]).toEqual([0, 0.1, expect.closeTo(0.3, 15), 0.6]);
  });

  it("[R2] the first that is not below a bound", () => {
    const rising = Float64Array.of(1, 2, 2, 2, 5);
    expect([0, 1, 1.5, 2, 3, 5, 6].map((bound) => firstAtLeast(rising, bound))).toEqual([
      0, 0, 1, 1, 4, 4, 5,
    ]);
    expect(firstAtLeast(new Float64Array(0), 1)).toBe(0);
  });
});

describe("scenarios side by side", () => {
  it("are of one length, and at least one: anything else is our bug, and thrown", () => {
    expect(() => usageMatrix([])).toThrow("no scenario");
    expect(() => usageMatrix([[]])).toThrow("no scenario");
    expect(() => usageMatrix([[1, 2], [3]])).toThrow("1 periods beside 2");
  });

  it("[M2] have a greatest usage in each period, and a cost at list prices", () => {
    const matrix = usageMatrix([
      [1, 9],
      [5, 2],
    ]);
    expect([...greatestUsage(matrix)]).toEqual([5, 9]);
    expect([...listCostsOf(matrix, terms({ listPriceChange: 0.5 }))]).toEqual([14.5, 8]);
  });
});
