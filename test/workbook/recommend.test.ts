import "./fewScenarios";
import { noRangeOptions } from "../../src/engine/rangeOptions";
import { uncancelled } from "../../src/workbook/forPane";
import { analyse } from "../../src/engine/analyse";
import { quantile, sorted } from "../../src/engine/quantile";
import { publishedPrices } from "../../src/tables/priceBook";
import { readUsage } from "../../src/tables/usageReader";
import { describe as say } from "../../src/tables/wording";
import { excelServices } from "../../src/workbook/excelServices";
import { inWorkbook } from "../../src/workbench/commands";
import type { WorkbookFile } from "../../src/workbench/file";
import { sheetOfRows } from "../../src/workbench/model/newWorkbook";
import { settledIn } from "./settledSheets";
import { twelveMonths, valueAt, workbookOf } from "./sheets";

// Every workbook is calculated by the stand-in: a thousand scenarios a cell.
jest.setTimeout(300_000);

/** Runs the pane's steps on a workbook and gives the workbook that comes out. */
async function recommended(
  file: WorkbookFile,
  change: (context: Excel.RequestContext) => Promise<void> = async () => undefined,
) {
  return inWorkbook(file, async (session) => {
    await excelServices.pickUsageAt("Usage!A1:B13", uncancelled());
    await excelServices.readContract(uncancelled());
    await session.Excel.run(async (context) => {
      await change(context as Excel.RequestContext);
      await context.sync();
    });
    const answer = await excelServices.recommend(uncancelled());
    return { answer, file: await session.toFile() };
  });
}

const usage = sheetOfRows("Usage", twelveMonths);
const withBands = async (context: Excel.RequestContext): Promise<void> => {
  context.workbook.tables.getItem("Bands").getDataBodyRange().getResizedRange(-4, -1).values = [
    [250_000, 0.1, "First"],
    [1_000_000, 0.15, "Second"],
  ];
};
const setTerm = (context: Excel.RequestContext, row: number, value: string | number): void => {
  context.workbook.tables.getItem("Terms").getDataBodyRange().getCell(row, 1).values = [[value]];
};

