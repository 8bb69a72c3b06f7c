import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseCsv } from "hucre/csv";
import type { Cell } from "../../src/tables/grid";
import { wholeMonths } from "../../src/engine/wholeMonths";
import type { UsageReading } from "../../src/tables/usageReading";
import { usageOn } from "./usageOn";

const folder = join(__dirname, "../golden");
const textOf = (name: string): string => readFileSync(join(folder, name), "utf8");

interface Expected {
  readonly rows: number;
  readonly tokens: Readonly<Record<string, number>>;
  readonly listCost: string;
  readonly months: Readonly<Record<string, string>>;
}
const expected = JSON.parse(textOf("expected.json")) as Readonly<Record<string, Expected>>;

/** The cells as text, as where a file was pasted with its columns apart. */
const cellsOf = (name: string): readonly (readonly Cell[])[] =>
  parseCsv(textOf(name)).map((row) => row.map((cell) => String(cell ?? "")));

/** The cells as Excel makes them of a file it opens: numbers, and dates as serials. */
const openedInExcel = (name: string): readonly (readonly Cell[])[] =>
  cellsOf(name).map((row) =>
    row.map((cell) => {
      const text = String(cell);
      if (/^\d+$/.test(text)) return Number(text);
      const parts = /^(\d{4}-\d\d-\d\d)(?: (\d\d):00)?$/.exec(text);
      const days = parts === null ? 0 : Date.parse(parts[1] ?? "") / 86_400_000 + 25_569;
      return parts === null ? cell : days + Number(parts[2] ?? 0) / 24;
    }),
  );

/** The cells as where the file's lines stand in one column. */
const inOneColumn = (name: string): readonly (readonly Cell[])[] =>
  textOf(name)
    .split(/\r?\n/)
    .map((line) => [line]);

const shown = ({ totals }: UsageReading): Expected => ({
  rows: totals.rows,
  tokens: { ...totals.tokens },
  listCost: totals.listCost?.toFixed(6) ?? "",
  months: Object.fromEntries(totals.months.map(({ month, listCost }) => [month, listCost.toFixed(6)])),
});

describe.each(["console-tokens.csv", "servegen-usage.csv"])("golden totals of %s", (name) => {
  test.each([
    ["as text", cellsOf],
    ["as Excel opens it", openedInExcel],
    ["in one column", inOneColumn],
  ])("%s", (_, cells) => {
    const reading = usageOn(cells(name));
    expect(reading.problems).toEqual([]);
    expect(shown(reading)).toEqual(expected[name]);
  });
});

test("[U1] the first row by hand costs 683.2458235", () => {
  const { rows } = usageOn(cellsOf("console-tokens.csv"));
  const first = usageOn(cellsOf("console-tokens.csv").slice(0, 2));
  // 217.133215 + 95.463425 + 43.50107 + 103.0332635 + 217.57485 + 6.54 for 654 searches
  expect(first.totals.listCost).toBeCloseTo(683.2458235, 9);
  expect(rows[0]).toMatchObject({ model: "claude-opus-4-6", day: "2026-04-01", webSearches: 654 });
});

test("the export holds seven whole months to size on", () => {
  const { rows } = usageOn(cellsOf("console-tokens.csv"));
  const history = wholeMonths(rows, "Usage");
  expect(history.months.join(" ")).toBe("2026-04 2026-05 2026-06 2026-07 2026-08 2026-09 2026-10");
  expect(history.problems).toEqual([]);
});

test("the trace says in each row what it is shown as", () => {
  for (const [, workload] of cellsOf("servegen-usage.csv").slice(1))
    expect(workload).toMatch(/^language\/m-(large|mid|small), shown as (Opus|Sonnet|Haiku)$/);
});
