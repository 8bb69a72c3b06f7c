import { addMonths } from "../../src/engine/calendar";
import { rangeFromUsage } from "../../src/engine/analyse";
import type { Lever } from "../../src/engine/levers/lever";
import type { Problem } from "../../src/engine/problem";
import { noRangeOptions, type RangeOptions } from "../../src/engine/rangeOptions";
import { fraction, tokens, type Month } from "../../src/engine/units";
import type { UsageRow } from "../../src/engine/usage";
import { publishedPrices } from "../../src/tables/priceBook";
import { sampleUsage } from "../../src/tables/sampleUsage";
import { batching, opus46 } from "./levers/leversOn";
import { terms } from "./contract";
import { costRow, tokenRow } from "./usageRows";

const monthsTo = (last: string, count: number): readonly Month[] =>
  Array.from({ length: count }, (_, i) => addMonths(last as Month, i - count + 1));
const costs = (thousands: readonly number[]): readonly UsageRow[] =>
  monthsTo("2026-10", thousands.length).map((month, i) => costRow(month, (thousands[i] ?? 0) * 1000));

interface Asked {
  readonly options?: Partial<RangeOptions>;
  readonly years?: number;
  readonly levers?: readonly Lever[];
}
const about = (usage: readonly UsageRow[], { options = {}, years = 1, levers = [] }: Asked = {}) => {
  const ranged = rangeFromUsage({
    usage,
    prices: publishedPrices,
    terms: terms({ termYears: years }),
    levers,
    changesFrom: () => [],
    otherSpend: [],
    rangeOptions: { ...noRangeOptions, ...options },
    where: "Usage",
  });
  if (!("range" in ranged)) throw new Error(JSON.stringify(ranged.problems));
  return ranged;
};
const codes = (problems: readonly Problem[]): readonly string[] => problems.map(({ code }) => code);

const fallen = [200, 203, 195, 206, 200, 207, 208, 212, 194, 100, 95, 101];
const risen = [102, 99, 97, 95, 104, 98, 99, 96, 102, 208, 194, 190];

describe("a shift of the level", () => {
  it("[F7] the last three months below all before, and a term at their level below P10, is said with both", () => {
    const { problems, range } = about(costs(fallen));
    // (100 + 95 + 101) ÷ 3 × 12 = 1,184 thousand
    expect(problems).toEqual([
      {
        code: "usage-has-fallen",
        where: "Usage",
        got: "1184000",
        expected: String(Math.round(range.total.p10)),
      },
    ]);
    expect(range.total.p10).toBeGreaterThan(1_184_000);
  });

  it("[F7, U3] after the levers, the range and the level alike", () => {
    const usage = monthsTo("2026-10", 12).map((month, i) =>
      // 5 a million: a thousand for each 200 million
      tokenRow(month, opus46, { input: tokens((fallen[i] ?? 0) * 200e6) }),
    );
    const lever = batching(0.5, {
      share: { low: fraction(0.5), likely: fraction(0.5), high: fraction(0.5) },
    });
    const [problem] = about(usage, { levers: [lever] }).problems;
    // half of it at half the price: 1,184 × 0.75
    expect(problem).toMatchObject({ code: "usage-has-fallen", got: "888000" });
  });

  it("[F7] risen above P90 alike: without growth the range stays around the last twelve months", () => {
    // (208 + 194 + 190) ÷ 3 × 12 = 2,368 thousand
    const { problems } = about(costs(risen), { options: { growth: { kind: "mature" } } });
    expect(problems).toMatchObject([{ code: "usage-has-risen", got: "2368000" }]);
  });

  it("[F7] is gone when the months before are left out, and never said about growth or a range of the user's own", () => {
    const leftOut = monthsTo("2026-07", 9).map((month) => ({ month, reason: "moved away", where: "R!B5" }));
    expect(about(costs(fallen), { options: { leftOut } }).problems).toEqual([]);
    // 20 % a month: a term at the last level is below P10
    const monthly = { low: 0.2, likely: 0.2, high: 0.2 };
    const own = { kind: "own", monthly, ceiling: null } as const;
    const shifts = about(costs(fallen), { options: { growth: own } }).problems;
    expect(codes(shifts).filter((code) => code.startsWith("usage-has"))).toEqual([]);
    const ownMonthly = { low: 200_000, likely: 210_000, high: 220_000 };
    expect(about(costs(fallen), { options: { ownMonthly } }).problems).toEqual([]);
  });

  it("[F7] a season, one low month and the sample are none", () => {
    // two years and three, each ending in its three low months, these 2 % lower than a year ago
    const year = [100, 104, 98, 101, 103, 99, 102, 100, 97, 51, 50, 52];
    const lower = year.map((month) => month * 0.98);
    expect(about(costs([...year, ...lower])).problems).toEqual([]);
    expect(about(costs([...year, ...year, ...lower])).problems).toEqual([]);
    expect(codes(about(costs([...fallen.slice(0, 9), 198, 203, 101])).problems)).toEqual([]);
    const sample = sampleUsage().map(({ month, model, tokens: counts }) => tokenRow(month, model, counts));
    for (const years of [1, 3])
      expect(
        codes(about(sample, { years }).problems).filter((code) => /^(usage-has|range-too)/.test(code)),
      ).toEqual([]);
  });

  it("[F7] a fall in the last three of 24 months is one", () => {
    const { problems } = about(costs([...new Array<number>(12).fill(200), ...fallen]));
    expect(codes(problems)).toEqual(["usage-has-fallen"]);
  });
});

describe("a range that is too wide to average", () => {
  const ramp = [20, 24, 31, 38, 43, 60, 66, 80, 88, 120, 118, 150];

  it("[F2] is said once with its mean and its P50: a steep ramp over three years, not over one", () => {
    const { problems, range } = about(costs(ramp), { years: 3 });
    const totals = range.paths.map((path) => path.reduce((sum, month) => sum + month, 0));
    const mean = totals.reduce((sum, total) => sum + total, 0) / 1000;
    expect(problems).toEqual([
      {
        code: "range-too-wide",
        where: "Usage",
        got: String(Math.round(mean)),
        expected: String(Math.round(range.total.p50)),
      },
    ]);
    expect(mean).toBeGreaterThan(1.5 * range.total.p50);
    expect(about(costs(ramp)).problems).toEqual([]);
  });

  it("[F2] also where the bound holds more than one scenario in a hundred: nine months at 100, three at 200", () => {
    expect(codes(about(costs(risen)).problems)).toEqual(["range-too-wide"]);
  });

  it("[F3] a word on growth that nothing carries on is said", () => {
    const decline = [205, 196, 189, 161, 178, 162, 157, 144, 138, 139, 135, 131];
    const { problems } = about(costs(decline), { options: { growth: { kind: "ramping" } } });
    expect(problems.filter(({ code }) => code === "growth-word-adds-nothing")).toEqual([
      { code: "growth-word-adds-nothing", where: "RangeOptions", got: "ramping" },
    ]);
  });
});
