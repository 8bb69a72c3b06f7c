import "./fewScenarios";
import { analyse } from "../../src/engine/analyse";
import { uncancelled } from "../../src/workbook/forPane";
import { offerAt } from "../../src/engine/negotiation/offer";
import { settler } from "../../src/engine/negotiation/settler";
import { noRangeOptions } from "../../src/engine/rangeOptions";
import { usageMatrix } from "../../src/engine/usageMatrix";
import { quoteTerms } from "../../src/tables/quotesReader";
import { quotesFigures } from "../../src/tables/quotesFigures";
import { protectionsFigures } from "../../src/tables/protectionsFigures";
import { asksSheet } from "../../src/tables/asksSheet";
import { furtherKinds } from "../../src/tables/furtherSheets";
import { readFurtherTables } from "../../src/tables/furtherTables";
import { quotesSheet } from "../../src/tables/quotesSheet";
import { inWorkbook } from "../../src/workbench/commands";
import type { CellScalar, WorkbookFile } from "../../src/workbench/file";
import { sheetOfRows } from "../../src/workbench/model/newWorkbook";
import { readContract } from "../../src/workbook/contract";
import { excelServices } from "../../src/workbook/excelServices";
import { makeInputTables, readContractTables } from "../../src/workbook/inputTables";
import { gridOf } from "../tables/workedCase";
import { setTerms } from "./settledSheets";
import { twelveMonths, workbookOf } from "./sheets";

const schedule = [
  [250_000, 0.1, "First"],
  [1_600_000, 0.15, "Second"],
];
const asks = asksSheet([
  { Protection: "Overage below list", Wanted: 0.06 },
  { Protection: "True-down", Wanted: 0.2 },
]);
const quotes = quotesSheet([
  { Quote: "Net", Commitment: 700_000, Discount: 0.12, Overage: "committed", "True-down share": 0.1 },
  { Quote: "List", Commitment: 800_000, Discount: 0.11, "Draws down at": "list", "Carryover share": 0.4 },
]);

/** Recommends with asks and quotes, lets everything be calculated, and hands over what they show. */
async function furtherOf(terms: Readonly<Record<string, string | number>>) {
  const usageFile = workbookOf(sheetOfRows("Usage", twelveMonths));
  return inWorkbook(usageFile, async (session) => {
    await excelServices.pickUsageAt("Usage!A1:B13", uncancelled());
    await excelServices.readContract(uncancelled());
    await session.Excel.run(async (context) => {
      setTerms(terms, schedule)(context as Excel.RequestContext);
      await context.sync();
    });
    await session.Excel.run((context) =>
      makeInputTables(context as Excel.RequestContext, [asks, quotes], uncancelled()),
    );
    const answer = await excelServices.recommend(uncancelled());
    if (!answer.written) throw new Error(JSON.stringify(answer.problems));
    const usage = await excelServices.readUsage(uncancelled());
    if (usage === null) throw new Error("the usage is remembered");
    const made = await session.Excel.run(async (context) => {
      const excel = context as Excel.RequestContext;
      const contract = readContract(await readContractTables(excel, uncancelled()));
      const analysis = analyse({
        usage: usage.rows,
        prices: contract.prices,
        bands: contract.bands,
        terms: contract.terms,
        levers: [],
        changesFrom: () => [],
        otherSpend: [],
        rangeOptions: noRangeOptions,
        where: "Usage",
      });
      if (!("answer" in analysis)) throw new Error("an answer");
      const further = readFurtherTables({ Asks: gridOf(asks, "Asks"), Quotes: gridOf(quotes, "Quotes") });
      expect(further.problems).toEqual([]);
      return { analysis, ...contract, further };
    });
    return { ...made, file: await session.toFile() };
  });
}

