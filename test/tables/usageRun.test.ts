import { UsageStream } from "../../src/tables/exports/usageStream";
import type { Cell } from "../../src/tables/grid";
import { publishedPrices } from "../../src/tables/priceBook";
import { describe as say } from "../../src/tables/wording";
import { consoleHeader, sentences, usageOn } from "./usageOn";

/** The problems of rows that come in pieces of one row each. */
const rowByRow = (cells: readonly (readonly Cell[])[]): readonly string[] => {
  const stream = new UsageStream("usage.csv", publishedPrices);
  for (const row of cells) stream.readRows([row]);
  return stream.finish().problems.map(say);
};

test("[U4] where no row is left to price it is said how many were read", () => {
  const header = ["date", "line_item_usage_type", "line_item_usage_amount", "line_item_unblended_cost"];
  const other = ["2026-09-01", "BoxUsage:m5.large", 5, 1];
  const last = (rows: readonly (readonly Cell[])[]) => usageOn([header, ...rows]).problems.at(-1);
  expect(last([other, other])).toEqual({
    code: "empty-selection",
    where: "Usage!A1:D1",
    got: "2, all of them left out",
    expected: "rows of usage below the header in Usage!A1:D1",
  });
  expect(last([])).toMatchObject({ code: "empty-selection", got: "none" });
});

test("[U4] below a title the header is named where it stands", () => {
  const cells = [["My usage"], [""], ["Month", "Cost"]];
  expect(usageOn(cells).problems.at(-1)?.where).toBe("Usage!A3:B3");
});

test("[U4] problems come in the order of the sheet: headings, then rows, whatever finds them", () => {
  const found = sentences([
    ["Month", "Model", "Cost", "Cost"],
    ["2026-02", "chat", "$5", ""],
    ["2026-01", "chat", "x", ""],
    ["2026-03", "chat", "5 €", ""],
    ["", "chat", 5, ""],
  ]);
  expect(found.map((each) => each.slice(0, each.indexOf(":")))).toEqual([
    "Usage!D1",
    "Usage!C3",
    "Usage!C4",
    "Usage!A5",
  ]);
});

test("[U4] a currency that changes is told at its row, also where rows come one at a time", () => {
  const rows = [
    ["Month", "Cost"],
    ["2026-01", "$1"],
    ["2026-02", "x"],
    ["2026-03", "1 €"],
    ["2026-04", "y"],
    ["2026-05", "1 £"],
  ];
  expect(rowByRow(rows).map((each) => each.slice(0, each.indexOf(":")))).toEqual([
    "usage.csv row 3",
    "usage.csv row 4",
    "usage.csv row 5",
  ]);
});

test("[U4] amounts of an export are not watched for signs: it names its currency in a column", () => {
  const header = ["usage_date_utc", "model", "token_type", "cost_usd", "list_price_usd"];
  const row = (day: number, cost: Cell) => [`2026-09-0${day}`, "Claude Opus 4.8", "output", cost, 1];
  expect(sentences([header, row(1, "$0.9"), row(2, "0.9 €")]).join("\n")).not.toContain("one currency");
});

test("[U4] what an export does not say and is taken for granted is said once, before its rows", () => {
  const header = ["Date", "Slug", "Usage", "BYOK Usage", "Prompt Tokens", "Completion Tokens"];
  const row = (day: string) => [day, "anthropic/claude-opus-4.8", 1, 0, 10, 2];
  const found = usageOn([header, row("2026-09-02"), row("2026-09-01")]).problems;
  expect(found.map(({ code, where }) => [code, where])).toEqual([
    ["assumed", "Usage!A1:F3"],
    ["out-of-order", "Usage!A3"],
  ]);
  expect(found[1]?.got).toBe("2026-09-01 stands below 2026-09-02");
});

test("[U5] equal rows are told by every cell that says what a row is about, amounts aside", () => {
  const row = (key: string, input: number): readonly Cell[] => [
    ...["2026-09-01", "claude-opus-4-8", key, "Default", "standard", "≤ 200k"],
    ...[input, 0, 0, 0, 10, 0, "global", ""],
  ];
  const codes = (...rows: readonly (readonly Cell[])[]) =>
    usageOn([consoleHeader, ...rows]).problems.map(({ code, where, got, expected }) => [
      code,
      where,
      got,
      expected,
    ]);
  expect(codes(row("prod", 1), row("test", 1), row("prod", 2))).toEqual([]);
  expect(codes(row("prod", 1), row("test", 1), row("prod", 1))).toEqual([
    ["duplicate-row", "Usage!A4", "row 4", "row 2"],
  ]);
});
