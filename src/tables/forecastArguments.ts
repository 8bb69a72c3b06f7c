import { leastMonths } from "../engine/forecast/forecast";
import type { Problem } from "../engine/problem";
import { readPeriods, type Argument, type Cells } from "./arguments";
import { isBlank, type Cell } from "./grid";
import { readMonthlyUsage, type MonthlyUsage } from "./monthlyUsageArgument";
import { readNumber } from "./readCell";

/** Months ahead at most: ten years. */
const mostMonths = 120;
const mostCount = 10_000;
const defaultProbabilities = [0.1, 0.5, 0.9];
const defaultCount = 1000;
const monthsOfAYear = 12;

/** `history` of FORECAST, RANGE and SCENARIOS: at least two months. @see docs/SPEC.md F2 */
export function readForecastHistory(cells: Cells): Argument<MonthlyUsage> {
  const history = readMonthlyUsage("history", cells);
  if ("problems" in history) return history;
  const { usage } = history.value;
  if (usage.length >= leastMonths) return history;
  return refused({ code: "history-too-short", where: "history", got: usage.length === 1 ? "1 month" : "" });
}

/** `months`: how many to forecast. */
export const readMonths = (cell: Cell): Argument<number> =>
  readWhole("months", cell, 1, mostMonths, "a whole number of months from 1 to 120");

/** `probabilities`: one row or column of numbers between 0 and 1; 10, 50 and 90 % where left out. */
export function readProbabilities(cells: Cells): Argument<readonly number[]> {
  if (isLeftOut(cells)) return { value: defaultProbabilities };
  const read = readPeriods("probabilities", cells);
  if ("problems" in read) return read;
  const problems = read.value.flatMap((probability, p): Problem[] =>
    probability > 0 && probability < 1
      ? []
      : [
          {
            code: "out-of-range",
            where: `probabilities row ${p + 1}`,
            got: String(probability),
            expected: "a probability above 0 and below 1",
          },
        ],
  );
  return problems.length > 0 ? { problems } : read;
}

/** `seed`: a whole number; null where left out, and the history then seeds itself. */
export const readSeed = (cell: Cell | null | undefined): Argument<number | null> =>
  isOmitted(cell)
    ? { value: null }
    : readWhole("seed", cell, 0, 2 ** 32 - 1, "a whole number from 0 to 4,294,967,295");

/** `count`: how many scenarios; 1,000 where left out. */
export const readCount = (cell: Cell | null | undefined): Argument<number> =>
  isOmitted(cell)
    ? { value: defaultCount }
    : readWhole("count", cell, 1, mostCount, "a whole number of scenarios from 1 to 10,000");

/** `months per period`: the length of a settlement period; 12 where left out. */
export const readMonthsPerPeriod = (cell: Cell | null | undefined): Argument<number> =>
  isOmitted(cell)
    ? { value: monthsOfAYear }
    : readWhole("months per period", cell, 1, mostMonths, "a whole number of months from 1 to 120");

function readWhole(
  name: string,
  cell: Cell,
  least: number,
  most: number,
  expected: string,
): Argument<number> {
  const read = readNumber({ cells: [[cell]], place: { kind: "argument", name } }, 0, 0, expected);
  if (!read.ok) return refused({ ...read.problem, where: name });
  const whole = Number.isInteger(read.value) && read.value >= least && read.value <= most;
  return whole
    ? { value: read.value }
    : refused({ code: "out-of-range", where: name, got: String(read.value), expected });
}

const refused = (problem: Problem): { readonly problems: readonly Problem[] } => ({ problems: [problem] });

const isOmitted = (cell: Cell | null | undefined): cell is null | undefined =>
  cell === null || cell === undefined || isBlank(cell);

const isLeftOut = (cells: Cells): boolean =>
  cells === null || cells === undefined || cells.every((row) => row.every(isBlank));
