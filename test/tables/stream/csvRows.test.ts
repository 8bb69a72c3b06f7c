import fc from "fast-check";
import Papa from "papaparse";
import type { Cell } from "../../../src/tables/grid";
import { csvRows } from "../../../src/tables/stream/csvRows";
import { all, inPieces } from "./pieces";

const rowsOf = (text: string, length: number): Promise<readonly (readonly Cell[])[]> =>
  all(csvRows(inPieces(text, length)));

test.each([1, 2, 3, 7, 1000])(
  "quotes, separators and line ends inside fields survive pieces of %i",
  async (length) => {
    const text = 'a,b\r\n"x, ""y""","1\n2"\r\n≤ 200k,\r\n';
    expect(await rowsOf(text, length)).toEqual([
      ["a", "b"],
      ['x, "y"', "1\n2"],
      ["≤ 200k", ""],
    ]);
  },
);

test("the separator is told from the first rows, a byte order mark and empty lines are dropped", async () => {
  expect(await rowsOf("\uFEFFa;b\n1;2,5\n\n3;4", 1000)).toEqual([
    ["a", "b"],
    ["1", "2,5"],
    ["3", "4"],
  ]);
});

test("a quote that is never closed is refused with its row, without holding the whole file", async () => {
  await expect(rowsOf('a,b\n1,"2\n3,4\n', 1000)).rejects.toThrow(
    "row 2: expected a field whose quotes are closed, got",
  );
  let sent = 0;
  async function* endless(): AsyncGenerator<string> {
    yield 'a,b\n1,"2\n';
    for (; sent < 100; sent++) yield await Promise.resolve("3,4\n".repeat(25_000));
  }
  await expect(all(csvRows(endless()))).rejects.toThrow(
    "row 2: expected the end of the row within 1,000,000",
  );
  expect(sent).toBeLessThan(20);
});

test("any table comes back whole, wherever the pieces are cut", async () => {
  const field = fc.string({ unit: fc.constantFrom("a", "≤", '"', ",", "\n", "\r", " ", "1"), maxLength: 6 });
  // Two columns or more: a single empty field is an empty line.
  const table = fc.array(fc.tuple(field, field, fc.constant("end")), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 1, max: 20 }), async (rows, length) => {
      const text = Papa.unparse([["a", "b", "c"], ...rows], { newline: "\n", quotes: true });
      expect(await rowsOf(text, length)).toEqual([["a", "b", "c"], ...rows]);
    }),
    { seed: 4, numRuns: 300, endOnFailure: true },
  );
});

test("rows with quotes and without, in a text of many parts, come back whole", async () => {
  const row = (i: number): readonly string[] => {
    const note = i % 5000 < 3 ? `"${i}",\n≤ 200k` : `key ${i % 700}`;
    return [`2026-09-${10 + (i % 20)}`, note, String(i * 7919), i % 5 === 0 ? "" : "≤ 200k"];
  };
  const table = [["date", "key", "count", "window"], ...Array.from({ length: 12_000 }, (_, i) => row(i))];
  for (const newline of ["\n", "\r\n"]) {
    const text = Papa.unparse(table, { newline });
    for (const length of [1000, 65_535, text.length]) expect(await rowsOf(text, length)).toEqual(table);
    async function* inBytes(): AsyncGenerator<Uint8Array> {
      const bytes = new TextEncoder().encode(text);
      for (let at = 0; at < bytes.length; at += 70_001)
        yield await Promise.resolve(bytes.subarray(at, at + 70_001));
    }
    const counted = await all(csvRows(inBytes(), () => [false, false, true]));
    expect(counted.map((cells) => cells.map(String))).toEqual(table);
    expect(counted[4001]?.[2]).toBe(4000 * 7919);
  }
});

test("a quote that is never closed far below is refused with its row", async () => {
  const rows = Array.from({ length: 2000 }, (_, i) => `2026-09-01,${i}\n`);
  await expect(rowsOf(`a,b\n${rows.join("")}1,"2\n3,4\n`, 10_000)).rejects.toThrow(
    "row 2002: expected a field",
  );
});
