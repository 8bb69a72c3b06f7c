import type { Tariff } from "../../src/engine/usage";
import { publishedPrices } from "../../src/tables/priceBook";
import { UsagePieces } from "../../src/tables/usagePieces";
import { describe as say } from "../../src/tables/wording";
import { usageOn } from "./usageOn";

/** What a word in a column makes of a row's tariff, or what is said of it. */
function tariff(heading: string, word: string | number): Partial<Tariff> | readonly string[] {
  const header = ["Month", "Model", "Input", "Output", heading];
  const { rows, problems } = usageOn([
    header,
    ["2026-10", heading === "Speed" ? "claude-opus-4-8" : "claude-haiku-5-5", 5, 5, word],
  ]);
  const [row] = rows;
  if (row?.kind !== "tokens") return problems.map(say);
  return Object.fromEntries(Object.entries(row.tariff).filter(([, holds]) => holds));
}

test.each<[string, readonly string[], Partial<Tariff>]>([
  ["Usage type", ["batch", " Batch "], { batch: true }],
  ["Usage type", ["standard", "STANDARD", "", "null"], {}],
  ["Context window", ["> 200k", ">200 K", "200k-1M", "200 k – 1 m"], { longContext: true }],
  [
    "Context window",
    [
      "≤ 200k",
      "≤200 K",
      "< 200k",
      "<=200k",
      "0-200k",
      "0 – 200 k",
      "â‰¤ 200k",
      "‚â§200k",
      "not_available",
      "",
    ],
    {},
  ],
  ["Inference geo", ["us", "US"], { usOnly: true }],
  ["Inference geo", ["global", "not_available", ""], {}],
  ["Speed", ["fast", "Fast"], { fast: true }],
  ["Speed", ["standard", ""], {}],
  ["Endpoint", ["regional"], { regional: true }],
  ["Endpoint", ["Global", ""], {}],
])("[U1] %s: %j is %j", (heading, words, expected) => {
  expect(words.map((word) => tariff(heading, word))).toEqual(words.map(() => expected));
});

test.each<[string, readonly string[], string]>([
  ["Usage type", ["batches", "nobatch", "substandard", "standards"], "standard or batch"],
  [
    "Context window",
    [">> 200k", "> 200kb", "1200k-1m", "200k-1mb", "200k", "≤ 200kb", "x≤ 200k", "<> 200k", "unavailable"],
    "≤ 200k or > 200k",
  ],
  ["Inference geo", ["usa", "aus", "globally", "nonglobal", "eu"], "global, us or not_available"],
  ["Speed", ["faster", "breakfast", "standards", "substandard"], "standard or fast"],
  ["Endpoint", ["regionally", "interregional", "globally", "nonglobal"], "global or regional"],
])("[U1] %s: %j are refused", (heading, words, expected) => {
  expect(words.map((word) => tariff(heading, word))).toEqual(
    words.map((word) => [`Usage!E2: expected ${expected}, got ${word}`]),
  );
});

test("[U1] several columns hold together, and an error is told as one", () => {
  const header = ["Month", "Model", "Input", "Output", "Usage type", "Inference geo", "Context window"];
  const row = (...words: readonly string[]) => ["2026-10", "claude-haiku-5-5", 5, 5, ...words];
  const { rows } = usageOn([header, row("batch", "us", "> 200k"), row("batch", "", "")]);
  expect(rows.map((each) => (each.kind === "tokens" ? each.tariff : null))).toEqual([
    expect.objectContaining({ batch: true, usOnly: true, longContext: true, fast: false }),
    expect.objectContaining({ batch: true, usOnly: false, longContext: false, fast: false }),
  ]);
  expect(tariff("Speed", "#N/A")).toEqual([
    "Usage!E2: expected standard or fast, got the error #N/A; mend the formula behind it",
  ]);
});

describe("[U4] a sheet in pieces", () => {
  const place = { kind: "sheet", sheet: "Usage", row: 4, column: 1 } as const;
  const begin = (...cells: Parameters<typeof UsagePieces.begin>[0]) =>
    UsagePieces.begin(cells, place, publishedPrices);

  test("is read on from row to row, each named where it stands", () => {
    const pieces = begin(["Title"], ["Month", "List cost"], ["2026-09", 1]);
    pieces?.read([
      ["2026-10", 2],
      ["2026-11", "x"],
    ]);
    pieces?.read([["2026-12", "y"]]);
    const reading = pieces?.finish("Usage!B5:C10");
    expect(reading?.address).toBe("Usage!B5:C10");
    expect(reading?.problems.map(({ where }) => where)).toEqual(["Usage!C9", "Usage!C10"]);
    const good = begin(["Month", "List cost"], ["2026-09", 1]);
    good?.read([["2026-10", 2]]);
    expect(good?.finish("A").totals).toMatchObject({ rows: 2, listCost: 3 });
  });

  test("cannot be told from its first piece where it is JSON, lines of CSV, or no usage", () => {
    expect(begin(['{"a":1}'])).toBeNull();
    expect(begin(["Month,List cost"], ["2026-09,1"])).toBeNull();
    expect(begin(["Employee", "Salary"])).toBeNull();
    expect(begin(["Month", "Model", "Input"], ["2026-09", "claude-opus-4-8", 1])).toBeNull();
    // JSON further down is a cell like any other
    expect(begin(["Month", "List cost"], ["2026-09", 1], ['{"a":1}', ""])).not.toBeNull();
  });
});
