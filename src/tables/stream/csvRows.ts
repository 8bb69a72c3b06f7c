import Papa from "papaparse";
import type { Separator } from "../csv";
import type { Cell } from "../grid";
import { quote } from "./columnTexts";
import { asBytes, type Piece } from "./pieces";
import { PlainRows } from "./plainRows";

/** More than this without the end of a row is no row of usage: most likely a quote that is never closed. */
const longestRow = 1_000_000;

/** So much of a text tells its separator and its line end. */
const enoughToTell = 4096;

/** Whole rows are read in parts of this length: the rows of a part are garbage before they count as long-lived. */
const partLength = 2 ** 16;

/** Text that cannot be read as what it begins as; the message says where and what was expected. */
export class UnreadableText extends Error {}

/**
 * The rows of a CSV text that arrives in pieces, as batches of rows of text fields. The separator and the
 * line end are told from the first piece; a byte order mark is dropped; empty lines are left out.
 *
 * Only one piece and one unfinished row are held at a time. Papa Parse reads what has quotes; text without
 * them is cut at its separators.
 *
 * @param counts asked for each batch: the columns whose plain whole numbers are wanted as numbers.
 * @param told what separates the cells, before the first rows.
 * @throws UnreadableText where a quote is opened and not closed.
 */
export async function* csvRows(
  pieces: AsyncIterable<Piece>,
  counts: () => readonly boolean[] = () => [],
  told: (separator: Separator) => void = () => undefined,
): AsyncGenerator<readonly (readonly Cell[])[]> {
  let layout: Layout | null = null;
  let read = 0;
  let open: Uint8Array = new Uint8Array(0);
  for await (const piece of asBytes(pieces)) {
    open = joined(open, piece);
    if (layout === null) {
      if (open.length < enoughToTell) continue;
      open = withoutMark(open);
      layout = layoutOf(open);
      told(layout.separator);
    }
    for (let length = partLength; open.length > 0;) {
      const { rows, end } = wholeRows(open.subarray(0, length), layout, counts(), read);
      if (end === 0 && length >= open.length) break;
      length = end === 0 ? 2 * length : partLength;
      open = open.subarray(end);
      read += rows.length;
      if (rows.length > 0) yield rows;
    }
    if (open.length > longestRow) {
      const limit = longestRow.toLocaleString("en-US");
      throw new UnreadableText(
        `row ${read + 1}: expected the end of the row within ${limit} characters, got none; is a quote not closed?`,
      );
    }
  }
  if (layout === null) open = withoutMark(open);
  if (decoded(open).trim() === "") return;
  if (layout === null) told((layout = layoutOf(open)).separator);
  yield lastRows(open, layout, counts(), read);
}

const mark = [0xef, 0xbb, 0xbf];
const decoded = (bytes: Uint8Array): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);

const withoutMark = (bytes: Uint8Array): Uint8Array =>
  mark.every((byte, i) => bytes[i] === byte) ? bytes.subarray(mark.length) : bytes;

function joined(rest: Uint8Array, part: Uint8Array): Uint8Array {
  if (rest.length === 0) return part;
  const both = new Uint8Array(rest.length + part.length);
  both.set(rest);
  both.set(part, rest.length);
  return both;
}

interface Layout {
  /**
   * One parser for all of the text. `Papa.parse` makes a new one a call, whose objects V8 learns to place among
   * the long-lived: they hold on to the rows, and collecting garbage takes longer than parsing.
   */
  readonly parser: Papa.Parser;
  readonly plain: PlainRows;
  readonly lineEnd: Uint8Array;
  readonly separator: Separator;
}

function layoutOf(bytes: Uint8Array): Layout {
  // A blank line before the first row may end in another way than the rows.
  const { meta } = Papa.parse(decoded(bytes.subarray(0, enoughToTell)).trimStart(), {
    delimitersToGuess: [",", ";", "\t"],
    skipEmptyLines: true,
  });
  const { delimiter, linebreak } = meta;
  const lineEnd = new TextEncoder().encode(linebreak);
  const newline = linebreak as "\n" | "\r\n" | "\r";
  return {
    parser: new Papa.Parser({ delimiter, newline }),
    plain: new PlainRows(delimiter.charCodeAt(0), lineEnd),
    lineEnd,
    separator: delimiter as Separator,
  };
}

interface WholeRows {
  readonly rows: readonly (readonly Cell[])[];
  /** Where the last of them ends. */
  readonly end: number;
}

/** The rows that end in a part: plain ones up to the first with a quote, parsed ones from there on. */
function wholeRows(part: Uint8Array, layout: Layout, counts: readonly boolean[], read: number): WholeRows {
  const { plain, lineEnd } = layout;
  const lines = part.subarray(0, endOfLines(part, lineEnd, part.length - 1));
  const rows = plain.read(lines, counts);
  const from = plain.end;
  if (from === lines.length) return { rows, end: from };
  const quoted = part.subarray(from);
  const end = endOfWholeRows(quoted, lineEnd);
  if (end === 0) return { rows, end: from };
  return { rows: [...rows, ...parsed(quoted.subarray(0, end), layout, read + rows.length)], end: from + end };
}

/** The rows at the end of the text, of which the last may lack its line end. */
function lastRows(
  open: Uint8Array,
  layout: Layout,
  counts: readonly boolean[],
  read: number,
): WholeRows["rows"] {
  const rows = layout.plain.read(open, counts);
  const { end } = layout.plain;
  return end === open.length ? rows : [...rows, ...parsed(open.subarray(end), layout, read + rows.length)];
}

/** Rows with quotes. @param read the rows before them. */
function parsed(whole: Uint8Array, { parser }: Layout, read: number): readonly (readonly string[])[] {
  const { data, errors } = parser.parse(decoded(whole), 0, false) as Papa.ParseResult<readonly string[]>;
  const rows = data.filter(isFilled);
  const [wrong] = errors;
  if (wrong === undefined) return rows;
  const row = read + data.slice(0, wrong.row ?? data.length).filter(isFilled).length + 1;
  throw new UnreadableText(`row ${row}: expected a field whose quotes are closed, got ${wrong.message}`);
}

const isFilled = (row: readonly string[]): boolean => row.length > 1 || row[0] !== "";

/** Where the last line ends that ends before or at a byte; 0 where none does. */
function endOfLines(bytes: Uint8Array, lineEnd: Uint8Array, from: number): number {
  const [first = 0, second] = lineEnd;
  let at = from < 0 ? -1 : bytes.lastIndexOf(first, from);
  while (at >= 0 && second !== undefined && bytes[at + 1] !== second)
    at = at === 0 ? -1 : bytes.lastIndexOf(first, at - 1);
  return at < 0 ? 0 : at + lineEnd.length;
}

/** Where the last row ends whose quotes are all closed; 0 where none does. */
function endOfWholeRows(bytes: Uint8Array, lineEnd: Uint8Array): number {
  let quotes = 0;
  for (let at = bytes.indexOf(quote); at >= 0; at = bytes.indexOf(quote, at + 1)) quotes++;
  let lastQuote = bytes.lastIndexOf(quote);
  let end = endOfLines(bytes, lineEnd, bytes.length - 1);
  while (end > 0) {
    for (; lastQuote >= end; quotes--)
      lastQuote = lastQuote === 0 ? -1 : bytes.lastIndexOf(quote, lastQuote - 1);
    if (quotes % 2 === 0) return end;
    // Only another quote can change what is open: go on before it.
    end = endOfLines(bytes, lineEnd, lastQuote - 1);
  }
  return 0;
}
