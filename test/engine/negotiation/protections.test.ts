import fc from "fast-check";
import { protections } from "../../../src/engine/negotiation/protections";
import { renewalSaving } from "../../../src/engine/negotiation/renewal";
import { shapleyShares } from "../../../src/engine/negotiation/shapley";
import { optimum } from "../../../src/engine/optimum";
import { onePeriodOptimum } from "../../../src/engine/optimum/onePeriodSweep";
import { settle } from "../../../src/engine/settlement";
import { fraction } from "../../../src/engine/units";
import { agree, band, evenSpread, onePeriod, overageAt, terms } from "../contract";
import { oddBands, scenarioUsage, seeded, sizableTerms } from "../randomContracts";

const scenarios = onePeriod(evenSpread(618_750, 931_250, 1000));
const bands = [band(250_000, 0.1), band(1_000_000, 0.15)];
const cap = { renewalUplift: 0.07, upliftCap: 0.03 };

test("[C11] 1,000,000 a year, uplift 7 %, cap 3 %: 40,000", () => {
  const saving = (renewalUplift: number, upliftCap: number | null) =>
    renewalSaving(1_000_000, { renewalUplift, upliftCap });
  expect(saving(0.07, 0.03)).toBeCloseTo(40_000, 8);
  expect(saving(0.02, 0.03)).toBe(0);
  expect(saving(0.02, null)).toBe(0);
});

test("[B4, N3] points of periods in different bands are added to each one's own discount", () => {
  // 50 at 10 % and 150 at 20 % leave 44.44 and 112.5 of usage at list: 10 % off of that is worth 15.69
  const schedule = [band(50, 0.1), band(100, 0.2)];
  const each = terms({
    bandBasis: "period",
    ramp: [0.5, 1.5],
    overage: overageAt(0.1),
    rate: "floating",
  });
  const overage = protections([[100, 300]], schedule, each, 100).protections.find(
    ({ kind }) => kind === "overage",
  );
  const worth = 0.1 * (100 - 50 / 0.9 + 300 - 150 / 0.8);
  expect(overage?.valueAtRecommended).toBeCloseTo(worth, 9);
  const points = overage?.discountWorth ?? Number.NaN;
  // so many points more cover as much more of the usage
  expect(50 / (0.9 - points) + 150 / (0.8 - points)).toBeCloseTo(50 / 0.9 + 150 / 0.8 + worth, 6);
});

test("[N2] overage at 10 % off is worth 12,656.25 at 585,000, or 2.0 discount points", () => {
  const [overage] = protections(
    scenarios,
    bands,
    terms({ overage: overageAt(0.1), rate: "floating" }),
    585_000,
  ).protections;
  // 10 % of the overage charge, 0.9 × 140,625 on average
  expect(overage?.valueAtRecommended).toBeCloseTo(12_656.25, 6);
  // the discount without it that covers as much more: (931,250 − K)² ÷ 625,000 = 113,906.25, 1 − 585,000 ÷ K = 11.955 %
  expect(overage?.discountWorth).toBeCloseTo(
    1 - 585_000 / (931_250 - Math.sqrt(113_906.25 * 625_000)) - 0.1,
    5,
  );
});

test("[N2] two protections by hand, that stand in for each other", () => {
  // usage 50 or 150, one band from 90 at 10 %. Without any: 90 at best (45 forfeited; 90, 90 + 50) costs 115, none 100.
  // Overage at 10 % off: 90 costs (90 + 135) ÷ 2 = 112.5, none 100. True-down of half: (45 + 140) ÷ 2 = 92.5, and
  // 135 costs (67.5 + 135) ÷ 2 = 101.25. Both: 90 costs (45 + 135) ÷ 2 = 90.
  const found = protections(
    onePeriod([50, 150]),
    [band(90, 0.1)],
    terms({ overage: overageAt(0.1), trueDownShare: fraction(0.5), rate: "floating" }),
  );
  expect(found.valueOfAll).toBeCloseTo(10, 12);
  const [overage, trueDown] = found.protections;
  // worth 0 and 7.5 alone, 10 together
  expect(overage).toMatchObject({
    kind: "overage",
    value: expect.closeTo(2.5, 12),
    shapleyShare: expect.closeTo(1.25, 12),
  });
  expect(trueDown).toMatchObject({
    kind: "true-down",
    value: expect.closeTo(10, 12),
    shapleyShare: expect.closeTo(8.75, 12),
  });
});

