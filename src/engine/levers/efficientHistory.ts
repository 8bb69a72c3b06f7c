import { monthlyHistory, type History } from "../history";
import type { PriceBook } from "../prices";
import type { Problem } from "../problem";
import { money, type Day } from "../units";
import type { UsageRow } from "../usage";
import { currentState, type CurrentState } from "./currentState";
import { efficientRatio, type EfficientRatio } from "./efficientRatio";
import { joined, lastDayOfUsage, monthlyMixes, type UsageMix } from "./flow";
import type { Lever } from "./lever";
import { leverProblems } from "./leverProblems";
import { costOf } from "./stages";
import { waterfall, type Waterfall } from "./waterfall";

/** The mix that levers are measured on: the last whole months (U3). */
const mixMonths = 3;

/** Monthly list usage after the levers, and how it came from today's. Money that counts toward the commitment. */
export interface EfficientHistory extends History {
  /** List usage before any lever; the months of `months`. */
  readonly today: History["months"];
  /** List usage that does not count toward the commitment, before any lever (U2). */
  readonly notEligible: History["months"];
  /** Today → efficient by month and model, all levers in full. */
  readonly waterfall: Waterfall;
  /** What is cached and in batch today, by model, in the last three whole months. */
  readonly currentState: readonly CurrentState[];
  /** Efficient ÷ today by model and month of the term, for each path of a forecast of today's usage. */
  readonly ratioOf: EfficientRatio;
}

/**
 * As `monthlyHistory`, after the levers at their likely size and in full use: what the history would have cost
 * had the team worked as it will. The months, and what is said about them, are those of `monthlyHistory`.
 *
 * @param rows at least one.
 * @param where what the rows were read from, for the problems.
 * @param signingDay the day whose list prices apply; the last day of usage where none was chosen.
 * @see docs/SPEC.md U2, U3
 */
export function efficientHistory(
  rows: readonly UsageRow[],
  prices: PriceBook,
  levers: readonly Lever[],
  where: string,
  signingDay: Day = lastDayOfUsage(rows),
): EfficientHistory {
  const history = monthlyHistory(rows, prices, where);
  const mixes = monthlyMixes(rows, prices, signingDay);
  const mixOf = new Map(mixes.months.map(({ month, mix }) => [month, mix]));
  const whole = history.months.map(({ month }) => ({ month, mix: mixOf.get(month) ?? noUsage }));
  const mix = joined(whole.slice(-mixMonths).map((each) => each.mix));
  const ofAll = waterfall({ months: whole, signingDay }, levers, prices, {
    adoption: "full",
    counted: "eligible",
  });
  const problems: readonly Problem[] = [
    ...history.problems.filter(({ code }) => code !== "no-price"),
    ...mixes.problems,
    ...leverProblems(levers, mix, prices, signingDay, where),
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
    ratioOf: efficientRatio(mix, levers, prices, signingDay),
  };
}

const noUsage: UsageMix = { flows: [], fixed: [] };
