import { leastCostFinder } from "../../../src/engine/negotiation/leastCost";
import {
  atItsDiscount,
  discountOf,
  noContract,
  offerAt,
  withAddedDiscount,
  withDiscount,
} from "../../../src/engine/negotiation/offer";
import { protectionsIn } from "../../../src/engine/negotiation/protectionTerms";
import { settler } from "../../../src/engine/negotiation/settler";
import { optimum } from "../../../src/engine/optimum";
import { withTerms } from "../../../src/engine/pricing";
import { fraction } from "../../../src/engine/units";
import { usageMatrix } from "../../../src/engine/usageMatrix";
import { at, band, onePeriod, overageAt, terms } from "../contract";

const bands = [band(50, 0.1), band(100, 0.2, { trueDownShare: fraction(0.3) })];

describe("an offer with something changed", () => {
  it("[B1, N1] changed terms go before those of a band", () => {
    const changed = withTerms(offerAt({ bands, terms: terms() }, 100), { trueDownShare: fraction(0.5) });
    expect(changed.terms.trueDownShare).toBe(0.5);
    expect(changed.pricing).toMatchObject({
      bands: [{ terms: { trueDownShare: 0.5 } }, { terms: { trueDownShare: 0.5 } }],
    });
    const given = { ...offerAt({ bands, terms: terms() }, 100), pricing: at(0.3) };
    expect(withTerms(given, { trueDownShare: fraction(0.5) }).pricing).toBe(given.pricing);
  });

  it("[N1] at its own discount: the discount and the terms of its band, the contract's ramp", () => {
    const ramp = [1, 1];
    const fixed = atItsDiscount(offerAt({ bands, terms: terms({ ramp }) }, 100), 2);
    expect(fixed.pricing).toEqual(at(0.2));
    expect(fixed.terms).toMatchObject({ trueDownShare: 0.3, ramp });
    const given = { ...noContract(terms()), pricing: at(0.3) };
    expect(atItsDiscount(given, 1)).toBe(given);
  });

  it("[C5, N1] at another discount the bands below still claw back", () => {
    // 100 at 30 %, usage 122.5: 85.75 drawn, 14.25 released; 85.75 earns 10 %: 85.75 + 122.5 − 95.28 = 112.97, so declined
    const clawBack = terms({ trueDownShare: fraction(0.15), trueDownClawBack: true });
    const schedule = [band(50, 0.1), band(100, 0.2)];
    const offer = withDiscount(offerAt({ bands: schedule, terms: clawBack }, 100), fraction(0.3), 1);
    expect(settler(usageMatrix(onePeriod([122.5]))).netCost(offer)).toBeCloseTo(100, 12);
    expect(offer.pricing).toMatchObject({ bands: [{ discount: 0.1 }, { discount: 0.3 }] });
  });

  it("[B3, B4, N1] graduated bands, periods in different bands, and no band have one discount for all", () => {
    const contract = { bands, terms: terms() };
    const graduated = offerAt({ bands, terms: terms({ bandKind: "graduated" }) }, 100);
    expect(withDiscount(graduated, fraction(0.3), 1).pricing).toEqual(at(0.3));
    const each = terms({ bandBasis: "period", ramp: [0.5, 1] });
    expect(withDiscount(offerAt({ bands, terms: each }, 100), fraction(0.3), 2).pricing).toEqual(at(0.3));
    expect(withDiscount(offerAt(contract, 10), fraction(0.3), 1).pricing).toEqual(at(0.3));
    // both periods in one band: the band's
    const alike = terms({ bandBasis: "period", ramp: [1, 1.2] });
    expect(withDiscount(offerAt({ bands, terms: alike }, 100), fraction(0.3), 2).pricing).toMatchObject({
      kind: "bands",
    });
  });

  it("[B4, N1] of periods that differ the discount of the whole is named", () => {
    const each = terms({ bandBasis: "period", ramp: [1, 0.5] });
    // 100 at 20 % and 50 at 10 % cover 125 and 55.56 of list usage for 150
    const whole = 1 - 150 / (125 + 50 / 0.9);
    expect(discountOf(offerAt({ bands, terms: each }, 100), 2)).toBeCloseTo(whole, 12);
    expect(atItsDiscount(offerAt({ bands, terms: each }, 100), 2).pricing).toEqual(
      at(expect.closeTo(whole, 12) as number),
    );
    // in list denomination it is what is off of what is committed: (20 + 5) ÷ 150
    const listed = { ...each, denomination: "list" } as const;
    expect(discountOf(offerAt({ bands, terms: listed }, 100), 2)).toBeCloseTo(25 / 150, 12);
    expect(discountOf(offerAt({ bands, terms: terms() }, 10), 1)).toBe(0); // no band
  });

  it("[B4, N3] points are added to each period's own discount, and to the one of all", () => {
    const each = terms({ bandBasis: "period", ramp: [1, 0.5] });
    expect(withAddedDiscount(offerAt({ bands, terms: each }, 100), 0.05, 2).pricing).toMatchObject({
      bands: [{ discount: expect.closeTo(0.15, 12) as number }, { discount: 0.25 }],
    });
    expect(withAddedDiscount(offerAt({ bands, terms: each }, 100), -0.15, 2).pricing).toMatchObject({
      bands: [{ discount: 0 }, { discount: expect.closeTo(0.05, 12) as number }],
    });
    const flat = withAddedDiscount(offerAt({ bands, terms: terms() }, 100), 0.05, 1);
    expect(flat.pricing).toMatchObject({ bands: [{ discount: 0.1 }, { discount: 0.25 }] });
  });

  it("is named for what it is", () => {
    expect([offerAt({ bands, terms: terms() }, 1).name, noContract(terms()).name]).toEqual([
      "the contract",
      "no commitment",
    ]);
  });
});

