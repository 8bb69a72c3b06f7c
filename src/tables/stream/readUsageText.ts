import type { PriceBook } from "../../engine/prices";
import type { UsageOptions } from "../exports/usageOptions";
import { UsageStream } from "../exports/usageStream";
import type { UsageReading } from "../usageReading";
import type { Separator } from "../csv";
import { csvRows } from "./csvRows";
import { jsonRecords } from "./jsonRecords";
import { asText, type Piece } from "./pieces";

/**
 * Reads usage from a text of any size that arrives in pieces: CSV, JSON or JSON lines, told by how it
 * begins. Rows are added up by day, model and tariff as they come, so that memory does not grow with the text.
 *
 * @param name of the input, for messages: `usage.csv row 7`.
 * @throws UnreadableText with the row or line where the text is not what it begins as.
 * @see docs/SPEC.md U4
 */
export async function readUsageText(
  pieces: AsyncIterable<Piece>,
  name: string,
  book: PriceBook,
  options: UsageOptions = {},
): Promise<UsageReading> {
  const stream = new UsageStream(name, book, options);
  const { start, all } = await begin(pieces);
  if (start === "{" || start === "[")
    for await (const records of jsonRecords(asText(all))) stream.readRecords(records);
  else {
    const told = (separator: Separator): void => void (stream.written = separator);
    for await (const rows of csvRows(all, () => stream.counts, told)) stream.readRows(rows);
  }
  return stream.finish();
}

/** How the text begins, from its first piece that is not blank, and all pieces, blank ones too: they count as lines. */
async function begin(
  pieces: AsyncIterable<Piece>,
): Promise<{ readonly start: string; readonly all: AsyncIterable<Piece> }> {
  const rest = pieces[Symbol.asyncIterator]();
  const blank: Piece[] = [];
  let next = await rest.next();
  for (; next.done !== true && startOf(next.value) === ""; next = await rest.next()) blank.push(next.value);
  const start = next.done === true ? "" : startOf(next.value);
  async function* all(): AsyncGenerator<Piece> {
    yield* blank;
    for (; next.done !== true; next = await rest.next()) yield next.value;
  }
  return { start, all: all() };
}

/** Enough of a piece to tell JSON from CSV, without a byte order mark; "" of a blank one. */
const startOf = (piece: Piece): string =>
  (typeof piece === "string" ? piece.replace(/^\uFEFF/, "") : new TextDecoder().decode(piece))
    .trim()
    .slice(0, 1);