describe("recommend writes the sheets", () => {
  test("figures are the engine's, live cells are calculated, checks are OK", async () => {
    const { answer, file } = await recommended(workbookOf(usage), withBands);
    if (!answer.written) throw new Error(answer.problems.map(say).join("; "));
    const grid = {
      cells: twelveMonths as never,
      place: { kind: "sheet", sheet: "Usage", row: 0, column: 0 },
    } as const;
    const bands = [
      { threshold: 250_000, discount: 0.1, name: "First", terms: {} },
      { threshold: 1_000_000, discount: 0.15, name: "Second", terms: {} },
    ] as never;
    const { defaultTerms } = await import("../../src/engine/terms");
    const rows = readUsage(grid, publishedPrices).rows;
    const analysis = analyse({
      usage: rows,
      prices: publishedPrices,
      bands,
      terms: defaultTerms,
      levers: [],
      changesFrom: () => [],
      otherSpend: [],
      rangeOptions: noRangeOptions,
      where: "Usage",
    });
    if (!("answer" in analysis) || analysis.answer.kind !== "recommendation")
      throw new Error("no recommendation");
    const { commitment, measures } = analysis.answer.recommendation;

    expect(valueAt(file, "Recommendation", "B6")).toBe(commitment);
    expect(valueAt(file, "Recommendation", "B7")).toBe(0.1);
    expect(valueAt(file, "Recommendation", "B8")).toBeCloseTo(measures.paid.mean, 6);
    expect(valueAt(file, "Recommendation", "B9")).toBeCloseTo(1 - measures.paid.mean / measures.listCost, 12);
    expect(valueAt(file, "Recommendation", "B10")).toBe(measures.fill);
    expect(valueAt(file, "Recommendation", "B11")).toBeCloseTo(measures.forfeited.mean, 6);
    const listed = settledIn(file)
      .rows("Options", "Commitment")
      .find((row) => row["Commitment"] === commitment);
    // P90: list usage beyond commitment ÷ 0.9 at list
    expect(listed?.["Overage at P90 usage"]).toBeCloseTo(analysis.range.total.p90 - commitment / 0.9, 6);
    const texts = [...(file.sheets.find(({ name }) => name === "Recommendation")?.cells.values() ?? [])]
      .flatMap((row) => [...row.values()])
      .map(({ value }) => value);
    expect(texts.filter((value) => value === "OK")).toHaveLength(4);
    expect(texts.filter((value) => typeof value === "string" && value.startsWith("#"))).toEqual([]);
  });

  test("the chart draws expected cost against commitment with axis titles", async () => {
    const { file } = await recommended(workbookOf(usage), withBands);
    const [chart] = file.sheets.find(({ name }) => name === "Recommendation")?.charts ?? [];
    expect(chart).toMatchObject({
      kind: "scatter",
      title: "Expected cost against commitment",
      categoryAxis: { title: "Commitment" },
      valueAxis: { title: "Expected net cost" },
    });
    expect(chart?.series.map(({ name }) => name)).toEqual([
      "Expected net cost",
      "Drawdown at P10, P50, P90 usage",
      "Band thresholds",
      "Recommended",
    ]);
  });

  test("[B1] inside a band that overrides a term, live cells take the band's", async () => {
    const { file } = await recommended(workbookOf(usage), async (context) => {
      const table = context.workbook.tables.getItem("Bands");
      table.getHeaderRowRange().getCell(0, 3).values = [["Overage"]];
      table.getDataBodyRange().getResizedRange(-5, 0).values = [[250_000, 0.1, "First", "committed"]];
    });
    // overage at the committed rate: 0.9 of what it would cost at list
    const { rows, scenarios } = settledIn(file);
    const p90 = quantile(sorted(scenarios.map(([total = 0]) => total)), 0.9);
    const commitment = valueAt(file, "Recommendation", "B6") as number;
    const listed = rows("Options", "Commitment").find((row) => row["Commitment"] === commitment);
    expect(listed?.["Overage at P90 usage"]).toBeCloseTo(0.9 * (p90 - commitment / 0.9), 6);
  });

  test("without bands: the floor for a row of discounts, and no Options sheet", async () => {
    const { answer, file } = await recommended(workbookOf(usage));
    expect(answer).toMatchObject({
      written: true,
      headline: expect.stringContaining("No bands yet") as string,
    });
    expect(file.sheets.map(({ name }) => name)).toEqual([
      "Usage",
      "Bands",
      "Terms",
      "Prices",
      "Range",
      "Recommendation",
      "Budget",
      "Provenance",
    ]);
    expect(valueAt(file, "Recommendation", "A8")).toBe(0.1);
    expect(valueAt(file, "Recommendation", "B8")).toBeGreaterThan(
      valueAt(file, "Recommendation", "B9") as number,
    );
  });

  test("a band without a name is Band and its number, blank rows not counted", async () => {
    const { file } = await recommended(workbookOf(usage), async (context) => {
      const body = context.workbook.tables.getItem("Bands").getDataBodyRange();
      body.getResizedRange(-3, -2).values = [
        [250_000, 0.1],
        ["", ""],
        // a third has no end in decimals: the look-up must not go through text
        [2_000_000 / 3, 0.15],
      ];
    });
    const names = [5, 6, 7, 8, 9].map((row) => valueAt(file, "Options", `B${row}`));
    expect(new Set(names)).toEqual(new Set(["below the first band", "Band 1", "Band 2"]));
  });

  test("usage that costs nothing has no savings, and no cell is an error", async () => {
    const nothing = twelveMonths.map(([month, cost], i) => [month ?? "", i === 0 ? (cost ?? "") : 0]);
    const { answer, file } = await recommended(workbookOf(sheetOfRows("Usage", nothing)), withBands);
    if (!answer.written) throw new Error(answer.problems.map(say).join("; "));
    expect(answer.keyFigures.map(({ value }) => value).join()).not.toContain("NaN");
    const values = file.sheets.flatMap(({ cells }) =>
      [...cells.values()].flatMap((row) => [...row.values()]),
    );
    expect(values.filter(({ value }) => typeof value === "string" && value.startsWith("#"))).toEqual([]);
  });

  test("years of a term are shown as they are", async () => {
    const { file } = await recommended(workbookOf(usage), async (context) => {
      await withBands(context);
      setTerm(context, 0, "term");
      setTerm(context, 1, 1.5);
      setTerm(context, 5, 0.07);
    });
    // 1.5 years are 18 months; 0.07 × 100 is 7.000000000000001 in floating point
    expect(valueAt(file, "Recommendation", "A2")).toBe("Usage to 2025-12; term of 18 months");
    const texts = [...(file.sheets.find(({ name }) => name === "Recommendation")?.cells.values() ?? [])]
      .map((row) => String(row.get(0)?.value))
      .filter((text) => text.startsWith("Terms: "));
    expect(texts).toEqual([expect.stringContaining("overage 7 %;")]);
    await inWorkbook(file, async () => {
      const { terms } = await excelServices.readContract(uncancelled());
      expect(terms).toContainEqual(expect.objectContaining({ name: "Term years", shown: "1.5" }));
    });
  });

  test("the points of the chart are not printed, and the options are", async () => {
    const { file } = await recommended(workbookOf(usage), withBands);
    const { page, cells } = file.sheets.find(({ name }) => name === "Options") ?? {};
    const curve = [...(cells ?? [])].find(
      ([, row]) => row.get(0)?.value === "Expected cost against commitment",
    );
    // The heading's row, counted from 0, is the number of the row above it, which is blank.
    expect(page?.printArea?.replace(/\$/g, "")).toMatch(
      new RegExp(`^(Options!)?A1:P${(curve?.[0] ?? 0) - 1}$`),
    );
  });

  test("[B3] with a rate per slice the discount cells are the blend, and what is paid follows it", async () => {
    const { answer, file } = await recommended(workbookOf(usage), async (context) => {
      await withBands(context);
      setTerm(context, 4, "graduated");
    });
    if (!answer.written) throw new Error(answer.problems.map(say).join("; "));
    const [commitment = 0, discount] = ["B6", "B7"].map(
      (cell) => valueAt(file, "Recommendation", cell) as number,
    );
    // 250,000 at list, slices at 10 % up to a million, at 15 % beyond: covered list usage K, and d = 1 − C ÷ K
    const covered =
      250_000 + (Math.min(commitment, 1e6) - 250_000) / 0.9 + Math.max(commitment - 1e6, 0) / 0.85;
    expect(discount).toBeCloseTo(1 - commitment / covered, 12);
    const { rows, scenarios } = settledIn(file);
    const p90 = quantile(sorted(scenarios.map(([total = 0]) => total)), 0.9);
    const listed = rows("Options", "Commitment").find((row) => row["Commitment"] === commitment);
    expect(listed?.["Overage at P90 usage"]).toBeCloseTo(p90 - covered, 6);
  });

  test("owners and dates of the next steps stay with their steps", async () => {
    await inWorkbook(workbookOf(usage), async (session) => {
      await excelServices.insertSample(uncancelled());
      await excelServices.recommend(uncancelled());
      const rowOf = (file: WorkbookFile, begins: string): number => {
        const rows = file.sheets.find(({ name }) => name === "Recommendation")?.cells ?? new Map();
        return 1 + ([...rows].find(([, row]) => String(row.get(0)?.value).startsWith(begins))?.[0] ?? -1);
      };
      const step = rowOf(await session.toFile(), "Offer ");
      await session.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Recommendation");
        sheet.getRange(`F${step}:G${step}`).values = [["Ada", 46_500]];
        // Overage is protected now, so that asking for it is no step any more.
        context.workbook.tables.getItem("Terms").getDataBodyRange().getCell(5, 1).values = [["committed"]];
        await context.sync();
      });
      await excelServices.recommend(uncancelled());
      const file = await session.toFile();
      const moved = rowOf(file, "Offer ");
      expect(["F", "G"].map((column) => valueAt(file, "Recommendation", `${column}${moved}`))).toEqual([
        "Ada",
        46_500,
      ]);
    });
  });

  test("a second run writes the same workbook", async () => {
    await inWorkbook(workbookOf(usage), async (session) => {
      await excelServices.insertSample(uncancelled());
      await excelServices.recommend(uncancelled());
      const first = await session.toFile();
      await excelServices.recommend(uncancelled());
      expect(await session.toFile()).toEqual(first);
    });
  });
});

