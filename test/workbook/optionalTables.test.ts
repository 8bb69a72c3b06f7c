import "./fewScenarios";
import { optionalTables, type OptionalTable, uncancelled } from "../../src/workbook/forPane";
import { describe as say } from "../../src/tables/wording";
import { excelServices } from "../../src/workbook/excelServices";
import { inWorkbook } from "../../src/workbench/commands";
import { sheetOfRows } from "../../src/workbench/model/newWorkbook";
import { twelveMonths, valueAt, workbookOf } from "./sheets";

type Row = readonly (string | number)[];

const usage = sheetOfRows("Usage", twelveMonths);
const blank = (count: number): Row => new Array<string>(count).fill("");
/** 10,000 a month from the first month of the term on, for sure: the usage ends in 2025-12. */
const chat: Row = ["Chat", "launch", "2026-01", ...blank(4), 10_000, ...blank(6)];
const batch: Row = ["batch", "", "", "", 0.5, ...blank(8)];

const replaced = (row: Row, at: number, cell: number | string): Row =>
  row.map((each, c) => (c === at ? cell : each));

/** Picks the usage, makes these tables with a row in each, and asks. */
const withTables = <T>(rows: Partial<Record<OptionalTable, Row>>, ask: () => Promise<T>) =>
  inWorkbook(workbookOf(usage), async (session) => {
    await excelServices.pickUsageAt("Usage!A1:B13", uncancelled());
    for (const [name, row] of Object.entries(rows)) {
      await excelServices.insertTable(name as OptionalTable, uncancelled());
      await session.Excel.run(async (context) => {
        const body = (context as Excel.RequestContext).workbook.tables.getItem(name).getDataBodyRange();
        body.getResizedRange(-9, 0).values = [[...row]];
        await context.sync();
      });
    }
    return { answer: await ask(), file: await session.toFile() };
  });

const readContract = () => excelServices.readContract(uncancelled());
const recommend = () => excelServices.recommend(uncancelled());

