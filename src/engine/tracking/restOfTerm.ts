import { forecastPaths } from "../forecast/forecast";
import type { Paths } from "../forecast/pathQuantiles";

/**
 * The one place where tracking asks for the rest of the term: monthly paths of list usage, forecast from
 * everything that was observed, before signing and since.
 *
 * @param observed monthly list usage, oldest first; at least 2 where any month is to come.
 * @param months to come; 0 where the term is over.
 * @returns one row a scenario, one column a month.
 * @see docs/SPEC.md T1
 */
export function restOfTerm(observed: readonly number[], months: number, count = 1000): Paths {
  if (months === 0) return Array.from({ length: count }, () => []);
  const forecast = forecastPaths(observed, months, { count });
  if (forecast === null) throw new Error("the rest of a term needs at least two months of history");
  return forecast.paths;
}
