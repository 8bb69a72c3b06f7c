import "./fewScenarios";
import { settler } from "../../src/engine/negotiation/settler";
import { uncancelled } from "../../src/workbook/forPane";
import { money } from "../../src/engine/units";
import { usageMatrix } from "../../src/engine/usageMatrix";
import { offerOf } from "../../src/tables/quotesFigures";
import type { TypedQuote } from "../../src/tables/typedQuote";
import { inWorkbook } from "../../src/workbench/commands";
import type { WorkbookFile } from "../../src/workbench/file";
import { sheetOfRows } from "../../src/workbench/model/newWorkbook";
import { excelServices } from "../../src/workbook/excelServices";
import { excelNegotiation } from "../../src/workbook/negotiation";
import { analysed, namesOf, negotiating, shownOf, typed } from "./negotiating";
import { cellAt, twelveMonths, valueAt, workbookOf } from "./sheets";

test("a quote that is typed in is a row of the table Quotes, which is made with the first", () =>
  negotiating(async (session) => {
    const added = await excelNegotiation.addQuote(typed, uncancelled());
    // The first of the empty rows; the rollover cap has got a column behind those that there were
    expect(added).toEqual({ kind: "added", address: "Quotes!A5:M5" });
    const file = await session.toFile();
    expect(
      ["A5", "B5", "C5", "D5", "F5", "L4", "M4", "M5"].map((address) => valueAt(file, "Quotes", address)),
    ).toEqual(["Vendor", 700_000, 0.12, "2026-12-31", "committed", "Note", "Rollover cap", 0.5]);
    expect(await excelNegotiation.addQuote(typed, uncancelled())).toEqual({
      kind: "problems",
      problems: [{ field: "Quote", message: "the table Quotes has a quote of this name" }],
    });
    await excelNegotiation.addQuote({ ...typed, name: "Other", terms: {} }, uncancelled());
    const { shown } = shownOf(await excelNegotiation.readNegotiation(uncancelled()));
    expect(shown.quotes.map(({ name, commitment }) => [name, commitment])).toEqual([
      [null, expect.any(Number)],
      ["Vendor", 700_000],
      ["Other", 700_000],
    ]);
    expect(shown.quotes[1]?.validUntil).toBe("2026-12-31");
    expect(shown.quoteSentences[0]).toMatch(/^Vendor, rank \d\. /);
  }));

test("a full table gets another row, and what stands below it stays", () =>
  negotiating(async (session) => {
    for (let i = 1; i <= 10; i++)
      await excelNegotiation.addQuote({ ...typed, name: `Q${i}`, terms: {} }, uncancelled());
    await session.Excel.run(async (context) => {
      (context as Excel.RequestContext).workbook.worksheets.getItem("Quotes").getRange("A16").values = [
        ["mine"],
      ];
      await context.sync();
    });
    expect(await excelNegotiation.addQuote({ ...typed, name: "Q11", terms: {} }, uncancelled())).toEqual({
      kind: "added",
      address: "Quotes!A15:L15",
    });
    const file = await session.toFile();
    expect(["A14", "A15", "A17"].map((address) => valueAt(file, "Quotes", address))).toEqual([
      "Q10",
      "Q11",
      "mine",
    ]);
  }));

test("[N4] what cannot be used is said at its field, and nothing is written", () =>
  negotiating(async (session) => {
    const fieldsOf = async (change: Partial<TypedQuote>) => {
      const added = await excelNegotiation.addQuote({ ...typed, ...change }, uncancelled());
      if (added.kind !== "problems") throw new Error("problems");
      expect(added.problems[0]?.message).not.toContain("typed!");
      return added.problems.map(({ field }) => field);
    };
    expect(await fieldsOf({ commitment: "much" })).toEqual(["Commitment"]);
    expect(await fieldsOf({ discount: "12", name: " " })).toEqual(["Quote", "Discount"]);
    expect(await fieldsOf({ terms: { Overage: "free" } })).toEqual(["Overage"]);
    expect(namesOf(await session.toFile())).not.toContain("Quotes");
  }));

