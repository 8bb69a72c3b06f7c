import type { BurnDown } from "../engine/tracking/burnDown";
import type { Cell } from "./grid";

/** The columns of a burn-down, in the order they are shown. */
const burnDownColumns = [
  "Month",
  "Drawn to date",
  "Even pace",
  "Left",
  "P10 of the rest",
  "P50 of the rest",
  "P90 of the rest",
] as const;

/**
 * A burn-down as cells: a header row, one row a month of the term. Months with actuals have what was drawn and
 * what is left, the others the quantiles of what will have been drawn by their end; the rest is blank.
 */
export const burnDownCells = ({ months }: BurnDown): Cell[][] => [
  [...burnDownColumns],
  ...months.map(({ number, month, drawn, evenPace, left, rest }) => [
    month ?? number,
    drawn ?? "",
    evenPace,
    left ?? "",
    ...(rest === null ? ["", "", ""] : [rest.p10, rest.p50, rest.p90]),
  ]),
];
