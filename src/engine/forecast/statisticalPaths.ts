import { drawsFrom, type Draws } from "./draws";
import { growthEvidence, type Growth } from "./growthEvidence";
import { growthPaths } from "./growthCurves";
import { growthShare, grown, type GrowthWord } from "./growthWord";
import { lastTwelveMonthsPaths } from "./lastTwelveMonths";
import { neverBelow, type Mixture } from "./neverBelow";
import { totalQuantiles } from "./pathQuantiles";
import { quantileAverage, widen } from "./quantileAverage";
import { seasonality, yearLength, type Seasonality } from "./seasonality";
import type { ForecastSettings } from "./settings";
import { smoothingGrid, type SmoothingCell } from "./smoothingGrid";
import { smoothingPaths } from "./smoothingPaths";

export interface StatisticalPaths {
  readonly paths: number[][];
  /** Share of paths that follow a growth curve. */
  readonly growthShare: number;
  /** False where the user says that usage grows, and half of the totals are no higher for it. */
  readonly wordAdds: boolean;
}

/**
 * The statistical part of the range, before launches: a mixture of steady paths (Bayesian smoothing averaged
 * with the last twelve months) and of growth regimes in proportion to their posterior probability.
 *
 * @param history at least one month; not all of them 0 for a spread.
 */
export function statisticalPaths(
  history: readonly number[],
  months: number,
  count: number,
  seed: number,
  word: GrowthWord,
  settings: ForecastSettings,
): StatisticalPaths {
  if (history.every((month) => month === 0)) {
    const paths = Array.from({ length: count }, () => new Array<number>(months).fill(0));
    return { paths, growthShare: 0, wordAdds: !saysGrowth(word) };
  }
  const recent = history.slice(-settings.sizeMonths);
  const size = recent.reduce((sum, month) => sum + Math.abs(month), 0) / recent.length;
  const season = seasonality(history, settings.season);
  const ratios = history
    .map((month, t) => month / size / Math.exp(season?.logFactors[t % yearLength] ?? 0))
    .slice(-settings.smoothingMonths);
  const fit: Fit = { history, ratios, size, season, months, settings };
  if (word.kind === "own") {
    const paths = grown(levelPaths(fit, count, drawsFrom(seed)), word, seed ^ 0x6a09);
    return { paths, growthShare: 1, wordAdds: true };
  }
  const cells = smoothingGrid(ratios, settings.smoothing);
  const regimes = growthEvidence(ratios, settings.evidence, settings.curves, settings.smoothing);
  const evidence = regimes.reduce((sum, { probability }) => sum + probability, 0);
  const mixed = (share: number): Mixture => {
    const growing = regimes.length === 0 ? 0 : Math.round(count * share);
    const steady = steadyPaths(fit, cells, count - growing, drawsFrom(seed));
    return { steady, growing: growingPaths(fit, cells, regimes, growing, seed) };
  };
  const asked = growthShare(word, evidence);
  const byWord = mixed(asked);
  if (asked <= evidence)
    return { paths: joined(byWord), growthShare: byWord.growing.length / count, wordAdds: true };
  const byEvidence = mixed(evidence);
  const chosen = neverBelow(byWord, byEvidence);
  return {
    paths: joined(chosen),
    growthShare: chosen.growing.length / count,
    wordAdds: medianOf(chosen) > medianOf(byEvidence),
  };
}

const saysGrowth = ({ kind }: GrowthWord): boolean => kind === "growing" || kind === "ramping";

const joined = ({ steady, growing }: Mixture): number[][] => [...steady, ...growing];

const medianOf = (mixture: Mixture): number => totalQuantiles(joined(mixture), [0.5])[0] ?? 0;

/** A history as it is modelled. */
interface Fit {
  readonly history: readonly number[];
  /** The last months of it, without season, in units of its size. */
  readonly ratios: readonly number[];
  readonly size: number;
  readonly season: Seasonality | null;
  readonly months: number;
  readonly settings: ForecastSettings;
}

function steadyPaths(fit: Fit, cells: readonly SmoothingCell[], count: number, draws: Draws): number[][] {
  if (count === 0) return [];
  const { history, months, settings } = fit;
  const smooth = inUnits(smoothingPaths(cells, months, count, settings.smoothing, draws), fit, draws);
  const weight = history.some((month) => month < 0) ? 0 : settings.yearWeight(history.length);
  const paths =
    weight === 0
      ? smooth
      : quantileAverage(smooth, lastTwelveMonthsPaths(history, months, count, settings.year, draws), weight);
  widen(paths, settings.widening(history.length));
  return paths;
}

/** Growth regimes in proportion to their odds, averaged with smoothing as far as growth fades beyond a year. */
function growingPaths(
  fit: Fit,
  cells: readonly SmoothingCell[],
  regimes: readonly Growth[],
  count: number,
  seed: number,
): number[][] {
  const odds = regimes.reduce((sum, regime) => sum + regime.odds, 0);
  const draws = drawsFrom(seed ^ 0x3c3c);
  let share = 0;
  let made = 0;
  return regimes.flatMap((regime) => {
    share += regime.odds / odds;
    const upTo = Math.round(count * share);
    const each = upTo - made;
    made = upTo;
    if (each === 0) return [];
    const { months, settings } = fit;
    const kept = Math.pow(Math.min(1, yearLength / months), settings.growthFades);
    const growth = inUnits(growthPaths(regime.cells, months, each, draws), fit, draws);
    widen(growth, settings.growthWidening[regime.regime]);
    if (kept === 1) return growth;
    const smooth = inUnits(smoothingPaths(cells, months, each, settings.smoothing, draws), fit, draws);
    return quantileAverage(growth, smooth, 1 - kept);
  });
}

/** Paths around the level that was reached, for growth that the user states. */
function levelPaths(fit: Fit, count: number, draws: Draws): number[][] {
  const level = {
    ...fit.settings.smoothing,
    trend: [{ at: 0, weight: 1 }],
    startTrend: [{ at: 0.0005, weight: 1 }],
  };
  return inUnits(
    smoothingPaths(smoothingGrid(fit.ratios, level), fit.months, count, level, draws),
    fit,
    draws,
  );
}

/** Ratios back to list usage, with the season and its uncertainty, which is 1 in the mean. */
function inUnits(paths: number[][], { season, size, history, settings }: Fit, draws: Draws): number[][] {
  const variance = settings.season.noise ** 2 * (season?.variance ?? 0);
  const deviation = Math.sqrt(variance);
  for (const path of paths) {
    const factors =
      season?.logFactors.map(
        (factor) => size * Math.exp(factor + deviation * draws.normal() - variance / 2),
      ) ?? null;
    for (let h = 0; h < path.length; h++) {
      path[h] = (path[h] ?? 0) * (factors?.[(history.length + h) % yearLength] ?? size);
    }
  }
  return paths;
}
