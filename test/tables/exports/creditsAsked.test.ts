import type { UsageOptions } from "../../../src/tables/exports/usageOptions";
import type { Cell } from "../../../src/tables/grid";
import { publishedPrices } from "../../../src/tables/priceBook";
import { readUsage } from "../../../src/tables/usageReader";
import type { UsageReading } from "../../../src/tables/usageReading";
import { describe as say, isWarning } from "../../../src/tables/wording";
import { consoleHeader } from "../usageOn";

type Table = readonly (readonly Cell[])[];
const read = (cells: Table, options: UsageOptions = {}): UsageReading =>
  readUsage({ cells, place: { kind: "sheet", sheet: "Usage", row: 0, column: 0 } }, publishedPrices, options);
const errors = ({ problems }: UsageReading): readonly string[] =>
  problems.filter((problem) => !isWarning(problem)).map(say);
const without = (item: string): UsageOptions => ({ meanings: { [item]: { kind: "left out" } } });

const output = '{"ModelId":"claude-opus-4-8","TokenDirection":"Output"}';
const layouts: readonly [string, string, readonly Cell[], readonly Cell[], string][] = [
  [
    "focus",
    "ChargePeriodStart,ChargeClass,SkuPriceDetails,ConsumedUnit,ConsumedQuantity,EffectiveCost",
    ["2026-09-01", "", output, "Tokens", 1000, 0.025],
    ["2026-09-02", "Correction", output, "Tokens", -200, -0.005],
    "E",
  ],
  [
    "bedrock",
    "date,line_item_usage_type,line_item_usage_amount,line_item_unblended_cost",
    ["2026-09-01", "USE1-Claude4.8Opus-input-tokens", "1", 0.0055],
    ["2026-09-02", "USE1-Claude4.8Opus-input-tokens", "-0.2", -0.0011],
    "C",
  ],
  [
    "console-cost",
    "usage_date_utc,model,token_type,cost_usd,list_price_usd",
    ["2026-09-01", "Claude Opus 4.8", "output", 0.9, 1],
    ["2026-09-02", "Claude Opus 4.8", "output", -0.5, -0.5],
    "E",
  ],
  [
    "admin-cost",
    "starting_at,model,amount,currency",
    ["2026-09-01", "claude-opus-4-8", "100", "USD"],
    ["2026-09-02", "claude-opus-4-8", "-50", "USD"],
    "C",
  ],
];

describe.each(layouts)(
  "[U4] %s: credits and corrections, which are below 0,",
  (_, heading, usage, credit, column) => {
    const cells: Table = [heading.split(","), usage, credit, credit];

    test("are asked about once, with the table, the columns and what to write in them", () => {
      expect(errors(read(cells))).toEqual([
        `Usage!${column}3: expected 0 or more; to leave such rows out, write Meaning, credit or correction, left out as Setting, Field and Value of the table UsageOptions, got credit or correction. Say which model and token class it is, or that it is left out`,
      ]);
      expect(read(cells).rows).toEqual([]);
    });

    test("are left out by the answer, counted and said", () => {
      const reading = read(cells, without("credit or correction"));
      expect(errors(reading)).toEqual([]);
      expect(reading.control?.leftOut).toEqual([{ why: "credits and corrections", rows: 2 }]);
      expect(reading.totals.rows).toBe(1);
    });
  },
);

describe("[U4] a tier without a list price in a column of tiers", () => {
  const row = (tier: string, input: number): readonly Cell[] => [
    ...["2026-09-01", "claude-opus-4-8", "k", "w", tier, "≤ 200k", input, 0, 0, 0, 0, 0, "global", ""],
  ];
  const cells: Table = [
    consoleHeader,
    row("standard", 1),
    row("priority", 2),
    row("priority", 4),
    row("flex", 8),
  ];

  test("is asked about once for each text", () => {
    expect(errors(read(cells))).toEqual([
      "Usage!E3: expected a tier that has a list price, got priority. Say which model and token class it is, or that it is left out",
      "Usage!E5: expected a tier that has a list price, got flex. Say which model and token class it is, or that it is left out",
    ]);
  });

  test("is left out by the answer, every row of it", () => {
    const meanings = { priority: { kind: "left out" }, flex: { kind: "left out" } } as const;
    const reading = read(cells, { meanings });
    expect(errors(reading)).toEqual([]);
    expect(reading.control?.leftOut).toEqual([{ why: "said to be left out", rows: 3 }]);
    expect(reading.totals.tokens?.input).toBe(1);
  });
});

test.each<[string, readonly Cell[], readonly Cell[]]>([
  ["usage_date_utc,model,token_type,cost_usd", ["2026-09-01", "Claude Opus 4.8", "output", 0.9], [1]],
  ["starting_at,model,currency,amount", ["2026-09-01", "claude-opus-4-8", "USD", "90"], ["100"]],
])("[U4] costs without list cost are taken for it, and that is said once: %s", (heading, row, listCost) => {
  const header = heading.split(",");
  const assumed = (cells: Table) => read(cells).problems.map(say);
  expect(assumed([header, row, row])).toEqual([
    "Usage!A1:D3: the costs are taken for list cost; where a discount is already taken off, usage is too low by it",
  ]);
  const listed = header[0] === "starting_at" ? "list_amount" : "list_price_usd";
  expect(
    assumed([
      [...header, listed],
      [...row, ...listCost],
    ]),
  ).toEqual([]);
});
