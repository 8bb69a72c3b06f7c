import { sparedByUnit, type PeriodRates } from "../periodContract";
import { mean, sorted } from "../quantile";
import type { Terms } from "../terms";
import { tie } from "../tie";

/** A straight piece of a period's expected net cost. */
export interface CostPiece {
  /** In commitment units; Infinity in the last piece. */
  readonly length: number;
  /** Cash for one more commitment unit. */
  readonly slope: number;
}

/** Expected net cost of one period alone, against its commitment: pieces from a commitment of 0 on. */
export interface PeriodCost {
  readonly atZero: number;
  readonly pieces: readonly CostPiece[];
}

/**
 * The expected net cost of a period from which nothing rolls, at a given discount.
 *
 * One scenario of drawdown b turns at b and, with a true-down share θ, at b ÷ (1 − θ). Up to b a unit costs
 * its cash and spares overage; between the two it is released; beyond, what is owed of it is forfeited or carried.
 * So the cost is convex where a drawn unit spares at least its cash (overage no cheaper than the committed
 * rate), and at θ = 0 also where it spares at least what a carried unit is worth.
 *
 * @param usage list usage of the period, one a scenario.
 * @param carries whether what is left can carry over: the last period (C7).
 * @see docs/SPEC.md C4, C5, C7, R3
 */
export function periodCost(
  usage: readonly number[],
  rates: PeriodRates,
  terms: Pick<Terms, "trueDownShare" | "carryoverShare" | "carryoverValue">,
  carries: boolean,
): PeriodCost {
  const { unitDrawdown, unitCash, overagePrice } = rates;
  const owed = 1 - terms.trueDownShare;
  const carriedWorth = carries ? terms.carryoverShare * terms.carryoverValue : 0;
  const drawn = unitCash - sparedByUnit(rates);
  const leftOver = unitCash * owed * (1 - carriedWorth);

  const rising = sorted(usage);
  const count = rising.length;
  const drawdownAt = (i: number): number => (i < count ? unitDrawdown * (rising[i] as number) : Infinity);
  const owedAt = (i: number): number => (owed > 0 ? drawdownAt(i) / owed : Infinity);

  const pieces: CostPiece[] = [];
  let below = 0;
  let belowOwed = 0;
  for (let commitment = 0; commitment < Infinity;) {
    while (drawdownAt(below) <= commitment) below++;
    while (owedAt(belowOwed) <= commitment) belowOwed++;
    const next = Math.min(drawdownAt(below), owedAt(belowOwed));
    // A scenario between its two turns releases all of the unit, which then costs nothing.
    const slope = ((count - below) * drawn + belowOwed * leftOver) / count;
    pieces.push({ length: next - commitment, slope });
    commitment = next;
  }
  return { atZero: overagePrice * mean(rising), pieces };
}

/** The least cost of a period between two commitments, both allowed; the smaller commitment among equals. */
export function leastBetween(
  { atZero, pieces }: PeriodCost,
  from: number,
  to: number,
): { readonly commitment: number; readonly cost: number } {
  let start = 0;
  let costAtStart = atZero;
  let best = { commitment: from, cost: Infinity };
  const offer = (commitment: number, cost: number): void => {
    if (best.cost - cost > tie * Math.max(Math.abs(cost), 1)) best = { commitment, cost };
  };
  for (const { length, slope } of pieces) {
    const end = start + length;
    if (from >= start && from <= end) offer(from, costAtStart + slope * (from - start));
    if (end > from && end <= to && end < Infinity) offer(end, costAtStart + slope * length);
    else if (to > start && to < end && to < Infinity) offer(to, costAtStart + slope * (to - start));
    if (end >= to) break;
    costAtStart += slope * length;
    start = end;
  }
  return best;
}

/**
 * The lower convex envelope of a period's cost up to a commitment: neighbours whose slopes fall are drawn
 * together into one straight line. Where the cost is convex it is the cost itself.
 */
export function convexEnvelope({ pieces }: PeriodCost, upTo: number): readonly CostPiece[] {
  const envelope: CostPiece[] = [];
  let start = 0;
  for (const { length, slope } of pieces) {
    let piece = { length: Math.min(length, upTo - start), slope };
    if (piece.length <= 0) break;
    start += piece.length;
    for (
      let last = envelope.at(-1);
      last !== undefined && last.slope >= piece.slope;
      last = envelope.at(-1)
    ) {
      envelope.pop();
      const together = last.length + piece.length;
      const mixed = (last.length * last.slope + piece.length * piece.slope) / together;
      piece = { length: together, slope: mixed };
    }
    envelope.push(piece);
  }
  return envelope;
}
