import { efficient, listcost } from "../../src/functions/pricing";
import { priceColumns } from "../../src/tables/pricesTable";
import { commitFunctions } from "../../src/workbench/commitFunctions";

beforeAll(() => commitFunctions());

const failure = (call: () => unknown): string => {
  try {
    return `returned ${JSON.stringify(call())}`;
  } catch (error) {
    const { code, message } = error as { readonly code: string; readonly message: string };
    return `${code} ${message}`;
  }
};

const usage = [
  ["Month", "Model", "Input tokens", "Output tokens"],
  ["2026-09", "claude-opus-4-6", 100e9, 20e9],
  ["2026-10", "claude-opus-4-6", 100e9, 20e9],
];
const levers = [
  ["Lever", "Model", "To model", "Likely", "Hit rate", "Start month"],
  ["batch", "", "", 0.5, "", "2026-10"],
  ["caching", "", "", 5 / 12, 1, "2026-10"],
  ["routing", "Opus 4.6", "Sonnet 4.6", 0.5, "", "2026-10"],
];

describe("EFFICIENT", () => {
  test("[U3] 1,000,000 a month: 800,000 after routing, 650,000 after caching, 487,500 after batch", () => {
    // 100,000M × 5 + 20,000M × 25 = 1,000,000. Half to 0.6 of the price: 800,000. A tenth on 5/12 of the 400,000
    // of input: 650,000. Half of the tokens at half the price: 0.75 of it. September is before the start.
    const rows = efficient(usage, levers);
    expect(rows[0]).toEqual(["Month", "Today", "After routing", "After caching", "After batch"]);
    expect(rows.slice(1)).toEqual(
      [
        ["2026-09", 1_000_000, 1_000_000, 1_000_000, 1_000_000],
        ["2026-10", 1_000_000, 800_000, 650_000, 487_500],
      ].map((row) => row.map((cell) => (typeof cell === "number" ? expect.closeTo(cell, 5) : cell))),
    );
  });

  test("a price table of one's own", () => {
    const prices = [
      ["Model", "Input", "Cache write 5m", "Cache write 1h", "Cache read", "Output", "Batch factor"],
      ["house", 10, 0, 0, 0, 20, 0.2],
    ];
    const own = [usage[0] ?? [], ["2026-10", "house", 1e6, 1e6]];
    // 10 + 20, and a fifth of it in batch
    expect(efficient(own, [["batch", "house", "", "", 1]], prices)[1]).toEqual(["2026-10", 30, 30, 30, 6]);
  });

  test.each<[string, () => unknown, string]>([
    [
      "bad cells of both tables",
      () =>
        efficient([usage[0] ?? [], ["2026-10", "claude-opus-4-6", "many", 1]], [["batch", "", "", "", 5]]),
      "#VALUE! usage table row 2: expected a whole number of input tokens, 0 for none, got many; levers row 1: expected the share of the tokens in batch, from 0 to 1, got 5",
    ],
    [
      "no usage",
      () => efficient([["", ""]], levers),
      "#VALUE! usage table: expected a range with usage, got empty cells. Select the usage with its header row",
    ],
    [
      "routing to a model that has no price on the day",
      () =>
        efficient(
          [usage[0] ?? [], ["2026-09", "claude-opus-4-6", 1, 1]],
          [["routing", "Opus 4.6", "Haiku 5.5", "", 0.5]],
        ),
      "#VALUE! levers row 1: expected a list price for claude-haiku-5-5, and the price book has none (on 2026-09-30). Add a row to the Prices table",
    ],
  ])("%s is an error in words", (_, call, expected) => {
    expect(failure(call)).toBe(expected);
  });
});

describe("LISTCOST", () => {
  test("[U1] a share of longer prompts mixes the two prices of Haiku 5.5", () => {
    const row: Record<string, unknown> = {
      Model: "claude-haiku-5-5",
      Input: 0.1,
      "Cache write 5m": 0.125,
      "Cache write 1h": 0.2,
      "Cache read": 0.01,
      Output: 0.5,
      "Long prompt above": 100_000,
      "Long input": 0.5,
      "Long cache write 5m": 0.625,
      "Long cache write 1h": 1,
      "Long cache read": 0.05,
      "Long output": 2.5,
      "Long share": 0.25,
    };
    const prices = [[...priceColumns], priceColumns.map((name) => row[name] ?? "")];
    // 0.75 × 0.1 + 0.25 × 0.5
    expect(listcost("claude-haiku-5-5", 1e6, 0, 0, 0, 0, 0, null, prices)).toBeCloseTo(0.2, 12);
    expect(listcost("claude-haiku-5-5", 1e6, 0)).toBeCloseTo(0.1, 12);
  });

  test("[U1] a model that no source prices has no price, and is no misspelling", () => {
    expect(failure(() => listcost("claude-mythos-5-2", 1, 1))).toBe(
      "#VALUE! model: expected a list price for claude-mythos-5-2, and the price book has none (no source gives one). Add a row to the Prices table",
    );
  });

  test.each([
    ["03/04/2026", "03/04/2026, which is two different days in different countries"],
    ["2026-04", "2026-04"],
    ["soon", "soon"],
  ])("[U1] the date %s is no day", (date, got) => {
    expect(failure(() => listcost("claude-opus-4-5", 1, 1, 0, 0, 0, 0, date))).toBe(
      `#VALUE! date: expected a day such as 2026-03-31, got ${got}`,
    );
  });

  test("[U1] a date is text in ISO order or one of Excel's", () => {
    // 46,115 is 2026-04-03; Opus 4.5 costs 5 a million of input
    for (const date of ["2026-04-03", "3 Apr 2026", 46115])
      expect(listcost("claude-opus-4-5", 1e6, 0, 0, 0, 0, 0, date)).toBe(5);
  });

  test("tokens typed as a percentage are refused, a share in batch is not", () => {
    expect(failure(() => listcost("claude-opus-4-5", "12 %", 1))).toBe(
      "#VALUE! input: expected tokens, 0 or more, got 12 %",
    );
    // Half at 5, half at half of it
    expect(listcost("claude-opus-4-5", 1e6, 0, 0, 0, 0, "50 %")).toBe(3.75);
  });

  test("[U1] before a model's first price it has none", () => {
    expect(failure(() => listcost("claude-opus-5-5", 1, 1, 0, 0, 0, 0, "2026-09-21"))).toBe(
      "#VALUE! model: expected a list price for claude-opus-5-5 on 2026-09-21, and the price book has none. Add a row to the Prices table",
    );
  });
});
