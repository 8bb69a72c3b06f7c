import type { Highs } from "highs";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { Bands } from "../../src/engine/bands";
import { onePeriodOptimum, optimumOfSorted } from "../../src/engine/optimum/onePeriodSweep";
import { sorted } from "../../src/engine/quantile";
import { defaultTerms } from "../../src/engine/terms";
import { constant, highs, LinearModel, minus, plus, times, type Linear } from "../engine/judge/linearModel";
import { schedule, type Figure } from "./figure";

const terms = { ...defaultTerms, policy: "least cost" } as const;

function usageOf(count: number): Float64Array {
  const random = xoroshiro128plus(20261121);
  return Float64Array.from({ length: count }, () => 100_000 + 6_000_000 * uniformFloat64(random) ** 2);
}

/** The one-period optimum: against a sort of the same scenarios, and against HiGHS. */
export async function optimumFigures(): Promise<readonly Figure[]> {
  return [againstSort(), await againstHighs()];
}

function againstSort(): Figure {
  const usage = usageOf(1_000_000);
  const bands = schedule([250_000, 0.1], [1_000_000, 0.15], [2_000_000, 0.2], [5_000_000, 0.25]);
  const optimise = (): void => void optimumOfSorted(sorted(usage), bands, terms);
  const sort = (): void => void usage.slice().sort();
  return {
    name: "one-period optimum and cost curve, 1,000,000 scenarios, 4 bands ÷ sort",
    ratio: median(21, () => processorTime(optimise) / processorTime(sort)),
    limit: 1.25,
  };
}

/**
 * The whole question put to HiGHS as one programme with a binary a band, as the engine gets it; writing the
 * programme down is not counted. Told the band, each of the five linear programmes takes it a few milliseconds.
 */
async function againstHighs(): Promise<Figure> {
  const usage = usageOf(1000);
  const rows = Array.from(usage, (each) => [each]);
  const bands = schedule(
    [250_000, 0.1],
    [500_000, 0.12],
    [1_000_000, 0.15],
    [2_000_000, 0.2],
    [5_000_000, 0.25],
  );
  const solver = await highs();
  const few = sizingProgramme(solver, usage.subarray(0, 50), bands);
  few.model.minimise(few.netCost);

  const { model, netCost } = sizingProgramme(solver, usage, bands);
  let solverLeast = Number.NaN;
  const solverTime = processorTime(() => {
    solverLeast = model.minimise(netCost)?.least ?? Number.NaN;
  });

  const batch = 50;
  let engineLeast = Number.NaN;
  const optimise = (): void => {
    for (let run = 0; run < batch; run++) {
      engineLeast = onePeriodOptimum(rows, bands, terms).expectedNetCost;
    }
  };
  for (let warm = 0; warm < 20; warm++) optimise();
  const engineTime = median(101, () => processorTime(optimise) / batch);
  const same = Math.abs(engineLeast - solverLeast) <= 1e-9 * solverLeast;
  return {
    name: "one-period optimum ÷ HiGHS with the same optimum, 1,000 scenarios, 5 bands",
    ratio: same ? engineTime / solverTime : Number.NaN,
    limit: 1 / 5000,
  };
}

/** Expected net cost in net denomination with overage at list: a commitment in one band or in none. */
function sizingProgramme(solver: Highs, usage: Float64Array, bands: Bands) {
  const model = new LinearModel(solver);
  let signed = constant(0);
  let committed = constant(0);
  let covered = constant(0);
  bands.forEach(({ threshold, discount }, j) => {
    const inBand = model.binary();
    const commitment = model.variable();
    // Beyond the highest drawdown nothing more is covered.
    const end = bands[j + 1]?.threshold ?? Math.max(threshold, (1 - discount) * Math.max(...usage));
    model.atMost(times(inBand, threshold), commitment);
    model.atMost(commitment, times(inBand, end));
    signed = plus(signed, inBand);
    committed = plus(committed, commitment);
    covered = plus(covered, commitment, 1 / (1 - discount));
  });
  model.atMost(signed, constant(1));
  let overage: Linear = constant(0);
  for (const each of usage) {
    const beyond = model.variable();
    model.atMost(minus(constant(each), covered), beyond);
    overage = plus(overage, beyond);
  }
  return { model, netCost: plus(committed, overage, 1 / usage.length) };
}

/**
 * Milliseconds on the processor, those of the garbage collector included: on a busy machine the clock would
 * count the interruptions of a long task and miss those of a short one.
 */
function processorTime(task: () => void): number {
  const start = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function median(runs: number, measured: () => number): number {
  const figures = Array.from({ length: runs }, measured).sort((a, b) => a - b);
  return figures[Math.floor(runs / 2)] ?? Number.NaN;
}
