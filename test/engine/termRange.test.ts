import { forecastPaths } from "../../src/engine/forecast/forecast";
import type { Change } from "../../src/engine/forecast/launches";
import { moreHistory } from "../../src/engine/forecast/moreHistory";
import { efficientHistory } from "../../src/engine/levers/efficientHistory";
import type { Lever } from "../../src/engine/levers/lever";
import { noRangeOptions, requestOf } from "../../src/engine/rangeOptions";
import { rangeEvidence } from "../../src/engine/rangeEvidence";
import { termRange, type Plans } from "../../src/engine/termRange";
import type { UsageRow } from "../../src/engine/usage";
import { fraction, money, tokens, type Month } from "../../src/engine/units";
import { publishedPrices } from "../../src/tables/priceBook";
import { batching, haiku45, opus46 } from "./levers/leversOn";
import { costRow, tokenRow } from "./usageRows";

const M = 1_000_000;
/** Ten months of Opus 4.6, in turns 100 and 110, and of Haiku 4.5 from the third on. */
const rows: readonly UsageRow[] = Array.from({ length: 10 }, (_, i) => {
  const date = `2026-${String(i + 1).padStart(2, "0")}`;
  const opus = tokenRow(date, opus46, { input: tokens((i % 2 === 0 ? 20 : 22) * M) });
  return i < 2 ? [opus] : [opus, tokenRow(date, haiku45, { input: tokens((40 + i) * M) })];
}).flat();
const none: Plans = { levers: [], changes: [], otherSpend: [], rangeOptions: noRangeOptions };
const ranged = (
  changed: Partial<Plans> = {},
  usage = rows,
  levers: readonly Lever[] = changed.levers ?? [],
) => {
  const history = efficientHistory(usage, publishedPrices, levers, "Usage");
  return {
    history,
    range: termRange(history, { months: 6, periods: 2 }, 60, { ...none, ...changed, levers }),
  };
};
const launch: Change = {
  kind: "launch",
  name: "assistant",
  starts: 4,
  monthly: { low: 50, likely: 50, high: 50 },
  rampMonths: { low: 0, likely: 0, high: 0 },
  probability: 1,
};

describe("the range of a term", () => {
  it("[F1] is of whole scenarios: months, settlement periods and totals of the same paths", () => {
    const { range } = ranged();
    expect(range).toMatchObject({ historyMonths: 10, termMonths: 6, periods: 2, basis: "months" });
    expect(range.paths).toHaveLength(60);
    expect(range.paths.every((path) => path.length === 6)).toBe(true);
    const sum = (months: readonly number[]) => months.reduce((total, month) => total + month, 0);
    range.paths.forEach((path, s) => {
      const halves = [sum(path.slice(0, 3)), sum(path.slice(3))];
      expect(range.scenarios[s]).toEqual(halves.map((half) => expect.closeTo(half, 6)));
    });
    const totals = range.paths.map(sum).sort((a, b) => a - b);
    // PERCENTILE.INC of 60: positions 5.9, 29.5, 53.1
    const at = (position: number) => {
      const [low = 0, high = 0] = totals.slice(Math.floor(position));
      return low + (position % 1) * (high - low);
    };
    expect(range.total.p10).toBeCloseTo(at(5.9), 6);
    expect(range.total.p50).toBeCloseTo(at(29.5), 6);
    expect(range.total.p90).toBeCloseTo(at(53.1), 6);
    expect(range.total.highest).toBeCloseTo(totals[59] ?? NaN, 6);
    // months begin after the last one of the history
    expect(range.months.map(({ month }) => month)).toEqual([
      "2026-11",
      "2026-12",
      "2027-01",
      "2027-02",
      "2027-03",
      "2027-04",
    ]);
    const january = range.paths.map((path) => path[2] ?? 0).sort((a, b) => a - b);
    expect(range.months[2]?.p50).toBeCloseTo(((january[29] ?? 0) + (january[30] ?? 0)) / 2, 6);
    expect(range.months[2]?.p10).toBeLessThan(range.months[2]?.p50 ?? 0);
    expect(range.months[2]?.p90).toBeGreaterThan(range.months[2]?.p50 ?? Infinity);
  });

  it("[F5] models add up to it, and are put together with their correlation", () => {
    const { range } = ranged();
    expect(range.models.map(({ model }) => model)).toEqual([haiku45, opus46]);
    expect(range.correlation).toBeGreaterThanOrEqual(0);
    // Opus is at 100 to 110 of 149 to 159 a month
    const [haiku, opus] = range.models;
    const whole = range.months[0]?.p50 ?? 0;
    expect((opus?.months[0]?.p50 ?? 0) + (haiku?.months[0]?.p50 ?? 0)).toBeGreaterThan(0.9 * whole);
    expect((opus?.months[0]?.p50 ?? 0) / whole).toBeCloseTo(105 / 154, 1);
    // one model alone has no correlation, and no rows of its own
    const alone = ranged(
      {},
      rows.filter((row) => row.kind === "tokens" && row.model === opus46),
    ).range;
    expect([alone.correlation, alone.models]).toEqual([null, []]);
  });

  it("[U3] levers act on each model's paths; today's scenarios stay", () => {
    const before = ranged().range;
    // half of Opus in batch: three quarters of its cost; Haiku stays
    const { range: after } = ranged({ levers: [batching(0.5, { model: opus46 })] });
    expect(after.today).toEqual(before.today);
    const share = (after.models[1]?.months[0]?.p50 ?? 0) / (before.models[1]?.months[0]?.p50 ?? 1);
    expect(share).toBeCloseTo(0.75, 4);
    expect(after.models[0]?.months[0]?.p50).toBeCloseTo(before.models[0]?.months[0]?.p50 ?? NaN, 3);
    // all in batch: half of every scenario
    const { range: halved } = ranged({ levers: [batching(1)] });
    halved.scenarios.forEach((scenario, s) =>
      scenario.forEach((total, t) => expect(total / (before.scenarios[s]?.[t] ?? 0)).toBeCloseTo(0.5, 4)),
    );
    // a lever of unknown size is drawn once a path: its months share it
    const spread = { low: fraction(0), likely: fraction(0.5), high: fraction(1) };
    const { range: drawn } = ranged({ levers: [batching(0.5, { share: spread })] });
    const ratios = drawn.paths.map((path, s) => path.map((month, h) => month / (before.paths[s]?.[h] ?? 1)));
    for (const ratio of ratios) for (const each of ratio) expect(each).toBeCloseTo(ratio[0] ?? NaN, 4);
    const first = ratios.map(([ratio = 0]) => ratio);
    expect(Math.min(...first)).toBeLessThan(0.68);
    expect(Math.max(...first)).toBeGreaterThan(0.82);
  });

  it("[F4, U2] launches and other eligible spend come on top, launches not of today's", () => {
    const before = ranged().range;
    const seats = {
      name: "Seats",
      spent: { kind: "money", monthly: money(20) },
      from: "2027-01" as Month,
      renewal: null,
      afterRenewal: null,
      eligibleShare: fraction(0.5),
      where: "OtherSpend!A2",
    } as const;
    const { range } = ranged({ changes: [launch], otherSpend: [seats] });
    expect(range.changes).toEqual(["assistant"]);
    // seats from the third month on, 10 each; the launch from the fourth on, 50 each
    range.scenarios.forEach(([early = 0, late = 0], s) => {
      const [a = 0, b = 0] = before.scenarios[s] ?? [];
      expect(early - a).toBeCloseTo(10, 1);
      expect(late - b).toBeCloseTo(30 + 150, 1);
      const [today = 0, later = 0] = range.today[s] ?? [];
      expect([today - a, later - b]).toEqual([expect.closeTo(10, 1), expect.closeTo(30, 1)]);
    });
  });

  it("[F2] one month alone is no range", () => {
    const { history } = ranged({}, [costRow("2026-10", 5), costRow("2026-09", 5)]);
    const one = { ...history, today: history.today.slice(1) };
    expect(() => termRange(one, { months: 6, periods: 2 }, 10, none)).toThrow("two months of history");
  });
});

