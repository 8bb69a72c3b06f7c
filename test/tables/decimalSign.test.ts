import { UsageStream } from "../../src/tables/exports/usageStream";
import type { Cell } from "../../src/tables/grid";
import { publishedPrices } from "../../src/tables/priceBook";
import { numberInText } from "../../src/tables/readCell";
import { readUsageText } from "../../src/tables/stream/readUsageText";
import { describe as say } from "../../src/tables/wording";
import { usageOn } from "./usageOn";

const months = ["2026-01", "2026-02", "2026-03"];
const costs = (...cells: readonly Cell[]) =>
  usageOn([["Month", "List cost"], ...cells.map((cell, i) => [months[i] ?? "", cell])]);
const places = ({ problems }: ReturnType<typeof costs>) =>
  problems.map(({ code, where, got, expected }) => [code, where, got, expected]);

async function* pieces(text: string): AsyncGenerator<string> {
  yield* [text];
}
const file = (text: string) => readUsageText(pieces(text), "usage.csv", publishedPrices);
const codes = async (text: string) =>
  (await file(text)).problems.map(({ code, where }) => `${where} ${code}`);

describe("[U4] text with three figures behind a single point is refused where nothing says whether they are decimals", () => {
  test("once a column, at the first of them", () => {
    const found = costs("45.000", "52.500", "61.250");
    expect(places(found)).toEqual([["ambiguous-number", "Usage!B2", "45.000", "45000 or 45"]]);
    expect(found.rows).toEqual([]);
    expect(found.problems.map(say)).toEqual([
      "Usage!B2: 45.000 can be read in two ways, as 45000 or 45, and no other cell says which. Enter numbers instead of text, or text without signs for thousands",
    ]);
    expect(places(costs("45.125 €"))).toEqual([
      ["ambiguous-number", "Usage!B2", "45.125 €", "45125 or 45.125"],
    ]);
  });

  test("numbers of Excel are what they are", () => {
    expect(costs(45, 52.5, 61.25).problems).toEqual([]);
    expect(costs(45.125).totals.listCost).toBe(45.125);
  });

  test.each<[string, readonly Cell[], number]>([
    ["other decimals", ["45.125", "7.5"], 52.625],
    ["no thousands before them", ["45.125", "0.125"], 45.25],
    ["more than three figures before them", ["45.125", "1234.500"], 1279.625],
    ["thousands with a comma", ["45.125", "1,234.500"], 1279.625],
    ["several thousands with commas", ["45.125", "1,000,000"], 1_000_045.125],
    ["thousands without a sign", ["45.125", "1200"], 1245.125],
    ["a dollar sign in front", ["$45.125"], 45.125],
  ])("decided by %s", (_, cells, sum) => {
    const { problems, totals } = costs(...cells);
    expect(problems).toEqual([]);
    expect(totals.listCost).toBeCloseTo(sum, 9);
  });

  test("decided by decimals in another column of the sheet; a count only by them", () => {
    const tokens = (input: readonly Cell[], cost: Cell) =>
      usageOn([
        ["Month", "Model", "Input", "Output", "Cost"],
        ...input.map((cell, i) => [months[i] ?? "", "claude-opus-4-5", cell, 0, cost]),
      ]).problems.map(({ code, where }) => [code, where]);
    expect(tokens(["1.000"], "0.01")).toEqual([]);
    expect(tokens(["1.000", "25000"], "")).toEqual([["ambiguous-number", "Usage!C2"]]);
  });

  test("also in columns of months, and in a quantity of tokens", () => {
    const across = (...cells: readonly Cell[]) =>
      usageOn([
        ["Service", "2026-01", "2026-02"],
        ["chat", ...cells],
      ]).problems.filter(({ code }) => code !== "assumed");
    expect(across("1.000", "2.000")).toMatchObject([{ code: "ambiguous-number", where: "Usage!B2" }]);
    expect(across("60.125", "1000.25")).toEqual([]);
    expect(
      usageOn([
        ["Month", "Model", "Token type", "Tokens"],
        ["2026-01", "claude-opus-4-5", "input", "1.000"],
      ]).problems,
    ).toMatchObject([{ code: "ambiguous-number", where: "Usage!D2" }]);
  });

  test("a decision far below holds for what stands above, and the row of a stream is named", () => {
    const stream = (last: string) => {
      const reading = new UsageStream("usage.csv", publishedPrices);
      reading.readRows([
        ["Month", "List cost"],
        ["2026-01", "45.125"],
      ]);
      for (let i = 0; i < 30; i++) reading.readRows([["2026-02", `${i + 1}.125`]]);
      reading.readRows([["2026-03", last]]);
      return reading.finish().problems.map(({ code, where }) => `${where} ${code}`);
    };
    expect(stream("7.5")).toEqual([]);
    expect(stream("7.500")).toEqual(["usage.csv row 2 ambiguous-number"]);
  });
});

describe("[U4] what separates the cells of a file tells its decimal sign", () => {
  test("between commas a point in money is decimal, as machines write 45.125", async () => {
    expect(await codes("Month,List cost\n2026-01,45.125\n2026-02,52.500\n")).toEqual([]);
    expect((await file("Month,List cost\n2026-01,45.125\n2026-02,52.500\n")).totals.listCost).toBe(97.625);
    expect(usageOn([["Month,List cost"], ["2026-01,45.125"]]).problems).toEqual([]);
  });

  test("not in a count, and not before a euro", async () => {
    expect(await codes("Month,Model,Input,Output\n2026-01,claude-opus-4-5,1.000,0\n")).toEqual([
      "usage.csv row 2 ambiguous-number",
    ]);
    expect(await codes("Month,List cost\n2026-01,45.000 €\n")).toEqual(["usage.csv row 2 ambiguous-number"]);
  });

  test("between semicolons both signs are open", async () => {
    expect(await codes("Month;List cost\n2026-01;45.000\n")).toEqual(["usage.csv row 2 ambiguous-number"]);
    expect(await codes("Month;List cost\n2026-01;45,125\n2026-02;1200\n")).toEqual([
      "usage.csv row 2 ambiguous-number",
    ]);
    expect(usageOn([["Month;List cost"], ["2026-01;45,125"]]).problems).toMatchObject([
      { code: "ambiguous-number", where: "Usage!A2", expected: "45125 or 45.125" },
    ]);
    expect(await codes("Month;List cost\n2026-01;45.125\n2026-02;7.5\n")).toEqual([]);
    // A count has no decimals.
    expect(await codes("Month;Model;Input;Output\n2026-01;claude-opus-4-5;45,000;0\n")).toEqual([]);
  });

  test("JSON has a decimal point", async () => {
    expect(await codes('[{"Month": "2026-01", "List cost": "45.125"}]')).toEqual([]);
    expect(usageOn([['[{"Month": "2026-01", "List cost": "45.125"}]']]).problems).toEqual([]);
  });
});

test("[U4] nothing is written 0,125 with a sign for thousands", () => {
  expect(["0,125", "00,125", "1,125", "012", "10,125.5"].map(numberInText)).toEqual([
    null,
    null,
    1125,
    12,
    10_125.5,
  ]);
});
