import { sheetOfRows } from "../../src/workbench/model/newWorkbook";
import { withOffice, type OfficeSession } from "../../src/workbench/office";
import { type Work, uncancelled } from "../../src/workbook/forPane";
import { prepareCopy } from "../../src/workbook/copies";
import { replaceFunctions } from "../../src/workbook/functionsAsValues";
import { lastWriting, rememberWriting } from "../../src/workbook/lastWriting";
import { restoreUnfinished } from "../../src/workbook/unfinished";
import { undoWriting } from "../../src/workbook/undoWriting";
import { writeSheets, type PlannedSheet } from "../../src/workbook/writeSheets";
import { failed } from "./failed";
import { addUsersThings, after, before } from "./faultyPlans";
import { valueAt, workbookOf } from "./sheets";
import { wholeState } from "./wholeState";

const inExcel = <T>(
  session: OfficeSession,
  task: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> => session.Excel.run((context) => task(context as Excel.RequestContext));

const write = (session: OfficeSession, sheets: readonly PlannedSheet[], undoable = true) =>
  inExcel(session, (context) => writeSheets(context, sheets, uncancelled(), { shown: "Alpha", undoable }));

const undo = (session: OfficeSession, work: Work = uncancelled()) =>
  inExcel(session, (context) => undoWriting(context, work));

const settle = (session: OfficeSession) => inExcel(session, restoreUnfinished);

const change = (session: OfficeSession, edit: (workbook: Excel.Workbook) => void): Promise<void> =>
  inExcel(session, async (context) => {
    edit(context.workbook);
    await context.sync();
  });

const inSession = (task: (session: OfficeSession) => Promise<void>): Promise<void> =>
  withOffice({ file: workbookOf(sheetOfRows("Mine", [["my own", 7]])) }, task);

/** A workbook with our sheets, and the user's things on and beside them, before the writing that will be undone. */
async function withOurs(task: (session: OfficeSession) => Promise<void>): Promise<void> {
  await inSession(async (session) => {
    await write(session, before, false);
    await inExcel(session, async (context) => {
      await addUsersThings(context);
      const sheet = context.workbook.worksheets.getItem("Alpha");
      sheet.getRange("B:B").format.columnWidth = 200;
      sheet.charts.getItem("bw_AlphaLine").title.text = "My title";
      sheet.charts.getItem("bw_AlphaLine").setPosition("F2", "H9");
      sheet.pageLayout.setPrintArea("A1:D30");
      await context.sync();
    });
    await task(session);
  });
}

/** A workbook with a writing that can be undone. */
const written = (task: (session: OfficeSession, old: unknown) => Promise<void>): Promise<void> =>
  withOurs(async (session) => {
    const old = await wholeState(session);
    await write(session, after);
    await task(session, old);
  });

describe("undoing the last writing", () => {
  test("of sheets that there were not leaves the workbook as it was, without anything of ours", () =>
    inSession(async (session) => {
      const old = await wholeState(session);
      await write(session, before);
      await undo(session);
      expect(await wholeState(session)).toEqual(old);
    }));

  test("of sheets that stood brings back contents, formats, tables, charts, notes, names, sizes and pages", () =>
    written(async (session, old) => {
      expect(await wholeState(session)).not.toEqual(old);
      await undo(session);
      expect(await wholeState(session)).toEqual(old);
    }));

  test("leaves what the user wrote beside our cells since, and a sheet of ours where it was moved to", () =>
    written(async (session) => {
      await change(session, ({ worksheets }) => {
        const sheet = worksheets.getItem("Alpha");
        sheet.getRange("F3").values = [["beside"]];
        sheet.getRange("A18").values = [["below, changed"]];
        sheet.position = 2;
        worksheets.getItem("Mine").getRange("A2").formulas = [["=Alpha!A5"]];
      });
      await undo(session);
      const file = await session.toFile();
      expect(file.sheets.map(({ name }) => name)).toEqual(["Mine", "Beta", "Alpha"]);
      expect(["A1", "F3", "A16"].map((cell) => valueAt(file, "Alpha", cell))).toEqual([
        "First",
        "beside",
        "below, changed",
      ]);
      expect(valueAt(file, "Mine", "A2")).toBe("a");
    }));

  test("leaves a style that cells of the user's may have by now", () =>
    inSession(async (session) => {
      await write(session, before);
      await change(session, ({ worksheets }) => {
        worksheets.getItem("Mine").getRange("A1").style = "Bandwise title";
      });
      await undo(session);
      const { styles = [], sheets } = await session.toFile();
      expect(styles.map(({ name }) => name)).toContain("Bandwise title");
      expect(sheets.map(({ name }) => name)).toEqual(["Mine"]);
    }));
});

type Edit = (workbook: Excel.Workbook) => void;
const on =
  (name: string, edit: (sheet: Excel.Worksheet) => void): Edit =>
  ({ worksheets }) =>
    edit(worksheets.getItem(name));

describe("what somebody did since refuses the undoing, and nothing is touched", () => {
  const edits: readonly (readonly [string, string, Edit])[] = [
    [
      "a cell of a sheet that stood before",
      "cells of the sheet Alpha were changed since, the first in row 6",
      on("Alpha", (sheet) => (sheet.getRange("B6").values = [[99]])),
    ],
    [
      "a cell on a sheet that was made",
      "cells of the sheet Gamma were changed since, the first in row 9",
      on("Gamma", (sheet) => (sheet.getRange("D9").values = [["mine"]])),
    ],
    [
      "a cell beside ours in a row that was inserted",
      "cells of the sheet Alpha were changed since, the first in row 17",
      on("Alpha", (sheet) => (sheet.getRange("H17").values = [["mine"]])),
    ],
    [
      "a column put between ours",
      "tables of the sheet Alpha were changed since",
      on("Alpha", (sheet) => sheet.getRange("B:B").insert("Right")),
    ],
    [
      "a column put into our table",
      "tables of the sheet Alpha were changed since",
      on("Alpha", (sheet) => {
        sheet.getRange("E4").values = [["Mine too"]];
        sheet.tables.getItem("bw_Alpha").resize("A4:E9");
      }),
    ],
    [
      "a table with another name",
      "tables of the sheet Gamma were changed since",
      on("Gamma", (sheet) => (sheet.tables.getItem("bw_Gamma").name = "MyGamma")),
    ],
    [
      "a sheet with another name",
      "the sheet Alpha is called My alpha now",
      on("Alpha", (sheet) => (sheet.name = "My alpha")),
    ],
    ["a sheet that was deleted", "the sheet Beta was deleted since", on("Beta", (sheet) => sheet.delete())],
    [
      "a sheet that was made and moved",
      "the sheet Gamma stands elsewhere among the sheets now",
      on("Gamma", (sheet) => (sheet.position = 0)),
    ],
    [
      "a chart that was moved",
      "charts of the sheet Alpha were changed since",
      on("Alpha", (sheet) => sheet.charts.getItem("bw_AlphaLine").setPosition("J2", "L9")),
    ],
    [
      "a remark",
      "notes of the sheet Gamma were changed since",
      on("Gamma", (sheet) => void sheet.comments.add("A2", "a remark")),
    ],
    [
      "the colour of a cell",
      "formats of the sheet Gamma were changed since",
      on("Gamma", (sheet) => (sheet.getRange("A2").format.fill.color = "#FFCC00")),
    ],
    [
      "a conditional format",
      "settings or objects of the sheet Gamma were changed since",
      on("Gamma", (sheet) => void sheet.getRange("A2:A3").conditionalFormats.add("Custom")),
    ],
    [
      "a sheet that was protected",
      "settings or objects of the sheet Beta were changed since",
      on("Beta", (sheet) => sheet.protection.protect()),
    ],
    [
      "a name that stands for something else",
      "the name bw_Sum was changed since",
      ({ names }) => (names.getItem("bw_Sum").formula = "=Mine!$A$1"),
    ],
    [
      "a formula of the user's on a sheet that was made",
      "Mine!D1 uses what would go with it",
      on("Mine", (sheet) => (sheet.getRange("D1").formulas = [['=1+"a"&Gamma!A2']])),
    ],
    [
      "a formula of the user's with a table that was made",
      "Mine!D1 uses what would go with it",
      on("Mine", (sheet) => (sheet.getRange("D1").formulas = [["=COUNTA(bw_Gamma[Key])"]])),
    ],
    [
      "a formula of the user's on a row that was inserted",
      "Mine!D1 uses what would go with it",
      on("Mine", (sheet) => (sheet.getRange("D1").formulas = [["=SUM(Alpha!A16:B17)"]])),
    ],
    [
      "a name of the user's on a sheet that was made",
      "the name mygamma uses what would go with it",
      ({ names, worksheets }) => void names.add("MyGamma", worksheets.getItem("Gamma").getRange("A2")),
    ],
    [
      "a chart of the user's",
      "the chart Mine on the sheet Mine is new and may draw what would go with it",
      on("Mine", (sheet) => (sheet.charts.add("Line", sheet.getRange("B1:B1")).name = "Mine")),
    ],
  ];

  test.each(edits)("%s: %s", (_, because, edit) =>
    written(async (session) => {
      await change(session, edit);
      const now = await wholeState(session);
      await expect(undo(session)).rejects.toThrow(`Nothing was undone, because ${because}.`);
      expect(await wholeState(session)).toEqual(now);
      expect(lastWriting()).not.toBeNull();
    }),
  );

  test("text that only reads like a reference does not", () =>
    written(async (session, old) => {
      await change(
        session,
        on("Mine", (sheet) => (sheet.getRange("D1").formulas = [['="Gamma!A2"&SUM(Alpha!A5:A17)']])),
      );
      await undo(session);
      await change(
        session,
        on("Mine", (sheet) => sheet.getRange("D1").clear()),
      );
      expect(await wholeState(session)).toEqual(old);
    }));
});

describe("what is kept for undoing goes", () => {
  const kept = async (session: OfficeSession): Promise<readonly string[]> => [
    ...(await session.toFile()).sheets
      .filter(({ visibility }) => visibility !== "visible")
      .map(({ name }) => name),
    ...[...session.model.settings.keys()].filter((key) => key === "bw_journal"),
  ];
  const noMore = async (session: OfficeSession): Promise<void> => {
    expect(await kept(session)).toEqual([]);
    await expect(undo(session)).rejects.toThrow("There is nothing to undo any more");
  };

  test("when the pane is opened anew, by whomever: the writing stays", () =>
    written(async (session) => {
      expect(await kept(session)).toEqual(["bw_backup", "bw_journal"]);
      expect(await settle(session)).toBe("nothing");
      await noMore(session);
      expect(valueAt(await session.toFile(), "Alpha", "A1")).toBe("Second");
    }));

  test("when something else is written", () =>
    written(async (session) => {
      await write(session, before, false);
      await noMore(session);
    }));

  test("when a copy is prepared, or functions are replaced with values", () =>
    written(async (session) => {
      await inExcel(session, (context) => prepareCopy(context, "client", uncancelled()));
      await noMore(session);
      await write(session, after);
      await inExcel(session, (context) => replaceFunctions(context, uncancelled()));
      await noMore(session);
    }));

  test("when somebody else's pane took it away meanwhile", () =>
    written(async (session) => {
      const mine = lastWriting();
      await settle(session);
      if (mine !== null) rememberWriting(mine);
      await noMore(session);
    }));

  test("and is not there at all where Excel does not tell which cells a chart draws", () =>
    withOurs(async (session) => {
      session.host.faults.apiSets = { ExcelApi: "1.14" };
      await write(session, after);
      await noMore(session);
    }));
});

test("an undoing that fails at any sync leaves all the old or all the new, and can be tried again", async () => {
  let whole: unknown;
  await withOurs(async (session) => {
    await write(session, after, false);
    whole = await wholeState(session);
  });
  const ends: string[] = [];
  for (let n = 1, reached = true; reached;)
    await withOurs(async (session) => {
      const old = await wholeState(session);
      for (let isOld = true; isOld && reached; n++) {
        await write(session, after);
        const fault = { n, code: "GeneralException", done: (n % 3) / 2, lasting: n % 4 < 2 };
        session.host.faults.failSync = fault;
        const lost = await failed(undo(session));
        delete session.host.faults.failSync;
        reached = fault.n <= 0;
        // Every other one that failed before it began is tried again.
        const again = lost && lastWriting() !== null && n % 2 === 0;
        if (again) await undo(session);
        const settled = await settle(session);
        isOld = session.model.sheetNamed("Gamma") === null;
        if (!lost || again || settled === "undone") expect(isOld).toBe(true);
        ends.push(isOld ? "old" : "new");
        expect({ n, state: await wholeState(session) }).toEqual({ n, state: isOld ? old : whole });
      }
    });
  expect(ends.length).toBeGreaterThan(25);
  expect(ends).toEqual(expect.arrayContaining(["old", "new"]));
});

test("cancelling before anything is undone leaves the writing, which can still be undone", () =>
  written(async (session, old) => {
    const now = await wholeState(session);
    const controller = new AbortController();
    const work: Work = { signal: controller.signal, onProgress: () => controller.abort() };
    await expect(undo(session, work)).rejects.toMatchObject({ name: "AbortError" });
    expect(await wholeState(session)).toEqual(now);
    await undo(session);
    expect(await wholeState(session)).toEqual(old);
  }));
