import fc from "fast-check";
import { RecentResults, RecentTexts } from "../../../src/tables/exports/recentTexts";
import type { Cell } from "../../../src/tables/grid";

/** The numbers of a column's texts, row by row. */
function numbersOf(texts: readonly Cell[]): readonly number[] {
  const recent = new RecentTexts();
  const index = recent.follow(1);
  return texts.map((text) => {
    recent.look(["other", text]);
    return recent.ids[index] ?? 0;
  });
}

test("a text keeps its number while three others come and go, and no other text gets it", () => {
  const [a, b, c, d, again] = numbersOf(["a", "b", "c", "d", "a"]);
  expect(again).toBe(a);
  expect(new Set([a, b, c, d]).size).toBe(4);
});

test("the same number is the same text, in any order of texts, numbers and blanks", () => {
  const cell = fc.constantFrom<Cell>("", "a", "b", "c", "d", "e", "f", 1, "1", true, "true");
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 60 }), (cells) => {
      const texts = new Map<number, Cell>();
      numbersOf(cells).forEach((id, i) => {
        expect(id).toBeGreaterThan(0);
        expect(texts.get(id) ?? cells[i]).toBe(cells[i]);
        texts.set(id, cells[i] ?? "");
      });
    }),
    { seed: 20261121, numRuns: 300 },
  );
});

test("a column that is new in every row is compared with the row above alone", () => {
  const fresh = Array.from({ length: 3000 }, (_, i) => `request ${i}`);
  const ids = numbersOf([...fresh, "request 2998", "request 2998"]);
  expect(new Set(ids).size).toBe(3001);
  expect(ids.at(-1)).toBe(ids.at(-2));
});

test("what was made of a text is found by its number until a newer text takes the place", () => {
  const made = new RecentResults<string>();
  made.set(5, "five");
  expect(made.get(5)).toBe("five");
  expect(made.get(9)).toBeUndefined();
  made.set(9, "nine");
  expect([made.get(5), made.get(9)]).toEqual([undefined, "nine"]);
});
