import type { Action } from "../engine/tracking/actions";
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

function paceInWords(
  { actuals, burnDown }: TrackedContract,
  say: TableSentences["tracking"],
): readonly string[] {
  const { pace } = burnDown;
  if (pace.recent === null || pace.needed === null) return [];
  const of = actuals.length >= 3 ? "last three months" : "so far";
  const { forfeited, overageCharge, needed, change, extension } = pace;
  if ((forfeited ?? 0) <= 0.5) {
    const charge = overageCharge ?? 0;
    return [charge > 0.5 ? say.overage(of, charge) : say.noOverage(of)];
  }
  return [say.forfeits(of, forfeited ?? 0), say.needs(needed, change, extension)];
}

/** How much of it: list usage, or months; empty where there is no measure of it. */
export function extentInWords(
  { kind, extent }: Pick<Action, "kind" | "extent">,
  { tracking: say }: TableSentences = tablesInEnglish,
): string {
  if (extent === null) return "";
  return kind === "extend the term" ? say.months(extent) : say.listUsage(extent);
}
