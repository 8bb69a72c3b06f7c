import { bandMoves } from "../../../src/engine/negotiation/bandMoves";
import { noContract, type Offer } from "../../../src/engine/negotiation/offer";
import { payingUsage } from "../../../src/engine/negotiation/payingUsage";
import type { Terms } from "../../../src/engine/terms";
import { usageMatrix } from "../../../src/engine/usageMatrix";
import { fraction, money } from "../../../src/engine/units";
import { at, band, committedOverage, onePeriod, overageAt, terms } from "../contract";

const offer = (commitment: number, discount: number, changed: Partial<Terms> = {}): Offer => ({
  name: "offer",
  commitment: money(commitment),
  pricing: at(discount),
  terms: terms(changed),
});
const paying = (ours: Offer, theirs: Offer) => payingUsage(usageMatrix(onePeriod([100])), ours, theirs);
const near = (usage: number): number => expect.closeTo(usage, 9) as number;

describe("the usage at which one offer costs no more than another", () => {
  it("[N1] is found between two turns of the cost that only the true-down makes", () => {
    // Ours: 50 up to usage 62.5, then 0.8 a unit up to 125, then list. Theirs: 0.9 a unit up to 48 at 53.33, then half of list.
    // 50 = 48 + 0.5 × (u − 53.33) at 57.33; 0.8 × u = 48 + 0.5 × (u − 53.33) at 71.11
    const ours = offer(100, 0.2, { trueDownShare: fraction(0.5) });
    const theirs = offer(48, 0.1, { trueDownShare: fraction(1), overage: overageAt(0.5) });
    expect(paying(ours, theirs)).toEqual({
      kind: "between",
      from: near(48 / 0.9 + 4),
      to: near(64 / 3 / 0.3),
    });
  });

  it("[N1] ends where overage beyond the whole commitment is dear, though half of it may be released", () => {
    // 50 up to usage 62.5, 0.8 a unit up to 125, then twice list. List: u. 50 = u; 100 + 2 × (u − 125) = u at 150
    const ours = offer(100, 0.2, { trueDownShare: fraction(0.5), overage: overageAt(-1) });
    expect(paying(ours, noContract(terms()))).toEqual({ kind: "between", from: near(50), to: near(150) });
  });

  it("[N1] lies beyond both commitments where the better overage has to make up for more", () => {
    // 100 + 0.8 × (u − 125) = 80 + 0.85 × (u − 80 ÷ 0.75): 0.05 × u = 10.667
    const ours = offer(100, 0.2, { overage: committedOverage });
    const theirs = offer(80, 0.25, { overage: overageAt(0.15) });
    expect(paying(ours, theirs)).toEqual({ kind: "from", listUsage: near((0.85 * (80 / 0.75) - 80) / 0.05) });
  });

  it("[N1] begins at 0 for the smaller commitment at the worse price", () => {
    // 40 against 90 without usage; 40 + u − 44.44 = 90 at 94.44
    const ours = offer(40, 0.1);
    const theirs = offer(90, 0.2, { overage: committedOverage });
    expect(paying(ours, theirs)).toEqual({ kind: "between", from: 0, to: near(50 + 40 / 0.9) });
  });

  it("[N1] between two that both sign nothing every usage pays", () => {
    expect(paying(noContract(terms()), noContract(terms()))).toEqual({ kind: "always" });
  });

  it("[N1] the same offer at a level overage beyond pays always, and a dearer one never", () => {
    const theirs = offer(90, 0.1, { overage: committedOverage });
    expect(paying(offer(90, 0.1, { overage: committedOverage }), theirs)).toEqual({ kind: "always" });
    expect(paying(offer(95, 0.1, { overage: committedOverage }), theirs)).toMatchObject({
      kind: "from",
      listUsage: near(95 / 0.9), // from there both cost 0.9 a unit
    });
  });
});

describe("in several periods", () => {
  const bands = [band(50, 0.1), band(100, 0.2)];
  const yearly = (scenarios: readonly (readonly number[])[], from: number) =>
    bandMoves(scenarios, from, bands, terms())[0]?.payingUsage;

  it("[N1] usage is spread as the scenarios' mean is: a quarter, then three quarters", () => {
    // 100 a year at 20 %: 200 + (0.75 × u − 125). 50 a year at 10 %: 100 + u − 2 × 55.56. Equal at 0.25 × u = 86.11
    const expected = { kind: "from", listUsage: near((75 + 100 / 0.9 - 100) / 0.25) };
    expect(yearly([[100, 300]], 50)).toEqual(expected);
    expect(
      yearly(
        [
          [50, 350],
          [150, 250],
        ],
        50,
      ),
    ).toEqual(expected);
  });

  it("[N1] a year without any usage draws nothing: what it commits is owed", () => {
    // All in the second year: 200 + (u − 125) against 100 + (u − 55.56) + 0: never
    expect(yearly([[0, 100]], 50)).toEqual({ kind: "never" });
  });

  it("[N1] without any usage it is spread evenly", () => {
    // u in two halves: 200 = 100 + u − 111.11 at 211.11; 0.8 × 105.56 = 84.44 a year is less than 100
    expect(yearly([[0, 0]], 50)).toEqual({ kind: "from", listUsage: near(100 + 100 / 0.9) });
  });

  describe("[C6, N1] what rolled over from a year without usage has to be drawn first", () => {
    const yearly = (scenario: readonly number[], commitment: number, changed: Partial<Terms>) =>
      bandMoves([scenario], 0, [band(commitment, 0.1)], terms(changed))[0]?.payingUsage;
    const committed = { overage: committedOverage };

    it("and is not worth it at list: 60 + 60 + u − (60 + 18) ÷ 0.9 is u + 33.33", () => {
      expect(yearly([0, 100], 60, { rolloverShare: fraction(0.3) })).toEqual({ kind: "never" });
    });

    it("at the committed rate: 120 + 0.9 × u − 90 is u at 300", () => {
      const half = { ...committed, rolloverShare: fraction(0.5) };
      expect(yearly([0, 100], 60, half)).toEqual({ kind: "from", listUsage: near(300) });
    });

    it("for two years, where it lives so long: 300 is owed, and 300 of usage draws 270 of it", () => {
      // Nothing in the first year, then 150 a year: 135 of 200, and 135 of the 165 that are left.
      const whole = { ...committed, rolloverShare: fraction(1), rolloverLife: 2 };
      expect(yearly([0, 100, 100], 100, whole)).toEqual({ kind: "from", listUsage: near(300) });
    });

    it("up to the cap, and not after its life", () => {
      // A cap of 10 % rolls 6: 120 + 0.9 × u − 66 is u at 540. After a year more it is gone: 180 + 0.9 × u − 60 at 1,200
      const capped = { ...committed, rolloverShare: fraction(1), rolloverCap: fraction(0.1) };
      expect(yearly([0, 100], 60, capped)).toEqual({ kind: "from", listUsage: near(540) });
      const short = { ...committed, rolloverShare: fraction(1), rolloverCap: fraction(0) };
      expect(yearly([0, 0, 100], 60, short)).toEqual({ kind: "from", listUsage: near(1200) });
    });
  });
});
