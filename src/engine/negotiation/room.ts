import type { Band, Bands } from "../bands";
import type { Scenarios } from "../measures";
import { optimum } from "../optimum";
import { highestFilledLevel } from "../optimum/highestFilledLevel";
import { justBelow, levelStretches } from "../stretches";
import { fraction, money, type Money } from "../units";
import type { Terms } from "../terms";
import { tie } from "../tie";
import { usageMatrix } from "../usageMatrix";
import { crossing } from "./crossing";
import { offerAt } from "./offer";
import { settler } from "./settler";

/** The commitments of a band that cost hardly more than the best and are full often enough. */
export interface Room {
  readonly band: Band;
  /** Per period, times the ramp's shares. */
  readonly from: Money;
  /** Null: no commitment from there up is too high. */
  readonly to: Money | null;
  /** Expected net cost at the two ends. */
  readonly costFrom: Money;
  readonly costTo: Money;
}

/** How much more than the best still counts. */
const roomShare = fraction(0.005);

/**
 * What the buyer can offer in return: the commitments, band by band, whose expected net cost is within 0.5 % of
 * the recommended one's and whose fill is at least the confidence. Bands without any are left out.
 *
 * Exact where cost is convex inside a band (R2); elsewhere it is the stretch around the band's best that
 * is found.
 *
 * @param scenarios rows of list usage, one column a period; not empty.
 * @see docs/SPEC.md R7
 */
export function roomToConcede(scenarios: Scenarios, bands: Bands, terms: Terms): readonly Room[] {
  const matrix = usageMatrix(scenarios);
  const { netCost } = settler(matrix);
  const floor: Terms = { ...terms, policy: "floor" };
  const limit = optimum(scenarios, bands, terms).expectedNetCost * (1 + roomShare) * (1 + tie);
  const bests = optimum(scenarios, bands, floor).bestInBand;
  const contract = { bands, terms };
  const above = (level: number): number => netCost(offerAt(contract, level)) - limit;
  const stretches = levelStretches(bands, terms, matrix.periods);

  return bands.flatMap((band, j): readonly Room[] => {
    const best = bests[j]?.commitment;
    if (best === undefined || above(best) > 0) return [];
    const stretch = stretches.find(({ to }) => best < to);
    if (stretch?.band !== band) return [];
    const from = above(stretch.from) > 0 ? crossing(above, stretch.from, best) : stretch.from;
    const end = stretch.to < Infinity ? justBelow(stretch.to) : endAbove(above, best);
    const costsEnd = above(end) > 0 ? crossing(above, end, best) : end;
    const filled = highestFilledLevel({ matrix, bands, terms: floor }, best, Math.max(costsEnd, best));
    const to = filled ?? best;
    const endless = stretch.to === Infinity && to >= end;
    return [
      {
        band,
        from: money(from),
        to: endless ? null : money(to),
        costFrom: money(netCost(offerAt(contract, from))),
        // So far up that last bits are money, and no dearer than here.
        costTo: money(netCost(offerAt(contract, endless ? best : to))),
      },
    ];
  });
}

/** A level beyond which an open band costs too much, or so high that it makes no difference. */
function endAbove(above: (level: number) => number, from: number): number {
  let level = 2 * from;
  for (let doubled = 0; doubled < 40 && above(level) <= 0; doubled++) level *= 2;
  return level;
}
