import { drawsFrom } from "./draws";
import { totalsOf, type Paths } from "./pathQuantiles";

/** One model or workload: its name and its own monthly paths. */
export interface Part {
  readonly name: string;
  readonly history: readonly number[];
  readonly paths: Paths;
}

export interface PartsOfTotal {
  /** Paths of each part; in every path and month they add up to the total's. */
  readonly parts: readonly { readonly name: string; readonly paths: Paths }[];
  /** The correlation with which the parts were put together, to be stated (F5). */
  readonly correlation: number;
}

/** What is believed before the histories are seen, and how many months of history that is worth. */
const priorCorrelation = 0.3;
const priorMonths = 12;

/**
 * Splits the paths of a total among its parts (F5). The parts' own paths are put together with the
 * correlation of their monthly changes, and each sum is scaled to the total's path of the same rank: the
 * range of the total stays the one its own history gives, and the parts add up to it in every path.
 *
 * @param total paths of the total; the parts' are as many and as long.
 */
export function partsOfTotal(total: Paths, parts: readonly Part[], seed: number): PartsOfTotal {
  const correlation = correlationOf(parts.map(({ history }) => history));
  const joined = jointly(parts, total.length, correlation, seed);
  const sums = total.map((path, p) =>
    path.map((_, h) => joined.reduce((sum, part) => sum + at(part, p, h), 0)),
  );
  const sumWithRank = order(totalsOf(sums));
  const from = ranks(totalsOf(total)).map((rank) => sumWithRank[rank] ?? 0);
  return {
    correlation,
    parts: parts.map(({ name }, i) => ({
      name,
      paths: total.map((path, p) =>
        path.map((month, h) => {
          const whole = at(sums, from[p] ?? 0, h);
          const part = at(joined[i] ?? [], from[p] ?? 0, h);
          return whole > 0 ? (month * part) / whole : month / parts.length;
        }),
      ),
    })),
  };
}

/** Mean correlation of the parts' monthly log changes, drawn towards 0.3 while there are few months. */
export function correlationOf(histories: readonly (readonly number[])[]): number {
  const changes = histories.map((history) =>
    history.slice(1).map((month, i) => {
      const before = history[i] ?? 0;
      return month > 0 && before > 0 ? Math.log(month / before) : 0;
    }),
  );
  const pairs: number[] = [];
  changes.forEach((a, i) => {
    changes.slice(i + 1).forEach((b) => pairs.push(pearson(a, b)));
  });
  if (pairs.length === 0) return priorCorrelation;
  const observed = pairs.reduce((sum, pair) => sum + pair, 0) / pairs.length;
  const months = Math.min(...changes.map(({ length }) => length));
  const weight = months / (months + priorMonths);
  return Math.min(0.95, Math.max(0, weight * observed + (1 - weight) * priorCorrelation));
}

/** Reorders each part's paths so that their totals' ranks follow a normal copula with one correlation. */
function jointly(parts: readonly Part[], count: number, correlation: number, seed: number): readonly Paths[] {
  const draws = drawsFrom(seed ^ 0x2545f491);
  const common = Array.from({ length: count }, () => draws.normal());
  return parts.map(({ paths }) => {
    const scores = common.map(
      (z) => Math.sqrt(correlation) * z + Math.sqrt(1 - correlation) * draws.normal(),
    );
    const byTotal = order(totalsOf(paths));
    return ranks(scores).map((rank) => paths[byTotal[rank] ?? 0] ?? []);
  });
}

function pearson(a: readonly number[], b: readonly number[]): number {
  const n = Math.min(a.length, b.length);
  const mean = (of: readonly number[]): number =>
    of.slice(-n).reduce((sum, each) => sum + each, 0) / (n || 1);
  const [meanA, meanB] = [mean(a), mean(b)];
  let [ab, aa, bb] = [0, 0, 0];
  for (let i = 1; i <= n; i++) {
    const da = (a[a.length - i] ?? 0) - meanA;
    const db = (b[b.length - i] ?? 0) - meanB;
    ab += da * db;
    aa += da * da;
    bb += db * db;
  }
  return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
}

const at = (paths: Paths, path: number, month: number): number => paths[path]?.[month] ?? 0;

/** Positions of the numbers in rising order. */
const order = (values: readonly number[]): readonly number[] =>
  values.map((_, i) => i).sort((i, j) => (values[i] ?? 0) - (values[j] ?? 0));

/** Rank of each number, from 0. */
function ranks(values: readonly number[]): readonly number[] {
  const rank = values.map(() => 0);
  order(values).forEach((i, r) => (rank[i] = r));
  return rank;
}