describe("what cannot be used", () => {
  const messages = async (change: (context: Excel.RequestContext) => void): Promise<readonly string[]> => {
    const { answer, file } = await recommended(workbookOf(usage), async (context) => {
      await withBands(context);
      change(context);
    });
    expect(answer.written).toBe(false);
    expect(file.sheets.map(({ name }) => name)).not.toContain("Recommendation");
    return answer.problems.map(say);
  };

  test("bands, terms and prices are all told at once, and nothing is written", async () => {
    expect(
      await messages((context) => {
        context.workbook.tables.getItem("Bands").getDataBodyRange().getCell(0, 1).values = [[12]];
        setTerm(context, 23, "certain");
        context.workbook.tables.getItem("Prices").getDataBodyRange().getCell(0, 2).values = [["dear"]];
      }),
    ).toEqual([
      "Bands!B5: discount must be at least 0 and below 1, got 12; did you mean 12 %?",
      "Terms!B28: expected Confidence: a share from 0 to 1, got certain",
      "Prices!C5: expected Input: money per million tokens, 0 or more, got dear",
    ]);
  });

  test("[B4] years that are no whole number of periods are said, with their cell", async () => {
    expect(
      await messages((context) => {
        setTerm(context, 1, 1.5);
      }),
    ).toEqual(["Terms!B6: expected a whole number of annual periods, got 1.5 years"]);
  });

  test("a history of one month is too short", async () => {
    const short = sheetOfRows("Usage", twelveMonths.slice(0, 2));
    const { answer } = await recommended(workbookOf(short), withBands);
    expect(answer.problems.map(say)).toEqual([
      "Usage!A1:B2: expected at least two whole months, or your Own monthly usage in the table RangeOptions, got 1 whole month",
    ]);
  });

  test("usage that was never picked", async () => {
    const answer = await inWorkbook(workbookOf(usage), () => excelServices.recommend(uncancelled()));
    expect(answer.problems.map(say)).toEqual([
      "Usage: expected a range with usage, got empty cells. Select the usage with its header row",
    ]);
  });
});
