import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { forecastPaths } from "../../src/engine/forecast/forecast";
import { totalQuantiles } from "../../src/engine/forecast/pathQuantiles";
import { deciles, pinballLoss, unitOf } from "./measure";
import { cut, readSeries, type Series } from "./series";

/**
 * The range beside R's forecasts (peers.R), each row on the series that every method has forecast:
 * `npx tsx test/accuracy/against.ts PEERS.csv FILE.csv …`, one Markdown row for each history and months.
 */
const [peersFile = "", ...files] = process.argv.slice(2);
const own = "range";
const members = ["ets", "arima", "theta"];
const shown = [...members, "average", "naive", own];

/** Deciles by row, series and method. */
const peers = new Map<string, Map<string, Map<string, readonly number[]>>>();
for (const line of readFileSync(peersFile, "utf8").trim().split("\n")) {
  const [file, history, months, id = "", method = "", , ...quantiles] = line.split(",");
  const bySeries = entry(
    peers,
    `${file},${history},${months}`,
    () => new Map<string, Map<string, readonly number[]>>(),
  );
  entry(bySeries, id, () => new Map<string, readonly number[]>()).set(
    method,
    quantiles.slice(0, -1).map(Number),
  );
}

for (const file of files) {
  const series = readSeries(readFileSync(file, "utf8"));
  // Ramps are judged by kind: their mean is that of the steepest.
  const categories = file.includes("ramp") ? [...new Set(series.map(({ category }) => category))] : [null];
  for (const [row, bySeries] of peers) {
    const [name, history, months] = row.split(",");
    if (name !== basename(file)) continue;
    for (const category of categories) {
      const some = series.filter((each) => category === null || each.category === category);
      compare(
        [name, history, months, category ?? ""].join(" "),
        some,
        bySeries,
        Number(history),
        Number(months),
      );
    }
  }
}

function compare(
  title: string,
  series: readonly Series[],
  bySeries: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>,
  history: number,
  months: number,
): void {
  const sums = new Map(shown.map((method) => [method, { loss: 0, inside: 0, series: 0 }]));
  const run = new Set([...bySeries.values()].flatMap((methods) => [...methods.keys()]));
  for (const each of series) {
    const methods = new Map(bySeries.get(each.id));
    const finite = [...methods.values()].flat().every(Number.isFinite);
    if (methods.size < run.size || !finite) continue;
    const { known, future } = cut(each, history, months);
    if (members.every((member) => run.has(member))) methods.set("average", averageOf(methods));
    methods.set(own, totalQuantiles(forecastPaths(known, months)?.paths ?? [], deciles));
    const actual = future.reduce((sum, month) => sum + month, 0);
    for (const [method, quantiles] of methods) {
      const sum = sums.get(method);
      if (sum === undefined) continue;
      sum.series++;
      sum.loss += pinballLoss(quantiles, actual) / unitOf(known, months);
      if (actual >= (quantiles[0] ?? NaN) && actual <= (quantiles[8] ?? NaN)) sum.inside++;
    }
  }
  const cells = [...sums.values()].map(({ loss, inside, series: n }) =>
    n === 0 ? "–" : `${((100 * loss) / n).toFixed(2)} · ${((100 * inside) / n).toFixed(0)}`,
  );
  console.log(`| ${[title, String(sums.get(own)?.series), ...cells].join(" | ")} |`);
}

/** Mean of each decile over the members. */
function averageOf(methods: ReadonlyMap<string, readonly number[]>): readonly number[] {
  return deciles.map(
    (_, q) => members.reduce((sum, member) => sum + (methods.get(member)?.[q] ?? NaN), 0) / members.length,
  );
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}
