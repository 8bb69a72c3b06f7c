/** The separators that spreadsheets write between the fields of a line. */
export type Separator = "," | ";" | "\t";

/**
 * The fields of one line of CSV (RFC 4180): a field may stand in double quotes, inside which a quote
 * is doubled. A quote that is never closed reaches to the line's end.
 *
 * @example splitCsvLine('2026-03-31,"Closer, App",7', ",") // ["2026-03-31", "Closer, App", "7"]
 */
export function splitCsvLine(line: string, separator: Separator): readonly string[] {
  const fields: string[] = [];
  let start = 0;
  for (;;) {
    const { field, end } =
      line[start] === '"' ? quotedField(line, start, separator) : plainField(line, start, separator);
    fields.push(field);
    if (end >= line.length) return fields;
    start = end + 1;
  }
}

interface Field {
  readonly field: string;
  /** Where the separator after it stands; the line's length after the last. */
  readonly end: number;
}

function plainField(line: string, start: number, separator: Separator): Field {
  const next = line.indexOf(separator, start);
  const end = next < 0 ? line.length : next;
  return { field: line.slice(start, end), end };
}

function quotedField(line: string, start: number, separator: Separator): Field {
  let field = "";
  let from = start + 1;
  for (;;) {
    const quote = line.indexOf('"', from);
    if (quote < 0) return { field: field + line.slice(from), end: line.length };
    field += line.slice(from, quote);
    if (line[quote + 1] !== '"') {
      // What stands between the closing quote and the separator is kept as it is.
      const rest = plainField(line, quote + 1, separator);
      return { field: field + rest.field, end: rest.end };
    }
    field += '"';
    from = quote + 2;
  }
}
