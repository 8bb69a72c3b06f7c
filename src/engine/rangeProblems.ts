import { mostOfP90 } from "./forecast/boundedTotals";
import { requestOf, type RangeOptions } from "./rangeOptions";
import { withoutMonths } from "./forecast/withoutMonths";
import type { EfficientHistory } from "./levers/efficientHistory";
import type { Problem } from "./problem";
import type { UsageRange } from "./termRange";
import type { Month } from "./units";

/** The months whose level is compared with the range, and those before that they must all be apart from. */
const recentMonths = 3;
const monthsBefore = 9;
/** From two years the season of the last months can be taken out. */
const twoYears = 24;
/** A mean of the total above so many times its P50 hangs on few scenarios. */
const mostOfP50 = 1.5;

/**
 * What has to be said about a range beside the answer that rests on it: usage has lately fallen below or risen above
 * all of it, few scenarios carry its mean, or the user's word on growth has nothing to carry on.
 *
 * @param where what the history was read from.
 * @see docs/SPEC.md F2, F3, F7
 */
export function rangeProblems(
  history: EfficientHistory,
  range: UsageRange,
  rangeOptions: RangeOptions,
  where: string,
): readonly Problem[] {
  // What the user says stands in the place of what the months say.
  if (range.basis === "own range") return [];
  return [
    ...levelShift(history, range, rangeOptions, where),
    ...tooWide(range, where),
    ...(range.wordAdds
      ? []
      : [
          { code: "growth-word-adds-nothing" as const, where: "RangeOptions", got: rangeOptions.growth.kind },
        ]),
  ];
}

function tooWide({ beforePlans: { mean, p50, p90, p99 } }: UsageRange, where: string): readonly Problem[] {
  // Totals are rounded to six digits a month.
  const bounded = p99 > 0 && p99 >= 0.9999 * mostOfP90 * p90;
  if (!bounded && mean <= mostOfP50 * p50) return [];
  return [{ code: "range-too-wide", where, got: whole(mean), expected: whole(p50) }];
}

/**
 * A shift of the level: each of the last three months is below (above) each of the nine before, and a term at their
 * level, from two years also with their season taken out, is below P10 (above P90) of the range.
 *
 * One low month, a season and a noisy history are none.
 */
function levelShift(
  { today, ratioOf, waterfall }: EfficientHistory,
  { beforePlans: { p10, p90 }, months }: UsageRange,
  rangeOptions: RangeOptions,
  where: string,
): readonly Problem[] {
  if (rangeOptions.growth.kind === "own" || today.length < 2 * recentMonths) return [];
  const { leftOut } = requestOf(
    rangeOptions,
    today.map(({ month }) => month),
  );
  const usage = withoutMonths(
    today.map(({ listUsage }) => listUsage),
    leftOut,
  );
  const last = usage.slice(-recentMonths);
  const before = usage.slice(-recentMonths - monthsBefore, -recentMonths);
  const fallen = Math.max(...last) < Math.min(...before);
  const risen = Math.min(...last) > Math.max(...before);
  if (!fallen && !risen) return [];
  const recent = new Set(today.slice(-recentMonths).map(({ month }) => month));
  const levers = leverFactors(
    waterfall.rows.filter(({ month }) => recent.has(month)),
    ratioOf(
      null,
      months.map(({ month }) => month),
    ),
  );
  const factor = levers.reduce((sum, each) => sum + each, 0);
  const plain = meanOf(last) * factor;
  const seasonal = plain / seasonOf(usage);
  if (fallen && Math.max(plain, seasonal) < p10)
    return [{ code: "usage-has-fallen", where, got: whole(seasonal), expected: whole(p10) }];
  if (risen && Math.min(plain, seasonal) > p90)
    return [{ code: "usage-has-risen", where, got: whole(seasonal), expected: whole(p90) }];
  return [];
}

/** Efficient ÷ today of each month of the term, all models together in their proportions of the last months. */
function leverFactors(
  rows: readonly { readonly month: Month; readonly model: string; readonly today: number }[],
  ratios: readonly ReadonlyMap<string, number>[],
): readonly number[] {
  const total = rows.reduce((sum, { today }) => sum + today, 0);
  return ratios.map((of) =>
    total > 0 ? rows.reduce((sum, { model, today }) => sum + today * (of.get(model) ?? 1), 0) / total : 1,
  );
}

/** The last months' season: the same months a year ago ÷ the year around them; 1 where that is not known. */
function seasonOf(usage: readonly number[]): number {
  if (usage.length < twoYears) return 1;
  const same = meanOf(usage.slice(-12 - recentMonths, -12));
  // Thirteen months around their middle, the first and the last by half.
  const around = usage.slice(-20, -7);
  const year =
    (around.reduce((sum, month) => sum + month, 0) - ((around[0] ?? 0) + (around[12] ?? 0)) / 2) / 12;
  return same > 0 && year > 0 ? same / year : 1;
}

const meanOf = (months: readonly number[]): number =>
  months.reduce((sum, month) => sum + month, 0) / months.length;

const whole = (amount: number): string => String(Math.round(amount));
