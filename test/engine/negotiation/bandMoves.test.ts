import fc from "fast-check";
import { bandMoves } from "../../../src/engine/negotiation/bandMoves";
import { settle } from "../../../src/engine/settlement";
import { agree, band, committedOverage, evenSpread, onePeriod, terms } from "../contract";
import { numberBetween, plainBands, scenarioUsage, seeded, sizableTerms } from "../randomContracts";

const bands = [band(250_000, 0.1), band(1_000_000, 0.15)];

test("[N1] from 585,000 at 10 % to 1,000,000 at 15 %: what the design's case says", () => {
  const scenarios = onePeriod(evenSpread(618_750, 931_250, 1000));
  const [move, ...others] = bandMoves(scenarios, 585_000, bands, terms());
  expect(others).toEqual([]);
  expect(move).toMatchObject({ band: bands[1], commitment: 1_000_000, extraCommitment: 415_000, fill: 0 });
  // 1,000,000 against 711,562.50 (SPEC, known answers)
  expect(move?.costChange).toBeCloseTo(288_437.5, 6);
  // 1,000,000 − 0.85 × 775,000 = 341,250 against 1,406.25
  expect(move?.extraForfeiture).toBeCloseTo(339_843.75, 6);
  // 585,000 + (U − 650,000) = 1,000,000
  expect(move?.payingUsage).toEqual({ kind: "from", listUsage: expect.closeTo(1_065_000, 6) });
  // with every usage covered 1,000,000 is still owed
  expect(move?.discountNeeded).toEqual({
    kind: "none",
    leastCost: expect.closeTo(1_000_000, 3),
    target: expect.closeTo(711_562.5, 6),
  });
});

test("[N1] the discount that makes the buyer indifferent", () => {
  // 180 at 10 %: usage 200 costs 180, usage 240 costs 180 + 40; on average 200.
  // 195 at d: 195, and 195 + 240 − 195 ÷ (1 − d); the mean is 200 at 1 − d = 195 ÷ 230
  const [move] = bandMoves(onePeriod([200, 240]), 180, [band(180, 0.1), band(195, 0.12)], terms());
  expect(move?.discountNeeded).toEqual({ kind: "discount", discount: expect.closeTo(35 / 230, 10) });
  // 195 ÷ 0.88 = 221.59: (195 + 195 + 18.409) ÷ 2 − 200
  expect(move?.costChange).toBeCloseTo((390 + 240 - 195 / 0.88) / 2 - 200, 12);
  // usage 200 draws 176 of 195, usage 240 draws all
  expect(move).toMatchObject({ fill: 0.5, extraForfeiture: expect.closeTo(19 / 2, 12) });
});

test("[N1] a move that pays at any usage, and one that never does", () => {
  const scenarios = onePeriod([100]);
  const overage = { overage: committedOverage };
  // all of the true-down: nothing is owed without usage, and the better rate is on everything
  const free = bandMoves(
    scenarios,
    50,
    [band(50, 0.1), band(90, 0.2, { trueDownShare: 1 as never })],
    terms(overage),
  );
  expect(free[0]?.payingUsage).toEqual({ kind: "always" });
  const worse = bandMoves(scenarios, 50, [band(50, 0.2), band(90, 0.1)], terms(overage));
  expect(worse[0]?.payingUsage).toEqual({ kind: "never" });
  expect(worse[0]?.discountNeeded).toEqual({
    kind: "none",
    leastCost: expect.closeTo(90, 9),
    target: expect.closeTo(80, 9),
  });
});

test("[N1] it pays only between two usages where the higher band has the worse overage", () => {
  // 80 at 20 % covers 100, then 0.8 a unit; 90 at 40 % covers 150, then 1.5 a unit.
  // 0.8 × U = 90 at 112.5; 90 + 1.5 × (U − 150) = 0.8 × U at 135 ÷ 0.7
  const [move] = bandMoves(
    onePeriod([100]),
    80,
    [band(80, 0.2), band(90, 0.4, { overage: { kind: "discount", discount: -0.5 } })],
    terms({ overage: committedOverage }),
  );
  expect(move?.payingUsage).toEqual({
    kind: "between",
    from: expect.closeTo(112.5, 9),
    to: expect.closeTo(135 / 0.7, 9),
  });
});

