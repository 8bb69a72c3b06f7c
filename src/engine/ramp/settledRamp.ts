import type { Bands } from "../bands";
import { newLedger } from "../ledger";
import { fillTolerance, type Scenarios } from "../measures";
import { mean } from "../quantile";
import { settleSigned, sign } from "../settlement";
import type { Terms } from "../terms";
import { fraction, money, type Fraction, type Money } from "../units";

/** A ramp settled on every scenario. */
export interface SettledRamp {
  readonly commitments: readonly Money[];
  readonly expectedNetCost: Money;
  /** Share of scenarios in which nothing is forfeited (M3). */
  readonly fill: Fraction;
}

/** Settles ramps on the same scenarios, whatever the terms; nothing is allocated per scenario. */
export function rampSettler(
  scenarios: Scenarios,
  bands: Bands,
  terms: Terms,
): (commitments: readonly number[]) => SettledRamp {
  const periods = scenarios[0]?.length ?? 0;
  const usage = Float64Array.from(scenarios.flat());
  const ledger = newLedger(periods);
  const netCosts = new Float64Array(scenarios.length);
  return (commitments) => {
    const signed = sign(commitments, { kind: "bands", bands }, terms);
    let filled = 0;
    for (let s = 0; s < netCosts.length; s++) {
      settleSigned(usage, s * periods, signed, ledger);
      netCosts[s] = ledger.netCost;
      if (ledger.forfeited <= fillTolerance) filled++;
    }
    return {
      commitments: commitments.map(money),
      // Summed in rising order, so that the order of the scenarios cannot show in the last bits.
      expectedNetCost: money(mean(netCosts.sort())),
      fill: fraction(filled / netCosts.length),
    };
  };
}
