import fc from "fast-check";
import { asBytes, asText, textPieces, type Piece } from "../../../src/tables/stream/pieces";

async function* each<T>(pieces: readonly T[]): AsyncGenerator<T> {
  for (const piece of pieces) yield await Promise.resolve(piece);
}
async function collect<T>(pieces: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const piece of pieces) found.push(piece);
  return found;
}
const textOf = async (pieces: AsyncIterable<Piece>): Promise<string> =>
  (await collect(asText(pieces))).join("");
const bytesOf = async (pieces: AsyncIterable<Piece>): Promise<string> =>
  Buffer.concat(await collect(asBytes(pieces))).toString("utf8");

test("characters cut in two come together, as text and as bytes", async () => {
  const cuts = fc.tuple(fc.string({ unit: "grapheme" }), fc.nat(40), fc.nat(40));
  await fc.assert(
    fc.asyncProperty(cuts, async ([text, a, b]) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const bytes = new TextEncoder().encode(text);
      const cut = <T extends { slice(from: number, to?: number): T }>(whole: T): readonly T[] => [
        ...[whole.slice(0, from), whole.slice(from, to), whole.slice(to)],
      ];
      expect(await bytesOf(each<Piece>(cut(text)))).toBe(text);
      expect(await bytesOf(each<Piece>(cut(bytes)))).toBe(text);
      expect(await textOf(each<Piece>(cut(bytes)))).toBe(text.replace(/^\uFEFF/, ""));
    }),
    { seed: 20261121, numRuns: 300 },
  );
});

test("a file in UTF-8 stays bytes, one in another encoding is decoded", async () => {
  const file = (encoding: BufferEncoding) => each([new Uint8Array(Buffer.from("Month,Coût\n", encoding))]);
  expect(await collect(textPieces(file("utf8")))).toEqual([new Uint8Array(Buffer.from("Month,Coût\n"))]);
  for (const encoding of ["utf16le", "latin1"] as const)
    expect((await collect(textPieces(file(encoding)))).join("")).toBe("Month,Coût\n");
  expect(await collect(textPieces(each<Uint8Array>([])))).toEqual([]);
});
