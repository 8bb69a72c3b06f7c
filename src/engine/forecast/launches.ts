import { drawsFrom, type Draws } from "./draws";
import { amountAt, type LikelyRange } from "./likelyRange";
import type { Paths } from "./pathQuantiles";
import { toSixDigits } from "./significantDigits";

/**
 * Something that starts or stops and that no history can show (F4). It is entered, never estimated: the
 * statistical P90 does not cover it.
 */
export type Change =
  | {
      readonly kind: "launch";
      readonly name: string;
      /** Month of the term in which it starts, from 1. */
      readonly starts: number;
      /** Monthly usage once it has fully grown, list money. */
      readonly monthly: LikelyRange;
      /** Months from the start until it has fully grown. */
      readonly rampMonths: LikelyRange;
      /** How likely it is to happen at all, 0 to 1. */
      readonly probability: number;
    }
  | {
      readonly kind: "ending";
      readonly name: string;
      readonly starts: number;
      /** Share of all usage that ends, 0 to 1. */
      readonly share: LikelyRange;
      readonly rampMonths: LikelyRange;
      readonly probability: number;
    };

/** The S-curve runs from this share of the change to all but this share. */
const tail = 0.02;

/**
 * Share of a change that has happened by the middle of a month: a logistic curve from 2 % when it starts to
 * 98 % when its ramp is over; 0 before, and at once where the ramp is 0 months.
 * @param elapsed months since the start, 0 in the month in which it starts.
 */
export function sCurve(elapsed: number, rampMonths: number): number {
  if (elapsed < 0) return 0;
  if (rampMonths <= 0) return 1;
  const steepness = (2 * Math.log((1 - tail) / tail)) / rampMonths;
  return 1 / (1 + Math.exp(-steepness * (elapsed + 0.5 - rampMonths / 2)));
}

/**
 * Adds launches and takes endings away, path by path: each path draws for each change whether it happens,
 * how large it is and how fast.
 *
 * They act by date, whatever the order of their rows: an ending takes its share of all that started in an earlier
 * month, and nothing of a launch that starts with it or later.
 *
 * @see docs/SPEC.md F4
 */
export function withChanges(paths: Paths, changes: readonly Change[], seed: number): Paths {
  return byDate(changes).reduce<Paths>((before, change, c) => {
    const draws = drawsFrom(seed ^ Math.imul(c + 1, 0x9e3779b1));
    return before.map((path) => changed(path, change, draws));
  }, paths);
}

/** The earliest first; of one month endings before launches, and then by what they are. */
function byDate(changes: readonly Change[]): readonly Change[] {
  return changes
    .map((change) => ({ change, key: keyOf(change) }))
    .sort((a, b) => a.change.starts - b.change.starts || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ change }) => change);
}

function keyOf(change: Change): string {
  const { kind, name, rampMonths, probability } = change;
  const numbers = [kind === "launch" ? change.monthly : change.share, rampMonths].flatMap(
    ({ low, likely, high }) => [low, likely, high],
  );
  return JSON.stringify([kind, name, ...numbers, probability]);
}

function changed(path: readonly number[], change: Change, draws: Draws): readonly number[] {
  // All three are drawn in every path, so that a probability alone does not move the other paths.
  const happens = draws.uniform() < change.probability;
  const size = draws.normal();
  const rampMonths = Math.max(0, amountAt(change.rampMonths, draws.normal()));
  if (!happens) return path;
  return path.map((month, h) => {
    const share = sCurve(h + 1 - change.starts, rampMonths);
    switch (change.kind) {
      case "launch":
        return toSixDigits(month + share * Math.max(0, amountAt(change.monthly, size)));
      case "ending":
        return toSixDigits(month * (1 - share * Math.min(1, Math.max(0, amountAt(change.share, size)))));
    }
  });
}