describe("the protections of a contract", () => {
  const found = (...[changed, ...schedule]: [Parameters<typeof terms>[0], ...typeof bands]) =>
    protectionsIn(schedule, terms({ rate: "floating", ...changed }));

  it("[N2] are the terms that an unprotected contract has not", () => {
    expect(found({})).toEqual([]);
    expect(found({ overage: overageAt(0.1) })).toEqual(["overage"]);
    expect(found({ overage: overageAt(-0.1) })).toEqual(["overage"]); // a premium differs too
    expect(found({ overage: { kind: "committed" } })).toEqual(["overage"]);
    expect(found({ overage: overageAt(0) })).toEqual([]); // 0 % off list is list
    expect(found({ carryoverShare: fraction(0.1), rolloverShare: fraction(0.1) })).toEqual([
      "rollover",
      "carryover",
    ]);
    expect(found({ rate: "lower of", upliftCap: fraction(0.1) })).toEqual(["rate lock", "uplift cap"]);
  });

  it("[N2] a ramp is one where a period differs from the others", () => {
    expect(found({ ramp: [1, 1] })).toEqual([]);
    expect(found({ ramp: [1, 1.5] })).toEqual(["ramp"]);
    expect(found({ ramp: [0.5, 1.5] })).toEqual(["ramp"]);
  });

  it("[B1, N2] are those of any band too", () => {
    expect(found({}, ...bands)).toEqual(["true-down"]);
  });
});

describe("the least cost of a contract", () => {
  const scenarios = onePeriod([60, 100, 150]);
  const agrees = (inForce: ReturnType<typeof terms>, schedule = bands): void => {
    const { commitment, expectedNetCost } = optimum(scenarios, schedule, {
      ...inForce,
      policy: "least cost",
    });
    const found = leastCostFinder(scenarios)({ bands: schedule, terms: inForce });
    expect(found).toMatchObject({ commitment, expectedNetCost });
  };

  it("[B3, N2] of graduated bands is not that of all-units bands", () => {
    agrees(terms({ bandKind: "graduated" }));
    // 100 of 100: 50 at list and 50 ÷ 0.9 cover 105.56; all-units 100 at 20 % would cover 125
    const found = leastCostFinder(onePeriod([125]))({
      bands: bands.slice(0, 1),
      terms: terms({ bandKind: "graduated" }),
    });
    expect(found.expectedNetCost).toBeCloseTo(50 + 0.9 * 75, 9);
  });

  it("[C5, N2] of a contract that claws back is not that of one that does not, a band's own included", () => {
    const own = [band(50, 0.1), band(100, 0.2, { trueDownShare: fraction(0.6), trueDownClawBack: true })];
    agrees(terms(), own);
    agrees(terms({ trueDownShare: fraction(0.6), trueDownClawBack: true }), own.slice(0, 1));
    // Released from 100 to what earns 10 % only: usage 60 would cost 48 without the claw-back
    const free = [band(50, 0.1), band(100, 0.2, { trueDownShare: fraction(0.6) })];
    const least = (schedule: typeof own) =>
      leastCostFinder(onePeriod([60]))({ bands: schedule, terms: terms() }).expectedNetCost;
    expect(least(free)).toBeCloseTo(48, 9);
    expect(least(own)).toBeGreaterThan(48 + 1);
  });

  it("[R1, N2] is sized for cost, whatever the policy", () => {
    agrees(terms({ policy: "floor", confidence: fraction(1) }));
  });
});
