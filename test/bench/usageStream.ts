import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { publishedPrices } from "../../src/tables/priceBook";
import { textPieces } from "../../src/tables/stream/pieces";
import { readUsageText } from "../../src/tables/stream/readUsageText";
import type { Figure } from "./figure";

const header = [
  ...["usage_date_utc", "model_version", "api_key", "workspace", "usage_type", "context_window"],
  ...["no_cache", "cache_write_5m", "cache_write_1h", "cache_read"].map(
    (name) => `usage_input_tokens_${name}`,
  ),
  ...["usage_output_tokens", "web_search_count", "inference_geo", "speed"],
];
const models = ["claude-opus-4-5", "claude-sonnet-4-6", "claude-haiku-4-5-20251001", "claude-opus-4-6"];

/** A token export of the Console: a year of days, each with its keys in four models, one row in five a batch. */
function writeUsage(path: string, bytes: number): void {
  const file = openSync(path, "w");
  const rowsADay = Math.ceil(bytes / 110 / 365);
  let written = writeSync(file, `\uFEFF${header.join()}\n`);
  for (let day = 0; written < bytes; day++) {
    const date = new Date(Date.UTC(2025, 10, 1 + day)).toISOString().slice(0, 10);
    const rows = Array.from({ length: rowsADay }, (_, i) => {
      const [input, write5m, write1h, cached, output] = [7919, 104_729, 1299, 15_485, 32_452].map(
        (prime, k) => ((day * rowsADay + i) * prime) % (900_001 - k),
      );
      const names = [date, models[i % 4], `key ${i}`, `team ${i % 37}`, i % 5 === 0 ? "batch" : "standard"];
      return [...names, "≤ 200k", input, write5m, write1h, cached, output, i % 3, "global", ""].join();
    });
    written += writeSync(file, `${rows.join("\n")}\n`);
  }
  closeSync(file);
}

/** Bytes of a piece, as the workbench reads them. */
const pieceLength = 2 ** 18;

async function readerTime(path: string): Promise<number> {
  const start = performance.now();
  const bytes = createReadStream(path, { highWaterMark: pieceLength }) as AsyncIterable<Uint8Array>;
  const { problems } = await readUsageText(textPieces(bytes), "usage.csv", publishedPrices);
  if (problems.length > 0) throw new Error(`the usage has ${problems[0]?.code}`);
  return performance.now() - start;
}

/** Papa Parse over pieces of the same length, its rows thrown away. */
function parserTime(path: string): Promise<number> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    Papa.parse(createReadStream(path, { encoding: "utf8", highWaterMark: pieceLength }), {
      delimiter: ",",
      newline: "\n",
      skipEmptyLines: true,
      chunk: () => undefined,
      complete: () => resolve(performance.now() - start),
      error: reject,
    });
  });
}

/** A file of usage, read in pieces and added up, against Papa Parse alone on the same file. */
export async function usageStreamFigure(bytes = 80 * 2 ** 20, runs = 11): Promise<Figure> {
  const folder = mkdtempSync(join(tmpdir(), "bandwise-"));
  try {
    const path = join(folder, "usage.csv");
    writeUsage(path, bytes);
    await readerTime(path);
    await parserTime(path);
    const ratios: number[] = [];
    for (let run = 0; run < runs; run++) ratios.push((await readerTime(path)) / (await parserTime(path)));
    ratios.sort((a, b) => a - b);
    return {
      name: "CSV by stream, 80 MB of usage ÷ Papa Parse alone, its rows thrown away",
      ratio: ratios[Math.floor(runs / 2)] ?? Number.NaN,
      limit: 1.43,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
