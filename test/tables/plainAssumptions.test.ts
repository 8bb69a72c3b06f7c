import { costsAsList } from "../../src/tables/exports/assumptions";
import type { Cell } from "../../src/tables/grid";
import { germanSentence } from "../../src/tables/sentences/german";
import { usageOn } from "./usageOn";

const assumed = (cells: readonly (readonly Cell[])[]) =>
  usageOn(cells).problems.map(({ code, where, got }) => [code, where, got]);

describe("[U4] costs that do not say at which prices they are are taken for list cost, which is said once", () => {
  test("by rows and by columns", () => {
    const rows = [
      ["2026-01", 5],
      ["2026-02", 6],
    ];
    expect(assumed([["Month", "Cost"], ...rows])).toEqual([["assumed", "Usage!A1:B3", costsAsList]]);
    expect(
      assumed([
        ["Service", "2026-01", "2026-02"],
        ["chat", 5, 6],
      ]),
    ).toEqual([["assumed", "Usage!A1:C2", costsAsList]]);
    expect(assumed([["Month", "List cost"], ...rows])).toEqual([]);
  });

  test("not of tokens, and not beside an error: there is no figure to rely on", () => {
    expect(
      assumed([
        ["Model", "Token class", "2026-01", "2026-02"],
        ["claude-opus-4-5", "input", 5, 6],
      ]),
    ).toEqual([]);
    expect(
      assumed([
        ["Month", "Cost"],
        ["2026-01", 5],
        ["2026-02", "x"],
      ]).map(([code]) => code),
    ).toEqual(["not-a-number"]);
  });
});

describe("[U4] a cost beside tokens that is of another order than their list cost is said", () => {
  /** A million of input costs 5. */
  const beside = (tokens: Cell, cost: Cell, heading = "Tokens") =>
    usageOn([
      ["Month", "Model", "Token type", heading, "Cost"],
      ["2026-08", "claude-opus-5", "input", tokens, cost],
    ]).problems;

  test.each<[Cell, Cell, string]>([
    [15_000, 75_000, "reported cost is about 1,000,000 times list cost, as where tokens stand in millions"],
    [15_000_000, 75_000, "reported cost is about 1,000 times list cost, as where tokens stand in thousands"],
    [15_000_000_000, 75, "list cost is about 1,000 times reported cost, as where costs stand in thousands"],
    [
      15_000_000_000,
      0.06,
      "list cost is about 1,000,000 times reported cost, as where costs stand in millions",
    ],
  ])("%s tokens for %s", (tokens, cost, said) => {
    const [problem, ...others] = beside(tokens, cost);
    expect([problem?.code, problem?.where, others]).toEqual(["assumed", "Usage!A1:E2", []]);
    expect(problem?.got).toContain(said);
  });

  test("not for a discount, cents, or amounts that are mostly rounding", () => {
    expect(beside(15_000_000_000, 67_500)).toEqual([]);
    expect(beside(15_000_000_000, 7_500_000)).toEqual([]);
    expect(beside(150, 0.75)).toEqual([]);
    expect(beside(15_000, 75_000, "Millions of tokens")).toEqual([]);
  });

  test("in German too", () => {
    expect(beside(15_000, 75_000).map(germanSentence)).toEqual([
      "Die gemeldeten Kosten sind etwa das 1.000.000-Fache der Listenkosten, wie wenn Token in Millionen stehen; sie zählen, wie ihre Überschriften es sagen",
    ]);
    expect(beside(15_000_000_000, 75).map(germanSentence)).toEqual([
      "Die Listenkosten sind etwa das 1.000-Fache der gemeldeten Kosten, wie wenn Kosten in Tausend stehen; sie gelten, wie sie dastehen",
    ]);
  });
});
