import { moveInWords } from "./moveInWords";
import type { QuoteFigures } from "./quotesFigures";
import { tablesInEnglish, type TableSentences } from "./sentences/tablesInEnglish";

/** The answer to one quote; none for the recommended commitment itself. @see docs/SPEC.md N1, N4 */
export function answerInWords(
  { quote, compared, advice, offered, percentile }: QuoteFigures,
  say: TableSentences = tablesInEnglish,
): readonly string[] {
  if (quote === null || advice === null) return [];
  const { walkAway, rank, aboveNoContract } = compared;
  return [
    [
      say.quotes.rank(quote.name, rank),
      moveInWords(advice, offered, say),
      walkAway === null ? say.quotes.noWalkAway : say.quotes.walkAway(walkAway.discount, walkAway.unitPrice),
      ...(percentile === null ? [] : [say.quotes.benchmark(percentile)]),
      ...(quote.validUntil === null ? [] : [say.quotes.validUntil(quote.validUntil)]),
      ...(aboveNoContract > 0 ? [say.quotes.moreThanNothing(aboveNoContract)] : []),
    ].join(" "),
  ];
}