test("[N4] the quote that costs least is a live row among the options that matter", () =>
  negotiating(async (session) => {
    const terms = { Overage: "committed", "True-down share": "10 %" };
    await excelNegotiation.addQuote(
      { ...typed, commitment: "2,000,000", name: "Dear", terms: {} },
      uncancelled(),
    );
    await excelNegotiation.addQuote({ ...typed, terms }, uncancelled());
    const answer = await excelServices.recommend(uncancelled());
    expect(answer.written).toBe(true);
    const { scenarios, further, ...contract } = await analysed();
    const rowOf = (file: WorkbookFile) =>
      ["A18", "B18", "C18", "G18", "H18"].map((address) => valueAt(file, "Recommendation", address));
    const expected = (commitment: number) => {
      const quote = further.quotes.find(({ name }) => name === "Vendor");
      if (quote === undefined) throw new Error("a quote");
      const { outcome } = settler(usageMatrix(scenarios));
      const { paid, forfeited } = outcome({
        ...offerOf(quote, contract.terms),
        commitment: money(commitment),
      });
      return ["Quote: Vendor", commitment, 0.12, expect.closeTo(paid, 2), expect.closeTo(forfeited, 2)];
    };
    expect(rowOf(await session.toFile())).toEqual(expected(700_000));
    // The cell of the table Quotes is what the row takes its commitment from
    await session.Excel.run(async (context) => {
      const body = (context as Excel.RequestContext).workbook.tables.getItem("Quotes").getDataBodyRange();
      body.getCell(1, 1).values = [[900_000]];
      await context.sync();
    });
    expect(rowOf(await session.toFile())).toEqual(expected(900_000));
  }));

test("texts of a quote stay texts, wherever they are written", () =>
  negotiating(async (session) => {
    const hostile = '=HYPERLINK("http://x","<img src=x onerror=alert(1)>")';
    await excelNegotiation.addQuote({ ...typed, name: hostile, terms: {} }, uncancelled());
    const { shown, answerTo } = shownOf(await excelNegotiation.readNegotiation(uncancelled()));
    expect(shown.quotes[1]?.name).toBe(hostile);
    const answered = answerTo({ ...typed, name: hostile });
    if (answered.kind !== "answered") throw new Error("an answer");
    expect(answered.mail.body).toContain(`(${hostile})`);
    await excelNegotiation.writeBrief(uncancelled());
    const file = await session.toFile();
    expect(cellAt(file, "Quotes", "A5")).toMatchObject({ value: hostile });
    const formulas = file.sheets
      .filter(({ name }) => ["Quotes", "Brief"].includes(name))
      .flatMap(({ cells }) => [...cells.values()].flatMap((row) => [...row.values()]))
      .filter(({ formula }) => formula !== undefined);
    expect(formulas).toEqual([]);
    const brief = file.sheets.find(({ name }) => name === "Brief");
    const texts = [...(brief?.cells.values() ?? [])].flatMap((row) =>
      [...row.values()].map(({ value }) => value),
    );
    expect(texts).toContain(hostile);
  }));

test("a quote that is called as a month is stays text", () =>
  negotiating(async (session) => {
    await excelNegotiation.addQuote({ ...typed, name: "May 2026", terms: {} }, uncancelled());
    expect(valueAt(await session.toFile(), "Quotes", "A5")).toBe("May 2026");
  }));

test("without bands quotes are compared with signing nothing", () =>
  inWorkbook(workbookOf(sheetOfRows("Usage", twelveMonths)), async () => {
    await excelServices.pickUsageAt("Usage!A1:B13", uncancelled());
    await excelNegotiation.addQuote({ ...typed, terms: {} }, uncancelled());
    const { shown, answerTo } = shownOf(await excelNegotiation.readNegotiation(uncancelled()));
    expect(shown.position).toMatch(/^No bands yet/);
    expect(shown.quotes.map(({ name }) => name)).toEqual(["Vendor"]);
    const answered = answerTo(typed);
    if (answered.kind !== "answered") throw new Error("an answer");
    expect(answered.sentences[1]).toMatch(/^Beside signing nothing it commits 700,000 more/);
    expect(answered.mail.body).not.toContain("We can commit");
  }));
