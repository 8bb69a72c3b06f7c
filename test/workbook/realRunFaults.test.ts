import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type * as Ranges from "../../src/engine/termRange";
import { inWorkbook } from "../../src/workbench/commands";
import type { WorkbookFile } from "../../src/workbench/file";
import type { OfficeSession } from "../../src/workbench/office";
import { excelServices, readInputs } from "../../src/workbook/excelServices";
import { type Work, uncancelled } from "../../src/workbook/forPane";
import { planAnswer } from "../../src/workbook/recommend";
import { restoreUnfinished } from "../../src/workbook/unfinished";
import { writeSheets, type PlannedSheet } from "../../src/workbook/writeSheets";
import { failed } from "./failed";
import { setTerms } from "./settledSheets";

import { wholeState } from "./wholeState";

/** What is tested is the writing of all sheets of an answer, which the number of scenarios only makes longer. */
jest.mock("../../src/engine/termRange", () => {
  const actual = jest.requireActual<typeof Ranges>("../../src/engine/termRange");
  const termRange: typeof actual.termRange = (history, term, count, plans) =>
    actual.termRange(history, term, count / 100, plans);
  return { ...actual, termRange };
});
jest.setTimeout(300_000);

const edit = (session: OfficeSession, change: (workbook: Excel.Workbook) => void): Promise<void> =>
  session.Excel.run(async (context) => {
    change(context.workbook as Excel.Workbook);
    await context.sync();
  });

/** Nothing is calculated: results of formulas are not compared. */
const opened = <T>(
  file: WorkbookFile | undefined,
  task: (session: OfficeSession) => Promise<T>,
): Promise<T> =>
  inWorkbook(file, (session) => {
    session.model.calculationMode = "Manual";
    session.model.flush = () => Promise.resolve();
    return task({ ...session, toFile: () => Promise.resolve(session.model.toFile()) });
  });

const write = (
  session: OfficeSession,
  sheets: readonly PlannedSheet[],
  work: Work = uncancelled(),
  undoable = false,
) =>
  session.Excel.run((context) =>
    writeSheets(context as Excel.RequestContext, sheets, work, { shown: "Recommendation", undoable }),
  );

/** A workbook with an answer, the user's things on and beside it, and changed inputs whose answer is about to be written. */
interface Waiting {
  readonly file: WorkbookFile;
  readonly next: readonly PlannedSheet[];
  readonly old: unknown;
  readonly whole: unknown;
  /** Requests of the writing when nothing happens to it. */
  readonly syncs: number;
}

async function waiting(terms: Readonly<Record<string, string | number>>): Promise<Waiting> {
  const file = await opened(undefined, async (session) => {
    await excelServices.insertSample(uncancelled());
    await session.Excel.run(async (context) => {
      setTerms(terms, [])(context as Excel.RequestContext);
      await context.sync();
    });
    expect(await excelServices.recommend(uncancelled())).toMatchObject({ written: true });
    await edit(session, ({ worksheets, tables, names }) => {
      const mine = worksheets.add("Mine");
      mine.getRange("A1:A3").formulas = [
        ["=bw_Commitment*2"],
        ["=SUM(bw_Options[Expected paid])"],
        ["'=text"],
      ];
      names.add("MyName", mine.getRange("A1"));
      const page = worksheets.getItem("Recommendation");
      const high = page.getRange("B10:F20").conditionalFormats.add("CellValue").cellValue;
      high.format.fill.color = "#FFC7CE";
      high.rule = { formula1: "=1000000", operator: "GreaterThan" };
      page.getRange("A80:A81").values = [["below ours"], [7]];
      worksheets.getItem("Options").getRange("B60").formulas = [["=Mine!A1"]];
      // A changed term and a band more: other figures, and rows more on several sheets.
      tables.getItem("Terms").getDataBodyRange().getCell(23, 1).values = [[0.8]];
      tables.getItem("Bands").getDataBodyRange().getCell(3, 0).getResizedRange(0, 1).values = [
        [6_000_000, 0.3],
      ];
    });
    return session.model.toFile();
  });
  return opened(file, async (session) => {
    const old = await wholeState(session);
    const next = await session.Excel.run(async (context) => {
      const inputs = await readInputs(context as Excel.RequestContext, uncancelled());
      if (!("usage" in inputs)) throw new Error("inputs");
      const planned = await planAnswer(context as Excel.RequestContext, inputs, uncancelled());
      if (!("sheets" in planned)) throw new Error("an answer");
      return planned.sheets;
    });
    let syncs = 0;
    counting(session, () => void syncs++);
    await write(session, next);
    return { file, next, old, whole: await wholeState(session), syncs };
  });
}

/** Calls before every request. */
function counting(session: OfficeSession, before: () => void): void {
  const { processQuery } = session.host;
  session.host.processQuery = (batch) => {
    before();
    return processQuery.call(session.host, batch);
  };
}

const settle = (session: OfficeSession) =>
  session.Excel.run((context) => restoreUnfinished(context as Excel.RequestContext));

