import { encodingOf } from "../textEncoding";

/** A piece of a text: characters, or their bytes in UTF-8, cut anywhere. */
export type Piece = string | Uint8Array;

/** The bytes of a file as pieces of its text, in the encoding that the first of them tells; UTF-8 stays bytes. */
export async function* textPieces(file: AsyncIterable<Uint8Array>): AsyncGenerator<Piece> {
  let decoder: TextDecoder | null | undefined;
  for await (const bytes of file) {
    if (decoder === undefined) {
      const encoding = encodingOf(bytes);
      decoder = encoding === "utf-8" ? null : new TextDecoder(encoding);
    }
    yield decoder === null ? bytes : decoder.decode(bytes, { stream: true });
  }
  if (decoder) yield decoder.decode();
}

/** The pieces as characters. */
export async function* asText(pieces: AsyncIterable<Piece>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const piece of pieces)
    yield typeof piece === "string" ? piece : decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

/** The pieces as bytes. */
export async function* asBytes(pieces: AsyncIterable<Piece>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let held = "";
  for await (const piece of pieces) {
    if (typeof piece !== "string") {
      yield piece;
      continue;
    }
    const text = held + piece;
    // The first half of a character of two is no character yet.
    const cut = /[\uD800-\uDBFF]$/.test(text) ? text.length - 1 : text.length;
    held = text.slice(cut);
    yield encoder.encode(text.slice(0, cut));
  }
  yield encoder.encode(held);
}
