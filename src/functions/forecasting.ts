import { monthQuantiles, periodTotals, totalQuantiles } from "../engine/forecast/pathQuantiles";
import { readCount, readMonthsPerPeriod, readProbabilities } from "../tables/forecastArguments";
import { forecastCells, rangeCells } from "../tables/forecastCells";
import { need } from "./answer";
import { forecastOf } from "./forecastPaths";

/**
 * Range of list usage of each coming month.
 * @customfunction FORECAST
 * @param history Monthly list usage, oldest first: one row or column, or two columns month and usage; whole months, at least 2
 * @param months Months to forecast
 * @param [probabilities] One row or column of probabilities; 10, 50 and 90 % where left out
 * @param [seed] A whole number; taken from the history where left out
 * @returns Header row, then one row a month: Month and one column a probability
 */
export function forecast(history: any[][], months: any, probabilities?: any[][], seed?: any): any[][] {
  const shown = need(readProbabilities(probabilities));
  const { given, paths } = forecastOf(history, months, 1000, seed);
  return forecastCells(given, shown, monthQuantiles(paths, shown));
}

/**
 * Range of the total list usage of the coming months; it is narrower than the sum of the months' ranges.
 * @customfunction RANGE
 * @param history Monthly list usage, oldest first: one row or column, or two columns month and usage; whole months, at least 2
 * @param months Months to forecast
 * @param [probabilities] One row or column of probabilities; 10, 50 and 90 % where left out
 * @param [seed] A whole number; taken from the history where left out
 * @returns Header row, then the total: one column a probability
 */
export function range(history: any[][], months: any, probabilities?: any[][], seed?: any): any[][] {
  const shown = need(readProbabilities(probabilities));
  const { paths } = forecastOf(history, months, 1000, seed);
  return rangeCells(shown, totalQuantiles(paths, shown));
}

/**
 * Scenarios of list usage by settlement period, for the functions that take scenarios.
 * @customfunction SCENARIOS
 * @param history Monthly list usage, oldest first: one row or column, or two columns month and usage; whole months, at least 2
 * @param months Months to forecast
 * @param [count] Number of scenarios, 1,000 where left out
 * @param [monthsPerPeriod] Months per settlement period, 12 where left out
 * @param [seed] A whole number; taken from the history where left out
 * @returns One row a scenario, one column a period
 */
export function scenarios(
  history: any[][],
  months: any,
  count?: any,
  monthsPerPeriod?: any,
  seed?: any,
): any[][] {
  const rows = need(readCount(count));
  const length = need(readMonthsPerPeriod(monthsPerPeriod));
  const { paths } = forecastOf(history, months, rows, seed);
  return periodTotals(paths, length).map((totals) => [...totals]);
}
