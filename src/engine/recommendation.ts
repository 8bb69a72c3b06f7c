import { bandOf, type Band, type Bands } from "./bands";
import { measure, type Measures, type Scenarios } from "./measures";
import { onePeriodOptimum, type OnePeriodOptimum } from "./optimum";
import { roundDown } from "./rounding";
import { yearsPerPeriod, type Terms } from "./terms";
import { money, type Fraction, type Money } from "./units";

/** The commitment to sign, what it means, and why. */
export interface Recommendation {
  /** Rounded down to the increment (R4); 0: sign nothing. */
  readonly commitment: Money;
  /** The optimum before rounding. */
  readonly exact: Money;
  readonly band: Band | null;
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
  /** A higher band and what filling it would take. */
  | {
      readonly kind: "higher band";
      readonly band: Band;
      readonly commitment: Money;
      readonly listUsageToFill: Money;
      readonly highestScenario: Money;
      readonly fill: Fraction;
      readonly costChange: Money;
    };

/**
 * The recommended commitment of one settlement period under the policy of the terms.
 * @see docs/SPEC.md R1, R2, R4, R5
 */
export function recommend(scenarios: Scenarios, bands: Bands, terms: Terms): Recommendation {
  const optimum = onePeriodOptimum(scenarios, bands, terms);
  const scale = terms.bandBasis === "annual" ? yearsPerPeriod(terms, 1) : 1;
  const band = optimum.commitment > 0 ? bandOf(optimum.commitment / scale, bands) : null;
  const commitment =
    band === null ? money(0) : roundDown(optimum.commitment, terms.increment, money(band.threshold * scale));
  const measures = measure(scenarios, commitment, bands, terms);
  return {
    commitment,
    exact: optimum.commitment,
    band,
    measures,
    reasons: [
      ...mainReasons(scenarios, bands, terms, optimum, band, commitment, measures),
      ...bands
        .filter((higher) => higher.threshold > (band?.threshold ?? 0))
        .map((higher) =>
          higherBand(scenarios, bands, terms, higher, money(higher.threshold * scale), measures),
        ),
    ],
  };
}

function mainReasons(
  scenarios: Scenarios,
  bands: Bands,
  terms: Terms,
  optimum: OnePeriodOptimum,
  band: Band | null,
  commitment: Money,
  measures: Measures,
): readonly Reason[] {
  if (band === null) return [{ kind: "no commitment", confidence: terms.confidence }];
  const covers: Reason = {
    kind: "covers",
    listUsage: listUsageCovered(commitment, band, terms),
    fill: measures.fill,
  };
  if (terms.policy !== "floor") return [covers, { kind: "limited by cost" }];
  const free = onePeriodOptimum(scenarios, bands, { ...terms, policy: "least cost" });
  const saves = optimum.expectedNetCost - free.expectedNetCost;
  if (free.commitment <= optimum.commitment) return [covers, { kind: "limited by cost" }];
  const { fill } = measure(scenarios, free.commitment, bands, terms);
  return [covers, { kind: "limited by confidence", leastCost: free.commitment, saves: money(saves), fill }];
}

function higherBand(
  scenarios: Scenarios,
  bands: Bands,
  terms: Terms,
  band: Band,
  commitment: Money,
  recommended: Measures,
): Reason {
  const there = measure(scenarios, commitment, bands, terms);
  return {
    kind: "higher band",
    band,
    commitment,
    listUsageToFill: listUsageCovered(commitment, band, terms),
    highestScenario: money(scenarios.reduce((highest, [usage = 0]) => Math.max(highest, usage), 0)),
    fill: there.fill,
    costChange: money(there.netCost - recommended.netCost),
  };
}

/** List usage that draws a commitment down to nothing. */
export function listUsageCovered(commitment: Money, band: Band, terms: Terms): Money {
  return money(terms.denomination === "net" ? commitment / (1 - band.discount) : commitment);
}
