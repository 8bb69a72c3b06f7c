import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import { parseCsv } from "hucre/csv";
import type { UsageOptions } from "../tables/exports/usageOptions";
import { publishedPrices } from "../tables/priceBook";
import { UnreadableText } from "../tables/stream/csvRows";
import { textPieces } from "../tables/stream/pieces";
import { readUsageText } from "../tables/stream/readUsageText";
import { summedUsage } from "../tables/summedUsage";
import { encodingOf } from "../tables/textEncoding";
import { describe, usable } from "../tables/wording";
import type { CellScalar, WorkbookFile } from "./file";
import { jsonRows, UnreadableJson } from "./jsonRows";
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
  const text = (): string => new TextDecoder(encodingOf(bytes)).decode(bytes).replace(/^\uFEFF/, "");
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
      try {
        return sheetOf(sheetName, jsonRows(text(), ending === ".json"));
      } catch (error) {
        throw error instanceof UnreadableJson ? new UnusableFile(`${path}${error.message}`) : error;
      }
    default:
      throw new UnusableFile(`${path}: expected .xlsx, .csv, .json or .jsonl, got ${ending || "no ending"}`);
  }
}

/** The usage of a text file of any size, added up. */
async function summedFile(path: string, options: UsageOptions): Promise<readonly (readonly CellScalar[])[]> {
  const bytes = createReadStream(path, { highWaterMark: 2 ** 18 }) as AsyncIterable<Uint8Array>;
  const reading = await readUsageText(textPieces(bytes), basename(path), publishedPrices, options).catch(
    (error: unknown) => {
      throw error instanceof UnreadableText ? new UnusableFile(`${path}, ${error.message}`) : error;
    },
  );
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

const sheetOf = (name: string, rows: readonly (readonly CellScalar[])[]): OpenedFile => ({
  file: { sheets: [sheetOfRows(name, rows)], names: [] },
  notKept: [],
});