test("[C11] the uplift cap is worth the renewal's saving on the contract's price", () => {
  const found = protections(scenarios, bands, terms({ ...cap, rate: "floating" }));
  const [own] = found.protections;
  // 4 % of 0.9 × 775,000
  expect(own).toMatchObject({
    kind: "uplift cap",
    value: expect.closeTo(27_900, 6),
    shapleyShare: expect.closeTo(27_900, 6),
  });
  expect(own?.valueAtRecommended).toBeCloseTo(27_900, 6);
});

test("[C11] the renewal is of a year: twelve of twelve months, whatever the period", () => {
  const monthly = Array.from({ length: 20 }, () => Array.from({ length: 12 }, () => 100));
  const inMonths = terms({ ...cap, rate: "floating", settlement: "monthly" });
  const [own] = protections(monthly, [band(120, 0.1)], inMonths).protections;
  // 4 % of 0.9 × 1,200
  expect(own?.value).toBeCloseTo(43.2, 9);
});

test("[N2] a rate lock is worth what list prices rise", () => {
  // 90 a year covers 100 at the locked rate; floating at +10 % a year the second draws 99: 9 ÷ 0.99 × 1.1 at list
  const rising = terms({ listPriceChange: 0.1 });
  const [lock] = protections([[100, 100]], [band(90, 0.1)], rising, 90).protections;
  expect(lock).toMatchObject({ kind: "rate lock", valueAtRecommended: expect.closeTo(10, 9) });
  // and where they fall it costs: floating, 90 a year is more than is drawn, so paid alike; at the best commitment it shows
  const falling = protections([[100, 100]], [band(80, 0.1)], terms({ listPriceChange: -0.1 }));
  expect(falling.protections[0]?.value).toBeLessThan(0);
});

test("[N2] unprotected terms have no protections; nothing is recommended, nothing has discount points", () => {
  expect(protections(scenarios, bands, terms({ rate: "floating" }))).toMatchObject({
    protections: [],
    valueOfAll: 0,
  });
  const none = protections(onePeriod([100]), [band(1_000_000, 0.1)], terms());
  expect(none.recommended).toBe(0);
  expect(none.protections[0]).toMatchObject({ kind: "rate lock", discountWorth: null });
});

test("[N2] a protection of one band is found, and taken from it", () => {
  const own = [band(90, 0.1, { overage: overageAt(0.1) })];
  const [overage] = protections(onePeriod([50, 150]), own, terms({ rate: "floating" }), 90).protections;
  // 10 % of 50, in one of two scenarios
  expect(overage).toMatchObject({ kind: "overage", valueAtRecommended: expect.closeTo(2.5, 12) });
});

test("[N2] Shapley shares: gloves, one left and two right", () => {
  // a pair is worth 1: the left one gets 2/3, each right one 1/6
  const pair = (coalition: number) => ((coalition & 1) !== 0 && (coalition & 6) !== 0 ? 1 : 0);
  const shares = shapleyShares(
    Array.from({ length: 8 }, (_, coalition) => pair(coalition)),
    3,
  );
  expect(shares.map((share) => share * 6)).toEqual([4, 1, 1].map((sixths) => expect.closeTo(sixths, 12)));
});

test("[N2] law: Shapley shares sum to the value of all, and values are least costs apart", () => {
  fc.assert(
    fc.property(scenarioUsage, oddBands, sizableTerms, (usage, schedule, drawn) => {
      const plain = schedule.map(({ terms: { trueDownClawBack: _, ...own }, ...each }) => ({
        ...each,
        terms: own,
      }));
      const inForce = { ...drawn, ...cap };
      const found = protections(onePeriod(usage), plain, inForce);
      const sum = found.protections.reduce((total, { shapleyShare }) => total + shapleyShare, 0);
      expect(Math.abs(sum - found.valueOfAll)).toBeLessThan(1e-9);
      expect(found.within).toBe(0);
      const known = { ...inForce, policy: "least cost" as const };
      const least = (changed: object) =>
        onePeriodOptimum(
          onePeriod(usage),
          plain.map((each) => ({ ...each, terms: { ...each.terms, ...changed } })),
          { ...known, ...changed },
        ).expectedNetCost;
      const trueDown = found.protections.find(({ kind }) => kind === "true-down");
      const capped = found.protections.find(({ kind }) => kind === "uplift cap");
      if (trueDown === undefined || (capped?.shapleyShare ?? 0) !== 0) return;
      expect(agree(trueDown.value, least({ trueDownShare: 0 }) - least({}), 1e-9, 1)).toBe(true);
    }),
    seeded(150),
  );
});

