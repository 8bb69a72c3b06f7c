import { analyse, type Analysis, type Inputs } from "../../src/engine/analyse";
import type { Change } from "../../src/engine/forecast/launches";
import type { OtherSpend } from "../../src/engine/otherSpend";
import type { Lever } from "../../src/engine/levers/lever";
import { optimum } from "../../src/engine/optimum";
import { sorted } from "../../src/engine/quantile";
import { fraction } from "../../src/engine/units";
import { noRangeOptions } from "../../src/engine/rangeOptions";
import { publishedPrices } from "../../src/tables/priceBook";
import { money, tokens, type Day, type Month } from "../../src/engine/units";
import { band, terms } from "./contract";
import { costRow, tokenRow } from "./usageRows";

const steady = Array.from({ length: 6 }, (_, i) => costRow(`2026-0${i + 1}`, 100_000));
const inputs = (changed: Partial<Inputs> = {}): Inputs => ({
  usage: steady,
  prices: publishedPrices,
  bands: [band(250_000, 0.1), band(1_500_000, 0.2)],
  terms: terms(),
  levers: [],
  changesFrom: () => [],
  otherSpend: [],
  rangeOptions: noRangeOptions,
  where: "Usage",
  ...changed,
});

function analysed(changed: Partial<Inputs> = {}): Analysis {
  const found = analyse(inputs(changed));
  if (!("answer" in found)) throw new Error(JSON.stringify(found.problems));
  return found;
}

/** The usage that so many of the 1,000 scenarios miss. */
const missedBy = ({ range }: Analysis, scenarios: number): number =>
  sorted(range.scenarios.map(([total = 0]) => total))[scenarios] ?? 0;
/** At 10 % the cost is flat between the 100th and the 101st scenario; the smaller commitment wins. */
const cheapest = (analysis: Analysis): number => missedBy(analysis, 99);
const down = (commitment: number): number => Math.floor(commitment / 1000) * 1000;

