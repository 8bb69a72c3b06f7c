import { addMonths } from "../engine/calendar";
import type { MonthlyUsage } from "./monthlyUsageArgument";
import type { Cell } from "./grid";

/** The spill of FORECAST: a row a month, named where the history's months are, else numbered from 1. */
export function forecastCells(
  history: MonthlyUsage,
  probabilities: readonly number[],
  months: readonly (readonly number[])[],
): Cell[][] {
  const { firstMonth, usage } = history;
  return [
    heading("Month", probabilities),
    ...months.map((quantiles, h) => [
      firstMonth === null ? h + 1 : addMonths(firstMonth, usage.length + h),
      ...quantiles,
    ]),
  ];
}

/** The spill of RANGE: the total of the months, which is not the sum of their quantiles (F1). */
export const rangeCells = (probabilities: readonly number[], total: readonly number[]): Cell[][] => [
  heading("Months", probabilities),
  ["Total", ...total],
];

/** 0.1 is headed P10, 0.025 P2.5. */
const heading = (first: string, probabilities: readonly number[]): Cell[] => [
  first,
  ...probabilities.map((probability) => `P${Number((100 * probability).toFixed(6))}`),
];
