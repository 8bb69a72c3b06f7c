import { performance } from "node:perf_hooks";
import { drawsFrom } from "../../src/engine/forecast/draws";
import { forecastPaths } from "../../src/engine/forecast/forecast";

/**
 * Time of 1,000 paths × 36 months from 24 months of history against seasonal naive paths of the same count, in
 * the same run; at most 12 times as much: `npx tsx test/bench/forecast.ts`.
 */
const limit = 12;
const months = 36;
const count = 1000;
const rounds = 41;
const warmUps = 10;
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

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[times.length >> 1] ?? NaN;

const naivePaths = (): unknown => seasonalNaivePaths(1);
const rangePaths = (): unknown => forecastPaths(history, months, { count });
for (let i = 0; i < warmUps; i++) [naivePaths, rangePaths].forEach((run) => run());
// In turns, so that whatever else the machine does meets both.
const turns = Array.from({ length: rounds }, () => [timed(naivePaths), timed(rangePaths)] as const);
const naive = median(turns.map(([time]) => time));
const range = median(turns.map(([, time]) => time));
const times = range / naive;
console.log(
  JSON.stringify({ naive: naive.toFixed(2), range: range.toFixed(2), times: times.toFixed(1), limit }),
);
process.exitCode = times <= limit ? 0 : 1;
