import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import type { Bands } from "../../src/engine/bands";
import { optimumOfSorted } from "../../src/engine/optimum";
import { sorted } from "../../src/engine/quantile";
import { defaultTerms } from "../../src/engine/terms";
import { fraction, money } from "../../src/engine/units";

/** One figure: met when ratio ≤ limit. */
interface Figure {
  readonly name: string;
  readonly ratio: number;
  readonly limit: number;
}

/** Median of the ratios of pairs run one after the other, so that a busy machine slows both. */
function medianRatio(runs: number, measured: () => void, against: () => void): number {
  const time = (task: () => void): number => {
    const start = performance.now();
    task();
    return performance.now() - start;
  };
  const ratios = Array.from({ length: runs }, () => time(measured) / time(against)).sort((a, b) => a - b);
  return ratios[Math.floor(runs / 2)] ?? Number.NaN;
}

const bands: Bands = [
  [250_000, 0.1],
  [1_000_000, 0.15],
  [2_000_000, 0.2],
  [5_000_000, 0.25],
].map(([threshold = 0, discount = 0], i) => ({
  threshold: money(threshold),
  discount: fraction(discount),
  name: `Band ${i + 1}`,
  terms: {},
}));

/** The one-period optimum with the whole cost curve, against a sort of the same scenarios. */
function optimumAgainstSort(): Figure {
  const random = xoroshiro128plus(20261121);
  const usage = Float64Array.from(
    { length: 1_000_000 },
    () => 100_000 + 6_000_000 * uniformFloat64(random) ** 2,
  );
  const terms = { ...defaultTerms, policy: "least cost" } as const;
  const ratio = medianRatio(
    9,
    () => void optimumOfSorted(sorted(usage), bands, terms),
    () => void usage.slice().sort(),
  );
  return {
    name: "one-period optimum and cost curve, 1,000,000 scenarios, 4 bands ÷ sort",
    ratio,
    limit: 1.5,
  };
}

/** JavaScript that the pane loads before its first view, gzipped, against 170 KB; needs `npm run build`. */
function firstLoad(): Figure | null {
  const folder = resolve(__dirname, "../../dist");
  if (!existsSync(folder)) return null;
  const scripts = readdirSync(folder).filter((name) => name.endsWith(".js"));
  const bytes = scripts.reduce(
    (sum, name) => sum + gzipSync(readFileSync(resolve(folder, name)), { level: 9 }).length,
    0,
  );
  return { name: "first-load JavaScript of the pane, gzip ÷ 170 KB", ratio: bytes / 170_000, limit: 1 };
}

const figures = [optimumAgainstSort(), firstLoad()].filter((figure) => figure !== null);
for (const figure of figures) {
  console.log(
    process.argv.includes("--json")
      ? JSON.stringify(figure)
      : `${figure.ratio <= figure.limit ? "met   " : "MISSED"} ${figure.ratio.toFixed(3)} ≤ ${figure.limit}  ${figure.name}`,
  );
}
if (figures.some(({ ratio, limit }) => !(ratio <= limit))) process.exitCode = 1;
