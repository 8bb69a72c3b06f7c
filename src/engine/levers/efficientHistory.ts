import type { PriceBook } from "../prices";
import type { Problem } from "../problem";
import { money, type Day, type Money, type Month } from "../units";
import { lastDayOfUsage, type UsageRow } from "../usage";
import { wholeMonths } from "../wholeMonths";
import { begunLevers, inUse } from "./begunLevers";
import { currentState, type CurrentState } from "./currentState";
import { efficientRatio, type EfficientRatio } from "./efficientRatio";
import type { Lever } from "./lever";
import { leverProblems } from "./leverProblems";
import { costOf } from "./stages";
import { joined, monthlyMixes, type UsageMix } from "./usageMix";
import { waterfall, type Waterfall } from "./waterfall";

/** The mix that levers are measured on: the last whole months (U3). */
const mixMonths = 3;

/** List usage month by month, oldest first, without gaps. */
export type MonthlyListUsage = readonly { readonly month: Month; readonly listUsage: Money }[];

/** Monthly list usage after the levers, and how it came from today's. Money that counts toward the commitment. */
export interface EfficientHistory {
  readonly months: MonthlyListUsage;
  /** List usage before any lever; the months of `months`. */
  readonly today: MonthlyListUsage;
  /** List usage that does not count toward the commitment, before any lever (U2). */
  readonly notEligible: MonthlyListUsage;
  /** The day whose list prices apply (U1). */
  readonly signingDay: Day;
  readonly problems: readonly Problem[];
  /** Today → efficient by month and model, all levers in full. */
  readonly waterfall: Waterfall;
  /** What is cached and in batch today, by model, in the last three whole months. */
  readonly currentState: readonly CurrentState[];
  /** Efficient ÷ today by model and month of the term, for each path of a forecast of today's usage. */
  readonly ratioOf: EfficientRatio;
}

/**
 * The whole months of usage at the signing day's prices, before the levers and after them at their likely size
 * and in full use: what the history would have cost had the team worked as it will.
 *
 * @param rows at least one.
 * @param where what the rows were read from, for the problems.
 * @param signingDay the day whose list prices apply; the last day of usage where none was chosen.
 * @see docs/SPEC.md U1, U2, U3, F6, F7
 */
export function efficientHistory(
  rows: readonly UsageRow[],
  prices: PriceBook,
  levers: readonly Lever[],
  where: string,
  signingDay: Day = lastDayOfUsage(rows),
): EfficientHistory {
  const { months, problems: aboutMonths } = wholeMonths(rows, where);
  const mixes = monthlyMixes(rows, prices, signingDay);
  const mixOf = new Map(mixes.months.map(({ month, mix }) => [month, mix]));
  const whole = months.map((month) => ({ month, mix: mixOf.get(month) ?? noUsage }));
  const recent = whole.slice(-mixMonths);
  const mix = joined(recent.map((each) => each.mix));
  const inMix = recent.map(({ month }) => month);
  const ofAll = waterfall({ months: whole, signingDay }, levers, prices, {
    adoption: "full",
    counted: "eligible",
  });
  const last = inMix[inMix.length - 1];
  const aboutLevers = leverProblems(levers, mix, prices, signingDay, where, inUse(levers, inMix));
  const problems: readonly Problem[] = [
    ...aboutMonths,
    ...mixes.problems,
    ...aboutLevers,
    ...(last === undefined ? [] : begunLevers(levers, last, aboutLevers)),
  ];
  return {
    months: ofAll.months.map(({ month, afterBatch }) => ({ month, listUsage: afterBatch })),
    today: ofAll.months.map(({ month, today }) => ({ month, listUsage: today })),
    notEligible: whole.map(({ month, mix: { flows, fixed } }) => ({
      month,
      listUsage: money(costOf(flows, fixed, "all") - costOf(flows, fixed, "eligible")),
    })),
    signingDay,
    problems,
    waterfall: ofAll,
    currentState: currentState(mix.flows),
    ratioOf: efficientRatio(mix, levers, prices, signingDay, inMix),
  };
}

const noUsage: UsageMix = { flows: [], fixed: [] };