test("[B4] thresholds per year, in total and per period, for quarters and ramps", () => {
  const year = [[100, 100, 100, 100]];
  const threshold = [band(400, 0.1)];
  const to = (changed: Parameters<typeof terms>[0]) =>
    bandMoves(year, 10, threshold, terms(changed))[0]?.commitment;
  expect(to({ settlement: "quarterly" })).toBe(100);
  expect(to({ bandBasis: "total" })).toBe(100);
  expect(to({ bandBasis: "period" })).toBe(400);
  // the least share has to reach it
  expect(to({ bandBasis: "period", ramp: [0.5, 1, 1, 1.5] })).toBe(800);
  expect(bandMoves(year, 100, threshold, terms({ settlement: "quarterly" }))).toEqual([]);
});

test("[N1] several periods: the term's usage at which both cost the same", () => {
  // flat usage u a year, two years: 180 + 2 × (u − 100) against 2 × 150: u = 160, 320 in the term
  const [move] = bandMoves([[100, 100]], 90, [band(90, 0.1), band(150, 0.2)], terms());
  expect(move?.payingUsage).toEqual({ kind: "from", listUsage: expect.closeTo(320, 9) });
});

test("[N1] law: the discount needed is indifferent, and usage breaks even where it says", () => {
  fc.assert(
    fc.property(
      scenarioUsage,
      plainBands,
      sizableTerms,
      numberBetween(0, 300),
      (usage, schedule, inForce, commitment) => {
        const cost = (used: number, level: number, discounts = schedule) =>
          settle([used], [level], { kind: "bands", bands: discounts }, inForce).netCost;
        const mean = (of: (used: number) => number) =>
          usage.reduce((sum, used) => sum + of(used), 0) / usage.length;
        const now = mean((used) => cost(used, commitment));
        for (const { band: own, commitment: level, ...move } of bandMoves(
          onePeriod(usage),
          commitment,
          schedule,
          inForce,
        )) {
          const at = (discount: number) =>
            mean((used) =>
              cost(
                used,
                level,
                schedule.map((each) => (each === own ? { ...each, discount: discount as never } : each)),
              ),
            );
          if (move.discountNeeded.kind === "none") expect(at(1 - 1e-9)).toBeGreaterThan(now);
          else if (move.discountNeeded.discount === 0) expect(at(0)).toBeLessThanOrEqual(now * (1 + 1e-9));
          else expect(agree(at(move.discountNeeded.discount), now, 1e-9, 1)).toBe(true);
          if (move.payingUsage.kind === "from") {
            const { listUsage } = move.payingUsage;
            expect(agree(cost(listUsage, level), cost(listUsage, commitment), 1e-9, 1)).toBe(true);
            for (const factor of [1.01, 2, 50]) {
              const more = listUsage * factor;
              expect(cost(more, level)).toBeLessThanOrEqual(cost(more, commitment) + 1e-9 * more);
            }
          }
        }
      },
    ),
    seeded(300),
  );
});

test("[B4] a period without any commitment reaches no band, and none has to", () => {
  // shares 0, 1, 1, 2: the least that has a commitment has 1
  const ramped = terms({ bandBasis: "period", ramp: [0, 1, 1, 2] });
  expect(bandMoves([[100, 100, 100, 100]], 10, [band(400, 0.1)], ramped)[0]?.commitment).toBe(400);
});

test("[N1] an offer that costs no more than the target at list needs no discount", () => {
  // 100 of usage: 40 at any discount and the rest at list is at most 100; now 50 at a premium of 50 %: 50 + 75 and more
  const [move] = bandMoves(
    onePeriod([100]),
    30,
    [band(30, 0, { overage: { kind: "discount", discount: -0.5 } }), band(40, 0.1)],
    terms(),
  );
  expect(move?.discountNeeded).toEqual({ kind: "discount", discount: 0 });
});
