import type { Band, Bands, Earned } from "./bands";
import { measure, type Measures, type Scenarios } from "./measures";
import { optimum, type SizedOptimum } from "./optimum";
import { unitDrawdownAt } from "./pricing";
import { leastCosts } from "./regret";
import { roundDown } from "./rounding";
import { earnedAtLevel, levelOfThreshold, levelStretches } from "./stretches";
import type { Terms } from "./terms";
import { money, type Fraction, type Money } from "./units";

/** The commitment to sign, what it means, and why. */
export interface Recommendation {
  /** Per period, rounded down to the increment (R4); 0: sign nothing. */
  readonly commitment: Money;
  /** The optimum before rounding. */
  readonly exact: Money;
  readonly band: Band | null;
  /** What the commitment earns; graduated: blended. */
  readonly discount: Fraction;
  readonly measures: Measures;
  readonly reasons: readonly Reason[];
}

/** One reason in numbers; the words are in `src/tables`. */
export type Reason =
  /** What the commitment covers and how sure that is. */
  | { readonly kind: "covers"; readonly listUsage: Money; readonly fill: Fraction }
  /** Why not more: the confidence stops it short of the least expected cost, or cost itself does. */
  | {
      readonly kind: "limited by confidence";
      readonly leastCost: Money;
      readonly saves: Money;
      readonly fill: Fraction;
    }
  | { readonly kind: "limited by cost" }
  /** No band is worth its commitment, or none can be filled with the confidence asked for. */
  | { readonly kind: "no commitment"; readonly confidence: Fraction }
  /** The optimum is numerical: no commitment is better by more than this. */
  | { readonly kind: "numerical"; readonly within: Money }
  /** A higher band and what filling it would take, usage per period. */
  | {
      readonly kind: "higher band";
      readonly band: Band;
      readonly commitment: Money;
      /** What its threshold earns; graduated: blended. */
      readonly discount: Fraction;
      readonly listUsageToFill: Money;
      readonly highestScenario: Money;
      readonly fill: Fraction;
      readonly costChange: Money;
    };

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
    discount: signed.earned.discount,
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
  if (earned.band === null) return [{ kind: "no commitment", confidence: terms.confidence }];
  const covers: Reason = {
    kind: "covers",
    listUsage: listUsageCovered(commitment, earned, terms),
    fill: measures.fill,
  };
  if (terms.policy !== "floor") return [covers, { kind: "limited by cost" }];
  const free = optimum(scenarios, bands, { ...terms, policy: "least cost" });
  const saves = best.expectedNetCost - free.expectedNetCost;
  if (free.commitment <= best.commitment) return [covers, { kind: "limited by cost" }];
  const { fill } = at(free.commitment);
  return [covers, { kind: "limited by confidence", leastCost: free.commitment, saves: money(saves), fill }];
}

function higherBand(
  scenarios: Scenarios,
  bands: Bands,
  terms: Terms,
  band: Band,
  recommended: Measures,
  at: (level: number) => Measures,
): Reason {
  const periods = scenarios[0]?.length ?? 1;
  const commitment = levelOfThreshold(band, terms, periods);
  const earned = earnedAtLevel(commitment, bands, terms, periods);
  const there = at(commitment);
  return {
    kind: "higher band",
    band,
    commitment,
    discount: earned.discount,
    listUsageToFill: listUsageCovered(commitment, earned, terms),
    highestScenario: money(scenarios.reduce((highest, usage) => Math.max(highest, meanOf(usage)), 0)),
    fill: there.fill,
    costChange: money(there.netCost - recommended.netCost),
  };
}

const meanOf = (usage: readonly number[]): number =>
  usage.reduce((sum, each) => sum + each, 0) / usage.length;

/** List usage that draws a period's commitment down to nothing, at the signing day's prices. */
export function listUsageCovered(
  commitment: Money,
  { discount }: Pick<Earned, "discount">,
  terms: Terms,
): Money {
  return money(commitment / unitDrawdownAt(terms, discount));
}
