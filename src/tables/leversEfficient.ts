import { joined, monthlyMixes } from "../engine/levers/usageMix";
import { lastDayOfUsage } from "../engine/usage";
import { leverProblems } from "../engine/levers/leverProblems";
import { waterfall, type Waterfall } from "../engine/levers/waterfall";
import type { Argument, Cells } from "./arguments";
import type { Grid } from "./grid";
import { bookOf } from "./listCostArguments";
import { readLevers } from "./leversReader";
import { readUsage } from "./usageReader";
import { SummedRows } from "./usageRows";
import { isWarning } from "./wording";

const gridOf = (name: string, cells: Cells): Grid => ({
  cells: cells ?? [],
  place: { kind: "argument", name },
});

/**
 * The waterfall of EFFICIENT: every month of the usage, at the list prices of its last day, with the adoption
 * that the levers' dates give it.
 */
export function readEfficient(usage: Cells, levers: Cells, prices: Cells): Argument<Waterfall> {
  const book = bookOf(prices);
  if ("problems" in book) return book;
  const rows = readUsage(gridOf("usage table", usage), book.value, {}, new SummedRows());
  const read = readLevers(gridOf("levers", levers), book.value);
  const problems = [...rows.problems, ...read.problems].filter((problem) => !isWarning(problem));
  if (problems.length > 0 || rows.rows.length === 0) return { problems };
  const mixes = monthlyMixes(rows.rows, book.value, lastDayOfUsage(rows.rows));
  const all = joined(mixes.months.map(({ mix }) => mix));
  const unusable = [
    ...mixes.problems,
    ...leverProblems(read.levers, all, book.value, mixes.signingDay, "usage table"),
  ].filter((problem) => !isWarning(problem));
  if (unusable.length > 0) return { problems: unusable };
  return { value: waterfall(mixes, read.levers, book.value, { adoption: "dated", counted: "all" }) };
}
