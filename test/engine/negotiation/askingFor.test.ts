import { highestWorthTaking } from "../../../src/engine/negotiation/highestWorthTaking";
import { extraMonthsNeeded } from "../../../src/engine/negotiation/longerTerm";
import { monthsLasting } from "../../../src/engine/negotiation/monthsLasting";
import { noContract, type Offer } from "../../../src/engine/negotiation/offer";
import { quoteAdvice } from "../../../src/engine/negotiation/quoteAdvice";
import { lastYearUsage } from "../../../src/engine/negotiation/renewal";
import { settler } from "../../../src/engine/negotiation/settler";
import type { Scenarios } from "../../../src/engine/measures";
import type { Terms } from "../../../src/engine/terms";
import { usageMatrix } from "../../../src/engine/usageMatrix";
import { fraction, money } from "../../../src/engine/units";
import { at, band, onePeriod, overageAt, terms, under } from "../contract";

const quote = (commitment: number, discount: number, changed: Partial<Terms> = {}): Offer => ({
  name: "quote",
  commitment: money(commitment),
  pricing: at(discount),
  terms: terms(changed),
});

describe("the highest commitment worth taking", () => {
  const upTo = (usage: readonly number[], offer: Offer, target: number) =>
    highestWorthTaking(onePeriod(usage), settler(usageMatrix(onePeriod(usage))), offer, target);
  const near = (commitment: number) => ({
    kind: "up to",
    commitment: expect.closeTo(commitment, 7) as number,
  });

  it("[N1] is far above what is ever drawn where most of the rest comes back", () => {
    // usage 100 draws 80; of C a tenth is owed: up to 1,000 that is no more than list
    expect(upTo([100], quote(50, 0.2, { trueDownShare: fraction(0.9) }), 100)).toEqual(near(1000));
  });

  it("[N1] is looked for from the best commitment at the discount on, whatever the schedule asks for", () => {
    // at 20 % all of 100 costs 80, up to 85 it costs what is committed; at next to nothing committed, 100
    expect(upTo([100], quote(500, 0.2), 85)).toEqual(near(85));
    const schedule = { ...quote(500, 0), pricing: under(band(500, 0.2)) };
    expect(upTo([100], schedule, 85)).toEqual(near(85));
  });

  it("[N1] is the target itself where usage is far below it", () => {
    expect(upTo([1], quote(10, 0.1), 50)).toEqual(near(50));
  });

  it("[N1] there is none where even the best commitment costs more, or nothing is used", () => {
    // 80 at least
    expect(upTo([100], quote(50, 0.2), 79)).toEqual({ kind: "none" });
    // overage at twice the list price: usage 50 or 150 costs at least (100 + 250) ÷ 2
    expect(upTo([50, 150], quote(50, 0, { overage: overageAt(-1) }), 100)).toEqual({ kind: "none" });
    expect(upTo([0, 0], quote(50, 0.2), 100)).toEqual({ kind: "none" });
  });
});

describe("a longer term", () => {
  const months = (scenarios: Scenarios, changed: Partial<Terms> = {}, target = 180) =>
    extraMonthsNeeded(usageMatrix(scenarios), quote(100, 0.2, changed), target);

  it("[N1] two years of 90, 100 committed a year: 200 = 180 + 7.5 a month", () => {
    // 100 covers 125, so that a last year of up to 125 costs no more; list goes on at 180 ÷ 24 a month
    expect(months([[90, 90]])).toBeCloseTo(20 / 7.5, 9);
    expect(
      months([
        [90, 90],
        [90, 90],
      ]),
    ).toBeCloseTo(20 / 7.5, 9);
  });

  it("[N1] in quarters: 180 of list are 30 a month", () => {
    expect(months([[90, 90]], { settlement: "quarterly" })).toBeCloseTo(20 / 30, 9);
  });

  it("[N1] only the last period's usage grows: 120 may become 125 before overage begins", () => {
    // 200 = 198 × (1 + m ÷ 24) after 0.24 months, when the last year is 122.4
    expect(months([[90, 120]], {}, 198)).toBeCloseTo(2 / 8.25, 9);
  });

  it("[N1] is none where 36 months do not help, and the scenarios stay as they are", () => {
    const matrix = usageMatrix([[10, 10]]);
    // 200 against 20 + 0.83 a month
    expect(extraMonthsNeeded(matrix, quote(100, 0.2), 20)).toBeNull();
    expect([...matrix.usage]).toEqual([10, 10]);
  });
});

