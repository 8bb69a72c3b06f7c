import "./fewScenarios";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { measure } from "../../src/engine/measures";
import { defaultTerms } from "../../src/engine/terms";
import { fraction, money, type Month } from "../../src/engine/units";
import { actualsSheet } from "../../src/tables/actualsSheet";
import { asksSheet } from "../../src/tables/asksSheet";
import { benchmarkSheet } from "../../src/tables/benchmarkSheet";
import { planRows } from "../../src/tables/frozenPlan";
import { planSheet } from "../../src/tables/planSheet";
import { quotesFigures } from "../../src/tables/quotesFigures";
import { quotesSheet } from "../../src/tables/quotesSheet";
import { readQuotes } from "../../src/tables/quotesReader";
import type { SheetPlan } from "../../src/tables/sheetPlan";
import { inWorkbook } from "../../src/workbench/commands";
import type { CellFile, CellScalar, WorkbookFile } from "../../src/workbench/file";
import { sheetOfRows } from "../../src/workbench/model/newWorkbook";
import { writeXlsx } from "../../src/workbench/xlsx/writeXlsx";
import { excelServices } from "../../src/workbook/excelServices";
import { uncancelled } from "../../src/workbook/forPane";
import { makeInputTables } from "../../src/workbook/inputTables";
import { recalculate } from "../libreoffice";
import { gridOf } from "../tables/workedCase";
import { setTerms, settledIn, type Change, type Values } from "./settledSheets";
import { twelveMonths, valueAt, workbookOf } from "./sheets";

const schedule = [
  [250_000, 0.1, "First"],
  [1_600_000, 0.15, "Second"],
];
const asks = asksSheet([
  { Protection: "Overage below list", Wanted: "committed" },
  { Protection: "True-down", Wanted: 0.2 },
]);
const offers = [
  { Quote: "Acme", Commitment: 700_000, Discount: 0.12, Overage: "committed", "True-down share": 0.1 },
  { Quote: "List", Commitment: 800_000, Discount: 0.11, "Draws down at": "list", "Carryover share": 0.4 },
];
const benchmark = benchmarkSheet([
  { Commitment: 300_000, Discount: 0.08, Source: "peer" },
  { Commitment: 400_000, Discount: 0.12, Source: "press" },
]);
const signed = planSheet(
  planRows(
    {
      firstMonth: "2025-11" as Month,
      commitments: [585_000],
      pricing: { kind: "discount", discount: fraction(0.1) },
      terms: defaultTerms,
      expectedUsage: null,
    },
    [],
  ),
);
const actuals = actualsSheet([{ Month: "2025-11", "List usage": 50_000 }]);
const edited = [
  { ...offers[0], Commitment: 500_000, Discount: 0.05, Overage: "list", "True-down share": "" },
  { ...offers[1], "Rollover share": 1, Overage: 0.02 },
];

const cell =
  (sheet: string, address: string, value: CellScalar): Change =>
  (context) =>
    void (context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value ?? ""]]);

/** The quotes as they are edited: Quotes has its header in row 4, and Overage in F, Rollover in G, True-down in H. */
const editQuotes: Change = (context) => {
  for (const [address, value] of [
    ["B5", 500_000],
    ["C5", 0.05],
    ["F5", "list"],
    ["H5", ""],
    ["G6", 1],
    ["F6", 0.02],
  ] as const)
    cell("Quotes", address, value)(context);
};

type Run = (change: Change) => Promise<WorkbookFile>;

