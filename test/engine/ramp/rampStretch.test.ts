import { bestOfAllBands, rolls, stretchesOfTotal } from "../../../src/engine/ramp/rampStretch";
import { fraction } from "../../../src/engine/units";
import { band, overageAt, terms } from "../contract";

describe("stretches of the total", () => {
  const bands = [band(100, 0.1), band(200, 0.2, { trueDownShare: fraction(0.5) })];

  it("[B4, R3] two annual periods of 100 a year are a total of 200", () => {
    const ends = stretchesOfTotal(bands, terms(), 2).map(({ from, to }) => [from, to]);
    expect(ends).toEqual([
      [200, 400],
      [400, Infinity],
    ]);
    const total = stretchesOfTotal(bands, terms({ bandBasis: "total" }), 2).map(({ from, to }) => [from, to]);
    expect(total).toEqual([
      [100, 200],
      [200, Infinity],
    ]);
    // Four quarters are one year
    expect(stretchesOfTotal(bands, terms({ settlement: "quarterly" }), 4)[0]?.from).toBe(100);
  });

  it("[B1, R3] each at its band's discount and under its own terms", () => {
    const [low, high] = stretchesOfTotal(bands, terms(), 2);
    expect(low?.rates.map(({ unitDrawdown }) => unitDrawdown)).toEqual([0.9, 0.9]);
    expect(high?.rates.map(({ unitDrawdown }) => unitDrawdown)).toEqual([0.8, 0.8]);
    expect([low?.relief.trueDownShare, high?.relief.trueDownShare]).toEqual([0, 0.5]);
  });

  it("[B3, R3] a graduated band is cut where its discount is bounded from above", () => {
    const parts = stretchesOfTotal(bands, terms({ bandKind: "graduated", bandBasis: "total" }), 2);
    expect(parts).toHaveLength(16);
    expect(parts.map(({ from }) => from).slice(0, 3)).toEqual([100, 112.5, 125]);
    // The second band has 4 × 200 for its parts, the last of them open
    expect(parts[9]?.from).toBe(300);
    expect(parts[15]?.to).toBe(Infinity);
    // At the end of the first part: 112.5 covers 100 + 12.5 ÷ 0.9, so its discount is 1 − 112.5 ÷ 113.889
    expect(parts[0]?.rates[0]?.unitDrawdown).toBeCloseTo(112.5 / (100 + 12.5 / 0.9), 6);
    // Beyond any end the last band's own
    expect(parts[15]?.rates[0]?.unitDrawdown).toBeCloseTo(0.8, 12);
  });
});

describe("the best of all bands", () => {
  it("[B4, R3] has the best of each quantity, no contract's included", () => {
    const bands = [
      band(10, 0.1, { overage: overageAt(-0.5) }),
      band(20, 0.3, { trueDownShare: fraction(0.2) }),
    ];
    const { from, to, rates, relief } = bestOfAllBands(bands, terms({ listPriceChange: -0.5 }), 2);
    expect([from, to]).toEqual([0, Infinity]);
    // 0.7 with the best discount; in the second year no contract draws at 0.5
    expect(rates.map(({ unitDrawdown }) => unitDrawdown)).toEqual([0.7, 0.5]);
    expect(rates.map(({ overagePrice }) => overagePrice)).toEqual([1, 0.5]);
    expect(relief.trueDownShare).toBe(0.2);
    const rolls = { rolloverShare: fraction(0.4), rolloverCap: fraction(0.7), rolloverLife: 3 };
    const carries = { carryoverShare: fraction(0.3), carryoverValue: fraction(0.6) };
    const less = { rolloverCap: fraction(0.1), carryoverValue: fraction(0.1) };
    const mixed = [band(10, 0.1, rolls), band(20, 0.3, carries)];
    expect(bestOfAllBands(mixed, terms(less), 2).relief).toEqual({ trueDownShare: 0, ...rolls, ...carries });
  });

  it("[R3] list denomination: the cash of a unit at the best discount", () => {
    const { rates } = bestOfAllBands([band(10, 0.1), band(20, 0.3)], terms({ denomination: "list" }), 1);
    expect(rates).toEqual([{ unitDrawdown: 1, unitCash: 0.7, overagePrice: 1 }]);
  });
});

describe("rollover", () => {
  it("[C6, R3] needs a share, a cap above 0 and a period to roll into", () => {
    const share = { rolloverShare: fraction(0.5) };
    expect(rolls(terms(share), 2)).toBe(true);
    expect(rolls(terms(share), 1)).toBe(false);
    expect(rolls(terms({ ...share, rolloverCap: fraction(0) }), 2)).toBe(false);
    expect(rolls(terms(), 2)).toBe(false);
  });
});
