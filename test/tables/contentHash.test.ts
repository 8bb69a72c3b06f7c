import fc from "fast-check";
import { contentHash } from "../../src/tables/contentHash";

/** The definition, in big integers: http://www.isthe.com/chongo/tech/comp/fnv/ */
function reference(bytes: readonly number[]): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of bytes) hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  return hash.toString(16).padStart(16, "0");
}

test("without texts it is the offset basis", () => {
  expect(contentHash([])).toBe("cbf29ce484222325");
});

test("it is FNV-1a of 64 bits over the texts in UTF-16, each ended by a letter 0", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" })), (texts) => {
      const bytes = texts.flatMap((text) => [...Buffer.from(`${text}\u0000`, "utf16le")]);
      expect(contentHash(texts)).toBe(reference(bytes));
    }),
    { seed: 7 },
  );
});

test("order, borders and letters beyond ASCII show", () => {
  const hashes = [["ab", "c"], ["a", "bc"], ["c", "ab"], ["ä", "c"], ["Ā"], ["\u0000\u0001"]].map(
    contentHash,
  );
  expect(new Set(hashes).size).toBe(hashes.length);
});
