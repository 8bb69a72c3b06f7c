import { signNowOrWait, type CommitFirstTrap } from "../engine/negotiation/commitFirst";
import { termLength } from "../engine/termLength";
import type { Terms } from "../engine/terms";
import { tablesInEnglish, type TableSentences } from "./sentences/tablesInEnglish";

/** What the trap and the wait come to, in sentences. @see docs/SPEC.md R6 */
export function trapInWords(
  trap: CommitFirstTrap,
  terms: Terms,
  { moves }: TableSentences = tablesInEnglish,
): readonly string[] {
  const { sizedOnToday, sizedOnEfficient, outcomeOfToday, extraCost } = trap;
  const say = moves.trap;
  if (sizedOnToday <= sizedOnEfficient) return [say.none];
  const sized = say.sized(sizedOnToday, outcomeOfToday.forfeited);
  if (extraCost <= 0) return [sized, say.cheaper(-extraCost, sizedOnEfficient)];
  const { breakEvenMonths } = signNowOrWait(trap, terms, termLength(terms)?.periods ?? 1, 1);
  return [
    sized,
    [
      say.dearer(extraCost, sizedOnEfficient),
      ...(breakEvenMonths === null || breakEvenMonths <= 0 ? [] : [say.waiting(breakEvenMonths)]),
    ].join(" "),
  ];
}
