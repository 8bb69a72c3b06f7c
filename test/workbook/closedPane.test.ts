import { sheetOfRows } from "../../src/workbench/model/newWorkbook";
import { withOffice, type OfficeSession } from "../../src/workbench/office";
import { uncancelled, type Settled } from "../../src/workbook/forPane";
import type * as Unfinished from "../../src/workbook/unfinished";
import { undoWriting } from "../../src/workbook/undoWriting";
import { writeSheets, type PlannedSheet } from "../../src/workbook/writeSheets";
import { after, before } from "./faultyPlans";
import { workbookOf } from "./sheets";
import { wholeState } from "./wholeState";

const inExcel = <T>(
  session: OfficeSession,
  task: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> => session.Excel.run((context) => task(context as Excel.RequestContext));

const write = (session: OfficeSession, sheets: readonly PlannedSheet[], undoable = false) =>
  inExcel(session, (context) => writeSheets(context, sheets, uncancelled(), { shown: "Alpha", undoable }));

const undo = (session: OfficeSession) => inExcel(session, (context) => undoWriting(context, uncancelled()));

/** Opens the pane anew: another runtime, which knows nothing of the one before. */
async function openAnew(session: OfficeSession): Promise<Settled> {
  let settled: Promise<Settled> | null = null;
  await jest.isolateModulesAsync(async () => {
    const { restoreUnfinished } = await import("../../src/workbook/unfinished");
    settled = inExcel(session, restoreUnfinished as typeof Unfinished.restoreUnfinished);
    await settled.catch(() => undefined);
  });
  if (settled === null) throw new Error("not opened");
  return settled;
}

/** A workbook with our sheets and the user's things, as it was before the writing that is cut off. */
async function withOurs(task: (session: OfficeSession) => Promise<void>): Promise<void> {
  await withOffice({ file: workbookOf(sheetOfRows("Mine", [["my own", 7]])) }, async (session) => {
    await write(session, before);
    await inExcel(session, async ({ workbook }) => {
      const sheet = workbook.worksheets.getItem("Alpha");
      sheet.getRange("A16:A17").values = [["below ours"], ["=A16"]];
      sheet.comments.add("B5", "my own remark");
      workbook.worksheets.getItem("Mine").getRange("C1").formulas = [["=SUM(bw_Alpha[Twice])"]];
      await workbook.context.sync();
    });
    await task(session);
  });
}

/** Starts a task whose pane is closed when it sends its n-th request; false where it was done before. */
async function closedAt(
  session: OfficeSession,
  n: number,
  arrives: boolean,
  task: () => Promise<unknown>,
): Promise<boolean> {
  const { host } = session;
  const { processQuery } = host;
  let sent = 0;
  const closed = new Promise<true>((resolve) => {
    host.processQuery = async (batch) => {
      if (++sent !== n) return processQuery.call(host, batch);
      // The request may still arrive; its answer does not, and nothing comes after it.
      if (arrives) await processQuery.call(host, batch);
      host.processQuery = processQuery;
      resolve(true);
      return new Promise(() => undefined);
    };
  });
  const wasClosed = await Promise.race([closed, task().then(() => false)]);
  host.processQuery = processQuery;
  return wasClosed;
}

const now = Date.now.bind(Date);
let later = 0;
beforeEach(() => {
  later = 0;
  jest.spyOn(Date, "now").mockImplementation(() => now() + later);
});
afterEach(() => jest.restoreAllMocks());

async function newState(): Promise<unknown> {
  let state: unknown;
  await withOurs(async (session) => {
    await write(session, after);
    state = await wholeState(session);
  });
  return state;
}

describe("the pane is closed in the middle and opened anew, before or after the request arrived, at every request", () => {
  test.each([true, false])("of a writing (arrives: %p): all old or all new", async (arrives) => {
    const whole = await newState();
    const ends = new Set<Settled>();
    let n = 1;
    for (let closed = true; closed; n++)
      await withOurs(async (session) => {
        const old = await wholeState(session);
        closed = await closedAt(session, n, arrives, () => write(session, after));
        const cutOff = await wholeState(session);
        // Who opens it at once waits: it might be a colleague's writing that still goes on.
        const early = await openAnew(session).catch((error: unknown) => String(error));
        if (early.includes("are being written at this moment"))
          expect(await wholeState(session)).toEqual(cutOff);
        later += 121_000;
        const settled = await openAnew(session);
        ends.add(settled);
        const isOld = session.model.sheetNamed("Gamma") === null;
        expect({ n, settled, state: await wholeState(session) }).toEqual({
          n,
          settled,
          state: isOld ? old : whole,
        });
        if (settled === "restored" || settled === "discarded") expect(isOld).toBe(true);
        if (!closed || settled === "finished") expect(isOld).toBe(false);
      });
    expect(n).toBeGreaterThan(20);
    expect([...ends]).toEqual(expect.arrayContaining(["nothing", "discarded", "restored", "finished"]));
  });

  test("of undoing a writing: all old or all new", async () => {
    const whole = await newState();
    const ends = new Set<Settled>();
    let n = 10;
    for (let closed = true; closed; n += 3)
      await withOurs(async (session) => {
        const old = await wholeState(session);
        await write(session, after, true);
        closed = await closedAt(session, n, n % 2 === 0, () => undo(session));
        later += 121_000;
        const settled = await openAnew(session);
        ends.add(settled);
        const isOld = session.model.sheetNamed("Gamma") === null;
        expect({ n, settled, state: await wholeState(session) }).toEqual({
          n,
          settled,
          state: isOld ? old : whole,
        });
        if (!closed || settled === "undone") expect(isOld).toBe(true);
      });
    expect([...ends]).toEqual(expect.arrayContaining(["nothing", "undone"]));
  });

  test("of nothing, with a writing that can be undone: it stays, and what was kept goes", () =>
    withOurs(async (session) => {
      await write(session, after, true);
      expect(await openAnew(session)).toBe("nothing");
      expect(await wholeState(session)).toEqual(await newState());
      await expect(undo(session)).rejects.toThrow("There is nothing to undo any more");
    }));
});
