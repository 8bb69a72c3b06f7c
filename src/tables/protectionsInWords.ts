import { inMoney, inPercent } from "./numbersInWords";
import { worthwhileAsks, type ProtectionsFigures, type ValuedAsk } from "./protectionsFigures";
import { askInWords } from "./termsWithAsks";

/** The request to make first and what to offer for it. @see docs/SPEC.md N3, R7 */
export function askSentences(figures: ProtectionsFigures): readonly string[] {
  const { commitment } = figures;
  const worthwhile = worthwhileAsks(figures);
  if (worthwhile.length === 0)
    return [
      "None of the requests is worth anything at this commitment: keep them for what you are asked to concede.",
    ];
  return worthwhile.map(({ ask, worth, discountWorth, bestCommitment, costOfStep }, i) => {
    const what = `Ask for ${askInWords(ask.kind, ask.wanted)}: worth ${inMoney(worth)} at this commitment`;
    const exchange =
      discountWorth === null ? "" : `, about ${(discountWorth * 100).toFixed(1)} discount points`;
    const offer =
      i === 0 && bestCommitment < commitment
        ? ` You can offer the step from ${inMoney(bestCommitment)} to ${inMoney(commitment)} in return; it then costs you ${inMoney(costOfStep)}.`
        : "";
    return `${what}${exchange}.${offer}`;
  });
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