describe.each([
  ["the sample", 20_261_121, {}],
  [
    "three periods with rollover",
    20_261_122,
    { "Term years": 3, "Rollover share": 0.5, Overage: "committed", "Carryover share": 0.5 },
  ],
])("all sheets of an answer, %s", (_, seed, terms) => {
  let ready: Waiting;
  beforeAll(async () => {
    ready = await waiting(terms);
    expect(ready.whole).not.toEqual(ready.old);
  });

  /** Runs cases one after another, each on the workbook as it was; says how many ended all new. */
  async function each<Case>(
    cases: readonly Case[],
    run: (session: OfficeSession, one: Case) => Promise<boolean>,
  ): Promise<number> {
    const rest = [...cases];
    let finished = 0;
    while (rest.length > 0)
      await opened(ready.file, async (session) => {
        for (let isNew = false; !isNew && rest.length > 0;) {
          isNew = await run(session, rest.shift() as Case);
          if (isNew) finished++;
        }
      });
    return finished;
  }

  test("10 seeded syncs fail before, in the middle or after, for once or for good: all old or all new", async () => {
    const random = xoroshiro128plus(seed);
    const cases = Array.from({ length: 10 }, () => ({
      n: uniformInt(random, 1, ready.syncs),
      done: uniformInt(random, 0, 2) / 2,
      lasting: uniformInt(random, 0, 1) === 1,
    }));
    const finished = await each(cases, async (session, one) => {
      session.host.faults.failSync = { ...one, code: "GeneralException" };
      const lost = await failed(write(session, ready.next));
      delete session.host.faults.failSync;
      const settled = await settle(session);
      const isNew = !lost || settled === "finished";
      expect({ one, state: await wholeState(session) }).toEqual({
        one,
        state: isNew ? ready.whole : ready.old,
      });
      return isNew;
    });
    expect(finished).toBeLessThan(5);
  });

  test("undone, all is as it was, also when a seeded sync of undoing fails", async () => {
    const random = xoroshiro128plus(seed + 5);
    const cases = [Infinity, uniformInt(random, 25, 50)];
    const whole = await each(cases, async (session, n) => {
      await write(session, ready.next, uncancelled(), true);
      if (n < Infinity)
        session.host.faults.failSync = {
          n,
          code: "GeneralException",
          done: (n % 3) / 2,
          lasting: n % 2 === 0,
        };
      const lost = await failed(excelServices.undoWriting(uncancelled()));
      delete session.host.faults.failSync;
      const settled = await settle(session);
      const isNew = lost && settled === "nothing";
      expect({ n, lost, settled, state: await wholeState(session) }).toEqual({
        n,
        lost,
        settled,
        state: isNew ? ready.whole : ready.old,
      });
      return isNew;
    });
    expect(whole).toBeLessThan(cases.length);
  });

  test("slow answers of Excel, and cancelling at 2 seeded moments in them: all old or all new", async () => {
    const random = xoroshiro128plus(seed + 10);
    const cases = [Infinity, ...Array.from({ length: 2 }, () => uniformInt(random, 1, ready.syncs))];
    const finished = await each(cases, async (session, last) => {
      const controller = new AbortController();
      let syncs = 0;
      counting(session, () => {
        if (++syncs === last) controller.abort();
      });
      session.host.faults.delay = 5;
      const cancelled = await failed(
        write(session, ready.next, {
          ...uncancelled(),
          signal: controller.signal,
        }),
      );
      delete session.host.faults.delay;
      expect(await settle(session)).toBe("nothing");
      expect({ last, state: await wholeState(session) }).toEqual({
        last,
        state: cancelled ? ready.old : ready.whole,
      });
      return !cancelled;
    });
    expect(finished).toBeGreaterThan(0);
  });

  test("a co-author writes at 2 seeded moments, on a sheet of theirs and beside our cells: it stays, and the rest is all old or all new", async () => {
    const random = xoroshiro128plus(seed + 20);
    const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });
    const typeIt = ({ model }: OfficeSession): void => {
      model.sheetNamed("Mine")?.type(cell(8, 5), () => '=A1&"theirs"');
      model.sheetNamed("Recommendation")?.type(cell(2, 40), () => 4711);
    };
    const withEdit = async (written: boolean): Promise<unknown> =>
      opened(ready.file, async (session) => {
        if (written) await write(session, ready.next);
        typeIt(session);
        return wholeState(session);
      });
    const [old, whole] = [await withEdit(false), await withEdit(true)];
    const cases = Array.from({ length: 2 }, (_, i) => ({
      at: uniformInt(random, 1, ready.syncs),
      fails: i % 2 === 0 ? null : uniformInt(random, 1, ready.syncs),
    }));
    for (const one of cases)
      await opened(ready.file, async (session) => {
        let syncs = 0;
        counting(session, () => {
          if (++syncs === one.at) typeIt(session);
        });
        if (one.fails !== null)
          session.host.faults.failSync = { n: one.fails, code: "GeneralException", done: 0.5 };
        const lost = await failed(write(session, ready.next));
        if (syncs < one.at) typeIt(session);
        delete session.host.faults.failSync;
        const isNew = (await settle(session)) === "finished" || !lost;
        expect({ one, state: await wholeState(session) }).toEqual({ one, state: isNew ? whole : old });
      });
  });
});
