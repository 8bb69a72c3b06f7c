import { bandOf, clawsBack, earn, termsInBand, testedCommitments } from "../../src/engine/bands";
import { optimum } from "../../src/engine/optimum";
import { settle } from "../../src/engine/settlement";
import { fraction, money } from "../../src/engine/units";
import { band, committedOverage, settleFlat, terms, under } from "./contract";

const bands = [band(250_000, 0.1), band(1_000_000, 0.15)];

describe("all-units bands", () => {
  it.each([
    [0, 0],
    [249_999.99, 0],
    [250_000, 0.1],
    [999_999.99, 0.1],
    [1_000_000, 0.15],
    [9_000_000, 0.15],
  ])(
    "[B2] a commitment of %d earns %d on all of it; exactly on a threshold it is inside",
    (commitment, discount) => {
      expect(earn(commitment, bands, terms()).discount).toBe(discount);
    },
  );

  it("[B2] the last bits of a sum do not cost the band", () => {
    const sum = Array.from({ length: 10 }, () => 0.1).reduce((a, b) => a + b, 0);
    expect(sum).toBeLessThan(1);
    expect(bandOf(sum, [band(1, 0.1)])?.threshold).toBe(1);
  });

  it("[B7] below the first band there is none", () => {
    expect(earn(100, bands, terms())).toEqual({ band: null, discount: 0 });
  });
});

describe("graduated bands", () => {
  const graduated = (denomination: "net" | "list") => terms({ bandKind: "graduated", denomination });

  it("[B3] net: each slice covers more list usage than it costs", () => {
    // K(1,500,000) = 250,000 + 750,000 ÷ 0.9 + 500,000 ÷ 0.85 = 250,000 + 833,333.33 + 588,235.29 = 1,671,568.63
    // d = 1 − 1,500,000 ÷ 1,671,568.63
    expect(earn(1_500_000, bands, graduated("net")).discount).toBeCloseTo(0.102639, 6);
  });

  it("[B3] list: the discount is the slices' mean", () => {
    // (750,000 × 0.1 + 500,000 × 0.15) ÷ 1,500,000 = 150,000 ÷ 1,500,000
    expect(earn(1_500_000, bands, graduated("list")).discount).toBeCloseTo(0.1, 12);
  });

  it("[B3] on the first threshold nothing is earned yet", () => {
    expect(earn(250_000, bands, graduated("net")).discount).toBe(0);
    expect(earn(250_000, bands, graduated("list")).discount).toBe(0);
  });

  it("[B3] the usage of K(C) uses the commitment up to nothing", () => {
    const settled = settleFlat([1_671_568.6274509805], 1_500_000, under(...bands), { bandKind: "graduated" });
    expect(settled.forfeited).toBeCloseTo(0, 6);
    expect(settled.overageCharge).toBeCloseTo(0, 6);
  });
});

describe("what the bands are tested on", () => {
  it.each([
    // Three years of 100, 200, 300
    ["annual", [200, 200, 200]], // 600 ÷ 3
    ["total", [600, 600, 600]],
    ["period", [100, 200, 300]],
  ] as const)("[B4] basis %s", (bandBasis, tested) => {
    expect(testedCommitments([100, 200, 300], terms({ bandBasis }))).toEqual(tested);
  });

  it("[B4] annualised over quarters, months and one long term", () => {
    expect(testedCommitments([50, 50], terms({ settlement: "quarterly" }))).toEqual([200, 200]); // 100 ÷ ½
    const months = Array.from({ length: 24 }, () => 10);
    expect(testedCommitments(months, terms({ settlement: "monthly" }))[0]).toBeCloseTo(120, 12); // 240 ÷ 2
    expect(testedCommitments([600], terms({ settlement: "term", termYears: 3 }))).toEqual([200]);
  });

  it("[B4] per period each commitment earns its own discount", () => {
    // 100 at 10 % covers 111.11; 200 at 20 % covers 250
    const settled = settleFlatPeriods([100 / 0.9, 250], [100, 200]);
    expect(settled.paid).toBeCloseTo(300, 9);
    expect(settled.overageCharge).toBeCloseTo(0, 9);
  });
});

describe("terms of a band", () => {
  it("[B1] override the contract's inside the band alone", () => {
    const brings = band(100, 0.2, { overage: committedOverage, increment: money(5) });
    expect(termsInBand(terms(), brings)).toMatchObject({ overage: committedOverage, increment: 5 });
    expect(termsInBand(terms(), null)).toEqual(terms());
    // At 50 list overage: 50 + (100 − 50 ÷ 0.9); at 100 committed: 0.8 × 200
    const schedule = under(band(50, 0.1), brings);
    expect(settleFlat([100], 50, schedule).paid).toBeCloseTo(94.44, 2);
    expect(settleFlat([200], 100, schedule).paid).toBeCloseTo(160, 9);
  });

  it("[C5] any band can bring a claw-back, which without a true-down has nothing to claw back", () => {
    const share = fraction(0.1);
    expect(clawsBack(bands, terms({ trueDownClawBack: true }))).toBe(false);
    expect(clawsBack(bands, terms({ trueDownShare: share }))).toBe(false);
    expect(clawsBack(bands, terms({ trueDownShare: share, trueDownClawBack: true }))).toBe(true);
    const brings = band(1_000_000, 0.15, { trueDownClawBack: true });
    expect(clawsBack([band(250_000, 0.1), brings], terms({ trueDownShare: share }))).toBe(true);
    // so that one sorted sweep is exact: 0.9 × 100
    const found = optimum([[100]], [band(50, 0.1)], terms({ trueDownClawBack: true, policy: "least cost" }));
    expect(found).toMatchObject({ commitment: 90, within: 0 });
  });
});

function settleFlatPeriods(usage: readonly number[], commitments: readonly number[]) {
  return settle(usage, commitments, under(band(50, 0.1), band(150, 0.2)), terms({ bandBasis: "period" }));
}
