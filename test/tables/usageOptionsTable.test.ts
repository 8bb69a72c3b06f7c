import type { Cell, Grid } from "../../src/tables/grid";
import type { Day } from "../../src/engine/units";
import { publishedPrices } from "../../src/tables/priceBook";
import { answerCells, type UsageAnswer } from "../../src/tables/usageAnswer";
import { fieldsOf, usageFields, usageFormats } from "../../src/tables/usageFields";
import { readUsageOptions, withAnswers } from "../../src/tables/usageOptionsTable";
import { usageOptionsSheet } from "../../src/tables/usageOptionsSheet";
import { readUsage } from "../../src/tables/usageReader";
import { describe as say } from "../../src/tables/wording";

const grid = (...rows: readonly (readonly Cell[])[]): Grid => ({
  cells: [["Setting", "Field", "Value"], ...rows],
  place: { kind: "sheet", sheet: "UsageOptions", row: 3, column: 0 },
});
const read = (...rows: readonly (readonly Cell[])[]) => readUsageOptions(grid(...rows), publishedPrices);
const problems = (...rows: readonly (readonly Cell[])[]) => read(...rows).problems.map(say);

const answers: readonly UsageAnswer[] = [
  { kind: "format", format: "bedrock" },
  { kind: "column", field: "model", heading: "line_item_usage_type" },
  { kind: "column", field: "cost", heading: null },
  { kind: "unit", tokensPerUnit: 1_000_000 },
  {
    kind: "meaning",
    item: "USE1-Opus-1h",
    meaning: { kind: "tokens", model: "claude-opus-4-5", tokenClass: "cacheWrite1h" },
  },
  { kind: "meaning", item: "USE1-Fee", meaning: { kind: "left out" } },
  { kind: "prompt", includesCached: false },
  { kind: "signingDay", day: "2026-12-31" as Day },
];

test("[U4] answers written as rows and read again are the same answers", () => {
  const again = read(...answers.map(answerCells));
  expect(again.problems).toEqual([]);
  expect(again.answers.map(({ answer }) => answer)).toEqual(answers);
  expect(again.options).toEqual({
    match: { format: "bedrock", columns: { model: "line_item_usage_type", cost: null } },
    tokensPerUnit: 1_000_000,
    meanings: {
      "USE1-Opus-1h": { kind: "tokens", model: "claude-opus-4-5", tokenClass: "cacheWrite1h" },
      "USE1-Fee": { kind: "left out" },
    },
    promptIncludesCached: false,
  });
  expect(again.signingDay).toBe("2026-12-31");
});

test("[U4] numbers as text, display names and any case are understood; a row without a value asks again", () => {
  expect(
    read(
      ["tokens PER unit", "", "1,000"],
      ["meaning", "X", "Claude Opus 4.5 cache read"],
      ["Prompt includes cached", "", true],
      ["Format", "", ""],
      ["", "", ""],
    ).options,
  ).toEqual({
    tokensPerUnit: 1000,
    meanings: { X: { kind: "tokens", model: "claude-opus-4-5", tokenClass: "cacheRead" } },
    promptIncludesCached: true,
  });
});

test.each<readonly [readonly Cell[], string]>([
  [
    ["Colour", "", "red"],
    "UsageOptions!A5: expected one of Format, Column, Tokens per unit, Meaning, Prompt includes cached, Signing day, got Colour",
  ],
  [["Tokens per unit", "", 100], "UsageOptions!C5: expected 1,000 or 1,000,000, got 100"],
  [["Prompt includes cached", "", "perhaps"], "UsageOptions!C5: expected yes or no, got perhaps"],
  [
    ["Meaning", "X", "claude-opus-9 output"],
    "UsageOptions!C5: expected a model of the price book and a token class, such as claude-opus-4-5 output, or left out, got claude-opus-9 output",
  ],
  [
    ["Meaning", "", "left out"],
    "UsageOptions!B5: expected the text of a usage type, SKU or meter, got nothing",
  ],
  [
    ["Prompt includes cached", "x", "yes"],
    "UsageOptions!B5: expected an empty cell: Prompt includes cached has no Field, got x",
  ],
  [["Signing day", "", "soon"], "UsageOptions!C5: expected a day such as 2026-03-31, got soon"],
  [["Signing day", "", "2026-12"], "UsageOptions!C5: expected a day such as 2026-03-31, got 2026-12"],
  [
    ["Signing day", "", "03/04/2026"],
    "UsageOptions!C5: expected a day such as 2026-03-31, got 03/04/2026, which is two different days in different countries",
  ],
  [
    ["Signing day", "x", "2026-12-31"],
    "UsageOptions!B5: expected an empty cell: Signing day has no Field, got x",
  ],
])("[U4] a bad cell is a problem at its address: %j", (row, said) => {
  expect(problems(row)).toEqual([said]);
});

