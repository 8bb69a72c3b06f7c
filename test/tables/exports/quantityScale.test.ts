import { keyWithoutScale, scaleInWords } from "../../../src/tables/exports/tokensPerUnit";
import type { Cell } from "../../../src/tables/grid";
import { usageOn } from "../usageOn";

/** Opus 5 costs 5 a million of input: 15,000 millions are 75,000. */
const millions = 15_000e6;
const classRow = (headings: readonly string[], cells: readonly Cell[]) =>
  usageOn([
    ["Month", "Model", "Token type", ...headings],
    ["2026-08", "claude-opus-5", "input", ...cells],
  ]);

describe("[U4] a quantity is multiplied by the scale that its heading, unit or token class names", () => {
  test.each<[heading: string, quantity: Cell, tokens: number]>([
    ["Millions of tokens", 15_000, millions],
    ["Tokens (millions)", 15_000, millions],
    ["Tokens (M)", "15000", millions],
    ["Tokens in millions", 0.5, 500_000],
    ["MTok", 15_000, millions],
    ["MTokens", 15_000, millions],
    ["Mio. Tokens", 15_000, millions],
    ["Million tokens", 15_000, millions],
    ["k tokens", 15_000, 15_000_000],
    ["Tokens (k)", 15_000, 15_000_000],
    ["Tsd. Token", 15_000, 15_000_000],
    ["Thousands of tokens", 1.5, 1500],
    ["Tokens ('000)", 15_000, 15_000_000],
    ["Quantity (millions)", 15_000, millions],
    ["Tokens", 15_000, 15_000],
    ["Quantity", 15_000, 15_000],
  ])("%s: %s", (heading, quantity, tokens) => {
    const { problems, totals, format } = classRow([heading], [quantity]);
    expect([format, problems]).toEqual(["class-rows", []]);
    expect(totals.tokens?.input).toBe(tokens);
    expect(totals.listCost).toBeCloseTo((tokens * 5) / 1e6, 9);
  });

  test.each<[unit: string, heading: string, tokens: number]>([
    ["1M tokens", "Quantity", millions],
    ["million", "Tokens", millions],
    ["MTok", "Quantity", millions],
    ["Mio. Token", "Quantity", millions],
    ["thousand", "Tokens", 15_000_000],
    ["1K tokens", "Quantity", 15_000_000],
    ["1,000 tokens", "Quantity", 15_000_000],
    ["Tokens", "Quantity", 15_000],
    ["Tokens", "Millions of tokens", millions],
    ["1M tokens", "Tokens (millions)", millions],
    ["", "Quantity", 15_000],
    // A unit of the company is no unit of the tokens.
    ["Marketing", "Tokens", 15_000],
  ])("the unit %s under the heading %s", (unit, heading, tokens) => {
    const { problems, totals } = classRow(["Unit", heading], [unit, 15_000]);
    expect(problems).toEqual([]);
    expect(totals.tokens?.input).toBe(tokens);
  });

  test("a unit that does not say it, or that contradicts the heading, is asked about", () => {
    const asked = (unit: string, heading: string) =>
      classRow(["Unit", heading], [unit, 15_000]).problems.map(({ code, where }) => [code, where]);
    expect(asked("Units", "Quantity")).toEqual([["ambiguous-unit", "Usage!E2"]]);
    expect(asked("1K tokens", "Millions of tokens")).toEqual([["ambiguous-unit", "Usage!E2"]]);
  });

  test("what is no whole number of tokens is refused at its scale", () => {
    expect(classRow(["Tokens (k)"], [1.2345]).problems).toMatchObject([
      { code: "not-whole", where: "Usage!D2", expected: "a whole number of tokens at 1,000 a unit" },
    ]);
  });

  test("in a column a token class, each by its own heading", () => {
    const { format, problems, totals } = usageOn([
      [
        "Month",
        "Model",
        "Input tokens (millions)",
        "Cache read (M)",
        "Cache write 5m (M)",
        "Output (k)",
        "Cost",
      ],
      ["2026-08", "claude-opus-5", 15_000, 2.5, 1, 200, 75_010],
      ["2026-09", "claude-opus-5", "1,000.5", 0, 0, 1.5, ""],
    ]);
    expect([format, problems]).toEqual(["month-tokens", []]);
    expect(totals.tokens).toEqual({
      input: 16_000_500_000,
      cacheWrite5m: 1e6,
      cacheWrite1h: 0,
      cacheRead: 2_500_000,
      output: 201_500,
    });
    const wrong = usageOn([
      ["Month", "Model", "Input (k)", "Output (k)"],
      ["2026-08", "claude-opus-5", 1.2345, ""],
    ]);
    expect(wrong.problems.map(({ code, where }) => [code, where])).toEqual([
      ["not-whole", "Usage!C2"],
      ["blank", "Usage!D2"],
    ]);
  });

  test("in columns of months: tokens by their unit or metric, costs by theirs", () => {
    const tokens = usageOn([
      ["Model", "Metric", "Unit", "2026-08", "2026-09"],
      ["claude-opus-5", "Input", "1M tokens", 15_000, 0.5],
      ["claude-opus-5", "Output (millions)", "", 2, ""],
    ]);
    expect(tokens.problems).toEqual([]);
    expect(tokens.totals.tokens).toMatchObject({ input: millions + 500_000, output: 2e6 });
    const costs = usageOn([
      ["Service", "Unit", "2026-08", "2026-09"],
      ["chat", "USD thousands", 45, 52.5],
      ["code", "USD", 45, ""],
    ]);
    // 45,000 + 52,500 + 45
    expect(costs.totals.listCost).toBeCloseTo(97_545, 9);
    expect(costs.totals.reportedCost).toBeCloseTo(97_545, 9);
    const part = usageOn([
      ["Model", "Metric", "Unit", "2026-08", "2026-09"],
      ["claude-opus-5", "Input (thousands)", "1M tokens", 1, 1],
      ["claude-opus-5", "Output", "thousand", 1.2345, 1],
    ]);
    expect(part.problems.map(({ code, where }) => [code, where])).toEqual([
      ["ambiguous-unit", "Usage!C2"],
      ["not-whole", "Usage!D3"],
    ]);
  });
});

test.each<[string, number | null]>([
  ["cache write 5 m", null],
  ["cache write 5m", null],
  ["60 m", null],
  ["Tokens", null],
  ["thousands of millions", null],
  ["M", 1e6],
  ["10^6 tokens", 1e6],
  ["1,000,000 tokens", 1e6],
  ["1000s", null],
  ["000s", 1000],
  ["Tsd.", 1000],
])("[U4] the scale in the words %s is %s", (words, scale) => {
  expect(scaleInWords(words)).toBe(scale);
});

test("a heading without its scale is the same key, whatever the scale and its place", () => {
  expect(["Millions of tokens", "Tokens (k)", "MTok", "Tokens in millions"].map(keyWithoutScale)).toEqual(
    Array.from({ length: 4 }, () => "token"),
  );
});
