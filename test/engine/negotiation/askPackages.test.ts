import fc from "fast-check";
import { askPackages } from "../../../src/engine/negotiation/askPackages";
import { noContract, type Offer } from "../../../src/engine/negotiation/offer";
import { settler } from "../../../src/engine/negotiation/settler";
import { withTerms } from "../../../src/engine/pricing";
import { usageMatrix } from "../../../src/engine/usageMatrix";
import { fraction, money } from "../../../src/engine/units";
import { at, committedOverage, onePeriod, terms } from "../contract";
import { numberBetween, scenarioUsage, seeded, sizableTerms } from "../randomContracts";

const offer = (commitment: number, discount: number, changed = {}): Offer => ({
  name: "offer",
  commitment: money(commitment),
  pricing: at(discount),
  terms: terms(changed),
});
const close = (share: number) => expect.closeTo(share, 9) as number;

describe("what makes an offer worth taking at its own discount", () => {
  test("[N1] overage at the committed rate, where that alone is enough", () => {
    // 100 at 20 %, usage 60 and 200. List costs 60 and 200. 100 covers 125: 100 and 100 + 75 at list, 275 > 260;
    // at the committed rate 100 and 160: 260
    const usage = onePeriod([60, 200]);
    expect(askPackages(usage, offer(100, 0.2), noContract(terms()))).toEqual([{ overage: committedOverage }]);
  });

  test("[N1] with a share, the least of it, where it is not; a share alone beside it", () => {
    // 100 at 10 %, usage 60 and 200: list 260. Overage at list: 100 and 100 + 200 − 111.111 = 288.889; committed: 100 and 180.
    // 60 draws 54, and θ releases up to 46: committed needs 20 of 280, θ = 0.2; at list 28.889, θ = 0.28889
    const usage = onePeriod([60, 200]);
    expect(askPackages(usage, offer(100, 0.1), noContract(terms()))).toEqual([
      { overage: committedOverage, trueDownShare: close(0.2) },
      { trueDownShare: close(0.288888888889) },
      // 46 are left and carried: 20 ÷ 46, and 28.889 ÷ 46
      { overage: committedOverage, carryoverShare: close(20 / 46) },
      { carryoverShare: close(28.888888888889 / 46) },
    ]);
  });

  test("[N1] a share alone where overage at the committed rate adds nothing", () => {
    const usage = onePeriod([60, 110]);
    // 110 never reaches 111.11. List 170, paid 200; 60 draws 54 and 110 draws 99, so that 46 and 1 are left:
    // 30 less is needed, 100·θ + 1 = 30
    expect(askPackages(usage, offer(100, 0.1), noContract(terms()))).toEqual([
      { trueDownShare: close(0.29) },
      { carryoverShare: close(30 / 47) },
    ]);
  });

  test("[N1] rollover, with several periods only", () => {
    // 100 a period at 10 %, usage 60 and 150: list 210. 60 draws 54, so that 46 can roll; 150 draws 135.
    // Without rollover 100 + 100 + 35 ÷ 0.9 = 238.889: 28.889 too much; a rolled unit saves 1 ÷ 0.9
    const usage = [[60, 150]];
    const packages = askPackages(usage, offer(100, 0.1), noContract(terms()));
    // 26 of 46 at list; at the committed rate 235, 25 too much, and a rolled unit saves 1
    expect(packages[0]).toEqual({ overage: committedOverage, rolloverShare: close(25 / 46) });
    expect(packages[1]).toEqual({ rolloverShare: close(26 / 46) });
  });

  test("[N1] nothing where it is worth taking as it is; only what is enough elsewhere", () => {
    expect(askPackages(onePeriod([200, 200]), offer(100, 0.2), noContract(terms()))).toEqual([]);
    // Nothing is ever used: only the release of all is as good as nothing, and a carried unit is worth a tenth
    const hopeless = offer(100, 0.1, { carryoverValue: fraction(0.1) });
    const released = askPackages(onePeriod([0]), hopeless, noContract(terms()));
    expect(released).toEqual([{ trueDownShare: close(1) }]);
  });

  test("[N1] what an offer has already is not asked for again", () => {
    const usage = onePeriod([60, 200]);
    const packages = askPackages(usage, offer(100, 0.1, { overage: committedOverage }), noContract(terms()));
    expect(packages).toEqual([{ trueDownShare: close(0.2) }, { carryoverShare: close(20 / 46) }]);
  });
});

test("[N1] law: every package is enough, and a share in it no more than needed", () => {
  fc.assert(
    fc.property(
      scenarioUsage,
      sizableTerms,
      numberBetween(1, 300),
      numberBetween(0, 0.6),
      (used, given, commitment, discount) => {
        const usage = onePeriod(used);
        const one = { ...offer(commitment, discount), terms: { ...given, trueDownClawBack: false } };
        const nothing = noContract(one.terms);
        const { netCost } = settler(usageMatrix(usage));
        const target = netCost(nothing);
        const scale = 1e-6 * Math.max(target, commitment);
        for (const wanted of askPackages(usage, one, nothing)) {
          expect(netCost(withTerms(one, wanted))).toBeLessThanOrEqual(target + scale);
          const { trueDownShare: share } = wanted;
          if (share !== undefined && share > given.trueDownShare + 0.001) {
            const less = { ...wanted, trueDownShare: fraction(share - 0.001) };
            expect(netCost(withTerms(one, less))).toBeGreaterThan(target - scale);
          }
        }
      },
    ),
    seeded(100),
  );
});
