import { addMonths, monthIndex } from "../calendar";
import type { Problem } from "../problem";
import type { Month } from "../units";
import type { Change } from "./launches";

/** A launch or an ending by the calendar, as it is entered. */
export type DatedChange = Dated<Change>;

type Dated<C extends Change> = C extends Change
  ? Omit<C, "starts"> & {
      /** Month in which it starts; it may lie before the term. */
      readonly start: Month;
      /** Where it stands, for what is said about it. */
      readonly where: string;
    }
  : never;

/**
 * Launches and endings counted from a term's first month, which is month 1: one that started the month before
 * is at 0, and is so much further along its S-curve.
 *
 * @param begin the term's first month.
 * @see docs/SPEC.md F4
 * @example changesFrom([{ ...launch, start: "2026-03" }], "2026-01")[0].starts // 3
 */
export const changesFrom = (changes: readonly DatedChange[], begin: Month): readonly PlacedChange[] =>
  changes.map(({ start, ...change }) => ({
    ...change,
    starts: monthIndex(start) - monthIndex(begin) + 1,
  }));

/** A launch or an ending and where it stands, for what is said about it. */
export type PlacedChange = Change & { readonly where?: string };

/**
 * A warning for each launch or ending that starts before the term: what it does to usage from then on stands in
 * the history, and is forecast from it a second time.
 *
 * @param begin the month that is month 1.
 * @see docs/SPEC.md F4
 */
export const begunInHistory = (changes: readonly PlacedChange[], begin: Month): readonly Problem[] =>
  changes
    .filter(({ starts }) => starts < 1)
    .map(({ kind, name, starts, where = name }) => ({
      code: "begun-in-history",
      where,
      got: `the ${kind} ${name} starts in ${addMonths(begin, starts - 1)}`,
      expected: begin,
    }));
