import "./fewScenarios";
import { burnDownInWords } from "../../src/tables/burnDownInWords";
import { uncancelled } from "../../src/workbook/forPane";
import { trackContract } from "../../src/tables/trackedContract";
import { inWorkbook } from "../../src/workbench/commands";
import { sheetOfRows } from "../../src/workbench/model/newWorkbook";
import { excelServices, readInputs } from "../../src/workbook/excelServices";
import { analysisOf } from "../../src/workbook/recommend";
import { withWorkbook } from "../../src/workbook/session";
import { excelTracking } from "../../src/workbook/tracking";
import type { Day } from "../../src/engine/units";
import { setTerms } from "./settledSheets";
import { twelveMonths, workbookOf } from "./sheets";

const schedule = [[250_000, 0.1, "First"]];

/** A workbook whose recommended contract is signed, with months of actuals since. */
const signed = <T>(actuals: readonly (readonly (string | number)[])[], task: () => Promise<T>): Promise<T> =>
  inWorkbook(workbookOf(sheetOfRows("Usage", twelveMonths)), async (session) => {
    await excelServices.pickUsageAt("Usage!A1:B13", uncancelled());
    await excelServices.readContract(uncancelled());
    const run = (change: (context: Excel.RequestContext) => void) =>
      session.Excel.run(async (context) => {
        change(context as Excel.RequestContext);
        await context.sync();
      });
    await run(setTerms({ "True-down share": 0.1 }, schedule));
    await excelServices.insertTable("Plan", uncancelled());
    await excelServices.insertTable("Actuals", uncancelled());
    if (actuals.length > 0)
      await run(({ workbook }) => {
        const body = workbook.tables.getItem("Actuals").getDataBodyRange();
        body.getCell(0, 0).getResizedRange(actuals.length - 1, 1).values = actuals.map((row) => [...row]);
      });
    return task();
  });

test("[T1] [T2] what is shown is what the engine tracks", () =>
  signed(
    [
      ["2026-01", 40_000],
      ["2026-02", 41_000],
      ["2026-03", 39_000],
    ],
    async () => {
      const reading = await excelTracking.readTracking(uncancelled());
      if (reading.kind !== "read") throw new Error(JSON.stringify(reading));
      const inputs = await withWorkbook((context) => readInputs(context, uncancelled()));
      if (!("usage" in inputs)) throw new Error("inputs");
      const analysis = analysisOf(inputs, uncancelled());
      const { plan, notices, actuals } = inputs.plans.further;
      if (!("answer" in analysis) || plan === null) throw new Error("a plan");
      const { tracked } = trackContract(plan, notices, actuals, analysis);
      if (tracked === null) throw new Error("tracked");

      const { shown } = reading;
      const { burnDown } = tracked;
      expect(shown.sentences).toEqual(burnDownInWords(tracked));
      expect(shown.sentences[0]).toMatch(/^Month 3: 108,000 of /);
      // 120,000 at 10 % off
      expect(shown.drawn).toBeCloseTo(108_000, 6);
      expect(shown.forfeited).toEqual(burnDown.projection.forfeited);
      expect(shown.runsOut.chance).toBe(burnDown.exhaustion.chance);
      expect(shown.actions.map(({ worth }) => worth)).toEqual(burnDown.actions.map(({ worth }) => worth));
      expect(shown.months).toHaveLength(12);
      expect(shown.monthsPassed).toBe(3);
      expect(shown.countedFrom).toBe("2026-04-01");
      // The right to reduce ends with the term on 31 December: 274 days after 1 April, 30 after 1 December
      expect(shown.noticesOn("2026-04-01" as Day)).toEqual(
        tracked.notices.map((notice) =>
          expect.objectContaining({ day: notice.day, daysLeft: notice.daysLeft }),
        ),
      );
      expect(shown.noticesOn("2026-12-01" as Day)).toEqual([
        { name: "Claim the true-down", period: 1, day: "2026-12-31", daysLeft: 30 },
      ]);
    },
  ));

test("[T1] a contract signed a moment ago has drawn nothing", () =>
  signed([], async () => {
    const reading = await excelTracking.readTracking(uncancelled());
    if (reading.kind !== "read") throw new Error(JSON.stringify(reading));
    expect(reading.shown.sentences[0]).toMatch(/^Nothing is drawn yet of /);
    expect(reading.shown.monthsPassed).toBe(0);
    expect(reading.shown.recentMonthly).toBeNull();
  }));

test("months that do not begin with the plan's are a problem with its cell", () =>
  signed([["2026-02", 41_000]], async () => {
    const reading = await excelTracking.readTracking(uncancelled());
    expect(reading.kind).toBe("stopped");
    expect(
      reading.kind === "stopped" && reading.problems.some(({ where }) => where.startsWith("Actuals!")),
    ).toBe(true);
  }));

test("without a plan nothing is signed, and nothing is made", () =>
  inWorkbook(workbookOf(sheetOfRows("Usage", twelveMonths)), async (session) => {
    await excelServices.pickUsageAt("Usage!A1:B13", uncancelled());
    expect(await excelTracking.readTracking(uncancelled())).toEqual({ kind: "nothing signed" });
    const names = (await session.toFile()).sheets.map(({ name }) => name);
    expect(names).not.toContain("Plan");
    expect(names).not.toContain("Actuals");
  }));
