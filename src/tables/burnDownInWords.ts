import type { Action } from "../engine/tracking/actions";
import { unitDrawdowns } from "../engine/tracking/unitDrawdown";
import { tablesInEnglish, type TableSentences } from "./sentences/tablesInEnglish";
import type { TrackedContract } from "./trackedContract";

/** Where the contract stands and where it goes, in sentences. @see docs/SPEC.md T1 */
export function burnDownInWords(
  tracked: TrackedContract,
  { tracking: say }: TableSentences = tablesInEnglish,
): readonly string[] {
  const { plan, actuals, burnDown } = tracked;
  const { position, pace, months, exhaustion, projection } = burnDown;
  const { early, middle, late, chance } = exhaustion;
  const committed = plan.commitments.reduce((sum, each) => sum + each, 0);
  const share = (of: number): number => (committed > 0 ? of / committed : 0);
  const drawn =
    actuals.length === 0
      ? say.nothingDrawn(committed)
      : say.drawn({
          month: actuals.length,
          drawn: position.drawn,
          committed,
          share: share(position.drawn),
          evenPace: share(months[actuals.length - 1]?.evenPace ?? 0),
        });
  return [
    [drawn, ...paceInWords(tracked, say)].join(" "),
    chance > 0 ? say.runsOut(chance, early === null ? null : { early, middle, late }) : say.neverRunsOut,
    say.overTheTerm(projection),
    ...(pace.needed === null ? [say.over] : []),
  ];
}

function paceInWords(tracked: TrackedContract, say: TableSentences["tracking"]): readonly string[] {
  const { actuals, burnDown } = tracked;
  const { pace } = burnDown;
  if (pace.recent === null || pace.needed === null) return [];
  const of = actuals.length >= 3 ? "last three months" : "so far";
  const { forfeited, overageCharge, needed, change, extension } = pace;
  if ((forfeited ?? 0) <= 0.5) {
    const charge = overageCharge ?? 0;
    return [charge > 0.5 ? say.overage(of, charge) : say.noOverage(of)];
  }
  const counted = withReduction(tracked);
  return [
    say.forfeits(of, forfeited ?? 0),
    counted === null
      ? say.needs(needed, change, extension, false)
      : say.needs(counted.monthly, counted.change, counted.months, counted.reduced),
  ];
}

/**
 * What is needed to forfeit nothing where a right to reduce takes a part of the balance away: list usage a month,
 * or, in the last period, months more at the pace. What is clawed back is not counted on: then all of it is to be
 * filled. Null without such a right.
 *
 * @see docs/SPEC.md C5, T1
 */
function withReduction({ plan, burnDown }: TrackedContract): {
  readonly monthly: number;
  readonly change: number | null;
  readonly months: number | null;
  readonly reduced: boolean;
} | null {
  const { position, pace } = burnDown;
  const { period, leftInPeriod, monthsLeftInPeriod } = position;
  const { trueDownShare, trueDownClawBack } = plan.terms;
  const unit = unitDrawdowns(plan)[period] ?? 0;
  if (trueDownShare === 0 || unit === 0 || pace.recent === null) return null;
  const reduced = !trueDownClawBack;
  const released = reduced ? trueDownShare * (plan.commitments[period] ?? 0) : 0;
  const monthly = Math.max(leftInPeriod - released, 0) / unit / monthsLeftInPeriod;
  const change = pace.recent === 0 ? null : monthly / pace.recent - 1;
  const isLast = period === plan.commitments.length - 1;
  const months = isLast && change !== null ? change * monthsLeftInPeriod : pace.extension;
  return { monthly, change, months, reduced };
}

/** How much of it: list usage, or months; empty where there is no measure of it. */
export function extentInWords(
  { kind, extent }: Pick<Action, "kind" | "extent">,
  { tracking: say }: TableSentences = tablesInEnglish,
): string {
  if (extent === null) return "";
  return kind === "extend the term" ? say.months(extent) : say.listUsage(extent);
}
