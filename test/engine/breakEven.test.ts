import fc from "fast-check";
import { breakEven } from "../../src/engine/breakEven";
import { settle } from "../../src/engine/settlement";
import type { Terms } from "../../src/engine/terms";
import { fraction } from "../../src/engine/units";
import { at, committedOverage, overageAt, terms } from "./contract";
import { numberBetween, overage, seeded } from "./randomContracts";

const from = (commitment: number, discount: number, changed: Partial<Terms> = {}, period = 0) =>
  breakEven(commitment, fraction(discount), terms(changed), period);
const usage = (listUsage: number) => ({ kind: "from", listUsage: expect.closeTo(listUsage, 8) as number });

describe("break-even usage", () => {
  it.each<[string, Partial<Terms>, number]>([
    // 1,000,000 is paid up to 1,250,000 of usage: a utilization of 1,000,000 × 0.8 ÷ 1,000,000 = 1 − d
    ["overage at list", {}, 1_000_000],
    ["overage at the committed rate", { overage: committedOverage }, 1_000_000],
    ["overage at a premium", { overage: overageAt(-0.5) }, 1_000_000],
    // 0.8 × 1,000,000 is paid
    ["list denomination", { denomination: "list" }, 800_000],
    // 900,000 is paid up to 900,000 ÷ 0.8 of usage
    ["a true-down of 10 %", { trueDownShare: fraction(0.1) }, 900_000],
    // 0.8 × 900,000
    ["both", { denomination: "list", trueDownShare: fraction(0.1) }, 720_000],
    // Carryover is worth something, and still paid
    ["carryover", { carryoverShare: fraction(1) }, 1_000_000],
  ])("[M4] 1,000,000 at 20 %% off with %s", (_, changed, expected) => {
    expect(from(1_000_000, 0.2, changed)).toEqual(usage(expected));
  });

  it("[M4] where nothing is owed without usage, none is the least", () => {
    expect(from(0, 0.2)).toEqual({ kind: "always" });
    expect(from(100, 0.2, { trueDownShare: fraction(1) })).toEqual({ kind: "always" });
  });

  it("[C1, M4] a locked rate above a fallen list price breaks even only by better overage", () => {
    const fallen = { listPriceChange: -0.5 };
    // Year 2: list at 0.5, 100 ÷ 0.9 = 111.11 of usage is covered and costs 55.56 at list. Beyond: never at list …
    expect(from(100, 0.1, fallen, 1)).toEqual({ kind: "never" });
    // … never at the committed rate of 0.9 …
    expect(from(100, 0.1, { ...fallen, overage: committedOverage }, 1)).toEqual({ kind: "never" });
    // … at 40 % off list each unit beyond saves 0.5 − 0.3: (100 − 55.56) ÷ 0.2 beyond 111.11
    const better = from(100, 0.1, { ...fallen, overage: overageAt(0.4) }, 1);
    expect(better).toEqual(usage(111.1111111111 + 44.4444444444 / 0.2));
  });

  it("[C1, M4] a floating rate follows the list price", () => {
    // Year 2 at 0.5: covered up to 100 ÷ 0.45; 100 ÷ 0.5 of usage costs 100 at list
    expect(from(100, 0.1, { listPriceChange: -0.5, rate: "floating" }, 1)).toEqual(usage(200));
  });

  it("[M4] without a period the first is meant, at the signing day's prices", () => {
    expect(from(100, 0.2, { listPriceChange: -0.9 })).toEqual(usage(100));
  });

  it("[C6, M4] nothing rolls into the period from before", () => {
    expect(from(100, 0.2, { rolloverShare: fraction(1) }, 1)).toEqual(usage(100));
  });

  it("[M4] paid is above list below it and no more at it, under any terms", () => {
    const anyPrice = fc.record({
      denomination: fc.constantFrom<Terms["denomination"]>("net", "list"),
      overage,
      trueDownShare: fc.oneof(fc.constant(0), numberBetween(0, 0.9)).map(fraction),
      rate: fc.constantFrom<Terms["rate"]>("locked", "floating", "lower of"),
      listPriceChange: fc.oneof(fc.constant(0), numberBetween(-0.6, 0.4)),
    });
    let found = 0;
    fc.assert(
      fc.property(anyPrice, numberBetween(1, 400), numberBetween(0, 0.6), (changed, commitment, discount) => {
        const inForce = terms(changed);
        const price = 1 + changed.listPriceChange;
        const above = (u: number): number =>
          (settle([0, u], [0, commitment], at(discount), inForce).periods[1]?.paid ?? 0) - price * u;
        const least = breakEven(commitment, fraction(discount), inForce, 1);
        // A dense search from below, far beyond the usage that fills the commitment.
        const searched = Array.from({ length: 4000 }, (_, i) => (i + 1) * (commitment / 200));
        const first = searched.find((u) => above(u) <= -1e-9 * commitment);
        if (least.kind !== "from") return least.kind === "never" && first === undefined;
        found++;
        return (
          Math.abs(above(least.listUsage)) < 1e-8 * (commitment + least.listUsage) &&
          (first === undefined || first >= least.listUsage * (1 - 1e-9)) &&
          searched.every((u) => u >= least.listUsage * (1 - 1e-9) || above(u) > -1e-9 * commitment)
        );
      }),
      seeded(400),
    );
    expect(found).toBeGreaterThan(200);
  });
});
