import { quantile, sorted } from "../quantile";

/** Whole paths: one row a path, one column a month. */
export type Paths = readonly (readonly number[])[];

/** Total of each path, in the order of the paths. */
export const totalsOf = (paths: Paths): readonly number[] =>
  paths.map((path) => path.reduce((total, month) => total + month, 0));

/** Quantiles of the total of all months. */
export function totalQuantiles(paths: Paths, probabilities: readonly number[]): readonly number[] {
  const ordered = sorted(totalsOf(paths));
  return probabilities.map((probability) => quantile(ordered, probability));
}

/** Quantiles of each month: one row a month. They do not add up to those of the total (F1). */
export function monthQuantiles(
  paths: Paths,
  probabilities: readonly number[],
): readonly (readonly number[])[] {
  const months = paths[0]?.length ?? 0;
  return Array.from({ length: months }, (_, h) => {
    const ordered = sorted(paths.map((path) => path[h] ?? 0));
    return probabilities.map((probability) => quantile(ordered, probability));
  });
}

/** Totals of consecutive periods of `periodMonths`; the last one may be shorter. */
export function periodTotals(paths: Paths, periodMonths: number): readonly (readonly number[])[] {
  return paths.map((path) => {
    const periods = Math.ceil(path.length / periodMonths);
    return Array.from({ length: periods }, (_, p) =>
      path.slice(p * periodMonths, (p + 1) * periodMonths).reduce((total, month) => total + month, 0),
    );
  });
}
