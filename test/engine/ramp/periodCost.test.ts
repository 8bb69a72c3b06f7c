import { convexEnvelope, leastBetween, periodCost } from "../../../src/engine/ramp/periodCost";
import { ratesAt } from "../../../src/engine/ramp/ratesAt";
import { fraction } from "../../../src/engine/units";
import { overageAt, terms } from "../contract";

const [atTen] = ratesAt(terms(), 0.1, 1);
if (atTen === undefined) throw new Error("one period");

describe("the cost of a period alone", () => {
  it("[C2, C4] its rates: 0.9 a unit, overage 1", () => {
    expect(atTen).toMatchObject({ unitDrawdown: 0.9, unitCash: 1, overagePrice: 1 });
    expect(ratesAt(terms({ denomination: "list" }), 0.25, 1)).toMatchObject([
      { unitDrawdown: 1, unitCash: 0.75, overagePrice: 1 },
    ]);
  });

  it("[C1, R3] in the second year of prices that fall by a tenth", () => {
    const second = (rate: "locked" | "floating") =>
      ratesAt(terms({ rate, listPriceChange: -0.1, overage: overageAt(0.5) }), 0.2, 2)[1];
    expect(second("locked")).toMatchObject({ unitDrawdown: 0.8, unitCash: 1, overagePrice: 0.45 });
    expect(second("floating")?.unitDrawdown).toBeCloseTo(0.72, 12); // 0.8 × 0.9
  });

  it("[R3] falls while a drawn unit spares more than its cash, and rises by what is lost", () => {
    // Usage 100 and 200 draws 90 and 180. A unit spares 1 ÷ 0.9 in both, then in one of the two.
    const { atZero, pieces } = periodCost([200, 100], atTen, terms(), true);
    expect(atZero).toBe(150);
    expect(pieces.map(({ length }) => length)).toEqual([90, 90, Infinity]);
    const drawn = 1 - 1 / 0.9;
    [drawn, (drawn + 1) / 2, 1].forEach((slope, i) => expect(pieces[i]?.slope).toBeCloseTo(slope, 12));
  });

  it("[C5, R3] a released unit costs nothing; only what is owed of the rest does", () => {
    // 90 drawn; half of a commitment may go, so up to 180 nothing more is owed; beyond, half of each unit
    const { pieces } = periodCost([100], atTen, terms({ trueDownShare: fraction(0.5) }), true);
    expect(pieces.map(({ length }) => length)).toEqual([90, 90, Infinity]);
    [1 - 1 / 0.9, 0, 0.5].forEach((slope, i) => expect(pieces[i]?.slope).toBeCloseTo(slope, 12));
  });

  it("[C7, R3] carryover is worth its share and value, in the last period alone", () => {
    const carrying = terms({ carryoverShare: fraction(0.5), carryoverValue: fraction(0.4) });
    expect(periodCost([100], atTen, carrying, true).pieces[1]?.slope).toBeCloseTo(0.8, 12); // 1 − 0.5 × 0.4
    expect(periodCost([100], atTen, carrying, false).pieces[1]?.slope).toBe(1);
  });
});

describe("the least between two commitments", () => {
  // 10 at nothing; falls by 1 up to 4, is flat to 6, rises by 1 to 8, falls by 2 to 11, then rises
  const pieces = [
    { length: 4, slope: -1 },
    { length: 2, slope: 0 },
    { length: 2, slope: 1 },
    { length: 3, slope: -2 },
    { length: Infinity, slope: 3 },
  ];
  const cost = { atZero: 10, pieces };

  test.each([
    [0, Infinity, 11, 2], // 10 − 4 + 2 − 6
    [0, 8, 4, 6],
    [5, 8, 5, 6],
    [0, 2, 2, 8],
    [7, 8, 7, 7],
    [7, 9, 9, 6],
    [12, Infinity, 12, 5],
    [12, 20, 12, 5],
  ])("[R1, R3] from %d to %d it is at %d and costs %d", (from, to, commitment, least) => {
    expect(leastBetween(cost, from, to)).toEqual({ commitment, cost: least });
  });

  it("[R3] a late fall can draw all that was before it into one line", () => {
    // 5 and 2 are 3.5 over 2; with −3 over 6 they are −1.375 over 8; with −1 over 4 they are −1.25 over 12
    const late = [
      { length: 4, slope: -1 },
      { length: 1, slope: 5 },
      { length: 1, slope: 2 },
      { length: 6, slope: -3 },
      { length: Infinity, slope: 1 },
    ];
    expect(convexEnvelope({ atZero: 0, pieces: late }, 13)).toEqual([
      { length: 12, slope: -1.25 },
      { length: 1, slope: 1 },
    ]);
  });

  it("[R1, R3] where the cost only rises it is the first that is allowed", () => {
    const rising = { atZero: 7, pieces: [{ length: Infinity, slope: 1 }] };
    expect(leastBetween(rising, 0, Infinity)).toEqual({ commitment: 0, cost: 7 });
    expect(leastBetween(rising, 2, 5)).toEqual({ commitment: 2, cost: 9 });
  });

  it("[R1, R3] a saving of less than 1 part in 10¹² is none, and the smaller commitment is taken", () => {
    // 10 × 1e-8 of 1,000,000 is 1 part in 10¹³; 10 × 1e-6 is 1 in 10¹¹
    const falling = (slope: number) => ({
      atZero: 1e6,
      pieces: [
        { length: 10, slope },
        { length: Infinity, slope: 1 },
      ],
    });
    expect(leastBetween(falling(-1e-8), 0, Infinity).commitment).toBe(0);
    expect(leastBetween(falling(-1e-6), 0, Infinity).commitment).toBe(10);
  });

  it("[R3] the convex envelope draws falling slopes together", () => {
    // From 4 on: 0 over 2, 1 over 2, −2 over 3 are −4 over 7 together
    expect(convexEnvelope(cost, 20)).toEqual([
      { length: 4, slope: -1 },
      { length: 7, slope: -4 / 7 },
      { length: 9, slope: 3 },
    ]);
    expect(convexEnvelope(cost, 5)).toEqual([
      { length: 4, slope: -1 },
      { length: 1, slope: 0 },
    ]);
  });
});