/** Recommends on a workbook with a negotiation, and hands over a way to edit it: what it then is as a file. */
async function negotiated(
  terms: Readonly<Record<string, string | number>>,
  further: readonly SheetPlan[],
  task: (run: Run) => Promise<void>,
): Promise<void> {
  await inWorkbook(workbookOf(sheetOfRows("Usage", twelveMonths)), async (session) => {
    const run: Run = async (change) => {
      await session.Excel.run(async (context) => {
        change(context as Excel.RequestContext);
        await context.sync();
      });
      return session.toFile();
    };
    await excelServices.pickUsageAt("Usage!A1:B13", uncancelled());
    await excelServices.readContract(uncancelled());
    await run(setTerms(terms, schedule));
    await session.Excel.run((context) =>
      makeInputTables(context as Excel.RequestContext, further, uncancelled()),
    );
    const answer = await excelServices.recommend(uncancelled());
    if (!answer.written) throw new Error(JSON.stringify(answer.problems));
    await task(run);
  });
}

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bandwise-"));
});
afterAll(() => rm(folder, { recursive: true }));
jest.setTimeout(400_000);

/** The values after LibreOffice has calculated the workbook anew, with the add-in's functions as values. */
async function judged(file: WorkbookFile): Promise<Values> {
  const asValue = (each: CellFile): CellFile =>
    each.formula?.includes("COMMIT.") === true ? { ...each, formula: undefined } : each;
  const sheets = file.sheets.map((sheet) => ({
    ...sheet,
    cells: new Map(
      [...sheet.cells].map(([r, row]) => [r, new Map([...row].map(([c, each]) => [c, asValue(each)]))]),
    ),
  }));
  const copy = join(folder, "judged.xlsx");
  await writeFile(copy, await writeXlsx({ ...file, sheets }));
  return (await recalculate(copy)).value;
}

/** The table that compares quotes, with what the engine makes of the quotes as they stand now. */
function compareQuotes(file: WorkbookFile, values?: Values): void {
  const { rows, scenarios, bands, terms } = settledIn(file, values);
  const shown = rows("Quotes compared", "Quote");
  const { quotes, problems } = readQuotes(gridOf(quotesSheet(edited), "Quotes"));
  expect(problems).toEqual([]);
  const figures = quotesFigures(scenarios, money(Number(shown[0]?.["Commitment"])), bands, terms, quotes, []);
  expect(shown.map((row) => row["Quote"])).toEqual(["Recommended (Bands)", "Acme", "List"]);
  figures.forEach(({ compared: { outcome, aboveNoContract, rank } }, i) => {
    const row: Readonly<Record<string, CellScalar>> = shown[i] ?? {};
    expect(row["Expected paid"]).toBeCloseTo(outcome.paid, 2);
    expect(row["Expected net cost"]).toBeCloseTo(outcome.netCost, 2);
    expect(row["Above no contract"]).toBeCloseTo(aboveNoContract, 2);
    expect(row["Expected forfeiture"]).toBeCloseTo(outcome.forfeited, 2);
    expect(row["Expected overage"]).toBeCloseTo(outcome.overageCharge, 2);
    expect(row["Fill"]).toBeCloseTo(outcome.fill, 9);
    expect(row["Rank"]).toBe(rank);
  });
}

/** Every option where each year earns its own discount: 0.8 and 1.2 of the commitment. */
function comparePeriods(file: WorkbookFile): void {
  const { rows, bands, terms } = settledIn(file);
  const earned = (commitment: number): number =>
    commitment < 250_000 ? 0 : commitment < 1_600_000 ? 0.1 : 0.15;
  const sheet = file.sheets.find((each) => each.name === "Scenarios");
  const p50 = [...(sheet?.cells.values() ?? [])].find(
    (row) => row.get(0)?.value === "P50, spread as the mean",
  );
  const usage = [Number(p50?.get(1)?.value), Number(p50?.get(2)?.value)];
  const options = rows("Options", "Commitment").filter((row) => typeof row["Band"] === "string");
  expect(options.length).toBeGreaterThan(3);
  for (const row of options) {
    const commitment = Number(row["Commitment"]);
    const covers = 0.8 / (1 - earned(0.8 * commitment)) + 1.2 / (1 - earned(1.2 * commitment));
    // What the whole commitment covers: at the threshold of the first year 0.8 ÷ 0.9 + 1.2 ÷ 0.9
    expect(row["Discount"]).toBeCloseTo(1 - 2 / covers, 9);
    const { overageCharge, forfeited } = measure([usage], commitment, bands, terms);
    expect(row["Overage at P50 usage"]).toBeCloseTo(overageCharge.mean, 4);
    expect(row["Forfeiture at P50 usage"]).toBeCloseTo(forfeited.mean, 4);
  }
}

