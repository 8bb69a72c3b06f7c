import { fraction } from "../../src/engine/units";
import { band, settleFlat, under } from "./contract";

describe("claw-back", () => {
  const bands = under(band(50, 0.1), band(100, 0.2));
  const clawed = { trueDownShare: fraction(0.15), trueDownClawBack: true };

  it("[C5] a release that costs more than it saves is declined", () => {
    // 0.8 × 122.5 = 98 drawn, 2 released: 98 earns 10 % and covers 108.89 of list; 13.61 beyond: 111.61 > 100
    expect(settleFlat([122.5], 100, bands, clawed).paid).toBe(100);
    expect(settleFlat([122.5], 98, bands).paid).toBeCloseTo(111.61, 2);
    expect(settleFlat([122.5], 100, bands, { trueDownShare: fraction(0.15) }).paid).toBe(98);
  });

  it("[C5] one that saves is taken, at the smaller discount", () => {
    // 0.8 × 100 = 80 drawn, 15 released: 85 earns 10 %, and 0.9 × 100 = 90 meets it: 85 + 5 ÷ 0.9 = 90.56 < 100
    const settled = settleFlat([100], 100, bands, clawed);
    expect(settled.paid).toBeCloseTo(90.56, 2);
  });

  it("[C5] inside one band nothing is clawed back", () => {
    expect(settleFlat([150], 130, bands, clawed).paid).toBe(120); // 0.8 × 150, 10 ≤ 0.15 × 130 released
  });

  it("[B1, C5] a band can bring the claw-back", () => {
    const brings = under(band(50, 0.1), band(100, 0.2, { trueDownClawBack: true }));
    expect(settleFlat([122.5], 100, brings, { trueDownShare: fraction(0.15) }).paid).toBe(100);
  });
});
