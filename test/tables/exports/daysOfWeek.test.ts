import { publishedPrices } from "../../../src/tables/priceBook";
import type { Cell } from "../../../src/tables/grid";
import { describe as say } from "../../../src/tables/wording";
import { usageOn } from "../usageOn";

const header = [
  "week",
  "modelBreakdowns.modelName",
  "modelBreakdowns.inputTokens",
  "modelBreakdowns.outputTokens",
  "modelBreakdowns.cost",
];
const week = (first: string, input: number, model = "claude-opus-4-8"): readonly Cell[] => [
  ...[first, model, input, 3, 35],
];

describe("[U4] ccusage by weeks", () => {
  test("each week is divided among its days, so that a week in two months counts in both", () => {
    // From Sunday, August 30 on: two days of August, five of September; 7,000,000 tokens are 35.00
    const { totals, problems, control } = usageOn([header, week("2026-08-30", 7_000_000)]);
    expect([totals.from, totals.to]).toEqual(["2026-08-30", "2026-09-05"]);
    expect(totals.tokens).toMatchObject({ input: 7_000_000, output: 3 });
    expect(totals.rows).toBe(1);
    // 2 × 1,000,000 at 5 a million; of the 3 tokens of output floor(3 × 2 ÷ 7) = 0 are in August, at 25 a million the 3 in September
    expect(totals.months.map(({ month }) => month)).toEqual(["2026-08", "2026-09"]);
    expect(totals.months[0]?.listCost).toBeCloseTo(10, 9);
    expect(totals.months[1]?.listCost).toBeCloseTo(25 + 75e-6, 9);
    expect(totals.reportedCost).toBeCloseTo(35, 9);
    expect(control?.reportedCost).toBeCloseTo(35, 9);
    expect(problems.map(say)).toContain(
      "Usage!A1:E2: each week is divided evenly among its seven days, as a week can lie in two months; an export by days would be exact",
    );
  });

  test("whole tokens, which add up to those of the week", () => {
    const { rows, totals } = usageOn([header, week("2026-08-31", 10)]);
    expect(rows.map((row) => (row.kind === "tokens" ? row.tokens.input : null))).toEqual([
      1, 1, 2, 1, 2, 1, 2,
    ]);
    expect(totals.tokens?.input).toBe(10);
  });

  test("the week of a launch is divided among the days since", () => {
    const launch = publishedPrices.find(({ model }) => model === "claude-opus-5")?.from;
    // Friday of the week that begins on Monday, July 20: three days are left of it
    expect(launch).toBe("2026-07-24");
    const { rows, problems } = usageOn([header, week("2026-07-20", 9, "claude-opus-5")]);
    expect(rows.map(({ day }) => day)).toEqual(["2026-07-24", "2026-07-25", "2026-07-26"]);
    expect(problems.filter(({ code }) => code !== "assumed")).toEqual([]);
  });

  test("days and months are not divided, and nothing is said", () => {
    for (const heading of ["date", "month"]) {
      const { rows, problems } = usageOn([[heading, ...header.slice(1)], week("2026-08-30", 7)]);
      expect(rows).toHaveLength(1);
      expect(problems.filter(({ got }) => got.includes("week"))).toEqual([]);
    }
  });
});
