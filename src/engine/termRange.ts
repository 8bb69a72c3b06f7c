import { addMonths } from "./calendar";
import { drawsFrom } from "./forecast/draws";
import { forecastPaths, type Basis } from "./forecast/forecast";
import { withChanges, type Change } from "./forecast/launches";
import { monthQuantiles, periodTotals, totalsOf, type Paths } from "./forecast/pathQuantiles";
import { toSixDigits } from "./forecast/significantDigits";
import { partsOfTotal, type Part } from "./forecast/workloads";
import type { EfficientHistory } from "./levers/efficientHistory";
import type { Lever } from "./levers/lever";
import type { Scenarios } from "./measures";
import { otherSpendByMonth, type OtherSpend } from "./otherSpend";
import { quantile, sorted } from "./quantile";
import type { TermLength } from "./termLength";
import { requestOf, type LeftOutMonth, type RangeOptions } from "./rangeOptions";
import { money, type Fraction, type Money, type Month } from "./units";

/** P10, P50 and P90 of list usage. */
export interface Quantiles {
  readonly p10: Money;
  readonly p50: Money;
  readonly p90: Money;
}
export type MonthlyQuantiles = readonly (Quantiles & { readonly month: Month })[];

/** What usage may be over the term: whole scenarios, and how they were made. */
export interface UsageRange {
  readonly basis: Basis;
  /** Months of efficient list usage, a row a scenario. */
  readonly paths: Paths;
  /** Totals of the settlement periods, a row a scenario. */
  readonly scenarios: Scenarios;
  /** The same before any lever and without the launches: what a buyer would size on today. */
  readonly today: Scenarios;
  /** Months of history that entered, and months of the term. */
  readonly historyMonths: number;
  readonly termMonths: number;
  readonly periods: number;
  readonly seed: number;
  /** Share of scenarios that follow a growth curve. */
  readonly growthShare: Fraction;
  readonly total: Quantiles & { readonly highest: Money };
  /** The total after levers, before launches, endings and other spend. */
  readonly beforePlans: Quantiles & { readonly p99: Money; readonly mean: Money };
  /** False where the user says that usage grows, and nothing in it does (F3). */
  readonly wordAdds: boolean;
  /** They do not add up to the total's (F1). */
  readonly months: MonthlyQuantiles;
  readonly models: readonly { readonly model: string; readonly months: MonthlyQuantiles }[];
  /** With which the models were put together (F5); null where there is one only. */
  readonly correlation: number | null;
  /** Names of the launches and endings inside. */
  readonly changes: readonly string[];
  /** Months of the history that were left out, with the user's reasons. */
  readonly leftOut: readonly LeftOutMonth[];
}

/** What the history cannot know. */
export interface Plans {
  readonly levers: readonly Lever[];
  /** Launches and endings, their months counted from the first of the term. */
  readonly changes: readonly Change[];
  /** Spend besides tokens; what of it is eligible draws the commitment down (U2). */
  readonly otherSpend: readonly OtherSpend[];
  /** Growth, months and ranges by the user's word. */
  readonly rangeOptions: RangeOptions;
}

/**
 * The range a commitment is sized on: the history at today's lever state is forecast, split among the models,
 * multiplied in every path by efficient ÷ today with the levers' uncertainty drawn once a path; launches, endings
 * and other eligible spend are put on top.
 *
 * @param history at least two months, or one where the user gives a range of their own.
 * @param term its months, which begin in the month after the history, and its settlement periods.
 * @param count number of scenarios.
 * @see docs/SPEC.md U2, U3, F1, F4, F5
 */
