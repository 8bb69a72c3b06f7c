import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseCsv } from "hucre/csv";
import type { Cell } from "../../../src/tables/grid";
import { formatTitles } from "../../../src/tables/exports/formatTitles";
import type { UsageReading } from "../../../src/tables/usageReading";
import { isWarning } from "../../../src/tables/wording";
import { usageOn } from "../usageOn";

const folder = join(__dirname, "../../golden/exports");
const textOf = (name: string): string => readFileSync(join(folder, name), "utf8");

interface Expected {
  readonly rows: number;
  readonly tokens: Readonly<Record<string, number>> | null;
  readonly listCost: string;
  readonly reportedCost: string | null;
  readonly months: Readonly<Record<string, string>>;
}
const expected = JSON.parse(textOf("expected.json")) as Readonly<Record<string, Expected>>;

const cellsOf = (name: string): readonly (readonly Cell[])[] =>
  name.endsWith(".csv")
    ? parseCsv(textOf(name)).map((row) => row.map((cell) => String(cell ?? "")))
    : lines(name);
const lines = (name: string): readonly (readonly Cell[])[] =>
  textOf(name)
    .split("\n")
    .map((line) => [line]);

/** Money to a millionth: the expected amounts are exact decimals. */
const sameMoney = (found: number | null | undefined, wanted: string | null | undefined): void => {
  if (wanted === null || wanted === undefined) expect(found ?? null).toBeNull();
  else expect(found).toBeCloseTo(Number(wanted), 6);
};

function expectTotals({ totals }: UsageReading, wanted: Expected | undefined): void {
  expect(totals.rows).toBe(wanted?.rows);
  expect(totals.tokens).toEqual(wanted?.tokens);
  sameMoney(totals.listCost, wanted?.listCost);
  sameMoney(totals.reportedCost, wanted?.reportedCost);
  expect(totals.months.map(({ month }) => month)).toEqual(Object.keys(wanted?.months ?? {}));
  for (const { month, listCost } of totals.months) sameMoney(listCost, wanted?.months[month]);
}

const formats: Readonly<Record<string, string>> = {
  "console-cost.csv": "console-cost",
  "admin-usage.json": "admin-usage",
  "admin-usage.csv": "admin-usage",
  "admin-cost.json": "admin-cost",
  "claude-code.json": "claude-code",
  "bedrock-named.csv": "bedrock",
  "bedrock-marketplace.csv": "bedrock",
  "vertex.csv": "vertex",
  "focus-direction.csv": "focus",
  "focus-type.csv": "focus",
  "litellm-daily.csv": "litellm-daily",
  "litellm-logs.jsonl": "litellm-logs",
  "openrouter.csv": "openrouter",
  "ccusage.json": "ccusage",
  "class-rows.csv": "class-rows",
  "month-columns-tokens.csv": "month-columns",
  "month-columns-cost.csv": "month-columns",
};

test("every export format has a golden file", () => {
  expect([...new Set(Object.values(formats))].sort()).toEqual(Object.keys(formatTitles).sort());
});

test("every golden file has its expected totals", () => {
  expect(Object.keys(formats).sort()).toEqual(Object.keys(expected).sort());
});

describe.each(Object.entries(formats))("[U4] golden totals of %s", (name, format) => {
  const columns = (): readonly (readonly Cell[])[] => cellsOf(name);

  test("with its columns apart, or a line a row", () => {
    const reading = usageOn(columns());
    expect(reading.problems.filter((problem) => !isWarning(problem))).toEqual([]);
    expect(reading.format).toBe(format);
    expectTotals(reading, expected[name]);
  });

  test("pasted into one column, or one cell", () => {
    const reading = name.endsWith(".json") ? usageOn([[textOf(name)]]) : usageOn(lines(name));
    expect(reading.problems.filter((problem) => !isWarning(problem))).toEqual([]);
    expectTotals(reading, expected[name]);
  });
});
