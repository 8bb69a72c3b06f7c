import { defaultTerms, type Terms } from "../../src/engine/terms";
import { fraction, type Month } from "../../src/engine/units";
import type { Bands } from "../../src/engine/bands";
import { actualsSheet } from "../../src/tables/actualsSheet";
import { asksSheet } from "../../src/tables/asksSheet";
import { benchmarkSheet } from "../../src/tables/benchmarkSheet";
import { planRows } from "../../src/tables/frozenPlan";
import { readFurtherTables, type FurtherReading } from "../../src/tables/furtherTables";
import { bandsSheet, termsSheet } from "../../src/tables/inputSheets";
import { planSheet } from "../../src/tables/planSheet";
import { quotesSheet } from "../../src/tables/quotesSheet";
import type { SheetPlan } from "../../src/tables/sheetPlan";
import type { UsageReading } from "../../src/tables/usageReading";
import { noTotals } from "../../src/tables/usageTotals";
import packageFile from "../../package.json";
import { answerKinds, answerSheets } from "../../src/workbook/answerSheets";
import { expectGolden } from "./sheetText";
import { prices, workedAnalysis } from "./workedAnswer";
import { gridOf } from "./workedCase";

/** Every sheet of an answer, as the workbook gets them; by kind. */
export function sheetsOf(bands: Bands, terms: Terms, periods: number, read: FurtherReading, scenarios = 40) {
  const analysis = workedAnalysis(bands, terms, periods, scenarios);
  const bandCells = bands.map(({ threshold, discount, name }) => ({ threshold, discount, name }));
  const planned = answerSheets({
    analysis,
    usage: { address: "Usage!A1:B4", rows: [], totals: noTotals } as unknown as UsageReading,
    contract: { bands, bandRows: bands.map((_, b) => b + 1), terms, prices, problems: [] },
    tables: {
      Bands: gridOf(bandsSheet(bandCells, "The vendor's schedule."), "Bands"),
      Terms: gridOf(termsSheet(terms), "Terms"),
      Prices: { cells: [["Model"]], place: { kind: "sheet", sheet: "Prices", row: 3, column: 0 } },
    },
    hasLevers: true,
    further: read,
    optional: read === further ? optional : [],
    own: answerKinds.map((kind) => ({ kind, name: kind, written: "A1:A1" })),
    solve: null,
    typed: [["Confirm usage", "", "", "", "", "Ann", "2027-01-15"]],
  });
  return new Map<string, SheetPlan>(planned.map(({ kind, plan }) => [kind, plan]));
}

const signed = planSheet(
  planRows(
    {
      firstMonth: "2026-10" as Month,
      commitments: [585_000],
      pricing: { kind: "discount", discount: fraction(0.1) },
      terms: { ...defaultTerms, trueDownShare: fraction(0.05) },
      expectedUsage: Array.from({ length: 12 }, () => 55_000),
    },
    Array.from({ length: 12 }, (_, m) => (m < 3 ? `2026-${m + 10}` : `2027-0${m - 2}`) as Month),
  ),
);
const grids = {
  Asks: gridOf(
    asksSheet([
      { Protection: "Overage below list", Status: "offered", Wanted: 0.1, "Walk-away": 0.05 },
      { Protection: "True-down", Status: "open", Wanted: 0.1 },
    ]),
    "Asks",
  ),
  Quotes: gridOf(
    quotesSheet([
      { Quote: "Acme", Commitment: 600_000, Discount: 0.12, "Valid until": "2027-01-31" },
      { Quote: "Big", Commitment: 1_000_000, Discount: 0.15, Overage: "committed" },
    ]),
    "Quotes",
  ),
  Benchmark: gridOf(
    benchmarkSheet([
      { Commitment: 300_000, Discount: 0.08, Source: "peer" },
      { Commitment: 400_000, Discount: 0.12, Source: "press" },
    ]),
    "Benchmark",
  ),
  Plan: gridOf(signed, "Plan"),
  Actuals: gridOf(
    actualsSheet([
      { Month: "2026-10", "List usage": 50_000 },
      { Month: "2026-11", "List usage": 52_000 },
      { Month: "2026-12", "List usage": 48_000 },
    ]),
    "Actuals",
  ),
};

/** Tables of a negotiation and of a contract that is signed. */
export const further = readFurtherTables(grids);
const optional = Object.entries(grids).map(([name, grid]) => ({ name, grid }));

/** A test for each sheet: it is what stands in its golden file. */
export function expectGoldenSheets(name: string, sheets: ReadonlyMap<string, SheetPlan>): void {
  test.each([...sheets])(`${name}: %s is what stands in its golden file`, (kind, sheet) => {
    expectGolden(sheet, `${name.replaceAll(" ", "-")}/${kind}`, packageFile.version);
  });
}