export function termRange(
  history: EfficientHistory,
  { months: termMonths, periods }: TermLength,
  count: number,
  { levers, changes, otherSpend, rangeOptions }: Plans,
): UsageRange {
  const observed = history.today.map(({ listUsage }) => listUsage);
  const request = requestOf(
    rangeOptions,
    history.today.map(({ month }) => month),
  );
  const whole = forecastPaths(observed, termMonths, { count, ...request });
  if (whole === null) throw new Error("a range needs two months of history, or the user's own range");
  const months = monthsAfter(history, termMonths);
  const parts = partsOf(history, termMonths, rangeOptions, count, whole.seed);
  const split =
    parts.length > 1
      ? partsOfTotal(whole.paths, parts, whole.seed)
      : { parts: parts.map(({ name }) => ({ name, paths: whole.paths })), correlation: null };
  const efficient =
    levers.length === 0 ? split.parts : withLevers(split.parts, history, levers.length, months, whole.seed);
  const summed = levers.length === 0 ? whole.paths : sumOf(efficient.map(({ paths }) => paths));
  const besides = otherSpendByMonth(otherSpend, months).map(({ eligible }) => eligible);
  const paths = withSpend(withChanges(summed, changes, whole.seed), besides);
  const ordered = sorted(totalsOf(paths));
  const unplanned = sorted(totalsOf(summed));
  return {
    basis: whole.basis,
    paths,
    scenarios: periodTotals(paths, termMonths / periods),
    today: periodTotals(withSpend(whole.paths, besides), termMonths / periods),
    historyMonths: observed.length,
    termMonths,
    periods,
    seed: whole.seed,
    growthShare: whole.growthShare,
    total: {
      p10: money(quantile(ordered, 0.1)),
      p50: money(quantile(ordered, 0.5)),
      p90: money(quantile(ordered, 0.9)),
      highest: money(quantile(ordered, 1)),
    },
    beforePlans: {
      p10: money(quantile(unplanned, 0.1)),
      p50: money(quantile(unplanned, 0.5)),
      p90: money(quantile(unplanned, 0.9)),
      p99: money(quantile(unplanned, 0.99)),
      mean: money(unplanned.reduce((sum, total) => sum + total, 0) / count),
    },
    wordAdds: whole.wordAdds,
    months: quantilesOf(paths, months),
    models:
      efficient.length > 1
        ? efficient.map(({ name, paths: own }) => ({ model: name, months: quantilesOf(own, months) }))
        : [],
    correlation: split.correlation,
    changes: changes.map(({ name }) => name),
    leftOut: rangeOptions.leftOut,
  };
}

function monthsAfter({ today }: EfficientHistory, count: number): readonly Month[] {
  const last = today[today.length - 1]?.month;
  if (last === undefined) throw new Error("a history has months");
  return Array.from({ length: count }, (_, h) => addMonths(last, h + 1));
}

/** Each model's history before any lever, and its own paths. */
function partsOf(
  history: EfficientHistory,
  months: number,
  rangeOptions: RangeOptions,
  count: number,
  seed: number,
): readonly Part[] {
  const models = [...new Set(history.waterfall.rows.map(({ model }) => model))].sort();
  const usage = new Map(
    history.waterfall.rows.map(({ month, model, today }) => [`${month} ${model}`, today]),
  );
  return models
    .map((name) => {
      const own = history.today.map(({ month }) => usage.get(`${month} ${name}`) ?? 0);
      // A model that came later has no history before: its first months of nothing say nothing.
      const first = own.findIndex((month) => month !== 0);
      const since = first < 0 ? [] : own.slice(first);
      const { growth, leftOut } = requestOf(
        rangeOptions,
        history.today.slice(Math.max(first, 0)).map(({ month }) => month),
      );
      const forecast = forecastPaths(since, months, { count, seed, growth, leftOut });
      const flat = new Array<number>(months).fill(since[since.length - 1] ?? 0);
      return { name, history: own, paths: forecast?.paths ?? new Array<number[]>(count).fill(flat) };
    })
    .filter(({ history: own }) => own.some((month) => month !== 0));
}

/** Efficient paths of each model: one place in every lever's low to high, drawn for the whole path. */
function withLevers(
  parts: readonly { readonly name: string; readonly paths: Paths }[],
  { ratioOf }: EfficientHistory,
  levers: number,
  months: readonly Month[],
  seed: number,
): readonly { readonly name: string; readonly paths: Paths }[] {
  const draws = drawsFrom(seed ^ 0x3c6ef372);
  const count = parts[0]?.paths.length ?? 0;
  const ratios = Array.from({ length: count }, () =>
    ratioOf(
      Array.from({ length: levers }, () => draws.uniform()),
      months,
    ),
  );
  return parts.map(({ name, paths }) => ({
    name,
    paths: paths.map((path, p) =>
      path.map((month, h) => toSixDigits(month * (ratios[p]?.[h]?.get(name) ?? 1))),
    ),
  }));
}

/** Paths with what comes besides in each month. */
const withSpend = (paths: Paths, besides: readonly number[]): Paths =>
  besides.some((amount) => amount !== 0)
    ? paths.map((path) => path.map((month, h) => toSixDigits(month + (besides[h] ?? 0))))
    : paths;

const sumOf = (parts: readonly Paths[]): Paths =>
  (parts[0] ?? []).map((path, p) =>
    path.map((_, h) => parts.reduce((sum, part) => sum + (part[p]?.[h] ?? 0), 0)),
  );

const quantilesOf = (paths: Paths, months: readonly Month[]): MonthlyQuantiles =>
  monthQuantiles(paths, [0.1, 0.5, 0.9]).map(([p10 = 0, p50 = 0, p90 = 0], h) => ({
    month: months[h] as Month,
    p10: money(p10),
    p50: money(p50),
    p90: money(p90),
  }));
