import "./fewScenarios";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { termsInBand } from "../../src/engine/bands";
import { settle } from "../../src/engine/settlement";
import { fraction } from "../../src/engine/units";
import { commitmentsPerPeriod } from "../../src/engine/terms";
import { earnedAtLevel } from "../../src/engine/stretches";
import type { CellFile, WorkbookFile } from "../../src/workbench/file";
import { sheetOfRows } from "../../src/workbench/model/newWorkbook";
import { writeXlsx } from "../../src/workbench/xlsx/writeXlsx";
import { recalculate } from "../libreoffice";
import {
  recommendedThen,
  setTerms,
  settledIn,
  type Change,
  type Settled,
  type Values,
} from "./settledSheets";
import { twelveMonths, valueAt, workbookOf } from "./sheets";

const bands = [
  [250_000, 0.1, "First"],
  [1_000_000, 0.15, "Second"],
];
const workbook = (months = 12) => workbookOf(sheetOfRows("Usage", twelveMonths.slice(0, months + 1)));
const written = (
  terms: Readonly<Record<string, string | number>>,
  after?: Change,
  months = 12,
  schedule: readonly (readonly (string | number)[])[] = bands,
) => recommendedThen(workbook(months), `Usage!A1:B${months + 1}`, setTerms(terms, schedule), after);

const cent = 0.005;
const near = (got: unknown, expected: number, within: number): void => {
  expect(typeof got).toBe("number");
  expect(Math.abs(Number(got) - expected)).toBeLessThan(within);
};

/** Every option's figures against the engine's settlement of the same scenarios. */
function compareOptions({ rows, at }: Settled, withFunctions = true): void {
  const listed = rows("Options", "Commitment").filter((row) => typeof row["Band"] === "string");
  expect(listed.length).toBeGreaterThan(2);
  for (const row of listed) {
    const measures = at(Number(row["Commitment"]));
    near(row["Expected paid"], measures.paid.mean, cent);
    near(row["Expected forfeiture"], measures.forfeited.mean, cent);
    near(row["Expected overage"], measures.overageCharge.mean, cent);
    near(row["Fill"], measures.fill, 1e-9);
    near(row["Savings rate"], measures.savingsRate?.mean ?? 0, 1e-9);
    if (withFunctions) near(row["Max regret"], measures.maxRegret, cent);
    if ("Check" in row) expect(row["Check"]).toBe("OK");
  }
}

/** The page's options, without the protected one and the row to try. */
function compareMatter({ rows, at }: Settled): void {
  for (const row of rows("Recommendation", "Option")) {
    if (String(row["Option"]).startsWith("Recommended,") || row["Option"] === "Try it") continue;
    const { paid, forfeited } = at(Number(row["Commitment"]));
    near(row["P10 of paid"], paid.p10, cent);
    near(row["P50 of paid"], paid.p50, cent);
    near(row["P90 of paid"], paid.p90, cent);
    near(row["Expected paid"], paid.mean, cent);
    near(row["Expected forfeiture"], forfeited.mean, cent);
  }
}

/** The row to try: settled at its own discount, under the terms of the band that its commitment is in. */
function compareTried({ rows, scenarios, bands: schedule, terms }: Settled): void {
  const tried = rows("Recommendation", "Option").find((row) => row["Option"] === "Try it");
  const commitment = Number(tried?.["Commitment"]);
  const discount = fraction(Number(tried?.["Discount"]));
  const periods = scenarios[0]?.length ?? 1;
  const { band } = earnedAtLevel(commitment, schedule, terms, periods);
  const inForce = { ...termsInBand(terms, band), ramp: terms.ramp };
  const paid = scenarios.map(
    (usage) =>
      settle(usage, commitmentsPerPeriod(commitment, periods, terms), { kind: "discount", discount }, inForce)
        .paid,
  );
  near(tried?.["Expected paid"], paid.reduce((sum, each) => sum + each, 0) / paid.length, cent);
}

// Every workbook is written, calculated by the stand-in and opened by LibreOffice.
jest.setTimeout(400_000);

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bandwise-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** The workbook's values after LibreOffice has calculated it afresh, the add-in's functions as values. */
async function judged(file: WorkbookFile): Promise<Values> {
  const asValue = (cell: CellFile): CellFile =>
    cell.formula?.includes("COMMIT.") === true ? { ...cell, formula: undefined } : cell;
  const copy = join(folder, "judged.xlsx");
  await writeFile(
    copy,
    await writeXlsx({
      ...file,
      sheets: file.sheets.map((sheet) => ({
        ...sheet,
        cells: new Map(
          [...sheet.cells].map(([r, row]) => [r, new Map([...row].map(([c, cell]) => [c, asValue(cell)]))]),
        ),
      })),
    }),
  );
  const { value } = await recalculate(copy);
  return value;
}

/** @param regret whether Max regret is a formula too; elsewhere it is a value, and the check asks for a Refresh. */
async function compareAll(file: WorkbookFile, regret = true): Promise<void> {
  const inStandIn = settledIn(file);
  const inLibreOffice = settledIn(file, await judged(file));
  for (const each of [inStandIn, inLibreOffice]) {
    compareOptions(each, regret && each === inStandIn);
    compareMatter(each);
    compareTried(each);
  }
  expect(valueAt(file, "Scenarios", "A1")).toBe("Scenarios");
}

