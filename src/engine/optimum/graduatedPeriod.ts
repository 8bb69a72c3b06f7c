import { termsInBand, type Bands } from "../bands";
import { fillTolerance } from "../measures";
import { unitCashAt, unitDrawdownAt } from "../pricing";
import { firstAtLeast } from "../rising";
import type { LevelStretch } from "../stretches";
import type { Overage, Terms } from "../terms";
import { cheaper } from "../tie";
import type { Point } from "./convexSearch";
import { mayMiss } from "./highestFilledLevel";

/**
 * One graduated band of one period. In it, both straight lines in the commitment C: `paid`, what is paid
 * for C, and `covered`, the list usage that C covers. Their quotient is the committed rate 1 − d.
 */
export interface GraduatedPiece {
  readonly from: number;
  readonly to: number;
  /** Value at C = 0 and slope. */
  readonly paid: readonly [number, number];
  readonly covered: readonly [number, number];
  readonly terms: Terms;
}

/**
 * The pieces of a graduated schedule, one a band.
 * @param stretches levels of one period, one a band.
 * @see docs/SPEC.md B3
 */
export function graduatedPieces(
  bands: Bands,
  stretches: readonly LevelStretch[],
  terms: Terms,
): readonly GraduatedPiece[] {
  // Up to the first threshold nothing is off.
  let at = { paid: stretches[0]?.from ?? 0, covered: stretches[0]?.from ?? 0 };
  return stretches.map(({ from, to }, j) => {
    const discount = bands[j]?.discount ?? 0;
    const slopes = { paid: unitCashAt(terms, discount), covered: 1 / unitDrawdownAt(terms, discount) };
    const start = at;
    at = {
      paid: start.paid + slopes.paid * (to - from),
      covered: start.covered + slopes.covered * (to - from),
    };
    return {
      from,
      to,
      paid: [start.paid - slopes.paid * from, slopes.paid],
      covered: [start.covered - slopes.covered * from, slopes.covered],
      terms: termsInBand(terms, bands[j] ?? null),
    };
  });
}

/** Sum of the scenarios' costs between two turns: constant + paid · P + covered · L + rate · P ÷ L. */
interface Sum {
  readonly constant: number;
  readonly paid: number;
  readonly covered: number;
  readonly rate: number;
}

/**
 * The commitment with the least expected net cost in a graduated band, or null where the floor allows none.
 *
 * The cost turns where a scenario is just covered, L = u, and where it just stays within the release,
 * L = u ÷ (1 − θ). Between two turns it has at most one stationary point, in closed form, because P and L
 * are straight lines. So the candidates are few and the best of them is exact.
 *
 * @param usage list usage of the scenarios, rising.
 * @param sums of the first i usages.
 * @see docs/SPEC.md R2
 */
export function bestOfPiece(usage: Float64Array, sums: Float64Array, piece: GraduatedPiece): Point | null {
  const { terms } = piece;
  const count = usage.length;
  const owed = 1 - terms.trueDownShare;
  const worth = terms.carryoverShare * terms.carryoverValue;
  const [paid0, paid1] = piece.paid;
  const [covered0, covered1] = piece.covered;
  const levelOf = (covered: number): number => (covered - covered0) / covered1;
  const coveredAt = (level: number): number => covered0 + covered1 * level;
  const first = coveredAt(piece.from);
  const end = Math.min(coveredAt(piece.to * (1 - 1e-10)), highestCovered(usage, piece));
  if (end < first && !fillsAt(usage, piece, piece.from)) return null;

  const total = sums[count] as number;
  const sumOf = (below: number, belowOwed: number): Sum => {
    const beyond = total - (sums[below] as number);
    const released = (sums[below] as number) - (sums[belowOwed] as number);
    const over = count - below;
    const price = fixedOveragePrice(terms.overage);
    return {
      constant: price === null ? 0 : price * beyond,
      paid: (price === null ? 0 : over) + owed * (1 - worth) * belowOwed,
      covered: price === null ? 0 : -price * over,
      rate: (price === null ? beyond : 0) + released + worth * (sums[belowOwed] as number),
    };
  };
  const costAt = (level: number, sum: Sum): number => {
    const paid = paid0 + paid1 * level;
    const covered = coveredAt(level);
    const rated = covered > 0 ? paid / covered : 1;
    return (sum.constant + sum.paid * paid + sum.covered * covered + sum.rate * rated) / count;
  };

  let below = firstAtLeast(usage, first);
  let belowOwed = firstAtLeast(usage, owed * first);
  let best: Point = { level: piece.from, cost: costAt(piece.from, sumOf(below, belowOwed)) };
  const offer = (level: number, sum: Sum): void => {
    const cost = costAt(level, sum);
    if (cheaper(cost, best.cost)) best = { level, cost };
  };
  let covered = first;
  const bend = paid1 * covered0 - paid0 * covered1;
  while (covered < end) {
    const own = below < count ? (usage[below] as number) : Infinity;
    const reduced = owed > 0 && belowOwed < count ? (usage[belowOwed] as number) / owed : Infinity;
    const next = Math.min(own, reduced, end);
    const sum = sumOf(below, belowOwed);
    const slope = sum.paid * paid1 + sum.covered * covered1;
    const stationary = Math.sqrt(-(sum.rate * bend) / slope);
    if (stationary > covered && stationary < next) offer(levelOf(stationary), sum);
    if (next === Infinity) break;
    if (next > covered) offer(levelOf(next), sum);
    if (own <= next) below++;
    if (reduced <= next) belowOwed++;
    covered = next;
  }
  return best;
}

/** List usage covered at the highest commitment that enough scenarios fill (M3). */
function highestCovered(usage: Float64Array, { terms }: GraduatedPiece): number {
  const nothingLost = terms.carryoverShare === 1 || terms.trueDownShare === 1;
  if (terms.policy !== "floor" || nothingLost) return Infinity;
  const binding = usage[mayMiss(usage.length, terms.confidence)];
  return binding === undefined ? Infinity : binding / (1 - terms.trueDownShare);
}

/** Whether the first commitment of a band is filled, to the tolerance of M3. */
function fillsAt(usage: Float64Array, { paid, covered, terms }: GraduatedPiece, level: number): boolean {
  const binding = usage[mayMiss(usage.length, terms.confidence)] ?? Infinity;
  const cash = paid[0] + paid[1] * level;
  const drawn = (cash / (covered[0] + covered[1] * level)) * binding;
  return (1 - terms.carryoverShare) * ((1 - terms.trueDownShare) * cash - drawn) <= fillTolerance;
}

/** List price of overage that does not follow the rate; null at the committed rate. */
function fixedOveragePrice(overage: Overage): number | null {
  switch (overage.kind) {
    case "list":
      return 1;
    case "committed":
      return null;
    case "discount":
      return 1 - overage.discount;
  }
}

/** Whether the best commitment of a band exists: in an open one more must cost more in the end. */
export const hasBest = ({ to, terms }: GraduatedPiece): boolean =>
  to < Infinity || (terms.trueDownShare < 1 && terms.carryoverShare * terms.carryoverValue < 1);
