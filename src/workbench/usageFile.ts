import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import { parseCsv } from "hucre/csv";
import type { UsageOptions } from "../tables/exports/usageOptions";
import { publishedPrices } from "../tables/priceBook";
import { UnreadableText } from "../tables/stream/csvRows";
import { readUsageText } from "../tables/stream/readUsageText";
import { summedUsage } from "../tables/summedUsage";
import { describe, usable } from "../tables/wording";
import type { CellScalar, WorkbookFile } from "./file";
import { sheetOfRows } from "./model/newWorkbook";
import { readXlsx } from "./xlsx/readXlsx";

/** A file as a workbook, and what of it a workbook of ours cannot hold. */
export interface OpenedFile {
  readonly file: WorkbookFile;
  readonly notKept: readonly string[];
}

/** A sentence for the person at the command line. */
export class UnusableFile extends Error {}

/** Text files from this size on are read as a stream and added up: a sheet could not hold their rows. */
const largeFile = 32 * 2 ** 20;

/**
 * Opens an .xlsx as it is, and a .csv, .json or .jsonl file as a workbook with one sheet, as if it had
 * been opened in Excel. Of a large one the sheet holds the usage added up by month, model and tariff.
 *
 * @param large bytes from which on a text file is large.
 * @param options what was said about the usage of a large file.
 * @throws UnusableFile with a sentence where the file cannot be read as what its name says.
 */
export async function openFile(
  path: string,
  large = largeFile,
  options: UsageOptions = {},
): Promise<OpenedFile> {
  const unreadable = (error: NodeJS.ErrnoException): never => {
    throw new UnusableFile(`${path}: expected a file that can be read, got ${error.code ?? error.message}`);
  };
  const ending = extname(path).toLowerCase();
  const { size } = await stat(path).catch(unreadable);
  if (ending !== ".xlsx" && size >= large) return sheetOf("Usage", await summedFile(path, options));
  const bytes = await readFile(path).catch(unreadable);
  const sheetName =
    basename(path, extname(path))
      .replace(/[\\/?*[\]:]/g, " ")
      .slice(0, 31) || "Usage";
  const text = (): string => new TextDecoder().decode(bytes).replace(/^\uFEFF/, "");
  switch (ending) {
    case ".xlsx":
      try {
        return await readXlsx(bytes);
      } catch (error) {
        throw new UnusableFile(`${path}: ${(error as Error).message}`);
      }
    case ".csv":
      return sheetOf(
        sheetName,
        parseCsv(text()).map((row) => row.map((cell) => typedIn(String(cell ?? "")))),
      );
    case ".json":
    case ".jsonl":
    case ".ndjson":
      return sheetOf(sheetName, tableOf(recordsIn(path, text(), ending === ".json")));
    default:
      throw new UnusableFile(`${path}: expected .xlsx, .csv, .json or .jsonl, got ${ending || "no ending"}`);
  }
}

/** The usage of a text file of any size, added up. */
async function summedFile(path: string, options: UsageOptions): Promise<readonly (readonly CellScalar[])[]> {
  const pieces = createReadStream(path, { encoding: "utf8", highWaterMark: 2 ** 20 });
  const reading = await readUsageText(
    pieces as AsyncIterable<string>,
    basename(path),
    publishedPrices,
    options,
  ).catch((error: unknown) => {
    throw error instanceof UnreadableText ? new UnusableFile(`${path}, ${error.message}`) : error;
  });
  if (!usable(reading.problems)) {
    throw new UnusableFile(["Nothing was written:", ...reading.problems.map(describe)].join("\n"));
  }
  return summedUsage(reading.rows);
}

/** A CSV field as Excel would hold it; dates stay text, which the reader understands as well. */
function typedIn(text: string): CellScalar {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed) && trimmed.length <= 15
    ? Number(trimmed)
    : text;
}

function recordsIn(path: string, text: string, whole: boolean): readonly Readonly<Record<string, unknown>>[] {
  const parse = (json: string, line: number): unknown => {
    try {
      return JSON.parse(json);
    } catch (error) {
      throw new UnusableFile(`${path}, line ${line}: expected JSON, got ${(error as Error).message}`);
    }
  };
  const parsed = whole
    ? parse(text, 1)
    : text.split(/\r?\n/).flatMap((line, i) => (line.trim() === "" ? [] : [parse(line, i + 1)]));
  const isRecord = (value: unknown): value is Record<string, unknown> =>
    typeof value === "object" && value !== null && !Array.isArray(value);
  if (!Array.isArray(parsed) || !parsed.every(isRecord)) {
    throw new UnusableFile(`${path}: expected a list of flat records, one a row of usage`);
  }
  return parsed;
}

/** Records as rows below the union of their keys; nested parts get dotted names. */
function tableOf(records: readonly Readonly<Record<string, unknown>>[]): CellScalar[][] {
  const flat = records.map((record) => flatten(record));
  const keys = [...new Set(flat.flatMap((record) => [...record.keys()]))];
  return [keys, ...flat.map((record) => keys.map((key) => record.get(key) ?? null))];
}

function flatten(record: Readonly<Record<string, unknown>>, prefix = ""): ReadonlyMap<string, CellScalar> {
  const flat = new Map<string, CellScalar>();
  for (const [key, value] of Object.entries(record)) {
    const name = prefix + key;
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      for (const [inner, scalar] of flatten(value as Record<string, unknown>, `${name}.`))
        flat.set(inner, scalar);
    } else if (typeof value === "number" || typeof value === "boolean") flat.set(name, value);
    else
      flat.set(
        name,
        value === null || value === undefined
          ? null
          : typeof value === "string"
            ? value
            : JSON.stringify(value),
      );
  }
  return flat;
}

const sheetOf = (name: string, rows: readonly (readonly CellScalar[])[]): OpenedFile => ({
  file: { sheets: [sheetOfRows(name, rows)], names: [] },
  notKept: [],
});
