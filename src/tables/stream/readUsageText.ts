import type { PriceBook } from "../../engine/prices";
import type { UsageOptions } from "../exports/usageOptions";
import { UsageStream } from "../exports/usageStream";
import type { UsageReading } from "../usageReading";
import { csvRows } from "./csvRows";
import { jsonRecords } from "./jsonRecords";

/**
 * Reads usage from a text of any size that arrives in pieces: CSV, JSON or JSON lines, told by how it
 * begins. Rows are added up by day, model and tariff as they come, so that memory does not grow with the text.
 *
 * @param name of the input, for messages: `usage.csv row 7`.
 * @throws UnreadableText with the row or line where the text is not what it begins as.
 * @see docs/SPEC.md U4
 */
export async function readUsageText(
  pieces: AsyncIterable<string>,
  name: string,
  book: PriceBook,
  options: UsageOptions = {},
): Promise<UsageReading> {
  const stream = new UsageStream(name, book, options);
  const { start, all } = await begin(pieces);
  if (/^\s*[{[]/.test(start)) for await (const records of jsonRecords(all)) stream.readRecords(records);
  else for await (const rows of csvRows(all)) stream.readRows(rows);
  return stream.finish();
}

/** The first piece that is not blank, and all of them from there on. */
async function begin(
  pieces: AsyncIterable<string>,
): Promise<{ readonly start: string; readonly all: AsyncIterable<string> }> {
  const rest = pieces[Symbol.asyncIterator]();
  let next = await rest.next();
  while (next.done !== true && next.value.replace(/^\uFEFF/, "").trim() === "") next = await rest.next();
  const start = next.done === true ? "" : next.value.replace(/^\uFEFF/, "");
  async function* all(): AsyncGenerator<string> {
    yield start;
    for (let piece = await rest.next(); piece.done !== true; piece = await rest.next()) yield piece.value;
  }
  return { start, all: all() };
}
