import { cheaper } from "../tie";

/** The smallest step that is tried, as a share of the first. */
const smallestStep = 1e-7;

/**
 * Walks downhill from a ramp: one period more or less, a shift between two periods at the same total, all
 * periods together; with half the step where nothing is cheaper. It ends where no such step helps, or after
 * `evaluations` costs.
 *
 * Where the cost is not convex that need not be the least: the caller says how far it can be from it.
 *
 * @param firstStep in commitment units.
 */
export function descend(
  start: readonly number[],
  costOf: (commitments: readonly number[]) => number,
  firstStep: number,
  evaluations: number,
): readonly number[] {
  let best = start;
  let least = costOf(start);
  let left = evaluations - 1;
  const directions = directionsOf(start.length);
  const tried = (step: number): boolean => {
    let moved = false;
    for (const direction of directions) {
      // A direction that helps is followed with growing steps.
      for (let reach = step; left > 0; reach *= 2) {
        const next = best.map((c, t) => Math.max(0, c + reach * (direction[t] as number)));
        left--;
        const cost = costOf(next);
        if (!cheaper(cost, least)) break;
        best = next;
        least = cost;
        moved = true;
      }
    }
    return moved;
  };
  for (let step = firstStep; step >= smallestStep * firstStep && step > 0 && left > 0;) {
    if (!tried(step)) step /= 2;
  }
  return best;
}

function directionsOf(periods: number): readonly (readonly number[])[] {
  const unit = (of: (t: number) => number): readonly number[] =>
    Array.from({ length: periods }, (_, t) => of(t));
  const single = unit((t) => t).flatMap((period) =>
    [-1, 1].map((sign) => unit((t) => (t === period ? sign : 0))),
  );
  const shifts = unit((t) => t).flatMap((giver) =>
    unit((t) => t)
      .filter((taker) => taker !== giver && Math.abs(taker - giver) <= 2)
      .map((taker) => unit((t) => (t === taker ? 1 : t === giver ? -1 : 0))),
  );
  return [unit(() => -1), unit(() => 1), ...single, ...shifts];
}
