import "./fewScenarios";
import { uncancelled } from "../../src/workbook/forPane";
import { inWorkbook } from "../../src/workbench/commands";
import { sheetOfRows } from "../../src/workbench/model/newWorkbook";
import { excelServices } from "../../src/workbook/excelServices";
import { twelveMonths, workbookOf } from "./sheets";

jest.setTimeout(60_000);

/** Nine months at about 200,000, then three at about 100,000. */
const fallen = [200, 203, 195, 206, 200, 207, 208, 212, 194, 100, 95, 101];
const usage = twelveMonths.map(([month = null], i) =>
  i === 0 ? [month, "List cost"] : [month, (fallen[i - 1] ?? 0) * 1000],
);

test("[F7] usage that has fallen below the range is the first thing said under Why, and is not said twice", async () => {
  await inWorkbook(workbookOf(sheetOfRows("Usage", usage)), async (session) => {
    await excelServices.pickUsageAt("Usage!A1:B13", uncancelled());
    await excelServices.readContract(uncancelled());
    await session.Excel.run(async (context) => {
      const body = context.workbook.tables.getItem("Bands").getDataBodyRange();
      body.getCell(0, 0).getResizedRange(0, 2).values = [[250_000, 0.1, "First"]];
      await context.sync();
    });
    const answer = await excelServices.recommend(uncancelled());
    expect(answer.problems.map(({ code }) => code)).toContain("usage-has-fallen");
    const page = (await session.toFile()).sheets.find(({ name }) => name === "Recommendation");
    const texts = [...(page?.cells ?? new Map())]
      .sort(([a], [b]) => a - b)
      .flatMap(([, row]) => String(row.get(0)?.value ?? ""))
      .filter((text) => text !== "");
    const said = texts.filter((text) => text.includes("usage has fallen"));
    expect(said).toHaveLength(1);
    expect(texts[texts.indexOf("Why") + 1]).toBe(said[0]);
  });
});