describe("the optional tables", () => {
  test("are not made by themselves, and a workbook without them has none", async () => {
    const { answer, file } = await withTables({}, async () => {
      await recommend();
      return readContract();
    });
    expect(Object.values(answer.plans)).toEqual(optionalTables.map(() => null));
    expect(file.sheets.map(({ name }) => name)).not.toContain("Levers");
    expect(file.sheets.map(({ name }) => name)).not.toContain("Launches");
  });

  test("are made empty, with headers, on sheets of their own", async () => {
    const { answer, file } = await withTables(
      { Levers: blank(13), Launches: blank(14), OtherSpend: blank(8), RangeOptions: blank(5) },
      readContract,
    );
    // ten rows below the headers in row 4; 13 columns are A to M, 14 are A to N, 8 are A to H
    expect(answer.plans).toMatchObject({
      Levers: { inForce: [], address: "Levers!A4:M14" },
      Launches: { inForce: [], address: "Launches!A4:N14" },
      OtherSpend: { inForce: [], address: "OtherSpend!A4:H14" },
      RangeOptions: { inForce: [], address: "RangeOptions!A4:E14" },
    });
    expect(answer.problems).toEqual([]);
    expect(valueAt(file, "Levers", "A4")).toBe("Lever");
    expect(valueAt(file, "Launches", "C4")).toBe("Start month");
  });

  test("one that is there is left as it is", async () => {
    const { answer } = await withTables({ Launches: chat }, async () => {
      await excelServices.insertTable("Launches", uncancelled());
      return readContract();
    });
    expect(answer.plans.Launches).toEqual({
      inForce: ["Chat: 10,000 of list cost a month from 2026-01"],
      address: "Launches!A4:N14",
    });
  });

  test("a sheet of the user's of the same name is left alone", async () => {
    const mine = workbookOf(usage, sheetOfRows("Launches", [["mine"]]));
    const file = await inWorkbook(mine, async (session) => {
      await excelServices.insertTable("Launches", uncancelled());
      return session.toFile();
    });
    expect(valueAt(file, "Launches", "A1")).toBe("mine");
    expect(valueAt(file, "Launches (2)", "A4")).toBe("Name");
  });

  test("[F4] a sure launch is in every scenario of the range", async () => {
    const before = await withTables({}, recommend);
    const after = await withTables({ Launches: chat }, recommend);
    expect(after.answer.written).toBe(true);
    // without bands the answer is a row of floors: at 10 % the floor is 0.9 of the usage of the scenario, and
    // twelve months of 10,000 are 120,000 more; months have six digits
    const floors = [before, after].map(({ file }) => valueAt(file, "Recommendation", "B8") as number);
    expect(Math.abs((floors[1] ?? 0) - (floors[0] ?? 0) - 108_000)).toBeLessThan(2);
  });

  test("[U2] other spend is said, and what of it cannot be used as well", async () => {
    const seats: Row = ["Seats", 5_000, "", "2026-01", "2026-07-15", 6_000, 0.5, ""];
    const { answer } = await withTables({ OtherSpend: seats }, readContract);
    expect(answer.plans.OtherSpend?.inForce).toEqual([
      "Seats: 5,000 a month from 2026-01, 6,000 after 2026-07-15, 50 % eligible",
    ]);
    const wrong = await withTables({ OtherSpend: replaced(seats, 6, 5) }, recommend);
    expect(wrong.answer.written).toBe(false);
    expect(wrong.answer.problems.map(say)).toEqual(["OtherSpend!G5: expected a share from 0 to 1, got 5"]);
  });

  test("[U3] levers reach the calculation", async () => {
    const { answer } = await withTables({ Levers: batch }, recommend);
    expect(answer.written).toBe(true);
    expect(answer.problems.map(({ code }) => code)).toContain("levers-need-tokens");
  });

  test("what cannot be used is said with its cell, and stops the recommendation", async () => {
    const wrong = { Levers: replaced(batch, 4, 5), Launches: replaced(chat, 7, -1) };
    const said = [
      "Levers!E5: expected the share of the tokens in batch, from 0 to 1, got 5",
      "Launches!H5: expected a month’s list cost once fully grown, from 0 to a thousand trillion, got -1",
    ];
    const { answer: contract } = await withTables(wrong, readContract);
    expect(contract.problems).toEqual([]);
    expect(contract.problemsOf.optimise.map(say)).toEqual(said.slice(0, 1));
    expect(contract.problemsOf.range.map(say)).toEqual(said.slice(1));
    expect(contract.plans).toMatchObject({ Levers: { inForce: [] }, Launches: { inForce: [] } });
    const { answer, file } = await withTables(wrong, recommend);
    expect(answer.written).toBe(false);
    expect(answer.problems.map(say)).toEqual(said);
    expect(file.sheets.map(({ name }) => name)).not.toContain("Recommendation");
  });

  test("[U3] a lever can name a model of the workbook's own Prices table", async () => {
    const own = ["batch", "house-model", "", "", 0.5, ...blank(8)];
    const { answer } = await inWorkbook(workbookOf(usage), async (session) => {
      await readContract();
      await excelServices.insertTable("Levers", uncancelled());
      await session.Excel.run(async (context) => {
        const { tables } = (context as Excel.RequestContext).workbook;
        tables.getItem("Prices").getDataBodyRange().getCell(0, 0).values = [["house-model"]];
        tables.getItem("Levers").getDataBodyRange().getResizedRange(-9, 0).values = [own];
        await context.sync();
      });
      return { answer: await readContract() };
    });
    expect(answer.problems.map(say)).toEqual([]);
    expect(answer.plans.Levers).toMatchObject({ inForce: ["batch: 50 % of house-model"] });
  });

  test("[F3] what is said about growth is in force, and bad cells of it stop the answer", async () => {
    const ramping: Row = ["Growth", "ramping", "", "", "new team"];
    const { answer } = await withTables({ RangeOptions: ramping }, readContract);
    expect(answer.plans.RangeOptions?.inForce).toEqual(["growth: ramping"]);
    const wrong = await withTables({ RangeOptions: replaced(ramping, 1, "fast") }, recommend);
    expect(wrong.answer.written).toBe(false);
    expect(wrong.answer.problems.map(say)).toEqual([
      "RangeOptions!B5: expected one of by evidence, mature, growing, ramping, got fast",
    ]);
  });

  test("[N4] quotes are read, and a bad cell of one names itself", async () => {
    // Quote, Commitment, Discount, Valid until, seven terms and a note
    const quote: Row = ["First offer", 300_000, 0.1, ...blank(9)];
    const { answer } = await withTables({ Quotes: quote }, readContract);
    expect(answer.plans.Quotes).toEqual({
      inForce: ["First offer: 300,000 at 10 %"],
      address: "Quotes!A4:L14",
    });
    const wrong = await withTables({ Quotes: replaced(quote, 2, 12) }, readContract);
    expect(wrong.answer.problemsOf.negotiate.map(({ where }) => where)).toEqual(["Quotes!C5"]);
  });

  test("[T1] the Plan is made as the recommendation would be signed, and once made it stays", async () => {
    const { answer, file } = await inWorkbook(workbookOf(usage), async (session) => {
      await excelServices.pickUsageAt("Usage!A1:B13", uncancelled());
      await excelServices.readContract(uncancelled());
      await session.Excel.run(async (context) => {
        const body = context.workbook.tables.getItem("Bands").getDataBodyRange();
        body.getResizedRange(-5, -2).values = [[250_000, 0.1]];
        await context.sync();
      });
      await excelServices.insertTable("Plan", uncancelled());
      const made = await session.toFile();
      await excelServices.insertTable("Plan", uncancelled());
      expect((await session.toFile()).sheets.filter(({ name }) => name.startsWith("Plan"))).toHaveLength(1);
      return { answer: await recommend(), file: made };
    });
    if (!answer.written) throw new Error("nothing was written");
    const items = Array.from({ length: 40 }, (_, r) => [
      valueAt(file, "Plan", `A${r + 5}`),
      valueAt(file, "Plan", `C${r + 5}`),
    ]);
    const signed = items.find(([item]) => item === "Commitment")?.[1];
    expect(Number(signed)).toBe(answer.keyFigures[0]?.value);
    expect(items.find(([item]) => item === "Discount")?.[1]).toBe(0.1);
    expect(items.filter(([item]) => item === "Expected list usage")).toHaveLength(12);
  });
});
