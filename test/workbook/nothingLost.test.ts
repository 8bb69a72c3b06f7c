import "./fewScenarios";
import { excelServices } from "../../src/workbook/excelServices";
import { uncancelled } from "../../src/workbook/forPane";
import { describe as describeProblem } from "../../src/tables/wording";
import { inWorkbook } from "../../src/workbench/commands";
import type { WorkbookFile } from "../../src/workbench/file";
import { sheetOfRows } from "../../src/workbench/model/newWorkbook";
import { failed } from "./failed";
import { cellAt, twelveMonths, valueAt, workbookOf } from "./sheets";

const usage = sheetOfRows("Usage", twelveMonths);
/** The workbook without the results of formulas, which a later calculation may give anew. */
const contents = (file: WorkbookFile): WorkbookFile => ({
  ...file,
  sheets: file.sheets.map((sheet) => ({
    ...sheet,
    cells: new Map(
      [...sheet.cells].map(([r, row]) => [
        r,
        new Map(
          [...row].map(([c, cell]) => [
            c,
            { ...cell, value: cell.formula === undefined ? cell.value : null },
          ]),
        ),
      ]),
    ),
  })),
});

/** The sample model after Recommend, beside the usage. */
let answered: WorkbookFile;

beforeAll(async () => {
  answered = await inWorkbook(workbookOf(usage), async (session) => {
    await excelServices.insertSample(uncancelled());
    await excelServices.recommend(uncancelled());
    return session.toFile();
  });
});

