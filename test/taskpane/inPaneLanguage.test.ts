import { WorkbookError, type Work } from "../../src/workbook/forPane";
import { inPaneLanguage } from "../../src/taskpane/inPaneLanguage";
import { speak } from "../../src/taskpane/text";
import { english } from "../../src/taskpane/words/english";
import { german } from "../../src/taskpane/words/german";
import { fakeWorkbook, recommended } from "./fakeWorkbook";

const work: Work = { onProgress: jest.fn(), signal: new AbortController().signal };

beforeAll(() => speak(german));
afterAll(() => speak(english));

describe("what the workbook's part says, in the pane's language", () => {
  test("progress", async () => {
    const services = inPaneLanguage(
      fakeWorkbook({
        readUsage: ({ onProgress }) => {
          onProgress("Reading Usage", 0.5);
          return Promise.resolve(null);
        },
      }),
    );
    expect(await services.readUsage(work)).toBeNull();
    expect(work.onProgress).toHaveBeenCalledWith("Usage wird gelesen", 0.5);
  });

  test("notices, and what is no notice stays", async () => {
    const services = inPaneLanguage(
      fakeWorkbook({
        restoreFunctions: () => Promise.resolve("The functions of 12 cells are back."),
        restoreUnfinished: () => Promise.resolve("restored"),
      }),
    );
    expect(await services.restoreFunctions(work)).toBe("Die Funktionen von 12 Zellen sind wieder da.");
    expect(await services.restoreUnfinished()).toBe("restored");
  });

  test("errors, whose detail stays for a support mail", async () => {
    const thrown = new WorkbookError(
      "The sheet Options is protected. Unprotect it on the Review tab, then try again.",
      "AccessDenied",
    );
    const services = inPaneLanguage(fakeWorkbook({ recommend: () => Promise.reject(thrown) }));
    await expect(services.recommend(work)).rejects.toMatchObject({
      message:
        "Das Blatt Options ist geschützt. Heben Sie den Schutz auf der Registerkarte Überprüfen auf. Versuchen Sie es dann noch einmal.",
      detail: "AccessDenied",
    });
    const bug = new TypeError("x is undefined");
    await expect(
      inPaneLanguage(fakeWorkbook({ recommend: () => Promise.reject(bug) })).recommend(work),
    ).rejects.toBe(bug);
  });

  test.each([
    "the sheet Options was deleted since",
    "the sheet Options is called My options now",
    "the sheet Options stands elsewhere among the sheets now",
    "cells of the sheet Options were changed since, the first in row 12",
    ...["tables", "charts", "notes", "formats", "settings or objects"].map(
      (part) => `${part} of the sheet Options were changed since`,
    ),
    "the name Options was changed since",
    "the name Options uses what would go with it",
    "Options!D1 uses what would go with it",
    "the chart Mine on the sheet Options is new and may draw what would go with it",
  ])("why nothing was undone: %s", async (because) => {
    const thrown = new WorkbookError(`Nothing was undone, because ${because}.`, "");
    const services = inPaneLanguage(fakeWorkbook({ undoWriting: () => Promise.reject(thrown) }));
    const said = await services.undoWriting(work).catch((error: unknown) => (error as Error).message);
    expect(said).toMatch(/^Es wurde nichts rückgängig gemacht: .*Options/);
    expect(said).not.toMatch(/\b(?:the|of|since|now|were|would|with)\b/);
  });

  test("sentences, whose language a task is given", async () => {
    const asked: Work[] = [];
    const services = inPaneLanguage(
      fakeWorkbook({
        recommend: (given) => {
          asked.push(given);
          return Promise.resolve(recommended());
        },
      }),
    );
    await services.recommend(work);
    expect(asked[0]?.say?.tracking.over).toBe("Die Laufzeit ist zu Ende.");
    speak(english);
    await services.recommend(work);
    speak(german);
    expect(asked[1]?.say).toBeUndefined();
  });
});