test("[U4] a layout and a field that do not exist are told what there is", () => {
  expect(problems(["Format", "", "azure"])[0]).toMatch(
    /^UsageOptions!C5: expected one of console-tokens, .*, got azure$/,
  );
  expect(problems(["Column", "colour", "x"])[0]).toMatch(
    /^UsageOptions!B5: expected one of date, model, .*, got colour$/,
  );
  expect(problems(["Column", "#REF!", "x"])[0]).toMatch(/^UsageOptions!B5: .*got the error #REF!/);
});

test("[U4] the same said twice is a problem; the first one holds", () => {
  const twice = read(["Column", "model", "A"], ["Column", "model", "B"]);
  expect(twice.options).toEqual({ match: { columns: { model: "A" } } });
  expect(twice.problems.map(({ code, where }) => [code, where])).toEqual([
    ["repeated-term", "UsageOptions!A6"],
  ]);
});

describe("[U4] answers about other usage are said, not half used", () => {
  const plain: Grid = {
    cells: [
      ["Month", "Service", "Cost"],
      ["2026-01", "chat", 5],
    ],
    place: { kind: "sheet", sheet: "Usage", row: 0, column: 0 },
  };
  const reading = (...rows: readonly (readonly Cell[])[]) => {
    const given = read(...rows);
    return withAnswers(readUsage(plain, publishedPrices, given.options), given);
  };
  test("a heading that is not there", () => {
    const { rows, problems: found } = reading(["Column", "cost", "Spend"]);
    expect(rows).toEqual([]);
    expect(found.map(say)).toContain("UsageOptions!C5: expected a heading of this usage, got Spend");
  });
  test("a layout that it cannot have", () => {
    expect(reading(["Format", "", "focus"]).problems.map(say)).toContain(
      "UsageOptions!C5: expected a layout this usage can have, got focus",
    );
  });
  test("a heading that is there, in any spelling", () => {
    const { problems: found, totals } = reading(["Column", "model", "service"]);
    expect([found.map(({ code }) => code), totals.rows]).toEqual([["assumed"], 1]);
  });
});

describe("[U1] the signing day", () => {
  const tokens: Grid = {
    cells: [
      ["Date", "Model", "Input", "Output"],
      ["2026-09-15", "claude-opus-4-5", 1, 2],
    ],
    place: { kind: "sheet", sheet: "Usage", row: 0, column: 0 },
  };
  const reading = (...rows: readonly (readonly Cell[])[]) =>
    withAnswers(readUsage(tokens, publishedPrices), read(...rows));

  test("is a date of Excel's or one in words, and none where the cell is empty", () => {
    // 46,387 days after 1899-12-30
    expect(reading(["Signing day", "", 46387]).signingDay).toBe("2026-12-31");
    expect(reading(["signing day", "", "31 Dec 2026"]).signingDay).toBe("2026-12-31");
    expect(reading(["Signing day", "", ""])).not.toHaveProperty("signingDay");
    expect(reading()).not.toHaveProperty("signingDay");
  });

  test("may lie inside the usage, not before all of it", () => {
    expect(reading(["Signing day", "", "2026-09-15"]).problems).toEqual([]);
    const early = reading(["Signing day", "", "2026-09-14"]);
    expect(early.problems.map(say)).toEqual([
      "UsageOptions!C5: expected a day from 2026-09-15 on, where the usage begins, got 2026-09-14",
    ]);
    expect(early.rows).toEqual([]);
  });
});

test("a usage whose columns are missing shows what its columns are", () => {
  const { match } = readUsage(
    {
      cells: [
        ["Month", "Input", "Output", "Which"],
        ["2026-01", 1, 2, "claude-opus-4-5"],
      ],
      place: { kind: "sheet", sheet: "Usage", row: 0, column: 0 },
    },
    publishedPrices,
  );
  expect(match).toMatchObject({ format: "month-tokens", missing: ["model"], unused: ["Which"] });
});

test("every layout has fields, and all of them have a place in the table", () => {
  for (const format of usageFormats) {
    expect(fieldsOf(format).length).toBeGreaterThan(1);
    expect(usageFields).toEqual(expect.arrayContaining([...fieldsOf(format)]));
  }
});

test("the sheet's table covers its header and its answers", () => {
  const plan = usageOptionsSheet(answers);
  expect(plan.tables).toEqual([
    { name: "UsageOptions", row: 3, column: 0, rows: answers.length + 1, columns: 3, filter: false },
  ]);
});
