import type { Bands } from "./bands";
import { addMonths } from "./calendar";
import { floorsWithoutBands, type Floor } from "./floors";
import { begunInHistory, type PlacedChange } from "./forecast/datedChange";
import { checkedHistory } from "./historyProblems";
import { efficientHistory, type EfficientHistory } from "./levers/efficientHistory";
import type { Lever } from "./levers/lever";
import { commitFirstTrap, type CommitFirstTrap } from "./negotiation/commitFirst";
import { options, type Option } from "./options";
import type { OtherSpend } from "./otherSpend";
import type { PriceBook } from "./prices";
import type { Problem } from "./problem";
import { rangeEvidence, type RangeEvidence } from "./rangeEvidence";
import type { RangeOptions } from "./rangeOptions";
import { rangeProblems } from "./rangeProblems";
import { recommend, type Recommendation } from "./recommendation";
import { leastCosts } from "./regret";
import { termLength, unevenTerm } from "./termLength";
import { termRange, type UsageRange } from "./termRange";
import type { Terms } from "./terms";
import type { Day, Month } from "./units";
import type { UsageRow } from "./usage";

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

/** Problems that stop an analysis. */
export interface Stopped {
  readonly problems: readonly Problem[];
}

/** The first half of an analysis, which no band and, but for the length of the term, no term changes. */
export type Ranged = Pick<Analysis, "history" | "range" | "problems">;

/** The scenarios behind every expectation. */
const scenarioCount = 1000;

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

/** From usage to the range of the term: rows are priced, levers act on them, and what they leave is forecast. */
export function rangeFromUsage(inputs: Omit<Inputs, "bands">): Ranged | Stopped {
  const { usage, prices, terms, levers, otherSpend, rangeOptions, where } = inputs;
  const history = efficientHistory(usage, prices, levers, where, inputs.signingDay);
  const { last, problems } = checkedHistory(history, rangeOptions, where);
  if (last === null) return { problems };
  const term = termLength(terms);
  if (term === null) return { problems: [...problems, unevenTerm(terms)] };
  const begin = addMonths(last, 1);
  const changes = inputs.changesFrom(begin);
  const range = termRange(history, term, scenarioCount, { levers, changes, otherSpend, rangeOptions });
  const aboutRange = rangeProblems(history, range, rangeOptions, where);
  return { history, range, problems: [...problems, ...aboutRange, ...begunInHistory(changes, begin)] };
}

/** From the range to what to sign: the scenarios are settled at every commitment that may be best. */
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
