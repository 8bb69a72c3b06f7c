import { addMonths } from "../calendar";
import type { Problem } from "../problem";
import { fraction, type Fraction, type Month } from "../units";
import { adopted } from "./adoption";
import type { Lever } from "./lever";

/**
 * How much of each lever was in use over months of usage, on average: so much of it is in their mix already.
 * A lever without a start month is one that is still to come.
 */
export const inUse = (levers: readonly Lever[], months: readonly Month[]): readonly Fraction[] =>
  levers.map(({ adoption }) =>
    adoption.start === null || months.length === 0
      ? fraction(0)
      : fraction(months.reduce((sum, month) => sum + adopted(adoption, month), 0) / months.length),
  );

/**
 * A warning for each lever that starts before the term: what it did by then stands in the usage.
 *
 * @param last the last whole month of usage.
 * @param said what is said about the levers already; a row that adds nothing needs no second sentence.
 * @see docs/SPEC.md U3
 */
export const begunLevers = (
  levers: readonly Lever[],
  last: Month,
  said: readonly Problem[],
): readonly Problem[] =>
  levers.flatMap(({ adoption: { start }, where }): readonly Problem[] => {
    if (start === null || start > last) return [];
    if (said.some((problem) => problem.code === "lever-adds-nothing" && problem.where === where)) return [];
    return [{ code: "lever-begun", where, got: start, expected: addMonths(last, 1) }];
  });
