import type { Draws } from "./draws";
import { stratified } from "./marginalLikelihood";
import type { SmoothingCell, SmoothingPriors } from "./smoothingGrid";
import { drawCoefficients } from "./twoCoefficients";

/**
 * Paths of ratios from a fitted grid: each path takes a point of the grid in proportion to its weight, draws
 * noise, level and trend from the posterior and then lives on month by month.
 */
export function smoothingPaths(
  cells: readonly SmoothingCell[],
  months: number,
  count: number,
  priors: Pick<SmoothingPriors, "mostDamping" | "mostTrend">,
  draws: Draws,
): number[][] {
  return stratified(cells, count).map((cell) => {
    const { scale, end, posterior } = cell;
    const { deviation, first, second } = drawCoefficients(posterior, draws);
    let level = end.level + end.levelByLevel * first + end.levelByTrend * second;
    let trend = end.trend + end.trendByLevel * first + end.trendByTrend * second;
    trend = Math.min(priors.mostTrend, Math.max(-priors.mostTrend, trend));
    const damping = Math.min(cell.damping, priors.mostDamping);
    const path = new Array<number>(months);
    for (let h = 0; h < months; h++) {
      const expected = level + damping * trend;
      const surprise = deviation * draws.normal();
      path[h] = scale.back(expected + surprise, expected);
      level = expected + cell.level * surprise;
      trend = damping * trend + cell.trend * surprise;
    }
    return path;
  });
}
