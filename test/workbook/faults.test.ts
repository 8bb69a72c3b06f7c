import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { Block } from "../../src/tables/sheetPlan";
import { sheetOfRows } from "../../src/workbench/model/newWorkbook";
import type { Sheet } from "../../src/workbench/model/sheet";
import { withOffice, type OfficeSession } from "../../src/workbench/office";
import { type Work, uncancelled } from "../../src/workbook/forPane";
import { restoreUnfinished } from "../../src/workbook/unfinished";
import { writeSheets, type PlannedSheet } from "../../src/workbook/writeSheets";
import { failed } from "./failed";
import { addUsersThings, after, alpha, before } from "./faultyPlans";
import { cellAt, valueAt, workbookOf } from "./sheets";
import { wholeState } from "./wholeState";

const mine = sheetOfRows("Mine", [["my own", 7]]);

const write = (session: OfficeSession, sheets: readonly PlannedSheet[], work: Work = uncancelled()) =>
  session.Excel.run((context) =>
    writeSheets(context as Excel.RequestContext, sheets, work, { shown: "Alpha" }),
  );

/** A workbook with a sheet of the user's, behind Microsoft's library. */
const inSession = (task: (session: OfficeSession) => Promise<void>): Promise<void> =>
  withOffice({ file: workbookOf(mine) }, task);

/** A workbook with our sheets as an earlier run left them, and the user's things on and beside them. */
async function withOurs(task: (session: OfficeSession) => Promise<void>): Promise<void> {
  await inSession(async (session) => {
    await write(session, before);
    await session.Excel.run((context) => addUsersThings(context as Excel.RequestContext));
    await task(session);
  });
}

const change = (session: OfficeSession, edit: (workbook: Excel.Workbook) => void): Promise<void> =>
  session.Excel.run(async (context) => {
    edit(context.workbook as Excel.Workbook);
    await context.sync();
  });

const header: Block = { row: 0, column: 0, cells: [["Term"], ["x"]], role: "header" };

/** The workbook when nothing fails. */
async function newState(): Promise<unknown> {
  let state: unknown;
  await withOurs(async (session) => {
    await write(session, after);
    state = await wholeState(session);
  });
  return state;
}

describe("a run that fails at any sync leaves all the old or all the new", () => {
  let whole: unknown;
  beforeAll(async () => {
    whole = await newState();
  });

  test.each([
    ["before anything of it is done", 0],
    ["when half of it is done", 0.5],
    ["when all of it is done and the answer is lost", 1],
  ])("sync n fails %s, for every n", (_, done) => everySync(done, false));

  test.each([0, 0.5, 1])(
    "the pane is closed in the middle (%d of sync n is done): the next opening makes it whole, for every n",
    (done) => everySync(done, true),
  );

  /** Lets sync n fail for each n in turn, until a run has less syncs than that. */
  async function everySync(done: number, lasting: boolean): Promise<void> {
    let n = 1;
    let reached = true;
    let finished = 0;
    while (reached) {
      await withOurs(async (session) => {
        const old = await wholeState(session);
        for (let allNew = false; !allNew; n++) {
          const fault = { n, code: "GeneralException", done, lasting };
          session.host.faults.failSync = fault;
          const lost = await failed(write(session, after));
          delete session.host.faults.failSync;
          const settled = await session.Excel.run((context) =>
            restoreUnfinished(context as Excel.RequestContext),
          );
          allNew = !lost || settled === "finished";
          reached = fault.n <= 0;
          if (allNew) finished++;
          expect({ n, state: await wholeState(session) }).toEqual({ n, state: allNew ? whole : old });
        }
      });
    }
    expect(n).toBeGreaterThan(20);
    // The last syncs of a run, after which all is new, and the run that nothing happened to.
    expect(finished).toBeGreaterThan(2);
  }
});