const checks = (file: WorkbookFile): readonly unknown[] => {
  const page = file.sheets.find(({ name }) => name === "Recommendation");
  const everything = [...(page?.cells.values() ?? [])].find(
    (row) => row.get(0)?.value === "Input tables are as computed",
  );
  return [valueAt(file, "Quotes compared", "B3"), everything?.get(4)?.value];
};

test.each<[string, Readonly<Record<string, string | number>>]>([
  ["one year, native formulas", {}],
  [
    "two years with a ramp that earns by period and a falling list price",
    {
      "Term years": 2,
      Ramp: "0.8; 1.2",
      "Band basis": "period",
      Rate: "lower of",
      "List price change": -0.1,
      Policy: "least cost",
    },
  ],
])("[N4] quotes that are edited are settled anew, in LibreOffice too: %s", async (name, terms) => {
  await negotiated(terms, [quotesSheet(offers)], async (run) => {
    const file = await run(editQuotes);
    compareQuotes(file);
    compareQuotes(file, await judged(file));
    // What a search has found is a value: the checks ask for a Refresh
    expect(checks(file)).toEqual(["Quotes changed: Refresh", "Quotes changed: Refresh"]);
    if (!name.startsWith("one year")) return comparePeriods(file);
    const { rows, scenarios } = settledIn(file);
    // Always filled, so that it saves what it covers less what it costs: 500,000 ÷ 0.95 − 500,000
    expect(Math.min(...scenarios.map(([usage = 0]) => usage))).toBeGreaterThan(500_000 / 0.95);
    expect(rows("Quotes compared", "Quote")[1]?.["Above no contract"]).toBeCloseTo(-26_315.79, 2);
  });
});

test("[N2] a check says what changed, and what is asked for is settled anew", async () => {
  const further = [quotesSheet(offers), asks, benchmark, signed, actuals];
  await negotiated({}, further, async (run) => {
    const standing = await run(() => undefined);
    const after = async (sheet: string, address: string, value: string | number) => {
      const file = await run(cell(sheet, address, value));
      const found = [...checks(file), valueAt(file, "Protections", "B3"), valueAt(file, "Burn-down", "B4")];
      const worth = settledIn(file)
        .rows("Protections", "Protection")
        .find((row) => row["Protection"] === "True-down")?.["Value at recommended"];
      await run(cell(sheet, address, valueAt(standing, sheet, address) ?? ""));
      return { found, worth };
    };
    const says = (what: string): string => `${what} changed: Refresh`;
    const nothing = await after("Benchmark", "C5", "mail");
    expect(nothing.found).toEqual(["OK", "OK", "OK", "OK"]);
    expect(nothing.worth).toBeGreaterThan(0);
    const of = async (...edit: Parameters<typeof after>) => (await after(...edit)).found;
    const [terms, quotes, asked, known] = [says("terms"), says("Quotes"), says("Asks"), says("Benchmark")];
    expect(await of("Terms", "B28", 0.8)).toEqual([terms, terms, terms, "OK"]);
    expect(await of("Quotes", "B9", 1)).toEqual([quotes, quotes, "OK", "OK"]);
    expect(await of("Benchmark", "B5", 0.09)).toEqual([known, known, "OK", "OK"]);
    expect(await of("Prices", "E5", 1)).toEqual(["OK", says("Prices"), "OK", "OK"]);
    expect(await of("Actuals", "B5", 1)).toEqual(["OK", says("Actuals"), "OK", says("Actuals")]);
    // Nothing to release: no commitment without the right is paid for more
    const none = await after("Asks", "C6", 0);
    expect(none.found).toEqual(["OK", asked, asked, "OK"]);
    expect(none.worth).toBeCloseTo(0, 6);
  });
});
