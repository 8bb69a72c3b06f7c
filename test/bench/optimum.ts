import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { onePeriodOptimum, optimumOfSorted } from "../../src/engine/optimum";
import { sorted } from "../../src/engine/quantile";
import { defaultTerms } from "../../src/engine/terms";
import { highs, LinearModel, plus, times, constant, type Linear } from "../engine/judge/linearModel";
import { medianRatio, schedule, type Figure } from "./figure";

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
  const ratio = medianRatio(
    15,
    () => void optimumOfSorted(sorted(usage), bands, terms),
    () => void usage.slice().sort(),
  );
  return {
    name: "one-period optimum and cost curve, 1,000,000 scenarios, 4 bands ÷ sort",
    ratio,
    limit: 1.25,
  };
}

/** A linear programme a band, overage at list; the least of them and of no commitment is the optimum. */
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
  const list = usage.reduce((sum, each) => sum + each, 0) / usage.length;
  const solve = (): number =>
    bands.reduce((least, band, j) => {
      const model = new LinearModel(solver);
      const commitment = model.variable(band.threshold, bands[j + 1]?.threshold ?? Infinity);
      let overage: Linear = constant(0);
      for (const each of usage) {
        const beyond = model.variable();
        model.atMost(plus(constant(each), commitment, -1 / (1 - band.discount)), beyond);
        overage = plus(overage, beyond);
      }
      const solved = model.minimise(plus(commitment, times(overage, 1 / usage.length)));
      return Math.min(least, solved?.least ?? Infinity);
    }, list);

  const start = performance.now();
  const solverLeast = solve();
  const solverTime = performance.now() - start;
  const times100: number[] = [];
  let engineLeast = 0;
  for (let run = 0; run < 300; run++) {
    const before = performance.now();
    engineLeast = onePeriodOptimum(rows, bands, terms).expectedNetCost;
    times100.push(performance.now() - before);
  }
  const engineTime = times100.sort((a, b) => a - b)[150] ?? Number.NaN;
  const same = Math.abs(engineLeast - solverLeast) <= 1e-9 * solverLeast;
  return {
    name: "one-period optimum ÷ HiGHS with the same optimum, 1,000 scenarios, 5 bands",
    ratio: same ? engineTime / solverTime : Number.NaN,
    limit: 1 / 5000,
  };
}
