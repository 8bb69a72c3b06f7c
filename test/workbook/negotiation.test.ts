import "./fewScenarios";
import { offerAt } from "../../src/engine/negotiation/offer";
import { uncancelled } from "../../src/workbook/forPane";
import { askPackages } from "../../src/engine/negotiation/askPackages";
import { requests } from "../../src/tables/sentences/english/requests";
import { protectionsFigures } from "../../src/tables/protectionsFigures";
import { quotesFigures } from "../../src/tables/quotesFigures";
import { readQuotes } from "../../src/tables/quotesReader";
import { inWorkbook } from "../../src/workbench/commands";
import type { WorkbookFile } from "../../src/workbench/file";
import { sheetOfRows } from "../../src/workbench/model/newWorkbook";
import { excelServices } from "../../src/workbook/excelServices";
import { excelNegotiation } from "../../src/workbook/negotiation";
import { withWorkbook } from "../../src/workbook/session";
import { stripCopy } from "../../src/workbook/stripCopy";
import { analysed, namesOf, negotiating, shownOf, typed } from "./negotiating";
import { twelveMonths, valueAt, workbookOf } from "./sheets";

test("[N1] [N2] [N4] what is shown is what the engine reckons, and nothing is written", () =>
  negotiating(async (session) => {
    const before = namesOf(await session.toFile());
    const { shown, answerTo } = shownOf(await excelNegotiation.readNegotiation(uncancelled()));
    expect(namesOf(await session.toFile())).toEqual(before);
    const { bands, terms, further, scenarios, answer } = await analysed();
    const { commitment } = answer.recommendation;
    expect(commitment).toBeGreaterThan(250_000);

    const figures = protectionsFigures(scenarios, commitment, bands, terms, further.asks);
    expect(
      shown.asks.map(({ name, worth, worthOfWalkAway, walkAway, status }) => [
        name,
        worth,
        worthOfWalkAway,
        walkAway,
        status,
      ]),
    ).toEqual(
      figures.asks.map(({ ask, worth, worthOfWalkAway }) => [
        ask.kind === "overage" ? "Overage below list" : "True-down",
        worth,
        worthOfWalkAway,
        ask.kind === "overage" ? "3 %" : null,
        ask.status,
      ]),
    );
    expect(shown.protections.map(({ shapleyShare }) => shapleyShare)).toEqual(
      figures.together.protections.map(({ shapleyShare }) => shapleyShare),
    );
    expect(shown.worthTogether).toBe(figures.together.valueOfAll);

    const contract = { bands, terms };
    const packages = askPackages(scenarios, offerAt(contract, 1_600_000), offerAt(contract, commitment));
    expect(shown.bands).toEqual([{ name: "Second", commitment: 1_600_000, discount: 0.15, least: null }]);
    expect(shown.bandSentences[0]).toContain(`ask for 15 % with ${requests.together(packages[0] ?? {})}`);
    expect(shown.position).toContain("Sign ");
    expect(shown.quotes).toEqual([]);

    const answered = answerTo({ ...typed, terms: { Overage: "committed" } });
    if (answered.kind !== "answered") throw new Error(JSON.stringify(answered));
    const quotes = readQuotes({
      cells: [
        ["Quote", "Commitment", "Discount", "Overage"],
        ["Vendor", 700_000, 0.12, "committed"],
      ],
      place: { kind: "sheet", sheet: "Quotes", row: 0, column: 0 },
    }).quotes;
    const [, one] = quotesFigures(scenarios, commitment, bands, terms, quotes, []);
    // 12 % with overage at the rate is better than 10 %: it costs less on average
    expect(one?.advice?.costChange).toBeLessThan(0);
    expect(answered.sentences[0]).toMatch(/^(Take|Weigh) 700,000 at 12 %/);
    expect(answered.mail.subject).toBe("Your offer of 700,000 at 12 %");
  }));

describe("the brief", () => {
  test("is written to a sheet of its own, which Recommend keeps up to date and a copy for the vendor goes without", () =>
    negotiating(async (session) => {
      await excelNegotiation.addQuote(typed, uncancelled());
      expect(await excelNegotiation.writeBrief(uncancelled())).toEqual({
        kind: "written",
        address: "Brief!A1",
      });
      const first = await session.toFile();
      expect(valueAt(first, "Brief", "A1")).toBe("Negotiation brief");
      expect(valueAt(first, "Brief", "A3")).toMatch(/^Sign /);
      expect(valueAt(first, "Brief", "C6")).toBe("Walk-away");
      expect(namesOf(first)).not.toContain("Recommendation");

      await session.Excel.run(async (context) => {
        (context as Excel.RequestContext).workbook.tables
          .getItem("Asks")
          .getDataBodyRange()
          .getCell(0, 3).values = [[0.01]];
        await context.sync();
      });
      const answer = await excelServices.recommend(uncancelled());
      expect(answer.written).toBe(true);
      const second = await session.toFile();
      const walkAway = (file: WorkbookFile) => ["C7", "C8"].map((address) => valueAt(file, "Brief", address));
      expect(walkAway(first)).toContain(0.03);
      expect(walkAway(second)).toContain(0.01);

      const removed = await withWorkbook((context) => stripCopy(context, "vendor", uncancelled()));
      expect(removed).toContain("Brief");
      expect(namesOf(await session.toFile())).not.toContain("Brief");
    }));

  test("leaves a sheet of the user's of that name alone", () =>
    negotiating(async (session) => {
      await session.Excel.run(async (context) => {
        const mine = (context as Excel.RequestContext).workbook.worksheets.add("Brief");
        mine.getRange("A1").values = [["mine"]];
        await context.sync();
      });
      expect(await excelNegotiation.writeBrief(uncancelled())).toEqual({
        kind: "written",
        address: "'Brief (2)'!A1",
      });
      expect(valueAt(await session.toFile(), "Brief", "A1")).toBe("mine");
    }));
});

test("without usage the problem is said, and nothing is made", () =>
  inWorkbook(workbookOf(sheetOfRows("Usage", twelveMonths)), async (session) => {
    const stopped = { kind: "stopped", problems: [expect.objectContaining({ code: "empty-selection" })] };
    expect(await excelNegotiation.readNegotiation(uncancelled())).toEqual(stopped);
    expect(await excelNegotiation.writeBrief(uncancelled())).toEqual(stopped);
    expect(namesOf(await session.toFile())).toEqual(["Usage"]);
  }));

test("a cancel stops before the next step", () =>
  negotiating(async () => {
    const controller = new AbortController();
    const work = { signal: controller.signal, onProgress: () => controller.abort() };
    await expect(excelNegotiation.readNegotiation(work)).rejects.toMatchObject({ name: "AbortError" });
  }));
