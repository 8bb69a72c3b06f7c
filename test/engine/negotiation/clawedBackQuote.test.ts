import type { Scenarios } from "../../../src/engine/measures";
import { discountNeeded } from "../../../src/engine/negotiation/discountNeeded";
import { highestWorthTaking } from "../../../src/engine/negotiation/highestWorthTaking";
import { extraMonthsNeeded } from "../../../src/engine/negotiation/longerTerm";
import { atCommitment, isClawedBack, offerAt, type Offer } from "../../../src/engine/negotiation/offer";
import { settler } from "../../../src/engine/negotiation/settler";
import { usageMatrix } from "../../../src/engine/usageMatrix";
import { fraction } from "../../../src/engine/units";
import { at, band, onePeriod, terms } from "../contract";

/** Up to 15 % may be released; what it leaves below 100 earns 10 %. */
const bands = [band(50, 0.1), band(100, 0.2)];
const clawed = terms({ trueDownShare: fraction(0.15), trueDownClawBack: true });
const hundred = offerAt({ bands, terms: clawed }, 100);
const usage100 = onePeriod([100]);

const upTo = (target: number, offer: Offer = hundred, scenarios: Scenarios = usage100) =>
  highestWorthTaking(scenarios, settler(usageMatrix(scenarios)), offer, target);
const near = (commitment: number) => ({ kind: "up to", commitment: expect.closeTo(commitment, 7) as number });

describe("[C5, N1] a quote whose release can be clawed back", () => {
  const { netCost } = settler(usageMatrix(usage100));

  it("is one in a schedule with a true-down and a claw-back in force", () => {
    expect(isClawedBack(hundred, 1)).toBe(true);
    expect(isClawedBack({ ...hundred, pricing: at(0.2) }, 1)).toBe(false);
    expect(isClawedBack({ ...hundred, terms: terms({ trueDownClawBack: true }) }, 1)).toBe(false);
    const brings = [band(50, 0.1), band(100, 0.2, { trueDownClawBack: true })];
    const { trueDownShare } = clawed;
    expect(isClawedBack(offerAt({ bands: brings, terms: terms({ trueDownShare }) }, 100), 1)).toBe(true);
    expect(isClawedBack(offerAt({ bands: brings, terms: terms({ trueDownShare }) }, 60), 1)).toBe(false);
  });

  it("costs 90.56: 85 at 10 % off, and 100 of usage draws 90", () => {
    expect(netCost(hundred)).toBeCloseTo(85 + 5 / 0.9, 9);
  });

  it("is worth taking up to less than its commitment where it costs more than the other", () => {
    // At 20 % off from 88 on: what is drawn is 80, and a release of 8 leaves 80 at 10 %: 91.11. Declined: 88.
    // Without the claw-back 103.53 less 15 % would be 88 as well.
    expect(upTo(88)).toEqual(near(88));
  });

  it("is worth taking up to more where it costs less: 15 % off 111.76 leave 95, which cover 90 at 10 %", () => {
    expect(upTo(95)).toEqual(near(95 / 0.85));
  });

  it("is worth taking at no commitment where even what is drawn costs more", () => {
    expect(upTo(79)).toEqual({ kind: "none" });
  });

  it("is worth taking at any where all is released down to the band below", () => {
    // 90 drawn at 10 % off, whatever was signed
    const all = offerAt({ bands, terms: { ...clawed, trueDownShare: fraction(1) } }, 100);
    expect(upTo(92, all)).toEqual({ kind: "any" });
  });

  it("has the bands below as they are, its own from its commitment on, and none above", () => {
    const offer = offerAt({ bands: [...bands, band(200, 0.3)], terms: clawed }, 120);
    const scheduleAt = (commitment: number) => {
      const { pricing } = atCommitment(offer, 1)(commitment);
      return pricing.kind === "bands" ? pricing.bands.map((each) => [each.threshold, each.discount]) : null;
    };
    expect(scheduleAt(300)).toEqual([
      [50, 0.1],
      [100, 0.2],
    ]);
    expect(scheduleAt(80)).toEqual([
      [50, 0.1],
      [80, 0.2],
    ]);
    expect(scheduleAt(40)).toEqual([[40, 0.2]]);
  });

  it("under graduated bands keeps its discount at another commitment", () => {
    const graduated = offerAt({ bands, terms: { ...clawed, bandKind: "graduated" } }, 100);
    const { pricing } = atCommitment(graduated, 1)(50);
    expect(pricing.kind === "bands" && pricing.bands.map(({ threshold }) => threshold)).toEqual([25, 50]);
  });

  it("needs a term longer by a third more than a month, not none", () => {
    // Against 90 a year, with 100 × (1 + m ÷ 12) of usage: 91.11 of each 100 where 80 are kept at 10 % off, or all
    // of the 100: 100 = 90 × (1 + m ÷ 12)
    expect(extraMonthsNeeded(usageMatrix(usage100), hundred, 90)).toBeCloseTo(12 * (100 / 90 - 1), 9);
    // It is worth taking as it is against 90.56
    expect(extraMonthsNeeded(usageMatrix(usage100), hundred, 90.6)).toBe(0);
  });

  it("needs a discount that is found where a bigger one costs more again", () => {
    // 95 of usage at d draws 95 × (1 − d), and no less than 85 is owed: 85.5 at 10 %. Above 10 % the release down to
    // 85 is clawed back to 10 %: 85 + 0.5 ÷ 0.9 = 85.56.
    const matrix = usageMatrix(onePeriod([95]));
    expect(settler(matrix).netCost(hundred)).toBeCloseTo(85 + 0.5 / 0.9, 9);
    expect(discountNeeded(settler(matrix), hundred, 85.52)).toEqual({
      kind: "discount",
      discount: expect.closeTo(1 - 85.52 / 95, 9) as number,
    });
    expect(discountNeeded(settler(matrix), hundred, 85.4).kind).toBe("none");
  });
});
