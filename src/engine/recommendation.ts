import { termsInBand, type Band, type Bands, type Earned } from "./bands";
import { covered, type Covered } from "./covered";
import { fillTolerance, measure, type Measures, type Scenarios } from "./measures";
import { optimum, type SizedOptimum } from "./optimum";
import { leastCosts } from "./regret";
import { roundDown } from "./rounding";
import { earnedAtLevel, levelOfThreshold, levelStretches } from "./stretches";
import { commitmentsPerPeriod, type Terms } from "./terms";
import { cheaper } from "./tie";
import { money, type Fraction, type Money } from "./units";

/** The commitment to sign, what it means, and why. */
export interface Recommendation {
  /** Per period, rounded down to the increment (R4); 0: sign nothing. */
  readonly commitment: Money;
  /** The optimum before rounding. */
  readonly exact: Money;
  readonly band: Band | null;
  /** What the commitment earns; blended where slices or periods earn different ones. */
  readonly discount: Fraction;
  readonly measures: Measures;
  readonly reasons: readonly Reason[];
}

/** A commitment that costs less on average than the recommended one, and that the policy rules out all the same. */
export interface RuledOut {
  readonly leastCost: Money;
  /** On average, beside the recommended commitment. */
  readonly saves: Money;
  readonly fill: Fraction;
  readonly maxRegret: Money;
}

/** One reason in numbers; the words are in `src/tables`. */
export type Reason =
  /** What the commitment covers, how often usage reaches it, and how sure it is that nothing is forfeited. */
  | ({ readonly kind: "covers"; readonly fill: Fraction } & Covered)
  /** What stops it, by the policy: the confidence stops it short of the least expected cost, */
  | ({ readonly kind: "limited by confidence" } & RuledOut)
  /** or cost itself does, by what a little more would forfeit or by its price, */
  | { readonly kind: "limited by cost"; readonly forfeits: boolean }
  /** or regret, or the mean weighed with the tail; null: nothing costs less on average. */
  | { readonly kind: "limited by regret"; readonly cheaper: RuledOut | null; readonly maxRegret: Money }
  | { readonly kind: "limited by risk"; readonly cheaper: RuledOut | null }
  /** No band is worth its commitment, or the policy rules out those that are. */
  | {
      readonly kind: "no commitment";
      readonly policy: Terms["policy"];
      readonly confidence: Fraction;
      readonly cheaper: RuledOut | null;
      readonly maxRegret: Money;
    }
  /** The optimum is numerical: no commitment is better by more than this. */
  | { readonly kind: "numerical"; readonly within: Money }
  /** A higher band and what filling it would take, usage per period. */
  | ({
      readonly kind: "higher band";
      readonly band: Band;
      readonly commitment: Money;
      readonly fill: Fraction;
      readonly costChange: Money;
      /** Why it is declined where it costs no more on average; null where it costs more. */
      readonly ruledOutBy: "confidence" | "policy" | "rounding" | null;
    } & Covered);

/**
 * The recommended commitment per period under the policy of the terms.
 *
 * @param least each scenario's least net cost (M5), where the caller has it already.
 * @see docs/SPEC.md R1, R2, R4, R5
 */
export function recommend(
  scenarios: Scenarios,
  bands: Bands,
  terms: Terms,
  least: readonly number[] = leastCosts(scenarios, bands, terms),
): Recommendation {
  const periods = scenarios[0]?.length ?? 1;
  const best = optimum(scenarios, bands, terms);
  const { band } = earnedAtLevel(best.commitment, bands, terms, periods);
  const stretch = levelStretches(bands, terms, periods)
    .filter(({ from }) => from <= best.commitment)
    .at(-1);
  const commitment =
    stretch === undefined ? money(0) : roundDown(best.commitment, terms.increment, money(stretch.from));
  const at = (level: number): Measures => measure(scenarios, level, bands, terms, least);
  const measures = at(commitment);
  const signed = { commitment, measures, earned: earnedAtLevel(commitment, bands, terms, periods) };
  return {
    commitment,
    exact: best.commitment,
    band,
    discount: coveredAt(scenarios, commitment, bands, terms).discount,
    measures,
    reasons: [
      ...mainReasons(scenarios, bands, terms, best, signed, at),
      ...(best.within > 0 ? [{ kind: "numerical" as const, within: best.within }] : []),
      ...bands
        .filter((higher) => higher.threshold > (band?.threshold ?? 0))
        .map((higher) => higherBand(scenarios, bands, terms, higher, measures, at)),
    ],
  };
}