describe("nothing of the user's is lost or overwritten", () => {
  test("sheets of the user's that have our names are left alone", async () => {
    const theirs = ["Recommendation", "Options", "Bands", "Terms"].map((name) =>
      sheetOfRows(name, [[`my ${name}`]]),
    );
    await inWorkbook(workbookOf(usage, ...theirs), async (session) => {
      await excelServices.insertSample(uncancelled());
      const answer = await excelServices.recommend(uncancelled());
      expect(answer).toMatchObject({ written: true, address: "'Recommendation (2)'!A1" });
      expect(answer.problems.filter(({ code }) => code.endsWith("-taken")).map(describeProblem)).toEqual([
        "Options!A1: a sheet of yours is called Options and stays as it is; ours is called Options (2)",
        "Recommendation!A1: a sheet of yours is called Recommendation and stays as it is; ours is called Recommendation (2)",
      ]);
      // The second time the sheets are ours, and there is nothing more to say.
      const again = await excelServices.recommend(uncancelled());
      expect(again.problems.filter(({ code }) => code.endsWith("-taken"))).toEqual([]);
      const file = await session.toFile();
      for (const sheet of theirs) expect(valueAt(file, sheet.name, "A1")).toBe(`my ${sheet.name}`);
      expect(cellAt(file, "Options (2)", "J5")?.formula).toContain("'Terms (2)'!");
      expect(valueAt(file, "Recommendation (2)", "B7")).toBe(0.1);
    });
  });

  test("what the user wrote beside our cells stays, and a renamed sheet is found again", async () => {
    await inWorkbook(answered, async (session) => {
      await session.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Options");
        sheet.getRange("Z2").values = [["mine"]];
        sheet.name = "My options";
        await context.sync();
      });
      await excelServices.recommend(uncancelled());
      const file = await session.toFile();
      expect(valueAt(file, "My options", "Z2")).toBe("mine");
      expect(file.sheets.map(({ name }) => name)).not.toContain("Options");
    });
  });

  test.each([1, 9, 11, 13])(
    "a first writing that fails at sync %i leaves the workbook as it was",
    async (n) => {
      await inWorkbook(workbookOf(usage), async (session) => {
        await excelServices.insertSample(uncancelled());
        await excelServices.readContract(uncancelled());
        const before = contents(await session.toFile());
        session.host.faults.failSync = { n, code: "GeneralException" };
        const lost = await failed(excelServices.recommend(uncancelled()));
        if (lost) expect(contents(await session.toFile())).toEqual(before);
        else expect(n).toBeGreaterThan(10);
      });
    },
  );

  test("a second writing that fails puts back what stood there", async () => {
    await inWorkbook(answered, async (session) => {
      const before = contents(await session.toFile());
      for (const n of [6, 9, 13]) {
        session.host.faults.failSync = { n, code: "GeneralException" };
        await excelServices.recommend(uncancelled()).catch(() => undefined);
        expect(contents(await session.toFile())).toEqual(before);
      }
    });
  });

  test.each(["Recommendation", "Options", "Bands", "Terms"])(
    "the sheet %s that the user deleted is made again",
    async (name) => {
      await inWorkbook(answered, async (session) => {
        await session.Excel.run(async (context) => {
          context.workbook.worksheets.getItem(name).delete();
          await context.sync();
        });
        expect(await excelServices.recommend(uncancelled())).toMatchObject({ written: true });
        const file = await session.toFile();
        expect(file.sheets.filter((sheet) => sheet.name === name)).toHaveLength(1);
      });
    },
  );

  test("what the user wrote below and right of our cells makes way when they need more room", async () => {
    await inWorkbook(answered, async (session) => {
      const rows = await session.Excel.run(async (context) => {
        const written = context.workbook.names.getItem("bw_sheet_Recommendation").getRange();
        written.load(["rowCount"]);
        const options = context.workbook.names.getItem("bw_sheet_Options").getRange();
        options.getColumnsAfter(1).getCell(4, 0).values = [["right of ours"]];
        await context.sync();
        const sheet = context.workbook.worksheets.getItem("Recommendation");
        sheet.getRangeByIndexes(written.rowCount, 0, 1, 1).values = [["below ours"]];
        // Two bands more are two reasons more; a band's own term needs columns beside the options.
        const bands = context.workbook.tables.getItem("Bands");
        bands.getHeaderRowRange().getCell(0, 3).values = [["Overage"]];
        bands.getDataBodyRange().getCell(0, 3).values = [["list"]];
        bands.getDataBodyRange().getRow(3).getResizedRange(1, -2).values = [
          [6_000_000, 0.3],
          [7_000_000, 0.35],
        ];
        await context.sync();
        return written.rowCount;
      });
      await excelServices.recommend(uncancelled());
      const file = await session.toFile();
      const cellsOf = (name: string) =>
        [...(file.sheets.find((sheet) => sheet.name === name)?.cells ?? [])].flatMap(([r, row]) =>
          [...row].map(([c, { value }]) => ({ r, c, value })),
        );
      const below = cellsOf("Recommendation").filter(({ value }) => value === "below ours");
      expect(below).toHaveLength(1);
      expect(below[0]?.r).toBeGreaterThan(rows);
      const right = cellsOf("Options").filter(({ value }) => value === "right of ours");
      expect(right).toHaveLength(1);
      expect(right[0]?.c).toBeGreaterThan(13);
    });
  });

  test.each([
    [
      "a column put inside our table",
      (sheet: Excel.Worksheet) => {
        sheet.getRange("D:D").insert("Right");
        sheet.getRange("D4").values = [["My note"]];
      },
      "The table on the sheet Options has columns of yours (My note)",
    ],
    [
      "a row put above our cells",
      (sheet: Excel.Worksheet) => {
        sheet.getRange("1:1").insert("Down");
        sheet.getRange("A1").values = [["My title"]];
      },
      "Something of yours stands above or left of our cells on the sheet Options",
    ],
  ])("%s refuses in words, and nothing is touched", async (_, change, message) => {
    await inWorkbook(answered, async (session) => {
      await session.Excel.run(async (context) => {
        change(context.workbook.worksheets.getItem("Options") as Excel.Worksheet);
        await context.sync();
      });
      const before = contents(await session.toFile());
      await expect(excelServices.recommend(uncancelled())).rejects.toThrow(message);
      expect(contents(await session.toFile())).toEqual(before);
    });
  });

  test("a sheet of the user's that has the name of an input table is said when ours is made, and only then", async () => {
    await inWorkbook(workbookOf(usage, sheetOfRows("Bands", [["my bands"]])), async (session) => {
      const taken = async () =>
        (await excelServices.readContract(uncancelled())).problems
          .filter(({ code }) => code === "sheet-name-taken")
          .map(describeProblem);
      expect(await taken()).toEqual([
        "Bands!A1: a sheet of yours is called Bands and stays as it is; ours is called Bands (2)",
      ]);
      expect(await taken()).toEqual([]);
      const file = await session.toFile();
      expect(valueAt(file, "Bands", "A1")).toBe("my bands");
      expect(valueAt(file, "Bands (2)", "A1")).toBe("Bands");
    });
  });

  test("a table of the user's that has the name of an output table is left alone, and ours takes another", async () => {
    await inWorkbook(workbookOf(usage), async (session) => {
      await excelServices.insertSample(uncancelled());
      await session.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Usage");
        sheet.tables.add("Usage!H1:H2", true).name = "bw_Options";
        context.workbook.names.add("bw_range", sheet.getRange("H4"));
        await context.sync();
      });
      const tables = async () =>
        (await session.toFile()).sheets.flatMap((sheet) =>
          sheet.tables.map(({ name }) => `${sheet.name} ${name}`),
        );
      for (let time = 1; time <= 2; time++) {
        const { problems } = await excelServices.recommend(uncancelled());
        expect(problems.filter(({ code }) => code.endsWith("-taken")).map(describeProblem)).toEqual([
          "bw_Range: a table or a name of yours is called so and stays as it is; our table is called bw_Range_2",
          "bw_Options: a table or a name of yours is called so and stays as it is; our table is called bw_Options_2",
        ]);
        expect(await tables()).toEqual(
          expect.arrayContaining(["Usage bw_Options", "Options bw_Options_2", "Range bw_Range_2"]),
        );
      }
    });
  });

  test("a name of the user's that a table needs is said in words", async () => {
    await inWorkbook(workbookOf(usage), async (session) => {
      await session.Excel.run(async (context) => {
        context.workbook.names.add("terms", context.workbook.worksheets.getItem("Usage").getRange("A1"));
        await context.sync();
      });
      await expect(excelServices.readContract(uncancelled())).rejects.toThrow(
        "The workbook has a name Terms of its own, which a table needs.",
      );
    });
  });

  test("without bands the options and the named figures of an earlier answer are withdrawn", async () => {
    await inWorkbook(answered, async (session) => {
      const bands = (fill: (body: Excel.Range) => void) =>
        session.Excel.run(async (context) => {
          fill(context.workbook.tables.getItem("Bands").getDataBodyRange() as Excel.Range);
          await context.sync();
        });
      await bands((body) => body.clear("Contents"));
      await excelServices.recommend(uncancelled());
      let file = await session.toFile();
      expect(valueAt(file, "Options", "A2")).toBe("There are no bands, so there is nothing to compare.");
      expect(cellAt(file, "Options", "A5")).toBeUndefined();
      const refersTo = () => file.names.find(({ name }) => name === "bw_Commitment")?.refersTo;
      expect(refersTo()).toBe("NA()");

      await bands((body) => {
        body.getCell(0, 0).getResizedRange(0, 1).values = [[250_000, 0.1]];
      });
      await excelServices.recommend(uncancelled());
      file = await session.toFile();
      expect(refersTo()).toBe("Recommendation!$B$6");
    });
  });

  test("a protected sheet of ours refuses in words, before anything is touched", async () => {
    await inWorkbook(answered, async (session) => {
      await session.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Options").protection.protect();
        await context.sync();
      });
      const before = contents(await session.toFile());
      await expect(excelServices.recommend(uncancelled())).rejects.toThrow(
        "The sheet Options is protected. Unprotect it on the Review tab, then try again.",
      );
      expect(contents(await session.toFile())).toEqual(before);
    });
  });

  test("a cell that is being edited is said in words", async () => {
    await inWorkbook(workbookOf(usage), async (session) => {
      session.host.faults.cellEditing = true;
      await expect(excelServices.recommend(uncancelled())).rejects.toThrow("A cell is being edited.");
    });
  });
});