describe("a run that fails, and putting back fails too", () => {
  // Seeded: the pairs are the same in every run.
  const random = xoroshiro128plus(20_261_121);
  const pairs = Array.from({ length: 20 }, () => ({
    first: uniformInt(random, 1, 30),
    second: uniformInt(random, 1, 12),
    done: uniformInt(random, 0, 4) / 4,
  }));

  test.each(pairs)("at sync $first, then at sync $second of putting back ($done of it done)", (pair) =>
    withOurs(async (session) => {
      const old = await wholeState(session);
      const { faults } = session.host;
      faults.failSync = { n: pair.first, code: "GeneralException", done: pair.done };
      const { processQuery } = session.host;
      session.host.processQuery = async (batch) => {
        const response = await processQuery.call(session.host, batch);
        if (faults.failSync?.n === 0)
          faults.failSync = { n: pair.second, code: "GeneralException", done: pair.done, lasting: true };
        return response;
      };
      const lost = await failed(write(session, after));
      delete faults.failSync;
      const settled = await session.Excel.run((context) =>
        restoreUnfinished(context as Excel.RequestContext),
      );
      const allNew = !lost || settled === "finished";
      expect(await wholeState(session)).toEqual(allNew ? await newState() : old);
    }),
  );
});

describe("each difficulty has its words, and leaves the workbook as it was", () => {
  const refused = async (
    session: OfficeSession,
    words: string | RegExp,
    work: Work = uncancelled(),
  ): Promise<void> => {
    const old = await wholeState(session);
    await expect(write(session, after, work)).rejects.toThrow(words);
    expect(await wholeState(session)).toEqual(old);
  };

  test("a protected sheet", () =>
    withOurs(async (session) => {
      await change(session, ({ worksheets }) => worksheets.getItem("Beta").protection.protect());
      await refused(session, "The sheet Beta is protected. Unprotect it on the Review tab, then try again.");
    }));

  test("a workbook that is open for reading only", () =>
    withOurs(async (session) => {
      session.host.faults.readOnly = true;
      await refused(session, "The workbook is open for reading only.");
    }));

  test("a full sheet: cells at the last column cannot make way", () =>
    withOurs(async (session) => {
      await change(session, ({ worksheets }) => {
        const sheet = worksheets.getItem("Alpha");
        sheet.getRange("A1048576").values = [["the last row"]];
      });
      await refused(
        session,
        "The sheet Alpha is full: our cells need more room, and what stands at its last row",
      );
    }));

  test("cancelling between two requests", () =>
    withOurs(async (session) => {
      const controller = new AbortController();
      let said = 0;
      const work: Work = {
        signal: controller.signal,
        onProgress: () => {
          said++;
          if (said === 6) controller.abort();
        },
      };
      await refused(session, /abort/i, work);
      expect(said).toBe(6);
    }));

  test("a cell that is being edited in the middle: put back as soon as that is possible", () =>
    withOurs(async (session) => {
      const old = await wholeState(session);
      const busy: Work = {
        ...uncancelled(),
        onProgress: (step, done) => {
          if (step.startsWith("Writing") && done > 0.5) session.host.faults.cellEditing = true;
        },
      };
      await expect(write(session, after, busy)).rejects.toThrow(
        "what stood there is kept and is put back as soon as the pane is opened again",
      );
      session.host.faults.cellEditing = false;
      const settled = await session.Excel.run((context) =>
        restoreUnfinished(context as Excel.RequestContext),
      );
      expect(settled).toBe("restored");
      expect(await wholeState(session)).toEqual(old);
    }));

  /** Lets a co-author edit while our backup is being made: after the reading, before the first change. */
  const meanwhile = (session: OfficeSession, edit: (sheet: Sheet) => void): void => {
    const { processQuery } = session.host;
    let edited = false;
    session.host.processQuery = async (batch) => {
      const sheet = session.model.sheetNamed("Alpha");
      if (!edited && sheet && session.model.settings.has("bw_journal")) {
        edited = true;
        edit(sheet);
      }
      return processQuery.call(session.host, batch);
    };
  };
  const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

  test("what a co-author writes meanwhile where our cells would go stops the writing and stays", () =>
    withOurs(async (session) => {
      await change(session, ({ worksheets }) => void worksheets.getItem("Alpha").getRange("A16:A17").clear());
      meanwhile(session, (sheet) => sheet.type(cell(15, 1), () => "a colleague's"));
      await expect(write(session, after)).rejects.toThrow(
        "The sheet Alpha was changed by somebody else meanwhile. Nothing was written. Try again.",
      );
      const file = await session.toFile();
      expect(valueAt(file, "Alpha", "B16")).toBe("a colleague's");
      expect(valueAt(file, "Alpha", "A1")).toBe("First");
    }));

  test("sheets that another writing made meanwhile stop this one and stay", () =>
    inSession(async (session) => {
      const writing = session.Excel.run(async (context) => {
        const sync = context.sync.bind(context);
        let syncs = 0;
        context.sync = async <T>(given?: T) => {
          // It knows by now which sheets it has to make, and keeps nothing yet.
          if (++syncs === 5) await write(session, before);
          return sync(given) as Promise<T>;
        };
        return writeSheets(context as unknown as Excel.RequestContext, after, uncancelled());
      });
      await expect(writing).rejects.toThrow("The sheet Alpha, Beta was changed by somebody else meanwhile.");
      expect(valueAt(await session.toFile(), "Alpha", "A1")).toBe("First");
    }));

  test("what a co-author writes meanwhile beside our cells stays there", () =>
    withOurs(async (session) => {
      meanwhile(session, (sheet) => sheet.type(cell(2, 5), () => "a colleague's"));
      await write(session, after);
      const file = await session.toFile();
      expect(valueAt(file, "Alpha", "F3")).toBe("a colleague's");
      expect(valueAt(file, "Alpha", "A1")).toBe("Second");
    }));

  test("a column that a co-author adds to our table meanwhile stops the writing", () =>
    withOurs(async (session) => {
      meanwhile(session, (sheet) => {
        sheet.type(cell(3, 4), () => "Theirs");
        session.model.tables.named("bw_Alpha")?.resize({ row: 3, column: 0, rows: 4, columns: 5 });
      });
      await expect(write(session, after)).rejects.toThrow(
        "The sheet Alpha was changed by somebody else meanwhile.",
      );
      const file = await session.toFile();
      expect(valueAt(file, "Alpha", "E4")).toBe("Theirs");
      expect(valueAt(file, "Alpha", "A1")).toBe("First");
      expect(file.sheets.map(({ name }) => name)).toEqual(["Mine", "Alpha", "Beta"]);
    }));

  test("a table of the user's that has the name of one that we find by its name", () =>
    withOurs(async (session) => {
      await change(session, ({ worksheets }) => {
        worksheets.getItem("Mine").tables.add("E1:E2", true).name = "Terms";
      });
      const old = await wholeState(session);
      const terms = { ...alpha(["a"], "Terms"), name: "Terms", charts: [], names: [], blocks: [header] };
      const tables = [{ name: "Terms", row: 0, column: 0, rows: 2, columns: 1, filter: false }];
      await expect(write(session, [{ kind: "Terms", plan: { ...terms, tables } }])).rejects.toThrow(
        "The workbook has a table Terms of its own, and ours needs that name.",
      );
      expect(await wholeState(session)).toEqual(old);
    }));

  test("a colleague who is writing at this moment is not disturbed", () =>
    withOurs(async (session) => {
      const journal = { phase: "writing", by: "a colleague", since: Date.now(), standing: [], made: [] };
      await change(session, ({ settings }) => void settings.add("bw_journal", JSON.stringify(journal)));
      await refused(session, "are being written at this moment, here or by a colleague");
    }));
});

