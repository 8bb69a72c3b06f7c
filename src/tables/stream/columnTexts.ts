/** Texts that are remembered, by their hash: a power of two. */
const remembered = 4096;
/** Longer texts are made anew each time. */
const longest = 64;
/** After so many texts it is known whether they come again. */
const enough = 8192;

/** The byte that quotes a text. */
export const quote = 34;

/** A text, and its bytes in UTF-8. */
interface KnownText {
  readonly bytes: Uint8Array;
  readonly text: string;
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const nothing: KnownText = { bytes: new Uint8Array(0), text: "" };

/**
 * Reads the cells of a column as strings. A text that stood in the column before is the same string again:
 * most cells repeat those above, and comparing bytes takes less than making strings.
 */
export class ColumnTexts {
  /** Where the text that was read last ends. */
  end = 0;
  private last = nothing;
  private readonly known: (KnownText | undefined)[] = [];
  private made = 0;
  private tried = 0;

  /** @param separator the byte between cells. */
  constructor(private readonly separator: number) {}

  /** The text from a byte to the next separator, or to the end of the line; null where it has a quote. */
  read(bytes: Uint8Array, from: number, end: number): string | null {
    if (this.repeatsLast(bytes, from, end)) return this.last.text;
    let at = from;
    let hash = 0;
    let all = 0;
    for (let code = 0; at < end && (code = bytes[at] ?? 0) !== this.separator; at++) {
      hash = (Math.imul(hash, 31) + code) | 0;
      all |= code;
      if (code === quote) return null;
    }
    this.end = at;
    if (at === from) return "";
    if (at - from > longest) return decoder.decode(bytes.subarray(from, at));
    return this.found(bytes, from, at, (hash ^ (hash >>> 12)) & (remembered - 1), all < 128);
  }

  private repeatsLast(bytes: Uint8Array, from: number, end: number): boolean {
    const { bytes: same } = this.last;
    const to = from + same.length;
    if (to > end || (to < end && bytes[to] !== this.separator)) return false;
    for (let i = 0; i < same.length; i++) if (bytes[from + i] !== same[i]) return false;
    this.end = to;
    return true;
  }

  private found(bytes: Uint8Array, from: number, to: number, place: number, ascii: boolean): string {
    // Of a column whose texts hardly come again, like numbers of requests, none is kept.
    const kept = this.tried < enough || this.made * 2 < this.tried;
    if (!kept) return textOf(bytes, from, to, ascii);
    this.tried++;
    const known = this.known[place];
    if (known !== undefined && isSame(known.bytes, bytes, from, to)) {
      this.last = known;
      return known.text;
    }
    this.made++;
    const made = { bytes: bytes.slice(from, to), text: textOf(bytes, from, to, ascii) };
    while (this.known.length <= place) this.known.push(undefined);
    this.known[place] = made;
    this.last = made;
    return made.text;
  }
}

function isSame(known: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (known.length !== to - from) return false;
  let at = known.length - 1;
  while (at >= 0 && known[at] === bytes[from + at]) at--;
  return at < 0;
}

function textOf(bytes: Uint8Array, from: number, to: number, ascii: boolean): string {
  if (!ascii) return decoder.decode(bytes.subarray(from, to));
  let text = "";
  for (let at = from; at < to; at++) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}
