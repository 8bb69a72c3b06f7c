import type { Option } from "../engine/options";
import type { Cell } from "./grid";

/** The columns that describe an option, in the order they are shown. */
export const optionColumns = [
  "Commitment",
  "Band",
  "Discount",
  "Expected paid",
  "Expected forfeiture",
  "Expected overage",
  "Fill",
  "Savings rate",
  "Max regret",
] as const;

export const belowTheFirstBand = "below the first band";

/** Options as cells: a header row, then one row a commitment; shares as fractions, money unrounded. */
export const optionCells = (options: readonly Option[]): Cell[][] => [
  [...optionColumns],
  ...options.map(({ commitment, band, discount, measures }) => [
    commitment,
    band?.name ?? belowTheFirstBand,
    discount,
    measures.paid.mean,
    measures.forfeited.mean,
    measures.overageCharge.mean,
    measures.fill,
    measures.savingsRate?.mean ?? "",
    measures.maxRegret,
  ]),
];
