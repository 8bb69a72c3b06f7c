import { termsInBand, type Bands } from "../bands";
import type { Scenarios } from "../measures";
import { optimum } from "../optimum";
import type { Terms } from "../terms";
import { cheaper } from "../tie";
import { money, type Money } from "../units";
import { descend } from "./descent";
import type { SolveProgramme } from "./programme";
import { bestOfAllBands, rolls, stretchesOfTotal, type BoundedRamp } from "./rampStretch";
import { rolloverRamp } from "./rolloverProgramme";
import { greedyRamp, periodByPeriodRamp } from "./separableRamp";
import { rampSettler, type SettledRamp } from "./settledRamp";

/** The best commitment of every period, each with its own level. */
export interface FreeRamp extends SettledRamp {
  /** How far the true least cost can be below the expected net cost, cash; 0 where the ramp is exact. */
  readonly within: Money;
}

/** A gap this small, relative to the cost, is the solver's tolerance and rounding. */
const solverTolerance = 1e-9;
/** Settled scenario periods that a numerical search may take, and how many ramps a period it tries at most. */
const searchWork = 3_000_000;
const mostTried = 1_000;
const leastTried = 100;

/**
 * The free ramp: one commitment a period, with the least expected net cost; its fill is reported. No
 * commitment is always a candidate, and the smaller of two equals is taken. The ramp of the terms and their
 * policy are not looked at.
 *
 * Exact without rollover (all-units bands, costs convex inside a band, or each period tested by itself), and
 * with rollover of everything as a linear programme. Elsewhere it is searched downhill from the solutions of
 * the relaxed problems, and `within` is the distance to their lower bound.
 *
 * @param scenarios one usage a row, one settlement period a column, list money; not empty.
 * @param solve minimises a linear programme; needed where `needsSolver` says so.
 * @see docs/SPEC.md R3
 */
export function freeRamp(scenarios: Scenarios, bands: Bands, terms: Terms, solve?: SolveProgramme): FreeRamp {
  const settled = rampSettler(scenarios, bands, terms);
  const none = settled((scenarios[0] ?? []).map(() => 0));
  const relaxed = relaxedRamps(scenarios, bands, terms, none.expectedNetCost, solve);
  const bound = relaxed.reduce((least, ramp) => Math.min(least, ramp.bound), none.expectedNetCost as number);
  const offered = [none, ...relaxed.map(({ commitments }) => settled(commitments))];
  const best = leastOf(offered);
  const slack = solverTolerance * Math.max(Math.abs(best.expectedNetCost), 1);
  if (best.expectedNetCost - bound <= slack) return { ...best, within: money(0) };

  const { commitment } = optimum(scenarios, bands, { ...terms, policy: "least cost", ramp: null });
  const flat = settled(best.commitments.map(() => commitment));
  const searched = searchFrom([...offered, flat], scenarios, settled);
  const gap = searched.expectedNetCost - bound;
  return { ...searched, within: money(gap <= slack ? 0 : gap + slack) };
}

/** Whether sizing a free ramp needs a solver of linear programmes: where something rolls over. */
export const needsSolver = (bands: Bands, terms: Terms, periods: number): boolean =>
  bands.some((band) => rolls(termsInBand(terms, band), periods));

/**
 * The best of every part of the problem when what makes it hard is left out in the buyer's favour. A part
 * whose commitments alone cost more than no commitment is left out.
 */
function relaxedRamps(
  scenarios: Scenarios,
  bands: Bands,
  terms: Terms,
  costOfNone: number,
  solve: SolveProgramme | undefined,
): readonly BoundedRamp[] {
  const periods = scenarios[0]?.length ?? 0;
  const rolling = needsSolver(bands, terms, periods);
  const each = terms.bandBasis === "period";
  const separate = each && !rolling && terms.bandKind === "all-units";
  // A claw-back settles at what a lower band earns, which is among what is bounded here and below.
  if (separate) return [periodByPeriodRamp(scenarios, bands, terms)];
  const stretches = each
    ? [bestOfAllBands(bands, terms, periods)]
    : stretchesOfTotal(bands, terms, periods).filter(({ from, rates, relief }) => {
        const owed = (1 - relief.trueDownShare) * (1 - relief.carryoverShare * relief.carryoverValue);
        return (rates[0]?.unitCash ?? 1) * owed * from <= costOfNone;
      });
  const ramps = stretches.map((stretch) => {
    if (!rolls(stretch.relief, periods)) return greedyRamp(scenarios, stretch);
    if (solve === undefined) throw new Error("a ramp with rollover needs a solver of linear programmes");
    return rolloverRamp(scenarios, stretch, solve);
  });
  if (!each) return ramps;
  // Its bound is that of a band which may not exist; a start that does is found without rollover.
  const apart = periodByPeriodRamp(scenarios, bands, terms);
  return [...ramps, { commitments: apart.commitments, bound: Infinity }];
}

function searchFrom(
  offered: readonly SettledRamp[],
  scenarios: Scenarios,
  settled: (commitments: readonly number[]) => SettledRamp,
): SettledRamp {
  const starts = [...offered].sort((a, b) => a.expectedNetCost - b.expectedNetCost).slice(0, 3);
  const periods = scenarios[0]?.length ?? 1;
  const usage = scenarios.reduce((sum, row) => row.reduce((a, b) => a + b, sum), 0);
  const meanUsage = usage / (scenarios.length * periods);
  const affordable = searchWork / (scenarios.length * periods * starts.length);
  const evaluations = Math.max(leastTried * periods, Math.min(mostTried * periods, affordable));
  const found = starts.map(({ commitments }) =>
    settled(descend(commitments, (levels) => settled(levels).expectedNetCost, meanUsage / 4, evaluations)),
  );
  return leastOf([...offered, ...found]);
}

/** The cheapest; the smaller total among equals. */
function leastOf(ramps: readonly SettledRamp[]): SettledRamp {
  const total = ({ commitments }: SettledRamp): number => commitments.reduce((sum, c) => sum + c, 0);
  return [...ramps]
    .sort((a, b) => total(a) - total(b))
    .reduce((best, ramp) => (cheaper(ramp.expectedNetCost, best.expectedNetCost) ? ramp : best));
}
