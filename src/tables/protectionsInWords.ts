import { inMoney, inPercent } from "./numbersInWords";
import { worthwhileAsks, type ProtectionsFigures, type ValuedAsk } from "./protectionsFigures";
import { tablesInEnglish, type TableSentences } from "./sentences/tablesInEnglish";
import { askInWords } from "./termsWithAsks";

/** The request to make first and what to offer for it. @see docs/SPEC.md N3, R7 */
export function askSentences(
  figures: ProtectionsFigures,
  say: TableSentences = tablesInEnglish,
): readonly string[] {
  const { commitment: to } = figures;
  const worthwhile = worthwhileAsks(figures);
  if (worthwhile.length === 0) return [say.requests.noneWorth];
  return worthwhile.map(({ ask, worth, discountWorth, bestCommitment: from, costOfStep: cost }, i) =>
    say.requests.askFor(
      askInWords(ask.kind, ask.wanted, say),
      worth,
      discountWorth === null ? null : discountWorth * 100,
      i === 0 && from < to ? { from, to, cost } : null,
    ),
  );
}

/** The same of one request, short: for the page whose subject is the commitment. */
export function firstAskInWords({ ask, worth, discountWorth }: ValuedAsk): string {
  const points = discountWorth === null ? "" : `, about ${(discountWorth * 100).toFixed(1)} discount points`;
  return `Ask for ${askInWords(ask.kind, ask.wanted)} first: worth ${inMoney(worth)} on average at this commitment${points}.`;
}

/** How to read the figures. */
export const protectionExplanations = ({ together, own }: ProtectionsFigures): readonly string[] => [
  "Value re-optimised: the least cost without it, each time at its own best commitment, less that with all. The protections interact, so these do not add up; the Shapley shares do.",
  ...(together.within > 0
    ? [`Re-optimised values are within ${inMoney(together.within)} of the true ones.`]
    : []),
  ...(own
    ? []
    : [
        `The requests are round figures to show what each kind is worth; no claim that a vendor grants them. A right to reduce is shown at ${inPercent(0.1)}.`,
      ]),
];
