import { recommend } from "../../src/engine/recommendation";
import type { UsageRange } from "../../src/engine/termRange";
import { defaultTerms } from "../../src/engine/terms";
import type { Money, Month } from "../../src/engine/units";
import { answerInShort } from "../../src/workbook/answerInShort";
import { WorkbookError, type Work } from "../../src/workbook/forPane";
import { inPaneLanguage } from "../../src/taskpane/inPaneLanguage";
import { speak } from "../../src/taskpane/text";
import { english } from "../../src/taskpane/words/english";
import { german } from "../../src/taskpane/words/german";
import { fakeWorkbook, recommended } from "./fakeWorkbook";

const work: Work = { onProgress: jest.fn(), signal: new AbortController().signal };

beforeAll(() => {
  // Not in a browser: there is no Excel to say the language of the contents.
  Reflect.set(globalThis, "Office", { context: { contentLanguage: "de-DE" } });
  speak(german);
});
afterAll(() => {
  speak(english);
  Reflect.deleteProperty(globalThis, "Office");
});

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

  test("[R5] the answer, with the numbers of the workbook's language", async () => {
    // List usage evenly over 618,750–931,250, one band: 250,000 at 10 %; the sentence's figures are R5's own
    const scenarios = Array.from({ length: 1000 }, (_, at) => [618_750 + (312_500 * (at + 0.5)) / 1000]);
    const bands = [
      { threshold: 250_000, discount: 0.1, name: "1" },
      { threshold: 1_000_000, discount: 0.15, name: "2" },
    ] as unknown as Parameters<typeof recommend>[1];
    const answer = {
      kind: "recommendation",
      recommendation: recommend(scenarios as never, bands, defaultTerms),
    } as const;
    const range: UsageRange = {
      ...({} as UsageRange),
      basis: "months",
      historyMonths: 18,
      termMonths: 12,
      total: { p10: 650_000, p50: 775_000, p90: 900_000 } as unknown as UsageRange["total"],
      growthShare: 0.5 as UsageRange["growthShare"],
      changes: [],
      leftOut: [{ month: "2026-01" as Month, reason: "outage" }] as unknown as UsageRange["leftOut"],
    };
    const short = answerInShort(answer, range, defaultTerms);
    const services = inPaneLanguage(
      fakeWorkbook({ recommend: () => Promise.resolve({ ...recommended(), ...short, written: true }) }),
    );
    const said = await services.recommend(work);
    if (!said.written) throw new Error("It was written.");
    const figures = (text: string) => text.replace(/[^\d]+/g, " ").trim();
    expect(short.headline).toMatch(/^Sign /);
    expect(said.headline).toMatch(
      /^Sagen Sie \d{3}\.\d{3} zu 10\s% Rabatt zu: das deckt \d{3}\.\d{3} Listennutzung,/,
    );
    // The same figures in the same order, sentence by sentence
    expect(figures(said.headline)).toBe(figures(short.headline));
    expect(said.reasons).toHaveLength(short.reasons.length);
    said.reasons.forEach((reason, at) => expect(figures(reason)).toBe(figures(short.reasons[at] ?? "")));
    expect(said.keyFigures.map(({ value }) => figures(value))).toEqual(
      short.keyFigures.map(({ value }) => figures(value)),
    );
    expect(said.keyFigures.map(({ label }) => label)).toEqual([
      "Zusage",
      "Rabatt",
      "Erwartete Zahlung",
      "Unter Liste",
      "Chance voller Nutzung",
      "Erwarteter Verfall",
    ]);
    expect((short.keyFigures[0]?.value ?? "0").replace(/,/g, "")).toBe(
      String(answer.recommendation.commitment as Money),
    );
  });

  test("[R1] the floors before there are bands", async () => {
    const floors = [
      { discount: 0.1, commitment: 585_000 },
      { discount: 0.15, commitment: 552_500 },
    ] as unknown as (Parameters<typeof answerInShort>[0] & { readonly kind: "floors" })["floors"];
    const range = {
      basis: "prior",
      historyMonths: 2,
      termMonths: 12,
      total: { p10: 1, p50: 2, p90: 3 },
      growthShare: 0,
      changes: [],
      leftOut: [],
    } as unknown as UsageRange;
    const short = answerInShort({ kind: "floors", floors } as never, range, defaultTerms);
    expect(german.answer(short).headline.replace(/\s/g, " ")).toBe(
      "Noch keine Stufen. Das Höchste, was Ihre Nutzung in 90 % der Szenarien ausfüllt: bei 10 % 585.000; bei 15 % 552.500. Das ist eine Untergrenze, keine Empfehlung.",
    );
    expect(english.answer(short)).toBe(short);
  });
});
