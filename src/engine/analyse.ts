import type { Bands } from "./bands";
import { floorsWithoutBands, type Floor } from "./floors";
import type { Change } from "./forecast/launches";
import { unusualMonths } from "./forecast/unusualMonths";
import { efficientHistory, type EfficientHistory } from "./levers/efficientHistory";
import type { Lever } from "./levers/lever";
import { commitFirstTrap, type CommitFirstTrap } from "./negotiation/commitFirst";
import { options, type Option } from "./options";
import type { PriceBook } from "./prices";
import type { Problem } from "./problem";
import { rangeEvidence, type RangeEvidence } from "./rangeEvidence";
import type { OtherSpend } from "./otherSpend";
import { recommend, type Recommendation } from "./recommendation";
import { leastCosts } from "./regret";
import { termRange, type UsageRange } from "./termRange";
import { yearsPerPeriod, type Terms } from "./terms";
import type { Month } from "./units";
import type { UsageRow } from "./usage";
import { addMonths } from "./calendar";

/** Everything a recommendation is made from. */
export interface Inputs {
  readonly usage: readonly UsageRow[];
  readonly prices: PriceBook;
  /** Empty while the vendor has offered none. */
  readonly bands: Bands;
  readonly terms: Terms;
  /** Savings measures that the team will really take. */
  readonly levers: readonly Lever[];
  /** Launches and endings of a term that begins in a month. */
  readonly changesFrom: (begin: Month) => readonly Change[];
  /** Spend besides tokens, such as seats. */
  readonly otherSpend: readonly OtherSpend[];
  /** What the usage was read from, for the problems. */
  readonly where: string;
}

/** Everything that can be shown of it. */
export interface Analysis {
  readonly history: EfficientHistory;
  readonly range: UsageRange;
  readonly evidence: RangeEvidence;
  readonly answer: Answer;
  readonly problems: readonly Problem[];
}

export type Answer =
  | {
      readonly kind: "recommendation";
      readonly recommendation: Recommendation;
      readonly options: readonly Option[];
      /** What signing before the levers would do (R6); null without levers. */
      readonly trap: CommitFirstTrap | null;
    }
  /** Without bands there is no recommendation, only what usage fills at a row of discounts. */
  | { readonly kind: "floors"; readonly floors: readonly Floor[] };

/** The scenarios behind every expectation. */
const scenarioCount = 1000;

/** Fewer whole months than this say nothing about a range; fewer than `evidenceMonths` are a prior. */
const leastMonths = 2;
const evidenceMonths = 6;

/**
 * The whole pipeline: usage → list cost → levers → range → settlement → recommendation.
 *
 * @returns the analysis, or the problems that stop it.
 */
export function analyse(inputs: Inputs): Analysis | { readonly problems: readonly Problem[] } {
  const { usage, prices, bands, terms, levers, otherSpend, where } = inputs;
  const history = efficientHistory(usage, prices, levers, where);
  const problems = [...history.problems];
  if (problems.some(({ code }) => code === "no-price")) return { problems };
  const count = history.months.length;
  const last = history.months[count - 1]?.month;
  if (last === undefined || count < leastMonths) {
    return { problems: [...problems, { code: "history-too-short", where, got: wholeMonths(count) }] };
  }
  if (count < evidenceMonths) problems.push({ code: "short-history", where, got: wholeMonths(count) });
  problems.push(...unusual(history, where));

  const termMonths = Math.round(12 * yearsPerPeriod(terms, 1));
  const changes = inputs.changesFrom(addMonths(last, 1));
  const range = termRange(history, termMonths, scenarioCount, { levers, changes, otherSpend });
  const evidence = rangeEvidence(history, range);
  if (bands.length === 0) {
    problems.push({ code: "no-bands", where: "Bands", got: "" });
    return {
      history,
      range,
      evidence,
      answer: { kind: "floors", floors: floorsWithoutBands(range.scenarios, terms) },
      problems,
    };
  }
  const least = leastCosts(range.scenarios, bands, terms);
  const recommendation = recommend(range.scenarios, bands, terms, least);
  const trap = levers.length === 0 ? null : commitFirstTrap(range.today, range.scenarios, bands, terms);
  const listed = options(range.scenarios, bands, terms, [recommendation.commitment], least);
  return {
    history,
    range,
    evidence,
    answer: { kind: "recommendation", recommendation, options: listed, trap },
    problems,
  };
}

/** Months that do not look like the others are said and used (F7). */
const unusual = ({ today }: EfficientHistory, where: string): readonly Problem[] =>
  unusualMonths(today.map(({ listUsage }) => listUsage))
    // A month of nothing between others is said already.
    .filter(({ reason }) => reason !== "no usage")
    .map(({ at, reason, observed, expected }) => ({
      code: "unusual-month",
      where,
      got: `${today[at]?.month ?? ""} is ${reason}: ${Math.round(observed)}`,
      expected: `about ${Math.round(expected)}`,
    }));

const wholeMonths = (count: number): string =>
  count === 0 ? "no whole month" : count === 1 ? "1 whole month" : `${count} whole months`;
