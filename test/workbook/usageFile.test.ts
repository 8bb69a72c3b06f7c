import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { readUsageText } from "../../src/tables/stream/readUsageText";
import { inWorkbook } from "../../src/workbench/commands";
import { sheetOfRows } from "../../src/workbench/model/newWorkbook";
import { excelServices } from "../../src/workbook/excelServices";
import { type UsageSource, uncancelled } from "../../src/workbook/forPane";
import { inPieces } from "../tables/stream/pieces";
import { twelveMonths, valueAt, workbookOf } from "./sheets";

const text = (name: string): string => readFileSync(resolve(__dirname, "../golden", name), "utf8");
const source = (name: string, content = text(name)): UsageSource => ({
  name,
  read: (book) => readUsageText(inPieces(content, 4096), name, book),
});
const mine = workbookOf(sheetOfRows("ImportedUsage", twelveMonths));

test("[U4] a file's usage is written added up beside what is there, remembered, and read from the sheet", async () => {
  await inWorkbook(mine, async (session) => {
    const reading = await excelServices.openUsage(source("console-tokens.csv"), uncancelled());
    const golden = (JSON.parse(text("expected.json")) as { "console-tokens.csv": { tokens: object } })[
      "console-tokens.csv"
    ];
    expect(reading.totals.tokens).toEqual(golden.tokens);
    expect((await excelServices.readUsage(uncancelled()))?.address).toBe(reading.address);
    const file = await session.toFile();
    // A sheet of the user's with the same name is left alone.
    expect(valueAt(file, "ImportedUsage", "B2")).toBe(61_000);
    expect(valueAt(file, "ImportedUsage (2)", "A2")).toBe(
      "console-tokens.csv, added up by month, model and tariff.",
    );
  });
});

test("[U4] the next file of usage replaces the one before; costs have a sheet of their own", async () => {
  await inWorkbook(undefined, async (session) => {
    const usage = (rows: string) => `Month,Model,Input,Output\n${rows}`;
    await excelServices.openUsage(source("console-tokens.csv"), uncancelled());
    const next = usage("2026-10,claude-opus-4-5,1000000,0\n2026-11,claude-opus-4-5,0,2000000\n");
    const reading = await excelServices.openUsage(source("next.csv", next), uncancelled());
    expect(reading.totals).toMatchObject({ rows: 2, tokens: { input: 1_000_000, output: 2_000_000 } });
    const costs = "Month,Model,List cost\n2026-01,claude-opus-4-5,5\n2026-02,claude-opus-4-5,6.25\n";
    expect((await excelServices.openUsage(source("costs.csv", costs), uncancelled())).totals.listCost).toBe(
      11.25,
    );
    const { sheets } = await session.toFile();
    expect(sheets.map(({ name }) => name).filter((name) => name.startsWith("Imported"))).toEqual([
      "ImportedUsage",
      "ImportedCosts",
    ]);
  });
});

test("[U4] a file that cannot be used writes nothing", async () => {
  await inWorkbook(undefined, async (session) => {
    const before = (await session.toFile()).sheets.map(({ name }) => name);
    const reading = await excelServices.openUsage(
      source("bad.csv", "Month,Cost\n2026-01,x\n"),
      uncancelled(),
    );
    expect(reading.problems).toEqual([expect.objectContaining({ where: "bad.csv row 2", got: "x" })]);
    expect((await session.toFile()).sheets.map(({ name }) => name)).toEqual(before);
  });
});
