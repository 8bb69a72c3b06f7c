import { JSONParser } from "@streamparser/json";
import { UnreadableText } from "./csvRows";

/** One object of a JSON text. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/**
 * The objects of a JSON text that arrives in pieces, in batches: the elements of a list, the elements of the
 * lists inside one object (`{"data": […]}`), or one object a line. Which of them it is, is told from the
 * first piece.
 *
 * Only the objects of one piece are held at a time.
 *
 * @throws UnreadableText with the line where the text is not JSON.
 */
export async function* jsonRecords(pieces: AsyncIterable<string>): AsyncGenerator<readonly JsonRecord[]> {
  let reader: Reader | null = null;
  for await (const piece of pieces) {
    if (reader === null) {
      const text = piece.replace(/^\uFEFF/, "").trimStart();
      if (text === "") continue;
      reader = isLines(text) ? linesReader() : wholeReader(text.startsWith("[") ? "$.*" : "$.*.*");
      yield* batch(reader.read(text));
    } else yield* batch(reader.read(piece));
  }
  if (reader !== null) yield* batch(reader.end());
}

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
  let line = 1;
  const parser = new JSONParser({ paths: [path], keepStack: false });
  parser.onValue = ({ value, parent }) => {
    if (Array.isArray(parent) && isRecord(value)) found.push(value);
  };
  const fail = (error: Error): never => {
    throw new UnreadableText(`near line ${line}: expected JSON, got ${error.message}`);
  };
  parser.onError = fail;
  const taken = (): readonly JsonRecord[] => {
    const records = found;
    found = [];
    return records;
  };
  return {
    read(piece) {
      parser.write(piece);
      for (let at = piece.indexOf("\n"); at >= 0; at = piece.indexOf("\n", at + 1)) line++;
      return taken();
    },
    end() {
      if (!parser.isEnded) fail(new Error("the end of the text before the end of the value"));
      return taken();
    },
  };
}

const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === "object" && value !== null && !Array.isArray(value);
