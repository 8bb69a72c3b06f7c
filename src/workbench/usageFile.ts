import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { UsageOptions } from "../tables/exports/usageOptions";
import { publishedPrices } from "../tables/priceBook";
import { UnreadableText } from "../tables/stream/csvRows";
import { textPieces } from "../tables/stream/pieces";
import { readUsageText } from "../tables/stream/readUsageText";
import { summedUsage } from "../tables/summedUsage";
import { describe, usable } from "../tables/wording";
import type { CellScalar } from "./file";
import { endingOf, openBytes, type OpenedFile, sheetOf, UnusableFile } from "./openBytes";

/** Text files from this size on are read as a stream and added up: a sheet could not hold their rows. */
const largeFile = 32 * 2 ** 20;

/**
 * Opens a file of the disk as `openBytes` does. Of a large text file the sheet holds the usage added up by
 * month, model and tariff.
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
  const { size } = await stat(path).catch(unreadable);
  if (endingOf(path) !== ".xlsx" && size >= large) return sheetOf("Usage", await summedFile(path, options));
  return openBytes(await readFile(path).catch(unreadable), path);
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