/** The rows of a table by its headers, as the file holds them. */
function rowsOf(file: WorkbookFile, sheet: string, header: string): readonly Record<string, CellScalar>[] {
  const cells = file.sheets.find(({ name }) => name === sheet)?.cells ?? new Map();
  const lines = [...cells.entries()].sort(([a], [b]) => a - b);
  const start = lines.findIndex(([, row]) => [...row.values()].some(({ value }) => value === header));
  const names = lines[start]?.[1];
  const rows: Record<string, CellScalar>[] = [];
  for (const [at, row] of lines.slice(start + 1)) {
    if (at !== (lines[start]?.[0] ?? 0) + rows.length + 1 || row.get(0)?.value === undefined) break;
    rows.push(
      Object.fromEntries(
        [...(names ?? new Map())].map(([c, { value }]) => [String(value), row.get(c)?.value ?? ""]),
      ),
    );
  }
  return rows;
}

test.each<[string, Readonly<Record<string, string | number>>]>([
  ["one year, net", { "Carryover share": 0.25 }],
  [
    "two years, floating in list money",
    {
      "Term years": 2,
      Rate: "floating",
      "List price change": -0.1,
      "Draws down at": "list",
      Policy: "least cost",
    },
  ],
])(
  "[N1] [N2] [N4] the formulas show what the engine settles: %s",
  async (_, changed) => {
    const { file, analysis, bands, terms, further } = await furtherOf(changed);
    const { scenarios } = analysis.range;
    const { outcome } = settler(usageMatrix(scenarios));
    if (analysis.answer.kind !== "recommendation") throw new Error("a recommendation");
    const { commitment } = analysis.answer.recommendation;

    const moves = rowsOf(file, "Band moves", "Extra commitment");
    expect(moves.map((row) => row["Band"])).toEqual(["Recommended", "Second"]);
    const base = outcome(offerAt({ bands, terms }, commitment));
    for (const row of moves) {
      const settled = outcome(offerAt({ bands, terms }, Number(row["Commitment"])));
      expect(row["Expected net cost"]).toBeCloseTo(settled.netCost, 2);
      expect(row["Expected forfeiture"]).toBeCloseTo(settled.forfeited, 2);
      expect(row["Expected overage"]).toBeCloseTo(settled.overageCharge, 2);
      expect(row["Fill"]).toBeCloseTo(settled.fill, 9);
      expect(row["Check"]).toBe("OK");
      if (row["Band"] === "Second") expect(row["Cost change"]).toBeCloseTo(settled.netCost - base.netCost, 2);
    }

    const { together } = protectionsFigures(scenarios, commitment, bands, terms, further.asks);
    const protections = rowsOf(file, "Protections", "Shapley share").slice(
      1,
      1 + together.protections.length,
    );
    protections.forEach((row, i) =>
      expect(row["Value at recommended"]).toBeCloseTo(together.protections[i]?.valueAtRecommended ?? 0, 2),
    );
    expect(protections).toHaveLength(together.protections.length);

    const compared = quotesFigures(scenarios, commitment, bands, terms, further.quotes, []);
    const offers = rowsOf(file, "Quotes compared", "Rank");
    expect(offers).toHaveLength(3);
    offers.forEach((row, i) => {
      const one = compared[i]?.compared;
      expect(row["Expected paid"]).toBeCloseTo(one?.outcome.paid ?? 0, 2);
      expect(row["Expected net cost"]).toBeCloseTo(one?.outcome.netCost ?? 0, 2);
      expect(row["Expected forfeiture"]).toBeCloseTo(one?.outcome.forfeited ?? 0, 2);
      expect(row["Rank"]).toBe(one?.rank);
      expect(row["Check"]).toBe("OK");
    });

    const errors = file.sheets.flatMap(({ cells }) =>
      [...cells.values()].flatMap((row) => [...row.values()].filter(({ value }) => /^#/.test(String(value)))),
    );
    expect(errors).toEqual([]);
  },
  300_000,
);

test("kinds of sheets are told apart by their letters, and quotes take only terms of their own", () => {
  expect(new Set(furtherKinds.map((kind) => kind.replace(/\W/g, ""))).size).toBe(furtherKinds.length);
  expect(quoteTerms.map(({ name }) => name)).not.toContain("Policy");
});
