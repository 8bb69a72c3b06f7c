import { JSONParser } from "@streamparser/json";
import { UnreadableText } from "./csvRows";

/** A text whose first line is longer is no text of lines. */
const enoughToTell = 2 ** 16;

const lineEnd = "\n".charCodeAt(0);

/** One object of a JSON text. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/**
 * The objects of a JSON text that arrives in pieces, in batches: the elements of a list, the elements of the
 * lists inside one object (`{"data": […]}`), or one object a line. Which of them it is, is told from how
 * the text begins.
 *
 * Only the objects of one piece are held at a time.
 *
 * @throws UnreadableText with the line where the text is not JSON.
 */
export async function* jsonRecords(pieces: AsyncIterable<string>): AsyncGenerator<readonly JsonRecord[]> {
  let reader: Reader | null = null;
  let begun = "";
  for await (const piece of pieces) {
    if (reader === null) {
      begun = (begun + piece).replace(/^\uFEFF/, "").trimStart();
      if (!/\n\s*\S/.test(begun) && begun.length < enoughToTell) continue;
      reader = readerOf(begun);
      yield* batch(reader.read(begun));
    } else yield* batch(reader.read(piece));
  }
  if (reader === null && begun !== "") {
    reader = readerOf(begun);
    yield* batch(reader.read(begun));
  }
  if (reader !== null) yield* batch(reader.end());
}

const readerOf = (text: string): Reader =>
  isLines(text) ? linesReader() : wholeReader(text.startsWith("[") ? "$.*" : "$.*.*");

/** Takes pieces of text and gives the objects that they complete. */
interface Reader {
  read(piece: string): readonly JsonRecord[];
  end(): readonly JsonRecord[];
}

function* batch(records: readonly JsonRecord[]): Generator<readonly JsonRecord[]> {
  if (records.length > 0) yield records;
}

/** JSON lines begin with an object that is whole on its line. */
function isLines(text: string): boolean {
  const end = text.indexOf("\n");
  try {
    return end > 0 && text.slice(end).trim() !== "" && isRecord(JSON.parse(text.slice(0, end)));
  } catch {
    // The first line alone is no JSON: the text is one value over many lines.
    return false;
  }
}

function linesReader(): Reader {
  let line = 0;
  let open = "";
  const parse = (text: string): readonly JsonRecord[] => {
    line++;
    if (text.trim() === "") return [];
    try {
      const value: unknown = JSON.parse(text);
      if (isRecord(value)) return [value];
    } catch (error) {
      throw new UnreadableText(`line ${line}: expected JSON, got ${(error as Error).message}`);
    }
    throw new UnreadableText(`line ${line}: expected an object in braces, got ${text.slice(0, 40)}`);
  };
  return {
    read(piece) {
      const lines = (open + piece).split("\n");
      open = lines.pop() ?? "";
      return lines.flatMap(parse);
    },
    end: () => parse(open),
  };
}

/** @param path of the objects that are wanted, in the parser's notation. */
function wholeReader(path: string): Reader {
  let found: JsonRecord[] = [];
  const parser = new JSONParser({ paths: [path], keepStack: false });
  parser.onValue = ({ value, parent }) => {
    if (Array.isArray(parent) && isRecord(value)) found.push(value);
  };
  let piece: Uint8Array = new Uint8Array(0);
  /** Of the text, in bytes: where the piece begins, and where the last token does. */
  let [begin, token] = [0, 0];
  let line = 1;
  parser.onToken = ({ offset }) => {
    token = offset;
  };
  const fail = (error: Error): never => {
    const [, position = token] = /absolute position "(\d+)"/.exec(error.message) ?? [];
    const before = line + lineEnds(piece.subarray(0, Number(position) - begin));
    // Positions are of no use to somebody who looks for a line.
    const got = error.message.replace(/ (at chunk position|in state) .*$/s, "");
    throw new UnreadableText(`line ${before}: expected JSON, got ${got}`);
  };
  parser.onError = fail;
  const taken = (): readonly JsonRecord[] => {
    const records = found;
    found = [];
    return records;
  };
  return {
    read(text) {
      [begin, line] = [begin + piece.length, line + lineEnds(piece)];
      piece = new TextEncoder().encode(text);
      parser.write(piece);
      return taken();
    },
    end() {
      token = begin + piece.length;
      if (!parser.isEnded) fail(new Error("the end of the text before the end of the value"));
      return taken();
    },
  };
}

function lineEnds(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(lineEnd); at >= 0; at = bytes.indexOf(lineEnd, at + 1)) count++;
  return count;
}

const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === "object" && value !== null && !Array.isArray(value);
