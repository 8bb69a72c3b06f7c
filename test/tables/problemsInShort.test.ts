import type { Problem } from "../../src/engine/problem";
import { inShort } from "../../src/tables/problemsInShort";

const blank = (row: number): Problem => ({ code: "blank-row", where: `Usage!A${row}`, got: "" });

test("of many problems of one kind the first three are said, and how many more there are", () => {
  const noBands: Problem = { code: "no-bands", where: "Bands", got: "" };
  const said = inShort([...Array.from({ length: 600 }, (_, i) => blank(i + 2)), noBands]);
  expect(said).toEqual([
    "Usage!A2: blank, left out",
    "Usage!A3: blank, left out",
    "Usage!A4: blank, left out",
    "The same holds in 597 more places; the pane lists them.",
    expect.stringContaining("Bands: no bands yet"),
  ]);
});

test("one more than three is said as well: the line would be as long", () => {
  expect(inShort([2, 3, 4, 5].map(blank))).toHaveLength(4);
});
