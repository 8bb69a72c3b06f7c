import fc from "fast-check";
import { settle } from "../../src/engine/settlement";
import { settleByPots } from "./bruteForce";
import { agree } from "./contract";
import { amount, anyTerms, numberBetween, oddBands, plainBands, seeded } from "./randomContracts";
import { fraction } from "../../src/engine/units";
import type { Pricing } from "../../src/engine/pricing";

const schedule = fc.oneof(numberBetween(0, 0.6), plainBands, oddBands);

const contract = fc.record({
  terms: anyTerms,
  schedule,
  periods: fc
    .array(fc.record({ usage: amount, commitment: amount }), { minLength: 1, maxLength: 6 })
    .map((periods) => ({
      usage: periods.map(({ usage }) => usage),
      commitments: periods.map(({ commitment }) => commitment),
    })),
});

const pricingOf = (given: typeof schedule extends fc.Arbitrary<infer S> ? S : never): Pricing =>
  typeof given === "number"
    ? { kind: "discount", discount: fraction(given) }
    : { kind: "bands", bands: given };

describe("settlement of random contracts", () => {
  it("[C1 to C8] agrees with a second settlement written from the rules alone", () => {
    fc.assert(
      fc.property(contract, ({ terms, schedule, periods: { usage, commitments } }) => {
        const engine = settle(usage, commitments, pricingOf(schedule), terms);
        const ledger = settleByPots(usage, commitments, schedule, terms);
        const scale = 1 + ledger.paid + ledger.listCost;
        const same = (a: number, b: number): void => {
          if (!agree(a, b, 1e-9, scale)) throw new Error(`${a} is not ${b}`);
        };
        same(engine.netCost, ledger.netCost);
        same(engine.listCost, ledger.listCost);
        same(engine.paid, ledger.paid);
        same(engine.overageCharge, ledger.overageCharge);
        same(engine.forfeited, ledger.forfeited);
        same(engine.carriedOut, ledger.carriedOut);
        ledger.periods.forEach((period, t) => {
          for (const key of [
            "drawdown",
            "overageUsage",
            "released",
            "rolledOver",
            "forfeited",
            "paid",
          ] as const) {
            same(engine.periods[t]?.[key] ?? NaN, period[key]);
          }
        });
      }),
      seeded(4000),
    );
  });

  it("[C9] in each period drawdown and unused make up carried in, commitment and overage", () => {
    fc.assert(
      fc.property(contract, ({ terms, schedule, periods: { usage, commitments } }) => {
        for (const p of settle(usage, commitments, pricingOf(schedule), terms).periods) {
          const have = p.carriedIn + p.commitment + p.overageDrawdown;
          expect(agree(p.drawdown + p.unused, have, 1e-9, 1)).toBe(true);
        }
      }),
      seeded(2000),
    );
  });

  it("[C9] over the term what is unused is released, forfeited or carried out", () => {
    fc.assert(
      fc.property(contract, ({ terms, schedule, periods: { usage, commitments } }) => {
        const { periods } = settle(usage, commitments, pricingOf(schedule), terms);
        const sum = (key: keyof (typeof periods)[number]) => periods.reduce((s, p) => s + p[key], 0);
        const used = sum("drawdown") - sum("overageDrawdown");
        const unused = sum("commitment") - used;
        const accounted = sum("released") + sum("forfeited") + sum("carriedOut");
        expect(agree(unused, accounted, 1e-9, 1 + sum("commitment"))).toBe(true);
      }),
      seeded(2000),
    );
  });

  it("[C9] nothing is negative, not by a last bit either", () => {
    fc.assert(
      fc.property(contract, ({ terms, schedule, periods: { usage, commitments } }) => {
        const { periods, ...totals } = settle(usage, commitments, pricingOf(schedule), terms);
        const figures = [totals, ...periods].flatMap((ledger): readonly number[] => Object.values(ledger));
        return figures.every((figure) => figure >= 0);
      }),
      seeded(4000),
    );
  });
});
