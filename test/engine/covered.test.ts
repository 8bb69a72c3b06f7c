import { covered } from "../../src/engine/covered";
import { measure, type Scenarios } from "../../src/engine/measures";
import { commitmentsPerPeriod, type Terms } from "../../src/engine/terms";
import { fraction } from "../../src/engine/units";
import { at, band, onePeriod, terms, under } from "./contract";

const flat = (scenarios: Scenarios, level: number, pricing = at(0.2), changed: Partial<Terms> = {}) =>
  covered(scenarios, commitmentsPerPeriod(level, scenarios[0]?.length ?? 1, terms(changed)), pricing, {
    ...terms(changed),
  });

test("[R5] list usage covered: net by the price, in list denomination as it is", () => {
  // 80 ÷ 0.8; in list money 80
  expect(flat(onePeriod([100]), 80).listUsage).toBe(100);
  expect(flat(onePeriod([100]), 80, at(0.2), { denomination: "list" }).listUsage).toBe(80);
});

test("[R5, M3] usage that reaches the commitment is not what a right to reduce makes full", () => {
  const usage = onePeriod([70, 85, 100, 130]);
  const reduced = { trueDownShare: fraction(0.2) };
  // 80 cover 100 of list: two of four reach it; with 20 % off, 64 ÷ 0.8 = 80 is enough: three of four forfeit nothing
  expect(flat(usage, 80, at(0.2), reduced)).toMatchObject({ listUsage: 100, reached: 0.5, highest: 130 });
  expect(measure(usage, 80, [band(10, 0.2)], terms(reduced)).fill).toBe(0.75);
  // Without it the two are one
  expect(measure(usage, 80, [band(10, 0.2)], terms()).fill).toBe(0.5);
});

test("[R5] of several periods every one has to reach its own commitment", () => {
  const years = [
    [90, 140],
    [100, 100],
    [200, 300],
  ];
  // 80 a year cover 100: the first year of the first scenario does not, though its mean, 115, is above
  expect(flat(years, 80)).toMatchObject({ listUsage: 100, reached: fraction(2 / 3), highest: 250 });
  // A ramp of 0.5 and 1.5: 50 and 150
  expect(flat(years, 80, at(0.2), { ramp: [0.5, 1.5] })).toMatchObject({
    listUsage: 100,
    reached: fraction(1 / 3),
  });
});

test("[C1, R5] a rate that moves draws down at each period's own list prices", () => {
  const years = [[100, 120]];
  const falling = { listPriceChange: -0.1, rate: "lower of" } as const;
  // 0.8 × 100 = 80, then 0.9 × 0.8 × 120 = 86.4, which is 108 at the second year's prices: 104 on average
  expect(flat(years, 80, at(0.2), falling)).toMatchObject({
    listUsage: 100,
    atOwnPrices: true,
    reached: 1,
    highest: expect.closeTo(104, 9),
  });
  // 0.9 × 0.8 × 110 = 79.2 does not
  expect(flat([[100, 110]], 80, at(0.2), falling).reached).toBe(0);
  // A locked rate does not move, and neither does one that only follows drops
  expect(flat(years, 80, at(0.2), { listPriceChange: -0.1 }).atOwnPrices).toBe(false);
  expect(flat(years, 80, at(0.2), { ...falling, listPriceChange: 0.1 }).atOwnPrices).toBe(false);
});

test("[B4, R5] periods in different bands cover each at its own discount, and have one together", () => {
  const bands = under(band(250_000, 0.1), band(700_000, 0.14), band(1_000_000, 0.17));
  const ramp = { bandBasis: "period", ramp: [0.5, 1, 1.5] } as const;
  const three = flat([[1, 1, 1]], 507_000, bands, ramp);
  // 253,500 ÷ 0.9 + 507,000 ÷ 0.9 + 760,500 ÷ 0.86 = 1,729,302, a third of it 576,434; 1 − 507,000 ÷ that = 12.05 %
  expect(three).toMatchObject({ lowestDiscount: 0.1, highestDiscount: 0.14 });
  expect(three.listUsage).toBeCloseTo(576_434.11, 2);
  expect(three.discount).toBeCloseTo(0.12045, 5);
  // In list money: (253.5 × 0.1 + 507 × 0.1 + 760.5 × 0.14) ÷ 1,521 = 0.12
  const list = flat([[1, 1, 1]], 507_000, bands, { ...ramp, denomination: "list" });
  expect(list.discount).toBeCloseTo(0.12, 12);
});

test("[B7] nothing committed is covered by any usage", () => {
  expect(flat(onePeriod([0, 5]), 0)).toMatchObject({ listUsage: 0, reached: 1, discount: 0, highest: 5 });
});
