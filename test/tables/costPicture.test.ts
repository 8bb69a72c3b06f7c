import type { Bands } from "../../src/engine/bands";
import { measure } from "../../src/engine/measures";
import type { UsageRange } from "../../src/engine/termRange";
import { defaultTerms, type Terms } from "../../src/engine/terms";
import { fraction, money } from "../../src/engine/units";
import { costPicture, highestPictured } from "../../src/tables/costPicture";

const bands: Bands = [
  { threshold: money(100), discount: fraction(0.1), name: "One", terms: {} },
  { threshold: money(400), discount: fraction(0.2), name: "Two", terms: {} },
];

/** Two scenarios of the term: 200 and 300 of list usage in all. */
const range = (periods: number): Pick<UsageRange, "scenarios" | "periods" | "total"> => ({
  scenarios: [200, 300].map((usage) => Array.from({ length: periods }, () => usage / periods)),
  periods,
  total: { p10: money(210), p50: money(250), p90: money(290), highest: money(300) },
});

function pictureOf(terms: Terms, periods: number, commitment: number) {
  const usage = range(periods) as UsageRange;
  const measures = measure(usage.scenarios, commitment, bands, terms);
  return costPicture(usage, bands, terms, {
    commitment: money(commitment),
    discount: fraction(0.1),
    measures,
  });
}

describe("what the cost chart shows", () => {
  test("the curve passes through the recommended point and jumps at a threshold", () => {
    // At 180, 10 % off: the low scenario draws 0.9 × 200 = 180 and pays 180; the high one draws 270, so 90 ÷ 0.9 =
    // 100 of list usage are overage, and pays 280. On average 230.
    const { points, recommended } = pictureOf(defaultTerms, 1, 180);
    expect(recommended).toEqual({ commitment: 180, expectedNetCost: 230 });
    // Nothing is committed at 0: list, (200 + 300) ÷ 2. Just under 100 a commitment earns no discount either.
    expect(points[0]).toEqual({ commitment: 0, expectedNetCost: 250 });
    const below = points.find(({ commitment }) => commitment === 99.99);
    expect(below?.expectedNetCost).toBeCloseTo(250, 9);
    // At 100 with 10 % off: 100 cover 111.11 of list usage, 11.11 are saved.
    const on = points.find(({ commitment }) => commitment === 100);
    expect(on?.expectedNetCost).toBeCloseTo(250 - 100 / 9, 9);
    expect(points[points.length - 1]?.commitment).toBe(highestPictured(range(1) as UsageRange, 180));
    expect(highestPictured(range(1) as UsageRange, 180)).toBeCloseTo(345, 9);
  });

  test("usage is marked at what it draws down: at the discount, or at list", () => {
    // 0.9 × 210, 250 and 290.
    expect(pictureOf(defaultTerms, 1, 180).usage).toEqual({ p10: 189, p50: 225, p90: 261 });
    const atList = pictureOf({ ...defaultTerms, denomination: "list" }, 1, 180);
    expect(atList.usage).toEqual({ p10: 210, p50: 250, p90: 290 });
    expect(atList.denomination).toBe("list");
  });

  test("commitments, thresholds and usage are those of one period of several", () => {
    const quarterly = { ...defaultTerms, settlement: "quarterly" } as const;
    const picture = pictureOf(quarterly, 4, 45);
    // Tested on the year: 100 and 400 a year are 25 and 100 a quarter.
    expect(picture.thresholds.map(({ commitment }) => commitment)).toEqual([25, 100]);
    // 0.9 × 250 ÷ 4.
    expect(picture.usage.p50).toBe(56.25);
    expect(picture.periods).toBe(4);
    expect(picture.settlement).toBe("quarterly");
    expect(picture.ramped).toBe(false);
  });

  test("the picture ends beyond what a period uses, or beyond the commitment where that is more", () => {
    // 1.15 × 300 ÷ 4; 1.15 × 100
    expect(highestPictured(range(4) as UsageRange, 45)).toBeCloseTo(86.25, 9);
    expect(highestPictured(range(4) as UsageRange, 100)).toBeCloseTo(115, 9);
  });

  test("a ramp is said, and the periods are those of the terms", () => {
    const ramped = pictureOf({ ...defaultTerms, termYears: 2, ramp: [0.5, 1.5] }, 2, 90);
    expect([ramped.ramped, ramped.periods]).toEqual([true, 2]);
    // No whole number of years: the range's own
    expect(pictureOf({ ...defaultTerms, termYears: 1.5 }, 3, 60).periods).toBe(3);
  });
});
