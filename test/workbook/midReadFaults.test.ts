import "./fewScenarios";
import { inWorkbook } from "../../src/workbench/commands";
import type { WorkbookFile } from "../../src/workbench/file";
import type { OfficeSession } from "../../src/workbench/office";
import { excelServices } from "../../src/workbook/excelServices";
import { uncancelled } from "../../src/workbook/forPane";
import { wholeState } from "./wholeState";

type Edit = (workbook: Excel.Workbook) => void;

async function change(session: OfficeSession, edit: Edit): Promise<void> {
  await session.Excel.run(async (context) => {
    edit(context.workbook as Excel.Workbook);
    await context.sync();
  });
}

/** The sample model with its tables, before there is an answer. */
let sample: WorkbookFile;
const rejections: unknown[] = [];
const note = (reason: unknown) => void rejections.push(reason);

beforeAll(async () => {
  process.on("unhandledRejection", note);
  sample = await inWorkbook(undefined, async (session) => {
    await excelServices.insertSample(uncancelled());
    await excelServices.readContract(uncancelled());
    return session.toFile();
  });
});

afterAll(() => {
  process.off("unhandledRejection", note);
  expect(rejections).toEqual([]);
});

/** Lets something happen just before the n-th request of a task; what came of it, and whether it got so far. */
async function during(
  n: number,
  happens: (session: OfficeSession) => Promise<void> | void,
  task: () => Promise<unknown>,
): Promise<{ readonly reached: boolean; readonly refused: string | null; readonly written: boolean }> {
  return inWorkbook(sample, async (session) => {
    session.model.calculationMode = "Manual";
    const { processQuery } = session.host;
    let count = 0;
    let before: unknown = null;
    session.host.processQuery = async (batch) => {
      if (++count === n) {
        await happens(session);
        before = await wholeState(session);
      }
      return processQuery.call(session.host, batch);
    };
    const refused = await task().then(
      () => null,
      (error: unknown) => String((error as Error).message),
    );
    const reached = before !== null;
    const after = await wholeState(session);
    return { reached, refused, written: reached && JSON.stringify(after) !== JSON.stringify(before) };
  });
}

const edits = {
  "the usage's sheet is deleted": ({ worksheets }) => worksheets.getItem("Usage").delete(),
  "the usage's sheet gets another name": ({ worksheets }) => (worksheets.getItem("Usage").name = "Renamed"),
  "the sheet of Bands is deleted": ({ worksheets }) => worksheets.getItem("Bands").delete(),
  "the table Terms gets another name": ({ tables }) => (tables.getItem("Terms").name = "MyTerms"),
} as const satisfies Readonly<Record<string, Edit>>;
const readUsage = () => excelServices.readUsage(uncancelled());
const pickUsage = () => excelServices.pickUsageAt("Usage!A:Z", uncancelled());
const readContract = () => excelServices.readContract(uncancelled());
const preview = () => excelServices.preview(null, uncancelled());
const recommend = () => excelServices.recommend(uncancelled());
const meanwhile =
  "went away or changed place or name while the workbook was read. Nothing was written. Try again.";
const usageGone = `The cells Usage!A4:G67 ${meanwhile}`;
const bandsGone = `The table Bands ${meanwhile}`;

describe("what is read goes away between two requests: the place is named, and nothing is written", () => {
  test.each([
    ...[3, 4, 5, 6, 7, 8, 9].map((n) => [n, "the usage's sheet is deleted", readUsage, usageGone] as const),
    ...[2, 3, 5, 7, 9].map(
      (n) => [n, "the usage's sheet is deleted", pickUsage, `The cells Usage!A:Z ${meanwhile}`] as const,
    ),
    ...[2, 4].map((n) => [n, "the sheet of Bands is deleted", readContract, bandsGone] as const),
    [2, "the sheet of Bands is deleted", preview, bandsGone] as const,
  ])("before request %i %s", async (n, edit, task, message) => {
    const { reached, refused, written } = await during(n, (session) => change(session, edits[edit]), task);
    expect({ reached, refused, written }).toEqual({ reached: true, refused: message, written: false });
  });

  test.each([
    [10, "the usage's sheet gets another name", usageGone],
    [10, "the usage's sheet is deleted", usageGone],
    [16, "the usage's sheet gets another name", usageGone],
    [16, "the table Terms gets another name", `The table Terms ${meanwhile}`],
  ] as const)("an answer is not written where before request %i %s", async (n, edit, message) => {
    const { refused, written } = await during(n, (session) => change(session, edits[edit]), recommend);
    expect({ refused, written }).toEqual({ refused: message, written: false });
  });

  test("a sheet that gets another name while it is read is read on", async () => {
    for (const n of [2, 5, 8]) {
      const edit = edits["the usage's sheet gets another name"];
      const { reached, refused } = await during(n, (session) => change(session, edit), readUsage);
      expect({ n, reached, refused }).toEqual({ n, reached: true, refused: null });
    }
  });
});

test("another workbook comes to the front at any request of a reading: said, and nothing is written", async () => {
  for (const [task, requests] of [
    [readUsage, [1, 5, 9]],
    [readContract, [1, 4]],
    [recommend, [1, 12]],
  ] as const)
    for (const n of requests) {
      const away = ({ host }: OfficeSession): void => {
        host.faults.failSync = { n: 1, code: "InactiveWorkbook", lasting: true };
      };
      const { refused, written } = await during(n, away, task);
      expect({ n, refused, written }).toEqual({
        n,
        refused: "Another workbook is in front. Go back to this one, then try again.",
        written: false,
      });
    }
});
