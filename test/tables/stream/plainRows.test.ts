import fc from "fast-check";
import { PlainRows } from "../../../src/tables/stream/plainRows";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const reader = (lineEnd = "\n"): PlainRows => new PlainRows(",".charCodeAt(0), bytesOf(lineEnd));

test("every separator ends a cell and every line end a row; empty lines are left out", () => {
  expect(reader().read(bytesOf("a,≤ 200k,\n\n,b\nlast"), [])).toEqual([
    ["a", "≤ 200k", ""],
    ["", "b"],
    ["last"],
  ]);
  // A line end of two characters: one of them alone is part of a cell.
  expect(reader("\r\n").read(bytesOf("a,b\rc\r\nd,\ne\r\n"), [])).toEqual([
    ["a", "b\rc"],
    ["d", "\ne"],
  ]);
});

test("plain whole numbers of up to fifteen digits are numbers in the columns that count", () => {
  const cells = [
    "0",
    "7",
    "1234567890",
    "999999999999999",
    "1000000000000000",
    "007",
    "-1",
    "1.5",
    "12x",
    " 3",
    "",
  ];
  const rows = reader().read(bytesOf(cells.map((cell) => `${cell},${cell}`).join("\n")), [true, false]);
  expect(rows.map(([first]) => first)).toEqual([
    ...[0, 7, 1_234_567_890, 999_999_999_999_999],
    ...["1000000000000000", "007", "-1", "1.5", "12x", " 3", ""],
  ]);
  expect(rows.map(([, second]) => second)).toEqual(cells);
});

test("reading stops before the first line with a quote", () => {
  const rows = reader();
  const text = 'a,b\nc,"d\ne"\n';
  expect(rows.read(bytesOf(text), [true])).toEqual([["a", "b"]]);
  expect(rows.end).toBe("a,b\n".length);
  expect(rows.read(bytesOf("a\n"), [])).toEqual([["a"]]);
  expect(rows.end).toBe(2);
});

test("a column whose texts never come again is read like any other", () => {
  const names = Array.from({ length: 20_000 }, (_, i) => (i % 3 === 0 ? `request ${i}` : `größer ${i}`));
  expect(
    reader()
      .read(bytesOf(names.join("\n")), [])
      .flat(),
  ).toEqual(names);
});

test("any text without quotes is cut as a split would cut it, whatever stood above", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "b", "≤", "😀", "0", "1", " "), maxLength: 5 });
  const line = fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => cells.join());
  const rows = reader();
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
      const expected = lines.filter((each) => each !== "").map((each) => each.split(","));
      expect(rows.read(bytesOf(lines.join("\n")), [])).toEqual(expected);
    }),
    { seed: 20261121, numRuns: 500 },
  );
});
