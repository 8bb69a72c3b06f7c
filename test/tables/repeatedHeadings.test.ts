import { sentences, usageOn } from "./usageOn";

describe("[U4] a heading that stands twice", () => {
  const rows = [
    ["2026-01", 100, 90],
    ["2026-02", 100, 90],
  ];
  test("is a problem where its column is read", () => {
    const { problems, rows: read } = usageOn([["Month", "Cost", "cost "], ...rows]);
    expect(problems.map(({ code, where }) => [code, where])).toEqual([["repeated-heading", "Usage!C1"]]);
    expect(read).toEqual([]);
    expect(sentences([["Month", "Cost", "Cost"], ...rows])).toEqual([
      "Usage!C1: the heading Cost stands in Usage!B1 too, and which of the two columns is meant cannot be told. Rename the one that is not",
    ]);
  });

  test("is none where its column is not used", () => {
    const noted = [
      ["Month", "List cost", "Note", "Note"],
      ...rows.map((row) => [...row.slice(0, 2), "a", "b"]),
    ];
    expect(sentences(noted)).toEqual([]);
  });
});
