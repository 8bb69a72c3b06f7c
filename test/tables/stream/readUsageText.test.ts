import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import Papa from "papaparse";
import { publishedPrices } from "../../../src/tables/priceBook";
import { readUsageText } from "../../../src/tables/stream/readUsageText";
import { summedUsage } from "../../../src/tables/summedUsage";
import { efficientHistory } from "../../../src/engine/levers/efficientHistory";
import { usageOn } from "../usageOn";
import { inPieces } from "./pieces";

const folder = join(__dirname, "../../golden");
const textOf = (name: string): string => readFileSync(join(folder, name), "utf8");
const expected = JSON.parse(textOf("expected.json")) as Readonly<
  Record<
    string,
    { readonly rows: number; readonly tokens: Readonly<Record<string, number>>; readonly listCost: string }
  >
>;
const read = (text: string, length: number) =>
  readUsageText(inPieces(text, length), "usage.csv", publishedPrices);

describe.each(["console-tokens.csv", "servegen-usage.csv"])("[U4] %s in pieces", (name) => {
  test.each([999, 65_536])("of %i characters has the golden totals", async (length) => {
    const { totals, problems } = await read(textOf(name), length);
    expect(problems).toEqual([]);
    expect(totals.rows).toBe(expected[name]?.rows);
    expect(totals.tokens).toEqual(expected[name]?.tokens);
    expect(totals.listCost?.toFixed(6)).toBe(expected[name]?.listCost);
  });

  test("has the same totals in bytes, and with every cell in quotes", async () => {
    const whole = await read(textOf(name), 65_536);
    const quoted = Papa.unparse(Papa.parse<string[]>(textOf(name), { skipEmptyLines: true }).data, {
      quotes: true,
    });
    expect(await read(quoted, 65_536)).toEqual(whole);
    async function* bytes(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(new Uint8Array(readFileSync(join(folder, name))));
    }
    expect(await readUsageText(bytes(), "usage.csv", publishedPrices)).toEqual(whole);
  });

  test("summed to a sheet and read again is the same usage, month by month", async () => {
    const { rows, totals } = await read(textOf(name), 65_536);
    const again = usageOn(summedUsage(rows));
    // A month is priced at its end; sizing prices all of them on the signing day.
    expect(again.problems.filter(({ code }) => code !== "price-changed-in-month")).toEqual([]);
    expect(again.totals.tokens).toEqual(totals.tokens);
    const history = (usage: typeof rows) => efficientHistory(usage, publishedPrices, [], "Usage");
    const sums = (usage: typeof rows) =>
      history(usage).months.map(({ month, listUsage }) => [month, listUsage.toFixed(6)]);
    expect(sums(again.rows)).toEqual(sums(rows));
    expect(history(again.rows).problems).toEqual(history(rows).problems);
  });
});

test("[U4] 208 rows of seven months are a row a month, model and tariff", async () => {
  const { rows } = await read(textOf("console-tokens.csv"), 65_536);
  const [, ...summed] = summedUsage(rows);
  expect(summed.length).toBeLessThan(100);
  const keys = summed.map((cells) => cells.slice(0, 6).join());
  expect(new Set(keys).size).toBe(keys.length);
});

test("[U4] endpoint and eligible share survive the sum: rows that differ in them alone stay apart", async () => {
  const text = [
    "Month,Model,Endpoint,Input,Output,Eligible share",
    "2026-09,claude-sonnet-4-6,global,1000000,0,1",
    "2026-09,claude-sonnet-4-6,regional,1000000,0,1",
    "2026-09,claude-sonnet-4-6,regional,2000000,0,0.25",
    "2026-09,claude-sonnet-4-6,regional,3000000,0,0.25",
  ].join("\n");
  const { rows } = await read(text, 4096);
  const again = usageOn(summedUsage(rows));
  expect(again.problems).toEqual([]);
  const shown = again.rows.map((row) =>
    row.kind === "tokens" ? [row.tariff.regional === true, row.eligibleShare, row.tokens.input] : [],
  );
  expect(shown).toEqual([
    [false, 1, 1_000_000],
    [true, 0.25, 5_000_000],
    [true, 1, 1_000_000],
  ]);
  // Sonnet 4.6 input is 3.00 a million, a tenth more at a regional endpoint: 3 + 6 × 3.30
  expect(again.totals.listCost).toBeCloseTo(22.8, 9);
});

test("[U4] costs that count in part stay apart in the sum", async () => {
  const text = "Month,Model,List cost,Eligible share\n2026-09,a,5,0.5\n2026-09,a,7,0.5\n2026-09,a,1,1\n";
  const again = usageOn(summedUsage((await read(text, 4096)).rows));
  expect(again.problems).toEqual([]);
  const shown = again.rows.map((row) => (row.kind === "cost" ? [row.listCost, row.eligibleShare] : []));
  expect(shown).toEqual([
    [12, 0.5],
    [1, 1],
  ]);
});

test("[U4] JSON and JSON lines of the same rows have the same totals", async () => {
  const [header = "", ...lines] = textOf("servegen-usage.csv").trim().split(/\r?\n/);
  const names = header.replace(/^\uFEFF/, "").split(",");
  const records = lines.map((line) =>
    Object.fromEntries(
      (line.match(/("[^"]*"|[^,]*)(,|$)/g) ?? []).slice(0, names.length).map((field, i) => {
        const value = field.replace(/,$/, "").replace(/"/g, "");
        return [names[i], /^\d+$/.test(value) ? Number(value) : value];
      }),
    ),
  );
  const fromCsv = await read(textOf("servegen-usage.csv"), 4096);
  for (const text of [
    JSON.stringify(records),
    JSON.stringify({ data: records, has_more: false }),
    records.map((each) => JSON.stringify(each)).join("\n"),
  ]) {
    expect((await read(text, 500)).totals).toEqual(fromCsv.totals);
  }
});

test("[U4] a bad cell is named by its row of the file, wherever the pieces are cut", async () => {
  const text = "Month,Model,Input,Output\n2026-10,claude-opus-4-6,1,2\n2026-11,claude-opus-4-6,many,2\n";
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 80 }), async (length) => {
      const { problems, rows } = await read(text, length);
      expect(rows).toEqual([]);
      expect(problems).toEqual([
        expect.objectContaining({
          code: "not-a-number",
          where: expect.stringContaining("usage.csv row 3") as string,
          got: "many",
        }),
      ]);
    }),
    { seed: 3, numRuns: 30 },
  );
});

test("a text without anything in it is an empty selection", async () => {
  expect((await read(" \n\n", 2)).problems.map(({ code }) => code)).toEqual(["empty-selection"]);
});

test.each(["\n", "\r\n", "\uFEFF\r\n\n"])(
  "[U4] blank lines before the header (%j) change nothing, however the text arrives and its other lines end",
  async (start) => {
    const text = textOf("servegen-usage.csv").replace(/\r\n/g, "\n").slice(0, 3_000);
    const plain = await read(text, 65_536);
    expect(plain.totals.rows).toBeGreaterThan(10);
    for (const length of [1, 7, 65_536])
      expect((await read(start + text, length)).totals).toEqual(plain.totals);
  },
);
