import "./fewScenarios";
import { tablesInGerman } from "../../src/tables/sentences/tablesInGerman";
import { describe as say } from "../../src/tables/wording";
import { uncancelled } from "../../src/workbook/forPane";
import { inWorkbook } from "../../src/workbench/commands";
import type { OfficeSession } from "../../src/workbench/office";
import { sheetOfRows } from "../../src/workbench/model/newWorkbook";
import { excelServices } from "../../src/workbook/excelServices";
import { twelveMonths, workbookOf } from "./sheets";

jest.setTimeout(120_000);

const usage = sheetOfRows("Usage", twelveMonths);
const preview = async () =>
  excelServices.preview(await excelServices.readUsage(uncancelled()), uncancelled());
const sheetsOf = async (session: OfficeSession) => (await session.toFile()).sheets.map(({ name }) => name);

/** Runs over the sample model: usage, illustrative bands, default terms. */
const overSample = (task: (session: OfficeSession) => Promise<void>) =>
  inWorkbook(undefined, async (session) => {
    await excelServices.insertSample(uncancelled());
    await task(session);
  });

describe("a preview", () => {
  test("writes nothing, makes no table, and says that there are no bands", async () => {
    await inWorkbook(workbookOf(usage), async (session) => {
      await excelServices.pickUsageAt("Usage!A1:B13", uncancelled());
      const { contract, preview: shown } = await preview();
      expect(await sheetsOf(session)).toEqual(["Usage"]);
      expect(contract.addresses).toEqual({ bands: null, terms: null, prices: null });
      expect(shown.problems.contract.map(({ code }) => code)).toEqual(["no-bands"]);
      expect(shown.answer?.headline).toMatch(/^No bands yet/);
      expect(shown.answer?.curve).toBeNull();
    });
  });

  test("without usage computes nothing and still says what the tables say", async () => {
    await overSample(async () => {
      const { contract, preview: shown } = await excelServices.preview(null, uncancelled());
      expect(contract.bands).toHaveLength(3);
      expect([shown.optimise, shown.range, shown.answer]).toEqual([null, null, null]);
    });
  });

  test.each(["floor", "least cost", "least regret", "mean-cvar"])(
    "is what Recommend then writes, under the policy %s",
    async (policy) => {
      await overSample(async () => {
        await excelServices.readContract(uncancelled());
        await excelServices.setTerm({ name: "Policy", value: policy }, uncancelled());
        const { preview: shown } = await preview();
        const written = await excelServices.recommend(uncancelled());
        if (!written.written) throw new Error(written.problems.map(say).join("; "));
        const { headline, reasons, keyFigures } = written;
        expect(shown.answer).toMatchObject({ headline, reasons, keyFigures });
      });
    },
  );

  test("names the sheets that Recommend would write, made anew at first and renewed after", async () => {
    await overSample(async (session) => {
      const reading = await excelServices.readUsage(uncancelled());
      const before = await sheetsOf(session);
      const planned = (await excelServices.plannedSheets(reading, uncancelled())) ?? [];
      expect(await sheetsOf(session)).toEqual(before);
      const written = await excelServices.recommend({ ...uncancelled(), say: tablesInGerman });
      const made = (await sheetsOf(session)).filter(
        (name) => !before.includes(name) && !/^(Terms|Prices|bw_)/.test(name),
      );
      expect(planned.map(({ name }) => name).sort()).toEqual(made.sort());
      expect(planned.every((sheet) => sheet.made)).toBe(true);
      const again = await excelServices.plannedSheets(reading, uncancelled());
      expect(again?.some((sheet) => sheet.made)).toBe(false);
      // The pane is told in its language; the sheets are English whoever writes them.
      if (!written.written) throw new Error(written.problems.map(say).join("; "));
      expect(written.headline).toMatch(/^Sagen Sie [\d.]+ zu 10\s% Rabatt zu: /);
      expect(written.reasons.join(" ")).toMatch(/Spanne von 12 Monaten: /);
      const page = (await session.toFile()).sheets.find(({ name }) => name === "Recommendation");
      const rows = [...(page?.cells.values() ?? [])];
      const texts = JSON.stringify(rows.map((row) => [...row.values()]));
      expect(texts).toMatch(/Sign [\d,]+ at 10 %: /);
      expect(texts).not.toContain("Rabatt");
      const german = await excelServices.preview(reading, { ...uncancelled(), say: tablesInGerman });
      expect(german.preview.answer?.headline).toBe(written.headline);
      expect(german.preview.range?.evidence.join(" ")).toMatch(/An Ihrer eigenen Vergangenheit erprobt: /);
    });
  });

  test("names the sheets also where only Bands stands: Terms and Prices are made before they are referred to", async () => {
    await overSample(async (session) => {
      await session.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Terms").delete();
        await context.sync();
      });
      const reading = await excelServices.readUsage(uncancelled());
      const planned = await excelServices.plannedSheets(reading, uncancelled());
      expect(planned?.map(({ name }) => name)).toContain("Options");
    });
  });

  test("tries a term that stands in no cell", async () => {
    await overSample(async () => {
      const reading = await excelServices.readUsage(uncancelled());
      const asItStands = await excelServices.preview(reading, uncancelled());
      const tried = await excelServices.preview(reading, uncancelled(), { name: "Confidence", value: 0.99 });
      const level = ({ preview: shown }: typeof tried) => shown.answer?.curve?.recommended?.commitment ?? 0;
      // 99 in 100 scenarios have to fill it instead of nine in ten.
      expect(level(tried)).toBeLessThan(level(asItStands));
      expect(tried.preview.range?.months).toBe(asItStands.preview.range?.months);
      const after = await excelServices.preview(reading, uncancelled());
      expect(level(after)).toBe(level(asItStands));
    });
  });

  test("a value that a term does not take stops the answer and leaves the range", async () => {
    await overSample(async () => {
      const reading = await excelServices.readUsage(uncancelled());
      await excelServices.preview(reading, uncancelled());
      const change = { name: "Confidence", value: 90 };
      const { contract, preview: shown } = await excelServices.preview(reading, uncancelled(), change);
      expect(contract.problems.map(({ code }) => code)).toContain("unknown-term-value");
      expect(shown.answer).toBeNull();
      expect(shown.range).not.toBeNull();
    });
  });

  test("[U3] shows today's and efficient usage, with levers by kind, month and model", async () => {
    await overSample(async (session) => {
      await excelServices.insertTable("Levers", uncancelled());
      const plain = (await preview()).preview.optimise;
      expect(plain?.efficient).toBe(plain?.today);
      await session.Excel.run(async (context) => {
        const headers = context.workbook.tables.getItem("Levers").getHeaderRowRange().load("values");
        await context.sync();
        const names = (headers.values[0] as string[]).map((name) => name.toLowerCase());
        const row = names.map((name) => {
          if (name === "lever" || name === "kind") return "batch";
          if (name === "model") return "claude-sonnet-5-5";
          return /^(share )?(low|likely|high)$/.test(name) ? 0.5 : "";
        });
        context.workbook.tables.getItem("Levers").getDataBodyRange().getRow(0).values = [row];
        await context.sync();
      });
      const { contract, preview: shown } = await preview();
      expect(contract.problemsOf.optimise.map(say)).toEqual([]);
      const { today = 0, efficient = 0, steps = [], months = [] } = shown.optimise ?? {};
      const batch = steps.find(({ kind }) => kind === "batch")?.saving ?? 0;
      expect(batch).toBeGreaterThan(0);
      expect(today - efficient).toBeCloseTo(batch, 4);
      expect(months.reduce((sum, month) => sum + month.efficient, 0)).toBeCloseTo(efficient, 4);
    });
  });

  test("is given up when it is cancelled", async () => {
    await overSample(async () => {
      const reading = await excelServices.readUsage(uncancelled());
      const controller = new AbortController();
      const work = { onProgress: () => undefined, signal: controller.signal };
      const given = excelServices.preview(reading, work);
      controller.abort();
      await expect(given).rejects.toMatchObject({ name: "AbortError" });
    });
  });
});