test("[N3] law: without a protection, its discount points cost the same", () => {
  fc.assert(
    fc.property(scenarioUsage, sizableTerms, (usage, drawn) => {
      const schedule = [band(30, 0.1)];
      const inForce = { ...drawn, bandBasis: "total" as const };
      const at = (discount: number, changed: object) =>
        usage.reduce(
          (sum, used) =>
            sum +
            settle([used], [60], { kind: "bands", bands: [band(30, discount)] }, { ...inForce, ...changed })
              .netCost,
          0,
        ) / usage.length;
      for (const { kind, discountWorth } of protections(onePeriod(usage), schedule, inForce, 60)
        .protections) {
        if (kind !== "carryover" || discountWorth === null) continue;
        expect(agree(at(0.1 + discountWorth, { carryoverShare: 0 }), at(0.1, {}), 1e-9, 1)).toBe(true);
      }
    }),
    seeded(200),
  );
});

test("[N2] several periods: rollover is worth what it saves at the best commitment", () => {
  const rolling = terms({ rolloverShare: fraction(1), rate: "floating" });
  const courses = [
    [100, 0],
    [0, 100],
  ];
  const schedule = [band(20, 0.1)];
  const found = protections(courses, schedule, rolling);
  const least = (inForce: typeof rolling) => optimum(courses, schedule, { ...inForce, policy: "least cost" });
  const [rollover] = found.protections;
  expect(rollover?.kind).toBe("rollover");
  const bound = Math.max(found.within, 1e-9);
  const by = least(terms({ rate: "floating" })).expectedNetCost - least(rolling).expectedNetCost;
  expect(Math.abs((rollover?.value ?? NaN) - by)).toBeLessThanOrEqual(bound);
});

test("[N3] a lock that costs money has discount points below 0", () => {
  // List prices fall by a tenth. Locked at 0.9, 80 cover 88.89 a year: 80 + 11.11, 80 + 0.9 × 11.11. Floating at d:
  // 160 + 100 − 80 ÷ (1 − d) + 90 − 80 ÷ (1 − d), which costs as much at 1 − d = 160 ÷ 168.89
  const falling = terms({ listPriceChange: -0.1 });
  const [lock] = protections([[100, 100]], [band(80, 0.1)], falling, 80).protections;
  expect(lock?.valueAtRecommended).toBeCloseTo(350 - 160 / 0.9 - (160 + 1.9 * (100 - 80 / 0.9)), 9);
  const floatingAt = (discount: number) => 350 - 160 / (1 - discount);
  expect(floatingAt(0.1 + (lock?.discountWorth ?? NaN))).toBeCloseTo(160 + 1.9 * (100 - 80 / 0.9), 9);
  expect(lock?.discountWorth).toBeCloseTo(0.9 - 160 / (350 - 160 - 1.9 * (100 - 80 / 0.9)), 9);
});

test("[N3] no discount is worth a release of what is owed; what is worth nothing is worth none", () => {
  // usage 10 draws 9 of 80: the true-down gives 71 back, while without it 80 are owed at any discount
  const all = terms({ trueDownShare: fraction(1), rate: "floating" });
  const [trueDown] = protections(onePeriod([10]), [band(80, 0.1)], all, 80).protections;
  expect(trueDown).toMatchObject({ valueAtRecommended: expect.closeTo(71, 9), discountWorth: null });
  const [lock] = protections(onePeriod([100]), [band(80, 0.1)], terms(), 80).protections;
  expect(lock).toMatchObject({ kind: "rate lock", valueAtRecommended: 0, discountWorth: 0 });
});

test("[N3] a protection worth many points is found steps away", () => {
  // usage 200, 80 at 10 %: 80 + 200 − 88.89 at list, half of that overage with it: worth 55.56.
  // Without it 280 − 80 ÷ (1 − d) costs as much at 1 − d = 80 ÷ 144.44
  const half = terms({ overage: overageAt(0.5), rate: "floating" });
  const [overage] = protections(onePeriod([200]), [band(80, 0.1)], half, 80).protections;
  expect(overage?.valueAtRecommended).toBeCloseTo(0.5 * (200 - 80 / 0.9), 9);
  expect(overage?.discountWorth).toBeCloseTo(0.9 - 80 / (80 / 0.9 + 0.5 * (200 - 80 / 0.9)), 9);
});

test("[C11, N2] an uplift cap is worth nothing where nothing is signed", () => {
  const { protections: found } = protections(
    onePeriod([100]),
    [band(1000, 0.1)],
    terms({ ...cap, rate: "floating" }),
    10,
  );
  expect(found[0]).toMatchObject({ kind: "uplift cap", valueAtRecommended: 0 });
});
