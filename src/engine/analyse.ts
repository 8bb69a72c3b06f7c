import type { Bands } from "./bands";
import { floorsWithoutBands, type Floor } from "./floors";
import { begunInHistory, type PlacedChange } from "./forecast/datedChange";
import { unusualMonths } from "./forecast/unusualMonths";
import { efficientHistory, type EfficientHistory } from "./levers/efficientHistory";
import type { Lever } from "./levers/lever";
import { commitFirstTrap, type CommitFirstTrap } from "./negotiation/commitFirst";
import { options, type Option } from "./options";
import type { PriceBook } from "./prices";
import type { Problem } from "./problem";
import { rangeEvidence, type RangeEvidence } from "./rangeEvidence";
import type { RangeOptions } from "./rangeOptions";
import type { OtherSpend } from "./otherSpend";
import { recommend, type Recommendation } from "./recommendation";
import { leastCosts } from "./regret";
import { termRange, type UsageRange } from "./termRange";
import { termLength } from "./termLength";
import type { Terms } from "./terms";
import type { Day, Month } from "./units";
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
  readonly changesFrom: (begin: Month) => readonly PlacedChange[];
  /** Spend besides tokens, such as seats. */
  readonly otherSpend: readonly OtherSpend[];
  /** What the user says about the range. */
  readonly rangeOptions: RangeOptions;
  /** The day whose list prices apply; absent: the last day of usage. */
  readonly signingDay?: Day | undefined;
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
export function analyse(inputs: Inputs): Analysis | Stopped {
  const ranged = rangeFromUsage(inputs);
  if (!("range" in ranged)) return ranged;
  const { history, range } = ranged;
  const evidence = rangeEvidence(history, range, inputs.rangeOptions);
  const { answer, problems } = answerTo(range, inputs);
  return { history, range, evidence, answer, problems: [...ranged.problems, ...problems] };
}

/** Problems that stop an analysis. */
export interface Stopped {
  readonly problems: readonly Problem[];
}

/** The first half of an analysis, which no band and, but for the length of the term, no term changes. */
export type Ranged = Pick<Analysis, "history" | "range" | "problems">;

/** From usage to the range of the term. */
export function rangeFromUsage(inputs: Omit<Inputs, "bands">): Ranged | Stopped {
  const { usage, prices, terms, levers, otherSpend, rangeOptions, where } = inputs;
  const history = efficientHistory(usage, prices, levers, where, inputs.signingDay);
  const problems = [...history.problems];
  if (problems.some(({ code }) => code === "no-price")) return { problems };
  const count = history.months.length;
  const last = history.months[count - 1]?.month;
  const ownRange = rangeOptions.ownMonthly !== null;
  if (last === undefined || (count < leastMonths && !ownRange)) {
    const expected = "at least two whole months, or your Own monthly usage in the table RangeOptions";
    return {
      problems: [...problems, { code: "history-too-short", where, got: wholeMonths(count), expected }],
    };
  }
  const strangers = notInHistory(history, rangeOptions);
  if (strangers.length > 0) return { problems: [...problems, ...strangers] };
  if (count < evidenceMonths && !ownRange)
    problems.push({ code: "short-history", where, got: wholeMonths(count) });
  problems.push(...unusual(history, rangeOptions, where));

  const term = termLength(terms);
  if (term === null) {
    const expected = `years that are a whole number of ${terms.settlement} periods`;
    const got = String(terms.termYears);
    return { problems: [...problems, { code: "terms-conflict", where: "Term years", got, expected }] };
  }
  const begin = addMonths(last, 1);
  const changes = inputs.changesFrom(begin);
  problems.push(...begunInHistory(changes, begin));
  const plans = { levers, changes, otherSpend, rangeOptions };
  return { history, range: termRange(history, term, scenarioCount, plans), problems };
}

/** From the range to what to sign. */
function answerTo(
  range: UsageRange,
  { bands, terms, levers }: Inputs,
): { readonly answer: Answer; readonly problems: readonly Problem[] } {
  if (bands.length === 0) {
    const floors = floorsWithoutBands(range.scenarios, terms);
    return { answer: { kind: "floors", floors }, problems: [{ code: "no-bands", where: "Bands", got: "" }] };
  }
  const least = leastCosts(range.scenarios, bands, terms);
  const recommendation = recommend(range.scenarios, bands, terms, least);
  const trap = levers.length === 0 ? null : commitFirstTrap(range.today, range.scenarios, bands, terms);
  const listed = options(range.scenarios, bands, terms, [recommendation.commitment], least);
  return { answer: { kind: "recommendation", recommendation, options: listed, trap }, problems: [] };
}

/** Months that do not look like the others are said and used, unless the user leaves them out (F7). */
const unusual = ({ today }: EfficientHistory, { leftOut }: RangeOptions, where: string): readonly Problem[] =>
  unusualMonths(today.map(({ listUsage }) => listUsage))
    // A month of nothing between others is said already.
    .filter(
      ({ reason, at }) => reason !== "no usage" && !leftOut.some(({ month }) => month === today[at]?.month),
    )
    .map(({ at, reason, observed, expected }) => ({
      code: "unusual-month",
      where,
      got: `${today[at]?.month ?? ""} is ${reason}: ${Math.round(observed)}`,
      expected: `about ${Math.round(expected)}`,
    }));

/** A month to leave out that is no month of the history leaves out nothing: most likely it is mistyped. */
function notInHistory({ today }: EfficientHistory, { leftOut }: RangeOptions): readonly Problem[] {
  const months = today.map(({ month }) => month);
  const expected = `a month of the history, ${months[0] ?? ""} to ${months[months.length - 1] ?? ""}`;
  return leftOut
    .filter(({ month }) => !months.includes(month))
    .map(({ month, where }) => ({ code: "out-of-range", where, got: month, expected }));
}

const wholeMonths = (count: number): string =>
  count === 0 ? "no whole month" : count === 1 ? "1 whole month" : `${count} whole months`;