describe("text from the workbook is data", () => {
  test.each([
    [["=1+1", "+cmd|' /C calc'!A0", "@SUM(1)", "-2+3"]],
    [["'quoted", "<img src=x onerror=alert(1)>", "2026-03-01", "TRUE"]],
  ])("bands named %s stay those texts", async (bandNames) => {
    await inWorkbook(workbookOf(usage), async (session) => {
      await excelServices.pickUsageAt("Usage!A1:B13", uncancelled());
      await excelServices.readContract(uncancelled());
      await session.Excel.run(async (context) => {
        const bands = context.workbook.tables.getItem("Bands");
        bands.getHeaderRowRange().getCell(0, 3).values = [["Overage"]];
        const rows = bands.getDataBodyRange().getCell(0, 0).getResizedRange(3, 3);
        rows.values = bandNames.map((name, i) => [250_000 * (i + 1), 0.1 + i / 100, `'${name}`, "committed"]);
        await context.sync();
      });
      await excelServices.recommend(uncancelled());
      const file = await session.toFile();
      const texts = (sheet: string) =>
        [...(file.sheets.find(({ name }) => name === sheet)?.cells.values() ?? [])].flatMap((row) =>
          [...row.values()].map(({ value }) => value),
        );
      expect(texts("Options")).toEqual(expect.arrayContaining(bandNames));
      expect(texts("Scenarios")).toEqual(expect.arrayContaining(bandNames));
    });
  });
});