describe("months that a commitment lasts", () => {
  const lasting = (scenarios: Scenarios, offer: Offer) => monthsLasting(usageMatrix(scenarios), offer);

  it("[N1] at the 10th, 50th and 90th percentile of usage, in whatever order", () => {
    // 600 at list: 200 a year three years; PERCENTILE.INC of 100, 200, 300 is 120, 200, 280
    const { p10, p50, p90 } = lasting(onePeriod([300, 100, 200]), quote(600, 0));
    expect(p50).toBeCloseTo(36, 9);
    expect(p10).toBeCloseTo((12 * 600) / 120, 9);
    expect(p90).toBeCloseTo((12 * 600) / 280, 9);
  });

  it("[N1] beyond the term at the last period's pace", () => {
    // 200 in all; 50 and 30 are drawn, 120 at 30 a year are four years more
    expect(lasting([[50, 30]], quote(100, 0)).p50).toBeCloseTo(72, 9);
  });

  it("[N1] in quarters of three months", () => {
    // 200 in all, 25 a quarter: eight quarters
    expect(lasting([[25, 25, 25, 25]], quote(50, 0, { settlement: "quarterly" })).p50).toBeCloseTo(24, 9);
  });

  it("[N1] used up exactly with a period, and inside one", () => {
    expect(lasting(onePeriod([100]), quote(100, 0)).p50).toBe(12);
    // 120 in all: 100 in the first year, 20 of 200 in the second
    expect(lasting([[100, 200]], quote(60, 0)).p50).toBeCloseTo(13.2, 9);
  });

  it("[N1] nothing committed lasts 0 months; what is never drawn has no end", () => {
    expect(lasting(onePeriod([100]), noContract(terms())).p50).toBe(0);
    expect(lasting(onePeriod([0]), noContract(terms())).p50).toBe(0);
    expect(lasting(onePeriod([0]), quote(100, 0.1)).p50).toBeNull();
    expect(lasting([[100, 0]], quote(100, 0)).p50).toBeNull();
  });
});

describe("answers to a quote", () => {
  it("[N1] what costs the same is worth taking, what costs more is not", () => {
    // 100 of usage, 100 at 10 %: 100, as list
    expect(quoteAdvice(onePeriod([100]), quote(100, 0.1), noContract(terms())).worthTaking).toBe(true);
    const dear = quoteAdvice(onePeriod([100]), quote(101, 0.1), noContract(terms()));
    expect(dear.worthTaking).toBe(false);
    // 1 % of it has to come back
    expect(dear.trueDownShare).toBeCloseTo(1 / 101, 9);
  });

  it("[N1] no true-down helps where what is drawn costs more than the target by itself", () => {
    // 100 at 10 % draws 90 in any case; against 80
    const against = { ...noContract(terms()), commitment: money(80), pricing: at(0.2) };
    const advice = quoteAdvice(onePeriod([100]), quote(100, 0.1), against);
    expect(advice.trueDownShare).toBeNull();
    expect(advice.highestCommitment).toEqual({ kind: "none" });
  });

  it("[N1] a share that the quote gives already is where the search begins", () => {
    // 30 of 100 come back, 70 are owed; usage 60 draws 54: 70 against 60 of list; 40 have to come back
    const advice = quoteAdvice(
      onePeriod([60]),
      quote(100, 0.1, { trueDownShare: fraction(0.3) }),
      noContract(terms()),
    );
    expect(advice.costChange).toBeCloseTo(10, 9);
    expect(advice.trueDownShare).toBeCloseTo(0.4, 9);
  });
});

describe("usage of a year at the pace of the last one", () => {
  it("[C11] of terms longer and shorter than a year", () => {
    expect(lastYearUsage(usageMatrix([[300]]), terms({ settlement: "term", termYears: 3 }))).toBeCloseTo(
      100,
      9,
    );
    const quarters = terms({ settlement: "quarterly" });
    // the last four of six quarters; two quarters are half a year
    expect(lastYearUsage(usageMatrix([[9, 9, 1, 2, 3, 4]]), quarters)).toBeCloseTo(10, 9);
    expect(lastYearUsage(usageMatrix([[3, 4]]), quarters)).toBeCloseTo(14, 9);
    // two years: the second; the mean of two scenarios
    expect(
      lastYearUsage(
        usageMatrix([
          [5, 10],
          [5, 20],
        ]),
        terms(),
      ),
    ).toBeCloseTo(15, 9);
  });
});
