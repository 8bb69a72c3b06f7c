import Papa from "papaparse";

/** More than this without the end of a row is no row of usage: most likely a quote that is never closed. */
const longestRow = 1_000_000;

/** So much of a text tells its separator and its line end. */
const enoughToTell = 4096;

/** Text that cannot be read as what it begins as; the message says where and what was expected. */
export class UnreadableText extends Error {}

/**
 * The rows of a CSV text that arrives in pieces, as batches of rows of text fields. The separator and the
 * line end are told from the first piece; a byte order mark is dropped; empty lines are left out.
 *
 * Only one piece and one unfinished row are held at a time.
 *
 * @throws UnreadableText where a quote is opened and not closed.
 */
export async function* csvRows(
  pieces: AsyncIterable<string>,
): AsyncGenerator<readonly (readonly string[])[]> {
  let layout: Layout | null = null;
  let open = "";
  let read = 0;
  const rowsOf = (text: string, { separator, lineEnd }: Layout): readonly (readonly string[])[] => {
    const config = { delimiter: separator, newline: lineEnd, skipEmptyLines: true } as const;
    const { data, errors } = Papa.parse<readonly string[]>(text, config);
    const [wrong] = errors;
    if (wrong !== undefined) {
      const row = read + (wrong.row ?? data.length) + 1;
      throw new UnreadableText(`row ${row}: expected a field whose quotes are closed, got ${wrong.message}`);
    }
    read += data.length;
    return data;
  };
  for await (const piece of pieces) {
    open += piece;
    if (layout === null) {
      open = open.replace(/^\uFEFF/, "");
      if (open.length < enoughToTell) continue;
      layout = layoutOf(open);
    }
    const end = endOfWholeRows(open, layout.lineEnd);
    if (open.length - end > longestRow) {
      const limit = longestRow.toLocaleString("en-US");
      throw new UnreadableText(
        `row ${read + 1}: expected the end of the row within ${limit} characters, got none; is a quote not closed?`,
      );
    }
    const whole = open.slice(0, end);
    open = open.slice(end);
    if (end > 0) yield rowsOf(whole, layout);
  }
  if (open.trim() !== "") yield rowsOf(open, layout ?? layoutOf(open));
}

interface Layout {
  readonly separator: string;
  readonly lineEnd: "\n" | "\r\n" | "\r";
}

function layoutOf(text: string): Layout {
  const { meta } = Papa.parse(text.slice(0, enoughToTell), {
    delimitersToGuess: [",", ";", "\t"],
    skipEmptyLines: true,
  });
  return { separator: meta.delimiter, lineEnd: meta.linebreak as Layout["lineEnd"] };
}

/** Where the last row ends whose quotes are all closed; 0 where none does. */
function endOfWholeRows(text: string, lineEnd: Layout["lineEnd"]): number {
  let quotes = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) quotes++;
  let lastQuote = text.lastIndexOf('"');
  let end = text.lastIndexOf(lineEnd);
  while (end >= 0) {
    for (; lastQuote > end; quotes--) lastQuote = text.lastIndexOf('"', lastQuote - 1);
    if (quotes % 2 === 0) return end + lineEnd.length;
    // Only another quote can change what is open: go on before it.
    end = text.lastIndexOf(lineEnd, lastQuote);
  }
  return 0;
}
