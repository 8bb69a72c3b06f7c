import "./fewScenarios";
import { inWorkbook } from "../../src/workbench/commands";
import type { OfficeSession } from "../../src/workbench/office";
import { excelServices } from "../../src/workbook/excelServices";
import { type Edit, uncancelled } from "../../src/workbook/forPane";

/** Longer than edits are gathered for. */
const later = () => new Promise((resolve) => setTimeout(resolve, 500));

/** What was told of edits made as a user makes them, in the sample model. */
const told = async (task: (session: OfficeSession, edits: readonly Edit[]) => Promise<void>) =>
  inWorkbook(undefined, async (session) => {
    await excelServices.insertSample(uncancelled());
    await excelServices.readContract(uncancelled());
    await later();
    const edits: Edit[] = [];
    const stop = await excelServices.watchEdits((edit) => edits.push(edit));
    try {
      await task(session, edits);
    } finally {
      await stop();
    }
  });

/** As a user does in the grid: row and column from 0. */
const type = async (session: OfficeSession, sheet: string, row: number, column: number, typed: string) => {
  session.model.sheetNamed(sheet)?.univer.getRange(row, column).setValue(typed);
  await session.model.flush();
  await later();
};

describe("edits of the workbook", () => {
  test.each([
    ["Terms", { usage: false }],
    ["Bands", { usage: false }],
    ["Usage", { usage: true }],
    ["Prices", { usage: true }],
  ])("in %s are told with what is to be read again", async (sheet, edit) => {
    await told(async (session, edits) => {
      await type(session, sheet, 30, 1, "5");
      expect(edits).toEqual([edit]);
    });
  });

  test("one after the other are told together", async () => {
    await told(async (session, edits) => {
      for (const row of [5, 6, 7]) session.model.sheetNamed("Terms")?.univer.getRange(row, 1).setValue("x");
      await later();
      expect(edits).toHaveLength(1);
    });
  });

  test("by the add-in itself are not told", async () => {
    await told(async (_session, edits) => {
      await excelServices.setTerm({ name: "Draws down at", value: "list" }, uncancelled());
      await later();
      expect(edits).toEqual([]);
    });
  });

  test("on the sheets of an answer are not told", async () => {
    await told(async (session, edits) => {
      await excelServices.recommend(uncancelled());
      await type(session, "Recommendation", 70, 3, "mine");
      expect(edits).toEqual([]);
    });
  });

  test("that take a sheet away are told", async () => {
    await told(async (session, edits) => {
      await session.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Bands").delete();
        await context.sync();
      });
      await later();
      expect(edits).toEqual([{ usage: true }]);
    });
  });

  test("whose events come late, twice and in another order are told once, with all that is to be read", async () => {
    await told(async (session, edits) => {
      const { host } = session;
      const { onEvent } = host;
      const held: Parameters<NonNullable<typeof onEvent>>[0][number][] = [];
      host.onEvent = (events) => void held.push(...events);
      session.model.sheetNamed("Usage")?.univer.getRange(5, 1).setValue("6");
      session.model.sheetNamed("Terms")?.univer.getRange(5, 1).setValue("7");
      await session.model.flush();
      await later();
      expect(edits).toEqual([]);
      expect(held.length).toBeGreaterThan(1);
      // They arrive while a reading runs.
      const reading = excelServices.readUsage(uncancelled());
      onEvent?.([...held].reverse());
      onEvent?.(held.slice(0, 1));
      await reading;
      await later();
      expect(edits).toEqual([{ usage: true }]);
      host.onEvent = onEvent;
    });
  });

  test("that could not be looked at are told with the next one", async () => {
    await told(async (session, edits) => {
      session.host.faults.failSync = { n: 1, code: "GeneralException" };
      await type(session, "Usage", 5, 1, "6");
      expect(edits).toEqual([]);
      await type(session, "Terms", 5, 1, "7");
      expect(edits).toEqual([{ usage: true }]);
    });
  });

  test("whose events come after the end are not told", async () => {
    await inWorkbook(undefined, async (session) => {
      await excelServices.insertSample(uncancelled());
      await later();
      const edits: Edit[] = [];
      const stop = await excelServices.watchEdits((edit) => edits.push(edit));
      session.host.faults.delay = 100;
      session.model.sheetNamed("Usage")?.univer.getRange(5, 1).setValue("6");
      // The event is delivered while the handlers are being taken away.
      await stop();
      delete session.host.faults.delay;
      await later();
      expect(edits).toEqual([]);
    });
  });

  test("are not told any more after the end", async () => {
    await inWorkbook(undefined, async (session) => {
      await excelServices.insertSample(uncancelled());
      const edits: Edit[] = [];
      const stop = await excelServices.watchEdits((edit) => edits.push(edit));
      await stop();
      await type(session, "Terms", 5, 1, "x");
      expect(edits).toEqual([]);
    });
  });
});
