import { commitFunctions } from "../../src/workbench/commitFunctions";
import { uncancelled } from "../../src/workbook/forPane";
import { newSheetFile, sheetOfRows } from "../../src/workbench/model/newWorkbook";
import { withOffice, type OfficeSession } from "../../src/workbench/office";
import type { WorkbookFile } from "../../src/workbench/file";
import { prepareCopy } from "../../src/workbook/copies";
import { copyInWords, replacedInWords, restoredInWords } from "../../src/workbook/copyWords";
import { callsCommit } from "../../src/workbook/functionCells";
import { replaceFunctions, restoreFunctions } from "../../src/workbook/functionsAsValues";
import { writeSheets } from "../../src/workbook/writeSheets";
import { failed } from "./failed";
import { beta } from "./faultyPlans";
import { cellAt, valueAt, workbookOf } from "./sheets";
import { wholeState } from "./wholeState";

// 700 of usage at 10 % is 630 owed; 600 are committed: 30 owed beyond, at list 30/0.9.
const overage = "=COMMIT.OVERAGE(700,600,0.1)";
/** A header and a row for each of two periods, and more. */
const spilled = "=COMMIT.SETTLEMENT({700,800},600,0.1)";

const inSession = async (
  file: WorkbookFile,
  task: (session: OfficeSession) => Promise<void>,
): Promise<void> =>
  withOffice({ file, functions: await commitFunctions(), awaitCustomFunctions: true }, task);

const edit = (session: OfficeSession, change: (workbook: Excel.Workbook) => void): Promise<void> =>
  session.Excel.run(async (context) => {
    change(context.workbook as Excel.Workbook);
    await context.sync();
  });
