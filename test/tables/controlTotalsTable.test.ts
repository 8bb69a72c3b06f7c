import { controlTotalsTables } from "../../src/tables/controlTotalsTable";
import { usageOn } from "./usageOn";

const header = ["Month", "Model", "Input", "Cache read", "Output", "Cost", "Team"];
// Opus 5.5 at 4 / 0.20 / 20 a million, a tenth off; the last row is billed far too low.
const rows = [
  ["2026-09-25", "claude-opus-5-5", 1e6, 5e6, 2e5, 8.1, "a"],
  ["2026-10-01", "claude-opus-5-5", 2e6, 0, 0, 7.2, "b"],
  ["2026-10-02", "claude-opus-5-5", 1e6, 0, 0, 1, "c"],
  ["Total", "", 4e6, 5e6, 2e5, 16.3, ""],
];

test("[U6] what came in stands beside what came out", () => {
  const { control } = usageOn([header, ...rows]);
  if (control === undefined) throw new Error("usage without control totals");
  const { figures, discounts, differences } = controlTotalsTables(control);
  expect(figures).toEqual([
    ["Control total", "Figure"],
    ["Rows read", 4],
    ["Rows left out: totals", 1],
    ["Rows used", 3],
    ["Sum of column Input", 4e6],
    ["Sum of column Cache read", 5e6],
    ["Sum of column Output", 2e5],
    ["Sum of column Cost", 16.3],
    ["Tokens: Input, uncached", 4e6],
    ["Tokens: Cache write, 5 min", 0],
    ["Tokens: Cache write, 1 h", 0],
    ["Tokens: Cache read", 5e6],
    ["Tokens: Output", 2e5],
    ["Cost as reported", expect.closeTo(16.3, 9)],
    // 4 × 4.00 + 5 × 0.20 + 0.2 × 20
    ["List cost", 21],
  ]);
  expect(discounts[0]).toEqual([
    "Model",
    "Rows",
    "List cost",
    "Cost as reported",
    "Discount",
    "Median discount",
  ]);
  expect(differences[0]).toEqual(["Place", "Model", "List cost", "Cost as reported", "Not explained"]);
  // 1 − 16.30 ÷ 21; 17 of the 21 have a discount of 10 %.
  expect(discounts[1]?.slice(0, 4)).toEqual(["All", 3, 21, expect.closeTo(16.3, 9)]);
  expect(discounts[1]?.[4]).toBeCloseTo(1 - 16.3 / 21, 9);
  expect(discounts[1]?.[5]).toBeCloseTo(0.1, 9);
  expect(discounts[2]?.[0]).toBe("claude-opus-5-5");
  // 1.00 for 4.00 less a tenth
  expect(differences[1]).toEqual(["Usage!A4", "claude-opus-5-5", 4, 1, expect.closeTo(-2.6, 9)]);
  expect(differences).toHaveLength(2);
});

test("[U6] without reported cost there is nothing to compare", () => {
  const { control } = usageOn([header.slice(0, 5), ...rows.slice(0, 1).map((row) => row.slice(0, 5))]);
  if (control === undefined) throw new Error("usage without control totals");
  expect(control.comparison).toBeNull();
  expect(controlTotalsTables(control).discounts).toEqual([]);
  expect(controlTotalsTables(control).figures.at(-2)).toEqual(["Cost as reported", ""]);
});

test("[U6] the Console's own list price gives the discount already enjoyed", () => {
  const cells = [
    ["usage_date_utc", "model", "token_type", "cost_usd", "list_price_usd"],
    ["2026-10-01", "Claude Opus 5.5", "output", 85, 100],
    ["2026-10-02", "Claude Opus 5.5", "output", 170, 200],
  ];
  const { control, totals } = usageOn(cells);
  expect(control?.comparison?.overall.discount).toBeCloseTo(0.15, 12);
  // Every row has the same discount: nothing is left to explain
  expect(control === undefined ? null : controlTotalsTables(control).differences).toEqual([]);
  expect(totals.models).toEqual(["claude-opus-5-5"]);
  expect([totals.listCost, totals.reportedCost]).toEqual([300, 255]);
});

test("[U6] what is left out stands by how many rows it has; searches are priced, and rows without a price compared with nothing", () => {
  const bedrock = [
    "date",
    "line_item_usage_type",
    "line_item_usage_amount",
    "line_item_unblended_cost",
    "line_item_line_item_type",
  ];
  const claude = ["2026-09-01", "USE1-Claude4.8Opus-input-tokens", 1, 0.005, ""];
  const other = ["2026-09-01", "BoxUsage:m5.large", 1, 1, ""];
  const tax = ["2026-09-01", "USE1-Claude4.8Opus-input-tokens", 1, 1, "Tax"];
  expect(usageOn([bedrock, claude, tax, other, other]).control?.leftOut).toEqual([
    { why: "other services and models", rows: 2 },
    { why: "fees, credits and tax", rows: 1 },
  ]);
  // 1 million input at 4.00 and 100 searches at 0.01 are 5.00; 4.50 is a tenth off
  const searching = usageOn([
    ["Month", "Model", "Input", "Output", "Web search count", "Cost"],
    ["2026-10", "claude-opus-5-5", 1e6, 0, 100, 4.5],
  ]);
  expect(searching.control?.comparison?.overall).toMatchObject({ priced: 5, reported: 4.5 });
  const [row] = searching.control?.comparison?.byModel ?? [];
  expect(row?.discount).toBeCloseTo(0.1, 9);
});
