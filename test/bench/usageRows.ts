import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { publishedPrices } from "../../src/tables/priceBook";
import type { Cell } from "../../src/tables/grid";
import { readUsage } from "../../src/tables/usageReader";
import { SummedRows, type RowSink } from "../../src/tables/usageRows";
import { medianRatio, type Figure } from "./figure";

const header = [
  "usage_date_utc",
  "model_version",
  "workspace",
  "usage_type",
  ...["no_cache", "cache_write_5m", "cache_write_1h", "cache_read"].map(
    (name) => `usage_input_tokens_${name}`,
  ),
  "usage_output_tokens",
];
const models = ["claude-opus-4-8", "claude-sonnet-4-6", "claude-haiku-4-5-20251001", "claude-opus-4-6"];

/** A million rows of nine columns as JSON: a hundred days of ten thousand keys. */
function usageAsJson(rows: number): string {
  const lines = Array.from({ length: rows }, (_, i) => {
    const day = new Date(Date.UTC(2026, 5, 1 + Math.floor((i * 100) / rows))).toISOString().slice(0, 10);
    const counts = [7919, 104_729, 1299, 15_485, 32_452].map((prime, k) => (i * prime) % (900_001 - k));
    const names = [day, models[i % models.length], `workspace ${i % 37}`, i % 5 === 0 ? "batch" : "standard"];
    return JSON.stringify([...names, ...counts]);
  });
  return `[${[JSON.stringify(header), ...lines].join(",")}]`;
}

const monthlyUsageOf = (cells: readonly (readonly Cell[])[], sink: RowSink = new SummedRows()) => {
  const grid = { cells, place: { kind: "sheet", sheet: "Usage", row: 0, column: 0 } } as const;
  return [...readUsage(grid, publishedPrices, {}, sink).rows];
};

/** Sums the rows, and looks at the memory every ten thousand of them. */
class WatchedRows extends SummedRows {
  height = 0;
  private taken = 0;

  constructor(private readonly inUse: () => number) {
    super();
  }

  override take(...row: Parameters<RowSink["take"]>): void {
    super.take(...row);
    if (this.taken++ % 10_000 === 0) this.height = Math.max(this.height, this.inUse());
  }
}

/**
 * A million rows by nine columns, as a range's values, to tokens by month, model and class, against
 * `JSON.parse` of the same values; and the memory in use at its height, garbage included, against the values.
 */
export function usageRowsFigures(rows = 1_000_000): readonly Figure[] {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const inUse = (): number => {
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const json = usageAsJson(rows);
  collect();
  const before = inUse();
  const cells = JSON.parse(json) as readonly (readonly Cell[])[];
  collect();
  const values = inUse() - before;
  const watched = new WatchedRows(inUse);
  monthlyUsageOf(cells, watched);
  const size = rows.toLocaleString("en-US");
  return [
    {
      name: `${size} rows of usage to months, models and classes ÷ JSON.parse`,
      ratio: medianRatio(
        7,
        () => monthlyUsageOf(cells),
        () => JSON.parse(json),
      ),
      limit: 2.5,
    },
    {
      name: "memory at its height meanwhile ÷ that of the values",
      ratio: (watched.height - before) / values,
      limit: 2,
    },
  ];
}