/** A commitment that is signed, and what it means. */
interface SignedLevel {
  readonly commitment: Money;
  readonly measures: Measures;
  readonly earned: Earned;
}

function mainReasons(
  scenarios: Scenarios,
  bands: Bands,
  terms: Terms,
  best: SizedOptimum,
  { commitment, measures, earned }: SignedLevel,
  at: (level: number) => Measures,
): readonly Reason[] {
  const ruledOut = cheaperOne(scenarios, bands, terms, best, measures, at);
  const { policy, confidence } = terms;
  const { maxRegret } = measures;
  if (earned.band === null)
    return [{ kind: "no commitment", policy, confidence, cheaper: ruledOut, maxRegret }];
  const covers: Reason = {
    kind: "covers",
    fill: measures.fill,
    ...coveredAt(scenarios, commitment, bands, terms),
  };
  // Whether a step more in the same band loses by what it forfeits, and by nothing else.
  const moreForfeits = (): boolean => {
    const step = commitment + terms.increment;
    if (earnedAtLevel(step, bands, terms, scenarios[0]?.length ?? 1).band !== earned.band) return false;
    const { carryoverShare, carryoverValue } = termsInBand(terms, earned.band);
    return (
      (carryoverShare === 0 || carryoverValue === 1) &&
      at(step).forfeited.mean - measures.forfeited.mean > fillTolerance
    );
  };
  switch (policy) {
    case "least regret":
      return [covers, { kind: "limited by regret", cheaper: ruledOut, maxRegret }];
    case "mean-cvar":
      return [covers, { kind: "limited by risk", cheaper: ruledOut }];
    case "floor":
    case "least cost":
      return ruledOut === null
        ? [covers, { kind: "limited by cost", forfeits: moreForfeits() }]
        : [covers, { kind: "limited by confidence", ...ruledOut }];
  }
}

/** The least cost of any commitment, where it is below the recommended one's and not what the policy wants. */
function cheaperOne(
  scenarios: Scenarios,
  bands: Bands,
  terms: Terms,
  best: SizedOptimum,
  recommended: Measures,
  at: (level: number) => Measures,
): RuledOut | null {
  if (terms.policy === "least cost") return null;
  const free = optimum(scenarios, bands, { ...terms, policy: "least cost" });
  if (!cheaper(free.expectedNetCost, best.expectedNetCost)) return null;
  const { netCost, fill, maxRegret } = at(free.commitment);
  // A search can find one that is sure enough as well: then it is within what the search said.
  if (terms.policy === "floor" && fill >= terms.confidence) return null;
  return { leastCost: free.commitment, saves: money(recommended.netCost - netCost), fill, maxRegret };
}

function higherBand(
  scenarios: Scenarios,
  bands: Bands,
  terms: Terms,
  band: Band,
  recommended: Measures,
  at: (level: number) => Measures,
): Reason {
  const commitment = levelOfThreshold(band, terms, scenarios[0]?.length ?? 1);
  const { netCost, fill } = at(commitment);
  const costChange = money(netCost - recommended.netCost);
  return {
    kind: "higher band",
    band,
    commitment,
    ...coveredAt(scenarios, commitment, bands, terms),
    fill,
    costChange,
    ruledOutBy: costChange > 0 ? null : whyNot(terms, fill),
  };
}

function whyNot({ policy, confidence }: Terms, fill: Fraction): "confidence" | "policy" | "rounding" {
  switch (policy) {
    case "floor":
      return fill < confidence ? "confidence" : "rounding";
    case "least cost":
      return "rounding";
    case "least regret":
    case "mean-cvar":
      return "policy";
  }
}

const coveredAt = (scenarios: Scenarios, commitment: number, bands: Bands, terms: Terms): Covered =>
  covered(
    scenarios,
    commitmentsPerPeriod(commitment, scenarios[0]?.length ?? 1, terms),
    { kind: "bands", bands },
    terms,
  );
