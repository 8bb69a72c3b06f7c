import "./fewScenarios";
import { strFromU8, unzipSync } from "fflate";
import { inWorkbook } from "../../src/workbench/commands";
import { uncancelled } from "../../src/workbook/forPane";
import type { WorkbookFile } from "../../src/workbench/file";
import { sheetOfRows } from "../../src/workbench/model/newWorkbook";
import { excelServices } from "../../src/workbook/excelServices";
import { stripCopy } from "../../src/workbook/stripCopy";
import { addQuote } from "../../src/workbook/negotiationQuotes";
import { withWorkbook } from "../../src/workbook/session";
import { writeXlsx } from "../../src/workbench/xlsx/writeXlsx";
import { typed } from "./negotiating";
import { twelveMonths, valueAt, workbookOf } from "./sheets";

const textsOf = (file: WorkbookFile, name: string): readonly string[] =>
  [...(file.sheets.find((sheet) => sheet.name === name)?.cells.values() ?? [])].flatMap((row) =>
    [...row.values()].flatMap(({ value }) => (typeof value === "string" ? [value] : [])),
  );

test("the vendor reads on the page what we would sign and ask for, and nothing of what it is worth to us", async () => {
  await inWorkbook(workbookOf(sheetOfRows("Usage", twelveMonths)), async (session) => {
    await excelServices.pickUsageAt("Usage!A1:B13", uncancelled());
    await excelServices.insertSample(uncancelled());
    await excelServices.insertTable("Asks", uncancelled());
    await session.Excel.run(async (context) => {
      const body = context.workbook.tables.getItem("Asks").getDataBodyRange();
      body.getCell(0, 0).getResizedRange(0, 3).values = [["Carryover share", "open", 0.5, 0.25]];
      await context.sync();
    });
    await withWorkbook((context) => addQuote(context, { ...typed, name: "Rival offer" }, uncancelled()));
    expect(await excelServices.recommend(uncancelled())).toMatchObject({ written: true });
    const before = await session.toFile();
    const commitment = Number(valueAt(before, "Recommendation", "B6")).toLocaleString("en-US");
    expect(textsOf(before, "Recommendation").join("\n")).toMatch(
      /discount points|would lower the expected cost/,
    );
    const taken = await session.Excel.run((context) =>
      stripCopy(context as unknown as Excel.RequestContext, "vendor", uncancelled()),
    );
    expect(taken).toContain("the headline, reasons, next steps and alternatives on the Recommendation page");
    const file = await session.toFile();
    const texts = textsOf(file, "Recommendation");
    expect(texts).toContain(`We can commit to ${commitment} at 10 %, at your own schedule.`);
    expect(valueAt(file, "Recommendation", "A3")).toBe(
      `We can commit to ${commitment} at 10 %, at your own schedule.`,
    );
    const rowOf = (text: string): number =>
      [...(file.sheets.find(({ name }) => name === "Recommendation")?.cells ?? [])].find(
        ([, row]) => row.get(0)?.value === text,
      )?.[0] ?? Number.NaN;
    // The offer, the request and a blank row: what was taken out leaves no rows behind.
    expect(rowOf("Assumptions") - rowOf("What we offer and ask for")).toBe(4);
    expect(texts).toContain("We ask for carryover of 50 % into the renewal.");
    expect(texts.join("\n")).not.toMatch(
      /discount points|of scenarios\. Expected|worst forfeiture|Decline|Ask for|Counter-offer|overage at its rate|Confirm usage/,
    );
    expect(texts).toEqual(expect.arrayContaining(["No commitment", "Recommended", "Try it"]));
    // What is left still adds up.
    expect(texts.filter((text) => /^(OK|differs|#)/.test(text)).every((text) => text === "OK")).toBe(true);
    // Of what stays at home nothing is left anywhere in the file.
    const parts = Object.entries(unzipSync(await writeXlsx(file)));
    const telling = parts.filter(([, part]) => /Rival offer|Walk-away|Asks!|Quotes!/i.test(strFromU8(part)));
    expect(telling.map(([name]) => name)).toEqual([]);
  });
});

test("the vendor does not read what a ramp is worth to us", async () => {
  await inWorkbook(workbookOf(sheetOfRows("Usage", twelveMonths)), async (session) => {
    await excelServices.pickUsageAt("Usage!A1:B13", uncancelled());
    await excelServices.insertSample(uncancelled());
    await excelServices.setTerm({ name: "Term years", value: 2 }, uncancelled());
    expect(await excelServices.recommend(uncancelled())).toMatchObject({ written: true });
    expect(textsOf(await session.toFile(), "Ramp").join("\n")).toMatch(/ramp/i);
    await session.Excel.run((context) =>
      stripCopy(context as unknown as Excel.RequestContext, "vendor", uncancelled()),
    );
    expect((await session.toFile()).sheets.map(({ name }) => name)).not.toContain("Ramp");
  });
});