describe("what is the user's on our sheets stays theirs", () => {
  test("a word behind our table stays beside its row, a note at our cells stays, what is below makes way", () =>
    withOurs(async (session) => {
      const [first] = after;
      const plan = alpha(["c", "z", "a", "d"], "Other order");
      await write(session, [{ ...(first as PlannedSheet), plan }]);
      const file = await session.toFile();
      expect(["D4", "D5", "D6", "D7", "D8"].map((cell) => valueAt(file, "Alpha", cell))).toEqual([
        "My word",
        "of c",
        undefined,
        "of a",
        undefined,
      ]);
      expect(cellAt(file, "Alpha", "B5")?.note).toBe("my own remark");
      expect(valueAt(file, "Alpha", "A17")).toBe("below ours");
      expect(cellAt(file, "Alpha", "A18")?.formula).toBe("=A17");
      expect(cellAt(file, "Mine", "C1")?.formula).toBe("=SUM(bw_Alpha[Twice])");
      expect(file.sheets[1]?.tables[0]).toMatchObject({ name: "bw_Alpha", range: "A4:D8" });
    }));

  test("conditional formats of the user's in our cells stay, whichever of our cells they are on", () =>
    withOurs(async (session) => {
      const formats = async () => (await session.toFile()).sheets[1]?.conditionalFormats;
      const theirs = [{ range: "B5:C7", formula: "=B5>2", fill: "#FFC7CE" }];
      expect(await formats()).toMatchObject(theirs);
      await write(session, after);
      expect(await formats()).toMatchObject(theirs);
      expect(await formats()).toHaveLength(1);
      await change(session, ({ worksheets }) => {
        const rule = worksheets.getItem("Alpha").getRange("A1:C30").conditionalFormats.add("Custom").custom;
        rule.rule.formula = '=$A1="Sum"';
        rule.format.font.color = "#FF0000";
      });
      await write(session, before);
      expect(await formats()).toMatchObject([
        { range: "A1:C30", formula: '=$A1="Sum"', color: "#FF0000" },
        ...theirs,
      ]);
    }));

  test("a cell beside the old cells and below the new ones is nobody's of ours, also when the writing fails", () =>
    inSession(async (session) => {
      const [first] = before;
      const wide = { ...alpha(["a"], "Wide"), charts: [] };
      const row: Block = { row: 0, column: 6, cells: [["far right"]], role: "note" };
      await write(session, before);
      await change(
        session,
        ({ worksheets }) => (worksheets.getItem("Alpha").getRange("E12").values = [["mine"]]),
      );
      const old = await wholeState(session);
      const next = { ...(first as PlannedSheet), plan: { ...wide, blocks: [...wide.blocks, row] } };
      for (let n = 12, lost = true; lost; n++) {
        session.host.faults.failSync = { n, code: "GeneralException", done: 0.5 };
        lost = await failed(write(session, [next]));
        if (lost) expect({ n, state: await wholeState(session) }).toEqual({ n, state: old });
        else expect(n).toBeGreaterThan(18);
      }
      expect(valueAt(await session.toFile(), "Alpha", "E12")).toBe("mine");
    }));

  test("a row with a word of the user's that is gone from the new table stops the writing", () =>
    withOurs(async (session) => {
      const old = await wholeState(session);
      const [first] = after;
      const plan = alpha(["a", "b"], "Without c");
      await expect(write(session, [{ ...(first as PlannedSheet), plan }])).rejects.toThrow(
        "A column of yours on the sheet Alpha has entries beside c, and the new table has no such row.",
      );
      expect(await wholeState(session)).toEqual(old);
    }));

  test("our notes are replaced, and one that the user changed is theirs", () =>
    withOurs(async (session) => {
      const notes = () => session.model.comments.all.map(({ content }) => content);
      expect(notes()).toEqual(["Sum of 3 numbers", "my own remark"]);
      await write(session, after);
      expect(notes().sort()).toEqual(["Sum of 5 numbers", "my own remark"]);
      await session.Excel.run(async (context) => {
        const { comments } = context.workbook.worksheets.getItem("Alpha");
        comments.getItemByCell("Alpha!B10").content = "Sum, as I see it";
        await context.sync();
      });
      await write(session, after);
      expect(notes().sort()).toEqual(["Sum, as I see it", "my own remark"]);
    }));

  test("a table that the user renamed is ours still, under its old name", () =>
    withOurs(async (session) => {
      await session.Excel.run(async (context) => {
        context.workbook.tables.getItem("bw_Alpha").name = "Renamed";
        context.workbook.worksheets.getItem("Alpha").name = "My alpha";
        await context.sync();
      });
      const [first] = after;
      const plan = { ...alpha(["a", "b", "c"], "Again"), name: "My alpha", charts: [] };
      await write(session, [{ ...(first as PlannedSheet), plan }]);
      const file = await session.toFile();
      expect(file.sheets.flatMap(({ tables }) => tables.map(({ name }) => name))).toEqual(["bw_Alpha"]);
    }));
});

describe("an Excel of the oldest kind that is supported, ExcelApi 1.10", () => {
  test("writes, writes anew and puts back without what came later", () =>
    inSession(async (session) => {
      session.host.faults.apiSets = { ExcelApi: "1.10" };
      await write(session, before);
      const old = await wholeState(session);
      for (const n of [12, 16, 19, 21]) {
        session.host.faults.failSync = { n, code: "GeneralException", done: 0.5 };
        const lost = await failed(write(session, after));
        expect({ n, lost, state: await wholeState(session) }).toEqual({ n, lost: true, state: old });
      }
      delete session.host.faults.failSync;
      await write(session, after);
      const file = await session.toFile();
      expect(file.sheets.flatMap(({ tables }) => tables.map(({ name, range }) => [name, range]))).toEqual([
        ["bw_Alpha", "A4:C9"],
        ["bw_Gamma", "A1:A3"],
      ]);
      expect(cellAt(file, "Alpha", "B10")).toMatchObject({ value: 15, note: "Sum of 5 numbers" });
    }));
});
