import type { WorkbookServices } from "../../src/workbook/forPane";
import { registerCommands } from "../../src/taskpane/commands";
import { onRibbonReport, type RibbonReport } from "../../src/taskpane/ribbonReport";
import { errors, fakeWorkbook, recommended } from "./fakeWorkbook";

type Handler = (event: { readonly completed: () => void }) => Promise<void>;

/** Registers the commands with an Office that remembers them, and presses one. */
async function press(id: string, answers: Partial<WorkbookServices> = {}) {
  const handlers = new Map<string, Handler>();
  const showAsTaskpane = jest.fn(() => Promise.resolve());
  Reflect.set(globalThis, "Office", {
    actions: { associate: (name: string, handler: Handler) => handlers.set(name, handler) },
    addin: { showAsTaskpane },
  });
  const load = jest.fn(() => Promise.resolve(fakeWorkbook(answers)));
  const reports: RibbonReport[] = [];
  const stop = onRibbonReport((report) => reports.push(report));
  registerCommands(load);
  expect(load).not.toHaveBeenCalled();
  const completed = jest.fn();
  await handlers.get(id)?.({ completed });
  stop();
  return { completed, showAsTaskpane, reports };
}
afterEach(() => Reflect.deleteProperty(globalThis, "Office"));

describe("ribbon commands", () => {
  test("Insert sample inserts it and completes the event", async () => {
    const insertSample = jest.fn(() => Promise.resolve());
    const { completed, reports } = await press("insertSample", { insertSample });
    expect(insertSample).toHaveBeenCalledTimes(1);
    expect(completed).toHaveBeenCalledTimes(1);
    expect(reports).toEqual([{ kind: "sampleInserted" }]);
  });

  test("Recommend that was written leaves the pane closed", async () => {
    const { completed, reports, showAsTaskpane } = await press("recommend");
    expect(reports).toEqual([{ kind: "recommended", answer: recommended() }]);
    expect(showAsTaskpane).not.toHaveBeenCalled();
    expect(completed).toHaveBeenCalledTimes(1);
  });

  test("Recommend stopped by errors opens the pane, which lists them", async () => {
    const answer = { written: false, problems: errors(1) } as const;
    const { completed, showAsTaskpane } = await press("recommend", {
      recommend: () => Promise.resolve(answer),
    });
    expect(showAsTaskpane).toHaveBeenCalledTimes(1);
    expect(completed).toHaveBeenCalledTimes(1);
  });

  test.each([
    ["copyForClient", "copy for client"],
    ["copyForVendor", "copy for vendor"],
    ["replaceFunctions", "replaced"],
    ["restoreFunctions", "restored"],
  ])("%s completes the event and opens the pane, which says what was done", async (id, notice) => {
    const { completed, reports, showAsTaskpane } = await press(id);
    expect(reports).toEqual([{ kind: "noticed", notice }]);
    expect(showAsTaskpane).toHaveBeenCalledTimes(1);
    expect(completed).toHaveBeenCalledTimes(1);
  });

  test.each(["insertSample", "recommend"])(
    "%s that throws completes the event and opens the pane",
    async (id) => {
      const error = new Error("busy");
      const { completed, reports, showAsTaskpane } = await press(id, {
        insertSample: () => Promise.reject(error),
        recommend: () => Promise.reject(error),
      });
      expect(reports).toEqual([{ kind: "failed", command: id, error }]);
      expect(showAsTaskpane).toHaveBeenCalledTimes(1);
      expect(completed).toHaveBeenCalledTimes(1);
    },
  );
});
