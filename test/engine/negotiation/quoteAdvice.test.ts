import fc from "fast-check";
import { noContract, offerAt, type Offer } from "../../../src/engine/negotiation/offer";
import { quoteAdvice } from "../../../src/engine/negotiation/quoteAdvice";
import { settle } from "../../../src/engine/settlement";
import { fraction, money } from "../../../src/engine/units";
import { agree, band, committedOverage, evenSpread, onePeriod, terms } from "../contract";
import { numberBetween, scenarioUsage, seeded, sizableTerms } from "../randomContracts";

const bands = [band(250_000, 0.1), band(1_000_000, 0.15)];
const contract = { bands, terms: terms() };
const scenarios = onePeriod(evenSpread(618_750, 931_250, 1000));
const quote = (commitment: number, discount: number, changed = {}): Offer => ({
  name: "quote",
  commitment: money(commitment),
  pricing: { kind: "discount", discount: fraction(discount) },
  terms: terms(changed),
});

describe("1,000,000 at 15 % beside 585,000 at 10 %", () => {
  const advised = () => quoteAdvice(scenarios, offerAt(contract, 1_000_000), offerAt(contract, 585_000));

  test("[N1] 15 % is worth taking up to a commitment of 687,650", () => {
    const advice = advised();
    expect(advice.worthTaking).toBe(false);
    expect(advice.discount).toBe(0.15);
    // covers K = 809,000: K × 0.85 + (931,250 − K)² ÷ 625,000 = 711,562.50
    expect(advice.highestCommitment).toEqual({ kind: "up to", commitment: expect.closeTo(687_650.75, 1) });
  });

  test("[N1] months it would last: 12 × 1,000,000 ÷ (0.85 × usage)", () => {
    const advice = advised();
    expect(advice.monthsLasting.p50).toBeCloseTo(12 / (0.85 * 0.775), 9);
    // P10 and P90 of the midpoints: 618,906.25 + 0.1 and 0.9 × 312,187.50
    expect(advice.monthsLasting.p10).toBeCloseTo(12 / (0.85 * 0.650125), 9);
    expect(advice.monthsLasting.p90).toBeCloseTo(12 / (0.85 * 0.899875), 9);
  });

  test("[N1] nothing rolls inside one period", () => {
    const advice = advised();
    expect(advice.rolloverShare).toBeNull();
  });

  test("[N1] with the least true-down share, or the longer term, the costs are the same", () => {
    const advice = advised();
    const mean = (usage: number, share: number) =>
      scenarios.reduce(
        (sum, [used = 0]) =>
          sum +
          Math.max(1_000_000 * (1 - share), Math.min(0.85 * used * usage, 1_000_000)) +
          Math.max(used * usage - 1_000_000 / 0.85, 0),
        0,
      ) / 1000;
    expect(mean(1, advice.trueDownShare as number)).toBeCloseTo(711_562.5, 4);
    const longer = 1 + (advice.extraMonths as number) / 12;
    expect(mean(longer, 0)).toBeCloseTo(711_562.5 * longer, 3);
  });
});

test("[N1] a true-down by hand: 100 at 10 %, usage 60 and 120, against 90 of list", () => {
  // list 90 on average; 100, and 100 + 120 − 111.11. With θ: 100 − min(θ·100, 46) and the same: θ = 0.28888…
  const advice = quoteAdvice(onePeriod([60, 120]), quote(100, 0.1), noContract(terms()));
  expect(advice.costChange).toBeCloseTo((100 + 100 + 120 - 100 / 0.9) / 2 - 90, 12);
  expect(advice.trueDownShare).toBeCloseTo((100 + 100 + 120 - 100 / 0.9 - 180) / 100, 10);
});

test("[N1] a rollover that makes two years worth taking", () => {
  // 100 a year at 20 %: usage 50, then 200. Drawn 40 and 160: 200 + (160 − 100) ÷ 0.8 = 275 against list 250.
  // Rolled ρ × 60 saves 0.75·ρ·100 of it: 275 − 75ρ = 250 at ρ = 1/3
  const advice = quoteAdvice([[50, 200]], quote(100, 0.2), noContract(terms()));
  expect(advice.costChange).toBeCloseTo(25, 12);
  expect(advice.rolloverShare).toBeCloseTo(1 / 3, 10);
  // commitment 200: 40 in the first year, then 160 a year: 24 months
  expect(advice.monthsLasting.p50).toBeCloseTo(24, 12);
});

test("[N1] what is worth taking already needs nothing", () => {
  const advice = quoteAdvice(onePeriod([100]), quote(80, 0.2), noContract(terms()));
  expect(advice).toMatchObject({ worthTaking: true, costChange: -20, trueDownShare: 0, extraMonths: 0 });
  // 80 to 100 cost no more than list
  expect(advice.highestCommitment).toEqual({ kind: "up to", commitment: expect.closeTo(100, 9) });
});

test("[N1] where all that is unused is released, any commitment is worth taking", () => {
  const all = { trueDownShare: fraction(1), overage: committedOverage };
  const advice = quoteAdvice(onePeriod([100, 50]), quote(1000, 0.2, all), noContract(terms()));
  expect(advice.highestCommitment).toEqual({ kind: "any" });
});

test("[N1] law: one cent above the highest commitment worth taking is not worth it", () => {
  fc.assert(
    fc.property(scenarioUsage, sizableTerms, numberBetween(0.01, 0.5), (usage, inForce, discount) => {
      const offer: Offer = { ...quote(100, discount), terms: inForce };
      const against = noContract(inForce);
      const { highestCommitment } = quoteAdvice(onePeriod(usage), offer, against);
      if (highestCommitment.kind !== "up to") return;
      const list = usage.reduce((sum, used) => sum + used, 0) / usage.length;
      const cost = (level: number) =>
        usage.reduce((sum, used) => sum + settle([used], [level], offer.pricing, inForce).netCost, 0) /
        usage.length;
      const { commitment } = highestCommitment;
      expect(cost(commitment) <= list * (1 + 1e-9) + 1e-9).toBe(true);
      expect(cost(commitment + 0.01)).toBeGreaterThan(list);
      expect(agree(cost(commitment), list, 1e-9, 1)).toBe(true);
    }),
    seeded(200),
  );
});