describe("what speaks for a range", () => {
  it("[F8] trials on the past, what a quarter more would narrow, and what is reached how surely", () => {
    const { history, range } = ranged();
    const evidence = rangeEvidence(history, range, noRangeOptions);
    expect(evidence.narrowing?.months).toBe(3);
    const half = evidence.reached.find(({ confidence }) => confidence === 0.5);
    expect(half?.listUsage).toBeCloseTo(range.total.p50, 6);
  });
});

describe("what the user says about the range", () => {
  const months = ["2026-01", "2026-02", "2026-03"] as Month[];
  const leftOut = (month: string) => ({ month: month as Month, reason: "a trial", where: "RangeOptions!A2" });

  it("[F7] months to leave out are found by their place in the history; others are none of it", () => {
    const said = { ...noRangeOptions, leftOut: [leftOut("2026-03"), leftOut("2025-12"), leftOut("2026-01")] };
    expect(requestOf(said, months)).toEqual({
      growth: { kind: "by evidence" },
      own: null,
      leftOut: [2, 0],
    });
  });

  it("[F2, F3] growth and a range of the user's own are handed on", () => {
    const own = { low: 80, likely: 100, high: 150 };
    const said = { ...noRangeOptions, growth: { kind: "mature" }, ownMonthly: own } as const;
    expect(requestOf(said, months)).toEqual({ growth: { kind: "mature" }, own, leftOut: [] });
    // it is the range: half of it below 6 × 100, and no trials on the past
    const { history, range } = ranged({ rangeOptions: said });
    expect(range.basis).toBe("own range");
    expect(range.leftOut).toEqual([]);
    expect(range.paths.every(([first = 0, ...rest]) => rest.every((month) => month === first))).toBe(true);
    expect(rangeEvidence(history, range, said)).toMatchObject({ backtest: null, narrowing: null });
  });

  it("[F3, F8] what a quarter more would narrow is simulated under the user's word too", () => {
    const growth = { kind: "mature" } as const;
    const said = { ...noRangeOptions, growth };
    const { history, range } = ranged({ rangeOptions: said });
    const usage = history.today.map(({ listUsage }) => listUsage);
    const forecast = forecastPaths(usage, 6, { count: 300, growth });
    if (forecast === null) throw new Error("ten months are enough");
    const { narrowing } = rangeEvidence(history, range, said);
    expect(narrowing).toEqual(moreHistory(usage, forecast, 3, growth));
    // without the word some continuations go on to grow
    expect(narrowing?.widthAfter).toBeLessThan(moreHistory(usage, forecast, 3)?.widthAfter ?? 0);
  });

  it("[F7] a month left out enters no range, and keeps its reason", () => {
    const odd = rows.map((row) =>
      row.kind === "tokens" && row.month === "2026-05"
        ? { ...row, tokens: { ...row.tokens, input: tokens(9000 * M) } }
        : row,
    );
    const said = { ...noRangeOptions, leftOut: [leftOut("2026-05")] };
    const { range } = ranged({ rangeOptions: said }, odd);
    expect(range.leftOut).toEqual(said.leftOut);
    // about 150 a month, not 300 and more
    expect(range.total.p90).toBeLessThan(6 * 300);
    expect(ranged({}, odd).range.total.p90).toBeGreaterThan(range.total.p90 * 2);
  });
});