const run = <T>(session: OfficeSession, task: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  session.Excel.run((context) => task(context as Excel.RequestContext));
const replace = (session: OfficeSession) =>
  run(session, (context) => replaceFunctions(context, uncancelled()));
const restore = (session: OfficeSession) =>
  run(session, (context) => restoreFunctions(context, uncancelled()));

/** A sheet of ours and one of the user's, both with functions. */
async function withFunctions(task: (session: OfficeSession) => Promise<void>): Promise<void> {
  const mine = sheetOfRows("It's mine", [["overage", null, "=1+1 is text"]]);
  await inSession(workbookOf(mine), async (session) => {
    const plan = beta("Ours");
    await run(session, (context) =>
      writeSheets(
        context,
        [
          {
            kind: "Beta",
            plan: {
              ...plan,
              names: [],
              blocks: [
                {
                  row: 0,
                  column: 0,
                  cells: [["Overage", { formula: overage }]],
                  role: "computed",
                  format: "#,##0.00",
                },
              ],
            },
          },
        ],
        uncancelled(),
      ),
    );
    await edit(session, ({ worksheets }) => {
      const sheet = worksheets.getItem("It's mine");
      sheet.getRange("B1").formulas = [[overage]];
      sheet.getRange("B2").formulas = [['=IFERROR(COMMIT.OVERAGE(-1,600,0.1),"none")']];
      sheet.getRange("B3").formulas = [["=B1*2"]];
      sheet.getRange("B4").formulas = [['=COMMIT.OVERAGE("no number",600,0.1)']];
    });
    await session.model.idle();
    await task(session);
  });
}

const formulasIn = (file: WorkbookFile): readonly string[] =>
  file.sheets.flatMap(({ cells }) =>
    [...cells.values()].flatMap((row) => [...row.values()].flatMap(({ formula }) => formula ?? [])),
  );

describe("functions become values and come back", () => {
  test("no cell with a COMMIT function is left; the user's own are listed; native formulas stay", () =>
    withFunctions(async (session) => {
      const before = await session.toFile();
      const shown = valueAt(before, "Beta", "B1");
      expect(typeof shown).toBe("number");
      const done = await replace(session);
      expect(replacedInWords(done)).toBe(
        "4 cells of COMMIT functions hold values now. Cells of your own among them: 'It''s mine'!B1, 'It''s mine'!B2, 'It''s mine'!B4. Restore functions brings them back.",
      );
      const file = await session.toFile();
      const visible = { ...file, sheets: file.sheets.filter(({ visibility }) => visibility === "visible") };
      expect(formulasIn(visible).filter(callsCommit)).toEqual([]);
      expect(formulasIn(visible)).toEqual(["=B1*2"]);
      expect(cellAt(file, "Beta", "B1")).toEqual({
        ...cellAt(before, "Beta", "B1"),
        value: shown,
        formula: undefined,
      });
      expect(valueAt(file, "It's mine", "B2")).toBe("none");
      expect(valueAt(file, "It's mine", "B4")).toBe("#VALUE!");
      expect(valueAt(file, "It's mine", "C1")).toBe("=1+1 is text");
    }));

  test("all come back exactly, wherever their cells are by now", () =>
    withFunctions(async (session) => {
      const before = await wholeState(session);
      await replace(session);
      expect(restoredInWords(await restore(session))).toBe("The functions of 4 cells are back.");
      expect(await wholeState(session)).toEqual(before);

      await replace(session);
      await edit(session, ({ worksheets }) => {
        worksheets.getItem("It's mine").getRange("1:2").insert("Down");
        worksheets.getItem("Beta").name = "Renamed";
      });
      await restore(session);
      const file = await session.toFile();
      expect(cellAt(file, "It's mine", "B3")?.formula).toBe(overage);
      expect(cellAt(file, "Renamed", "B1")?.formula).toBe(overage);
      expect(file.sheets.map(({ name }) => name)).toEqual(["It's mine", "Renamed"]);
    }));

  test("a cell that the user changed meanwhile is left, and said; one that is gone is counted", () =>
    withFunctions(async (session) => {
      await replace(session);
      await edit(session, ({ worksheets }) => {
        worksheets.getItem("It's mine").getRange("B1").values = [[99]];
        worksheets.getItem("It's mine").getRange("4:4").delete("Up");
      });
      expect(restoredInWords(await restore(session))).toBe(
        "The functions of 2 cells are back. Left, because you changed them since: 'It''s mine'!B1. 1 cell is no longer there.",
      );
      const file = await session.toFile();
      expect(valueAt(file, "It's mine", "B1")).toBe(99);
      expect(restoredInWords(await restore(session))).toBe(
        "There is nothing to restore: no function was replaced with a value.",
      );
    }));

  test.each([0, 0.5, 1])("a failure at any sync (%d of it done) loses no formula", (done) =>
    withFunctions(async (session) => {
      const before = await wholeState(session);
      let n = 1;
      for (; n < 40; n++) {
        session.host.faults.failSync = { n, code: "GeneralException", done };
        const lost = await failed(replace(session));
        delete session.host.faults.failSync;
        await restore(session);
        expect({ n, state: await wholeState(session) }).toEqual({ n, state: before });
        if (!lost) break;
      }
      expect(n).toBeGreaterThan(5);
      expect(n).toBeLessThan(40);
    }),
  );

  test("a protected sheet refuses before anything is changed", () =>
    withFunctions(async (session) => {
      await edit(session, ({ worksheets }) => worksheets.getItem("It's mine").protection.protect());
      const before = await wholeState(session);
      await expect(replace(session)).rejects.toThrow("The sheet It's mine is protected.");
      expect(await wholeState(session)).toEqual(before);
    }));

  test("a value in a text names no function", () => {
    expect(callsCommit(overage)).toBe(true);
    expect(callsCommit("=1+_xldudf_COMMIT_OVERAGE(1,2,3)")).toBe(true);
    expect(callsCommit('="COMMIT.OVERAGE(1)"&A1')).toBe(false);
    expect(callsCommit("=MYCOMMIT.OVERAGE(1)")).toBe(false);
  });

  test("a function that spills is replaced in all its cells, and spills again", () =>
    inSession(workbookOf(newSheetFile("S")), async (session) => {
      await edit(session, ({ worksheets }) => {
        worksheets.getItem("S").getRange("A1").formulas = [[spilled]];
      });
      await session.model.idle();
      const before = await session.toFile();
      await replace(session);
      const values = await session.toFile();
      for (const cell of ["A1", "A2"]) {
        expect(cellAt(values, "S", cell)?.formula).toBeUndefined();
        expect(valueAt(values, "S", cell)).toEqual(expect.anything());
        expect(valueAt(values, "S", cell)).toBe(valueAt(before, "S", cell));
      }
      await restore(session);
      expect(await session.toFile()).toEqual(before);
    }));
});

describe("a function that spilled, whose own cell is gone", () => {
  test("leaves the values it spilled where they are, whatever was written down before it", () =>
    inSession(workbookOf(newSheetFile("S")), async (session) => {
      await edit(session, ({ worksheets }) => {
        worksheets.getItem("S").getRange("A1").formulas = [[overage]];
        worksheets.getItem("S").getRange("A3").formulas = [[spilled]];
      });
      await session.model.idle();
      const below = valueAt(await session.toFile(), "S", "A4");
      expect(below).toEqual(expect.anything());
      await replace(session);
      await edit(session, ({ worksheets }) => worksheets.getItem("S").getRange("A3").delete("Up"));
      expect(restoredInWords(await restore(session))).toBe(
        "The functions of 1 cell are back. 1 cell is no longer there.",
      );
      const file = await session.toFile();
      expect(cellAt(file, "S", "A1")?.formula).toBe(overage);
      expect(valueAt(file, "S", "A3")).toBe(below);
    }));
});

describe("a copy for others", () => {
  const asks = {
    ...sheetOfRows("Asks", [
      ["Protection", "Walk-away"],
      ["Overage", 0.05],
    ]),
    tables: [{ name: "Asks", range: "A1:B2", style: null, bandedRows: false, filterButtons: false }],
  };
  const quotes = {
    ...sheetOfRows("Offers", [
      ["Quote", "Discount"],
      ["Another vendor", 0.2],
    ]),
    tables: [{ name: "Quotes", range: "A1:B2", style: null, bandedRows: false, filterButtons: false }],
  };
  const usage = {
    ...sheetOfRows("Usage", [
      ["Month", "Workspace", "API key", "Cost"],
      ["2026-01", "secret team", "key-1", 10],
    ]),
    tables: [{ name: "UsageRows", range: "A1:D2", style: null, bandedRows: false, filterButtons: false }],
  };
  /** Pasted: no table. */
  const pasted = sheetOfRows("Bill", [
    ["Usage of all teams", null, null, null],
    ["Month", "workspace_name", "Cost", "Model"],
    ["2026-01", "secret team", 10, "claude-opus-4-6"],
  ]);
  const hidden = { ...sheetOfRows("Notes to self", [["do not tell"]]), visibility: "hidden" as const };
  const workbook: WorkbookFile = {
    sheets: [sheetOfRows("Answer", [["Answer"]]), usage, pasted, asks, quotes, hidden],
    names: [
      { name: "Least", refersTo: "Asks!$B$2" },
      { name: "Best", refersTo: "MAX(Asks!$B$2,Offers!$B$2)" },
      { name: "Twice", refersTo: "2*Best" },
      { name: "bw_Usage", refersTo: "Bill!$A$1:$D$3" },
    ],
  };
  const prepared = (session: OfficeSession, audience: "client" | "vendor") =>
    run(session, (context) => prepareCopy(context, audience, uncancelled()));

  async function savedAsCopy(audience: "client" | "vendor"): Promise<WorkbookFile> {
    let copy: WorkbookFile = workbook;
    await inSession(workbook, async (session) => {
      await edit(session, ({ worksheets }) => {
        const sheet = worksheets.getItem("Answer");
        sheet.getRange("A2:A5").formulas = [["=Asks!B2*2"], ["=Least"], [overage], ["=Twice"]];
      });
      await session.model.idle();
      const before = await wholeState(session);
      const done = await prepared(session, audience);
      expect(copyInWords(done)).toMatch(
        audience === "client"
          ? /^1 cell of COMMIT functions hold values now\. Save a copy for a client .*Then press Restore functions/
          : /open it and press Prepare copy for the vendor there/,
      );
      copy = await session.toFile();
      await restore(session);
      await edit(session, ({ settings }) => void settings.getItemOrNullObject("bw_copy").delete());
      expect(await wholeState(session)).toEqual(before);
    });
    return copy;
  }

  test("the workbook itself keeps everything; the client's copy has values", async () => {
    const copy = await savedAsCopy("client");
    await inSession(copy, async (session) => {
      session.model.name = "Copy of Book1.xlsx";
      expect(copyInWords(await prepared(session, "client"))).toContain("This copy holds values only.");
      const file = await session.toFile();
      expect(file.sheets.map(({ name }) => name)).toEqual([
        "Answer",
        "Usage",
        "Bill",
        "Asks",
        "Offers",
        "Notes to self",
      ]);
      expect(formulasIn(file)).toEqual(["=Asks!B2*2", "=Least", "=Twice"]);
      expect(file.settings).toBeUndefined();
    });
  });

  test("the vendor's copy has no asks, no offers of others, no hidden sheets, no names of teams and keys, and no walk-away values", async () => {
    const copy = await savedAsCopy("vendor");
    await inSession(copy, async (session) => {
      const before = await session.toFile();
      session.model.name = "Copy of Book1.xlsx";
      expect(copyInWords(await prepared(session, "vendor"))).toBe(
        "Copy of Book1.xlsx is taken for a copy of Book1.xlsx. Press Prepare copy for the vendor here once more to take out what must stay at home. If it is that workbook itself under a new name, press Restore functions instead.",
      );
      expect((await session.toFile()).sheets).toEqual(before.sheets);
      expect(copyInWords(await prepared(session, "vendor"))).toBe(
        "Taken out of this copy: Asks, Offers, Notes to self, Workspace on Usage, API key on Usage, workspace_name on Bill. Look through its comments and its properties before you send it.",
      );
      const file = await session.toFile();
      expect(file.sheets.map(({ name }) => name)).toEqual(["Answer", "Usage", "Bill"]);
      expect(file.names.map(({ name }) => name)).toEqual(["bw_Usage"]);
      expect(formulasIn(file)).toEqual([]);
      // Twice the best of 5 % and 20 %.
      expect(["A2", "A3", "A5"].map((cell) => valueAt(file, "Answer", cell))).toEqual([0.1, 0.05, 0.4]);
      expect(["A2", "B2", "C2", "D2"].map((cell) => valueAt(file, "Usage", cell) ?? null)).toEqual([
        "2026-01",
        null,
        null,
        10,
      ]);
      const [, usages, bill] = file.sheets.map(({ cells }) =>
        JSON.stringify([...cells].map(([, row]) => [...row])),
      );
      expect(usages).not.toContain("secret");
      expect(bill).not.toContain("secret");
      expect(["A3", "C3", "D3"].map((cell) => valueAt(file, "Bill", cell))).toEqual([
        "2026-01",
        10,
        "claude-opus-4-6",
      ]);
    });
  });
});