const checkCell = (file: WorkbookFile): unknown =>
  [
    ...(file.sheets
      .find(({ name }) => name === "Scenarios")
      ?.cells.get(3)
      ?.values() ?? []),
  ]
    .map(({ value }) => value)
    .find((value) => value === "OK" || String(value).startsWith("terms changed"));

/** A user types a discount, an overage term and a commitment; the row to try gets both its inputs. */
const editsWith =
  (tryRow: number): Change =>
  (context) => {
    const { tables, worksheets } = context.workbook;
    tables.getItem("Bands").getDataBodyRange().getCell(0, 1).values = [[0.12]];
    tables.getItem("Terms").getDataBodyRange().getCell(5, 1).values = [[0.03]];
    worksheets.getItem("Options").getRange("A6").values = [[610_000]];
    const page = worksheets.getItem("Recommendation");
    page.getRange("B6").values = [[655_000]];
    page.getRange(`B${tryRow}`).values = [[580_000]];
    page.getRange(`C${tryRow}`).values = [[0.135]];
  };

describe("native formulas are the engine's settlement, in the stand-in and in LibreOffice", () => {
  test("[C2 to C8] after a discount, an overage term and commitments were changed in the sheet", async () => {
    const changed = await written({}, editsWith(18));
    expect(valueAt(changed, "Recommendation", "A18")).toBe("Try it");
    expect(settledIn(changed).at(610_000).paid.mean).not.toBeCloseTo(
      settledIn(changed).at(655_000).paid.mean,
      0,
    );
    await compareAll(changed);
    expect(checkCell(changed)).toBe("terms changed: Refresh");
  });

  test("[C1 to C8] four quarters with a ramp, list price change, right to reduce, carryover and agreed overage", async () => {
    const terms = {
      Settlement: "quarterly",
      "True-down share": 0.1,
      "Carryover share": 0.5,
      "Carryover value": 0.5,
      Rate: "floating",
      "List price change": -0.2,
      Ramp: "0.7; 0.9; 1.1; 1.3",
      Policy: "least cost",
    };
    const file = await written(terms, (context) => {
      const body = context.workbook.tables.getItem("Terms").getDataBodyRange();
      const change = (row: number, value: string | number): void => {
        body.getCell(row, 1).values = [[value]];
      };
      change(2, "list");
      change(5, 0.07);
      change(10, 0.25);
      change(14, "lower of");
    });
    expect(settledIn(file).scenarios[0]).toHaveLength(4);
    expect(settledIn(file).terms).toMatchObject({
      denomination: "list",
      rate: "lower of",
      trueDownShare: 0.25,
    });
    await compareAll(file);
  });

  test("[B1, B3] a rate per slice, and a band with terms of its own", async () => {
    const file = await recommendedThen(workbook(), "Usage!A1:B13", (context) => {
      context.workbook.tables.getItem("Bands").getHeaderRowRange().getCell(0, 3).values = [["Overage"]];
      setTerms({ "Band kind": "graduated", Overage: "3 %" }, [
        [250_000, 0.1, "First", "committed"],
        [1_000_000, 0.15, "Second", ""],
      ])(context);
    });
    await compareAll(file);
    expect(checkCell(file)).toBe("OK");
  });

  test("three months of history", async () => {
    await compareAll(await written({}, undefined, 3));
  });
});

describe("terms that native formulas cannot settle go through the add-in's functions", () => {
  test("[C6] all protections over three years with rollover", async () => {
    const file = await written({
      "Term years": 3,
      Overage: "committed",
      "Rollover share": 0.5,
      "True-down share": 0.1,
      "Carryover share": 1,
      "Carryover value": 0.8,
    });
    const settled = settledIn(file);
    expect(settled.scenarios[0]).toHaveLength(3);
    compareOptions(settled);
    compareMatter(settled);
    compareTried(settled);
    expect(valueAt(file, "Recommendation", "A3")).toMatch(/^Sign [\d,]+ a year for 3 years at 1\d %/);
  });

  test("[C6] three years with rollover, after a discount, an overage term and commitments were changed in the sheet", async () => {
    const changed = await written(
      { "Term years": 3, Overage: "committed", "Rollover share": 0.5 },
      editsWith(17),
    );
    // Overage is at the committed rate, so that no row asks for it.
    expect(valueAt(changed, "Recommendation", "A17")).toBe("Try it");
    const settled = settledIn(changed);
    expect(settled.scenarios[0]).toHaveLength(3);
    expect(settled.terms).toMatchObject({
      rolloverShare: 0.5,
      overage: { kind: "discount", discount: 0.03 },
    });
    expect(settled.at(610_000).paid.mean).not.toBeCloseTo(settled.at(655_000).paid.mean, 0);
    await compareAll(changed, false);
    expect(checkCell(changed)).toBe("terms changed: Refresh");
  });

  test("[C5] claw-back", async () => {
    const file = await written({ "True-down share": 0.3, "True-down claw-back": "yes" });
    const settled = settledIn(file);
    compareOptions(settled);
    compareMatter(settled);
    expect(
      file.sheets
        .flatMap(({ cells }) => [...cells.values()].flatMap((row) => [...row.values()]))
        .filter(({ value }) => typeof value === "string" && /^#/.test(value)),
    ).toEqual([]);
  });
});
