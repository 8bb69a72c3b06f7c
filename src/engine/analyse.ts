import type { Bands } from "./bands";
import { floorsWithoutBands, type Floor } from "./floors";
import { monthlyHistory, type History } from "./history";
import { options, type Option } from "./options";
import type { PriceBook } from "./prices";
import type { Problem } from "./problem";
import { resampledRange, type UsageRange } from "./range";
import { recommend, type Recommendation } from "./recommendation";
import { unsizedTerm } from "./sizable";
import { yearsPerPeriod, type Terms } from "./terms";
import type { UsageRow } from "./usage";

/** Everything a recommendation is made from. */
export interface Inputs {
  readonly usage: readonly UsageRow[];
  readonly prices: PriceBook;
  /** Empty while the vendor has offered none. */
  readonly bands: Bands;
  readonly terms: Terms;
  /** What the usage was read from, for the problems. */
  readonly where: string;
}

/** Everything that can be shown of it. */
export interface Analysis {
  readonly history: History;
  readonly range: UsageRange;
  readonly answer: Answer;
  readonly problems: readonly Problem[];
}

export type Answer =
  | {
      readonly kind: "recommendation";
      readonly recommendation: Recommendation;
      readonly options: readonly Option[];
    }
  /** Without bands there is no recommendation, only what usage fills at a row of discounts. */
  | { readonly kind: "floors"; readonly floors: readonly Floor[] };

/** The scenarios behind every expectation. */
const scenarioCount = 1000;

/** Fewer whole months than this say nothing about a range; fewer than `evidence` are a prior. */
const leastMonths = 2;
const evidence = 6;

/**
 * The whole pipeline: usage → list cost → range → settlement → recommendation.
 *
 * @returns the analysis, or the problems that stop it.
 */
export function analyse(inputs: Inputs): Analysis | { readonly problems: readonly Problem[] } {
  const { usage, prices, bands, terms, where } = inputs;
  const unsized = unsizedTerm(terms, bands);
  if (unsized !== null) return { problems: [unsized] };

  const history = monthlyHistory(usage, prices, where);
  const problems = [...history.problems];
  if (problems.some(({ code }) => code === "no-price")) return { problems };
  const months = history.months.length;
  if (months < leastMonths) {
    return { problems: [...problems, { code: "history-too-short", where, got: wholeMonths(months) }] };
  }
  if (months < evidence) problems.push({ code: "short-history", where, got: wholeMonths(months) });

  const termMonths = Math.round(12 * yearsPerPeriod(terms, 1));
  const range = resampledRange(
    history.months.map(({ listUsage }) => listUsage),
    termMonths,
    scenarioCount,
  );
  if (bands.length === 0) {
    problems.push({ code: "no-bands", where: "Bands", got: "" });
    return {
      history,
      range,
      answer: { kind: "floors", floors: floorsWithoutBands(range.scenarios, terms) },
      problems,
    };
  }
  const recommendation = recommend(range.scenarios, bands, terms);
  const listed = options(range.scenarios, bands, terms, [recommendation.commitment]);
  return { history, range, answer: { kind: "recommendation", recommendation, options: listed }, problems };
}

const wholeMonths = (count: number): string =>
  count === 0 ? "no whole month" : count === 1 ? "1 whole month" : `${count} whole months`;
