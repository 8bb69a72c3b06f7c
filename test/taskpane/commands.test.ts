import type { WorkbookServices } from "../../src/workbook/forPane";
import { registerCommands } from "../../src/taskpane/commands";
import { onRibbonReport, type RibbonReport } from "../../src/taskpane/ribbonReport";
import { errors, fakeWorkbook, recommended, usage } from "./fakeWorkbook";

type Handler = (event: { readonly completed: () => void }) => Promise<void>;

/** Registers the commands with an Office that remembers them, and presses one. */
async function press(
  id: string,
  answers: Partial<WorkbookServices> = {},
  dialog = { status: "succeeded", error: { code: 0, message: "" } },
) {
  const handlers = new Map<string, Handler>();
  const showAsTaskpane = jest.fn(() => Promise.resolve());
  const displayDialogAsync = jest.fn(
    (_page: string, _options: object, done: (result: typeof dialog) => void) => done(dialog),
  );
  Reflect.set(globalThis, "Office", {
    actions: { associate: (name: string, handler: Handler) => handlers.set(name, handler) },
    addin: { showAsTaskpane },
    AsyncResultStatus: { Succeeded: "succeeded" },
    context: { displayLanguage: "de-DE", ui: { displayDialogAsync } },
  });
  Reflect.set(globalThis, "window", { location: { href: "https://host.test/bandwise/taskpane.html?x=1" } });
  const load = jest.fn(() => Promise.resolve(fakeWorkbook(answers)));
  const reports: RibbonReport[] = [];
  const stop = onRibbonReport((report) => reports.push(report));
  registerCommands(load);
  expect(load).not.toHaveBeenCalled();
  const completed = jest.fn();
  await handlers.get(id)?.({ completed });
  stop();
  return { completed, showAsTaskpane, reports, handlers, opened: displayDialogAsync.mock.calls };
}
afterEach(() => {
  Reflect.deleteProperty(globalThis, "Office");
  Reflect.deleteProperty(globalThis, "window");
});

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

  test("Refresh all that was written with warnings opens the pane, which lists them", async () => {
    const answer = { ...recommended(), problems: errors(1) };
    const { reports, showAsTaskpane } = await press("refreshAll", {
      recommend: () => Promise.resolve(answer),
    });
    expect(reports).toEqual([{ kind: "recommended", answer }]);
    expect(showAsTaskpane).toHaveBeenCalledTimes(1);
  });

  test("Refresh all without anything to say leaves the pane closed", async () => {
    const { completed, showAsTaskpane } = await press("refreshAll", {
      recommend: () => Promise.resolve({ ...recommended(), problems: [] }),
    });
    expect(showAsTaskpane).not.toHaveBeenCalled();
    expect(completed).toHaveBeenCalledTimes(1);
  });

  test("Use as usage takes the selection and opens the pane, which shows what was read", async () => {
    const { completed, reports, showAsTaskpane } = await press("useAsUsage");
    expect(reports).toEqual([{ kind: "usagePicked", usage: usage() }]);
    expect(showAsTaskpane).toHaveBeenCalledTimes(1);
    expect(completed).toHaveBeenCalledTimes(1);
  });

  test("Help opens the page that comes with the add-in, in the language of Excel's menus", async () => {
    const { completed, reports, opened, showAsTaskpane } = await press("help");
    expect(opened[0]?.[0]).toBe("https://host.test/bandwise/help.html?language=de-DE");
    expect(reports).toEqual([]);
    expect(showAsTaskpane).not.toHaveBeenCalled();
    expect(completed).toHaveBeenCalledTimes(1);
  });

  test("Help that is open already is no error; one that cannot be opened is said in the pane", async () => {
    const failing = (code: number) => ({ status: "failed", error: { code, message: "blocked" } });
    expect((await press("help", {}, failing(12007))).reports).toEqual([]);
    const { reports } = await press("help", {}, failing(12009));
    expect(reports).toEqual([{ kind: "failed", command: "help", error: new Error("12009: blocked") }]);
  });

  test("a keyboard shortcut brings no event, and the command is done all the same", async () => {
    const { handlers, showAsTaskpane } = await press("showPane");
    expect(showAsTaskpane).toHaveBeenCalledTimes(1);
    await (handlers.get("showPane") as () => Promise<void>)();
    expect(showAsTaskpane).toHaveBeenCalledTimes(2);
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
