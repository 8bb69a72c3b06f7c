import { describe as say } from "../../src/tables/wording";
import { uncancelled } from "../../src/workbook/forPane";
import { excelServices } from "../../src/workbook/excelServices";
import { inWorkbook } from "../../src/workbench/commands";
import { sheetOfRows } from "../../src/workbench/model/newWorkbook";
import { twelveMonths, workbookOf } from "./sheets";

const file = workbookOf(
  sheetOfRows("Usage", twelveMonths),
  sheetOfRows("My data", [
    ["", ""],
    ["", 5],
  ]),
);

const picked = (selection: string) =>
  inWorkbook(file, async (session) => {
    session.model.select(selection);
    return excelServices.pickUsage(uncancelled());
  });
const problems = async (selection: string) => (await picked(selection)).problems.map(say);

describe("picking usage", () => {
  test("only the used part of whole columns is read", async () => {
    const reading = await picked("Usage!A:B");
    expect(reading).toMatchObject({ address: "Usage!A1:B13", format: "month-cost", problems: [] });
    expect(reading.totals.rows).toBe(12);
  });

  test("the range is remembered in the workbook", async () => {
    await inWorkbook(file, async (session) => {
      session.model.select("Usage!A1:B13");
      expect(await excelServices.readUsage(uncancelled())).toBeNull();
      await excelServices.pickUsage(uncancelled());
      expect((await excelServices.readUsage(uncancelled()))?.address).toBe("Usage!A1:B13");
      expect((await session.toFile()).names).toContainEqual({
        name: "bw_Usage",
        refersTo: "Usage!$A$1:$B$13",
      });
    });
  });

  test("an empty selection", async () => {
    expect(await problems("'My data'!D5:E9")).toEqual([
      "Usage: expected a range with usage, got empty cells. Select the usage with its header row",
    ]);
  });

  test("several areas", async () => {
    expect(await problems("Usage!A1:A13,Usage!B1:B13")).toEqual([
      expect.stringMatching(/^selection: expected one rectangle of cells, got .*A1:A13.*B1:B13/),
    ]);
  });

  test.each(["Usage!A1:B13", " =Usage!$A$1:$B$13 ", "usage!a:b", "Usage!1:13", "MyTable", "my_range"])(
    "%s typed is the usage",
    async (address) => {
      const reading = await inWorkbook(file, async (session) => {
        await session.Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem("Usage");
          sheet.tables.add("Usage!A1:B13", true).name = "MyTable";
          context.workbook.names.add("my_range", sheet.getRange("A1:B13"));
          await context.sync();
        });
        return excelServices.pickUsageAt(address, uncancelled());
      });
      expect(reading).toMatchObject({ address: "Usage!A1:B13", problems: [] });
    },
  );

  test.each([
    ["Usag!A1", "a sheet of this workbook and its cells, such as Usage!A1:G55"],
    ["!A1", "a sheet of this workbook and its cells, such as Usage!A1:G55"],
    ["[Other.xlsx]Usage!A1", "a sheet of this workbook and its cells, such as Usage!A1:G55"],
    ["nonsense", "an address such as Usage!A1:G55, or the name of a table or a range"],
    ["Usage!", "an address such as Usage!A1:G55, or the name of a table or a range"],
    ["Usage!XFE1", "an address such as Usage!A1:G55, or the name of a table or a range"],
    ["Usage!A1:B", "an address such as Usage!A1:G55, or the name of a table or a range"],
    ["Usage!A0", "an address such as Usage!A1:G55, or the name of a table or a range"],
  ])("%s typed is told what was expected", async (address, expected) => {
    const reading = await inWorkbook(file, () => excelServices.pickUsageAt(address, uncancelled()));
    expect(reading.problems.map(say)).toEqual([`typed range: expected ${expected}, got ${address}`]);
  });

  test.each(["Jan:Dec!A1:B13", "'Jan 25:Dec 25'!A1"])("several sheets: %s", async (address) => {
    const reading = await inWorkbook(file, () => excelServices.pickUsageAt(address, uncancelled()));
    expect(reading.problems.map(say)).toEqual([
      `selection: expected cells of one sheet, got ${address}. Select one range on one sheet`,
    ]);
  });

  test("cells that are no usage", async () => {
    expect(await problems("'My data'!A1:B2")).toEqual([expect.stringMatching(/^'My data'!.*: expected /)]);
  });

  test("a long sheet is read in chunks, below what Excel on the web answers at most", async () => {
    const rows = Array.from({ length: 60_000 }, (_, i) => [
      `2025-${String((i % 12) + 1).padStart(2, "0")}`,
      i,
    ]);
    const long = workbookOf(sheetOfRows("Usage", [["Month", "List cost"], ...rows]));
    const steps: number[] = [];
    const reading = await inWorkbook(long, () =>
      excelServices.pickUsageAt("Usage!A:B", { ...uncancelled(), onProgress: (_, done) => steps.push(done) }),
    );
    expect(reading.totals.rows).toBe(60_000);
    // 50,000 cells a chunk are 25,000 rows of two columns: 3 chunks
    expect(steps).toHaveLength(3);
  });

  test("cancelling between chunks stops the reading", async () => {
    const stop = new AbortController();
    const work = { onProgress: () => stop.abort(), signal: stop.signal };
    const rows = Array.from({ length: 30_000 }, () => ["2025-01", 1]);
    const long = workbookOf(sheetOfRows("Usage", [["Month", "List cost"], ...rows]));
    await expect(inWorkbook(long, () => excelServices.pickUsageAt("Usage!A:B", work))).rejects.toMatchObject({
      name: "AbortError",
    });
  });
});
