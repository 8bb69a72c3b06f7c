import { drawsFrom } from "../../src/engine/forecast/draws";
import { forecastPaths } from "../../src/engine/forecast/forecast";
import { medianRatio, type Figure } from "./figure";

const months = 36;
const count = 1000;
const rounds = 41;
const warmUps = 10;
/** Naive runs in one turn: about as long as one of the range, so that a busy machine slows both alike. */
const naiveRuns = 7;
const history = Array.from({ length: 24 }, (_, t) => 100_000 * (1 + 0.02 * t) * (1 + 0.1 * Math.sin(t)));

/** The simplest member: last year's month, times a normal error of the year-on-year changes' size. */
function seasonalNaivePaths(seed: number): number[][] {
  const draws = drawsFrom(seed);
  const changes = history.slice(12).map((month, t) => Math.log(month / (history[t] ?? month)));
  const deviation = Math.sqrt(changes.reduce((sum, change) => sum + change ** 2, 0) / changes.length);
  return Array.from({ length: count }, () => {
    const path: number[] = [];
    for (let h = 0; h < months; h++) {
      const before = h < 12 ? history[12 + h] : path[h - 12];
      path.push((before ?? 0) * Math.exp(deviation * draws.normal()));
    }
    return path;
  });
}

/** Time of a term's paths from two years of history, against seasonal naive paths of the same count. */
export function forecastFigures(): readonly Figure[] {
  let made = 0;
  const naive = (): void => {
    for (let i = 0; i < naiveRuns; i++) made += seasonalNaivePaths(1).length;
  };
  const range = (): void => void (made += forecastPaths(history, months, { count })?.paths.length ?? 0);
  for (let i = 0; i < warmUps; i++) [naive, range].forEach((run) => run());
  const ratio = naiveRuns * medianRatio(rounds, range, naive);
  if (made !== (naiveRuns + 1) * count * (rounds + warmUps)) throw new Error("paths are missing");
  return [{ name: "range, 1,000 paths × 36 months ÷ seasonal naive paths", ratio, limit: 12 }];
}