describe("the whole pipeline", () => {
  it("[R1 to R5] steady usage of 100,000 a month signs what 90 % of the scenarios fill", () => {
    const analysis = analysed();
    const { answer, range, problems } = analysis;
    if (answer.kind !== "recommendation") throw new Error(answer.kind);
    expect(range.scenarios).toHaveLength(1000);
    // Six equal months: half of the totals above 12 × 100,000, half below, to a hundredth
    expect(range.total.p50 / 1_200_000).toBeCloseTo(1, 2);
    expect(answer.recommendation.commitment).toBe(down(0.9 * cheapest(analysis)));
    expect(answer.recommendation.measures.fill).toBeGreaterThanOrEqual(0.9);
    expect(answer.options.map(({ commitment }) => commitment)).toEqual(
      expect.arrayContaining([0, 250_000, answer.recommendation.commitment, 1_500_000]),
    );
    expect(answer.trap).toBeNull();
    expect(problems).toEqual([]);
  });

  it("[U1] tokens are priced, and a term of two years is twice the usage", () => {
    // 10,000 million input tokens of Opus 5.5 a month at 4: 40,000; 24 months: 960,000
    const usage = steady.map(({ month }) =>
      tokenRow(month, "claude-opus-5-5", { input: tokens(10_000_000_000) }),
    );
    const longer = terms({ settlement: "term", termYears: 2 });
    const analysis = analysed({
      usage: usage.map((row) => ({ ...row, month: row.month.replace("2026", "2027") as typeof row.month })),
      terms: longer,
    });
    expect(analysis.range.total.p50 / 960_000).toBeCloseTo(1, 2);
    expect(analysis.range.paths[0]).toHaveLength(24);
    // Thresholds are per year: 250,000 × 2 is reached
    expect(analysis.answer).toMatchObject({
      kind: "recommendation",
      recommendation: { commitment: down(0.9 * cheapest(analysis)) },
    });
  });

  it("[R1] without bands the answer is floors, and is said so", () => {
    const analysis = analysed({ bands: [] });
    const { answer, problems } = analysis;
    if (answer.kind !== "floors") throw new Error(answer.kind);
    expect(answer.floors.slice(0, 2)).toEqual([
      { discount: fraction(0.05), commitment: down(0.95 * missedBy(analysis, 100)) },
      { discount: fraction(0.1), commitment: down(0.9 * missedBy(analysis, 100)) },
    ]);
    expect(problems).toEqual([{ code: "no-bands", where: "Bands", got: "" }]);
  });

  it("[U3, R6] levers are inside the range, and signing on today's bill is the trap", () => {
    // Opus 5.5 input 4 a million; half of it in batch at half the price: 75 % of today's bill
    const usage = steady.map(({ month }) =>
      tokenRow(month.replace("2026", "2027"), "claude-opus-5-5", { input: tokens(25_000_000_000) }),
    );
    const lever: Lever = {
      kind: "batch",
      model: null,
      share: { low: fraction(0.5), likely: fraction(0.5), high: fraction(0.5) },
      adoption: { start: null, monthsToFull: 1 },
      where: "Levers!A2",
    };
    const before = analysed({ usage });
    const after = analysed({ usage, levers: [lever] });
    after.range.scenarios.forEach(([total = 0], s) => {
      expect(total / (before.range.scenarios[s]?.[0] ?? 0)).toBeCloseTo(0.75, 5);
    });
    if (after.answer.kind !== "recommendation") throw new Error(after.answer.kind);
    const { trap } = after.answer;
    expect(trap?.sizedOnToday).toBeCloseTo(0.9 * cheapest(before), 4);
    expect(trap?.extraForfeiture).toBeGreaterThan(0);
  });

  it("[F2] one month and the user's own range: every month of a path at its place between low and high", () => {
    const ownMonthly = { low: 80_000, likely: 100_000, high: 150_000 };
    const analysis = analysed({
      usage: steady.slice(0, 1),
      rangeOptions: { ...noRangeOptions, ownMonthly },
    });
    const { total, basis } = analysis.range;
    expect(basis).toBe("own range");
    // 12 × 80,000, 12 × 100,000 and 12 × 150,000, to the spread of 1,000 draws
    expect(total.p10 / 960_000).toBeCloseTo(1, 1);
    expect(total.p50 / 1_200_000).toBeCloseTo(1, 1);
    expect(total.p90 / 1_800_000).toBeCloseTo(1, 1);
    expect(analysis.evidence.backtest).toBeNull();
    expect(analysis.problems).toEqual([]);
  });

  it("[F3] growth of the user's own of 2 % a month: 12 months are 13.68 of the last", () => {
    const monthly = { low: 0.02, likely: 0.02, high: 0.02 };
    const grown = analysed({
      rangeOptions: { ...noRangeOptions, growth: { kind: "own", monthly, ceiling: null } },
    });
    // Σ 1.02^h, h = 1…12: 1.02 × (1.02^12 − 1) ÷ 0.02 = 13.680; each path starts at the level that was reached
    expect(grown.range.total.p50 / 1_368_033).toBeCloseTo(1, 2);
  });

  it("[F7] a month that is left out says nothing, is not flagged, and keeps its reason", () => {
    const usage = steady.map((row, i) => (i === 2 ? costRow(row.month, 900_000) : row));
    const flagged = analysed({ usage });
    expect(flagged.problems.map(({ code }) => code)).toEqual(["unusual-month", "range-too-wide"]);
    const leftOut = [{ month: "2026-03" as Month, reason: "a test that ran away", where: "RangeOptions!B5" }];
    const without = analysed({ usage, rangeOptions: { ...noRangeOptions, leftOut } });
    expect(without.problems).toEqual([]);
    expect(without.range.leftOut).toEqual(leftOut);
    // As if it had been 100,000 like its neighbours
    expect(without.range.scenarios).toEqual(analysed().range.scenarios);
  });

  it("[F7] a month to leave out that is none of the history is a problem with its cell", () => {
    const leftOut = [{ month: "2025-03" as Month, reason: "mistyped", where: "RangeOptions!B5" }];
    expect(analyse(inputs({ rangeOptions: { ...noRangeOptions, leftOut } }))).toEqual({
      problems: [
        {
          code: "out-of-range",
          where: "RangeOptions!B5",
          got: "2025-03",
          expected: "a month of the history, 2026-01 to 2026-06",
        },
      ],
    });
  });

  it("[F4] a launch is added path by path from the month it starts", () => {
    const launch: Change = {
      kind: "launch",
      name: "Assistant",
      starts: 7,
      monthly: { low: 50_000, likely: 50_000, high: 50_000 },
      rampMonths: { low: 0, likely: 0, high: 0 },
      probability: 1,
    };
    const without = analysed();
    const launched = analysed({ changesFrom: (begin) => (begin === "2026-07" ? [launch] : []) });
    // Months 7 to 12 of the term: 6 × 50,000
    launched.range.scenarios.forEach(([total = 0], s) => {
      // Each month is rounded to six digits.
      expect(Math.abs(total - (without.range.scenarios[s]?.[0] ?? 0) - 300_000)).toBeLessThan(5);
    });
    expect(launched.range.changes).toEqual(["Assistant"]);
  });

  it("[U1] usage has the list prices of the signing day that is chosen, else of its last day", () => {
    const [row] = publishedPrices;
    if (row === undefined) throw new Error("no prices");
    const price = (from: string | null, input: number) => ({
      ...row,
      model: "house",
      from: from as Day | null,
      input: money(input),
    });
    const prices = [price("2026-09-01", 2), price(null, 4)];
    const usage = steady.map(({ month }) => tokenRow(month, "house", { input: tokens(10_000_000_000) }));
    // 10,000 million at 4, then at 2
    const monthly = (signingDay?: string) =>
      analysed({ usage, prices, signingDay: signingDay as Day | undefined }).history.months[0]?.listUsage;
    expect([monthly(), monthly("2026-08-31"), monthly("2026-09-01")]).toEqual([40_000, 40_000, 20_000]);
    expect(analysed({ usage, prices, signingDay: "2026-09-01" as Day }).history.signingDay).toBe(
      "2026-09-01",
    );
  });

  it("[F4] a launch that starts in the history is said, and used as it is entered", () => {
    const launch = {
      kind: "launch",
      name: "Assistant",
      starts: 0,
      monthly: { low: 1, likely: 1, high: 1 },
      rampMonths: { low: 0, likely: 0, high: 0 },
      probability: 1,
      where: "Launches!A5",
    } as const;
    const { problems, range } = analysed({ changesFrom: () => [launch] });
    expect(problems).toEqual([
      {
        code: "begun-in-history",
        where: "Launches!A5",
        got: "the launch Assistant starts in 2026-06",
        expected: "2026-07",
      },
    ]);
    expect(range.changes).toEqual(["Assistant"]);
    expect(analysed({ changesFrom: () => [{ ...launch, starts: 1 }] }).problems).toEqual([]);
  });

  it("[U2] seats add their eligible part to every month from their first on", () => {
    const seats: OtherSpend = {
      name: "Seats",
      spent: { kind: "money", monthly: money(10_000) },
      from: "2026-10" as Month,
      renewal: null,
      afterRenewal: null,
      eligibleShare: fraction(0.5),
      where: "OtherSpend!A2",
    };
    const without = analysed();
    // The term runs from 2026-07 to 2027-06: nine months of 5,000
    analysed({ otherSpend: [seats] }).range.scenarios.forEach(([total = 0], s) => {
      expect(Math.abs(total - (without.range.scenarios[s]?.[0] ?? 0) - 45_000)).toBeLessThan(10);
    });
  });

  it("[F7] a month far from its neighbours is said, and used", () => {
    const usage = steady.map((row, i) => (i === 3 ? costRow(row.month, 900_000) : row));
    expect(analysed({ usage }).problems.filter(({ code }) => code === "unusual-month")).toEqual([
      {
        code: "unusual-month",
        where: "Usage",
        got: "2026-04 is unusually high: 900000",
        expected: "about 100000",
      },
    ]);
  });

  it.each([
    [0, "no whole month"],
    [1, "1 whole month"],
  ])("[F2] %d months are no range", (months, got) => {
    const usage = months === 0 ? [costRow("2026-01-03", 1)] : steady.slice(0, months);
    const { problems } = analyse(inputs({ usage }));
    expect(problems).toContainEqual({
      code: "history-too-short",
      where: "Usage",
      got,
      expected: "at least two whole months, or your Own monthly usage in the table RangeOptions",
    });
  });

  it("[F2] two to five months are a prior, not evidence", () => {
    expect(analysed({ usage: steady.slice(0, 2) }).problems).toContainEqual({
      code: "short-history",
      where: "Usage",
      got: "2 whole months",
    });
    expect(analysed({ usage: steady.slice(0, 5) }).problems).toHaveLength(1);
  });

  it("[R1] every policy recommends its own optimum", () => {
    for (const policy of ["least cost", "least regret", "mean-cvar"] as const) {
      const { answer, range } = analysed({ terms: terms({ policy }) });
      const best = optimum(range.scenarios, inputs().bands, terms({ policy })).commitment;
      expect(answer).toMatchObject({ kind: "recommendation", recommendation: { exact: best } });
    }
  });

  it("[U1] usage without a price stops the work", () => {
    const unknown = tokenRow("2026-03", "claude-nemo", { input: tokens(1) });
    const { problems, ...rest } = analyse(inputs({ usage: [...steady, unknown] }));
    expect(problems).toMatchObject([{ code: "no-price", got: "claude-nemo" }]);
    expect(rest).toEqual({});
  });
});
