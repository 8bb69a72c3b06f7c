import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Problem } from "../../src/engine/problem";
import { inGerman } from "../../src/tables/sentences/germanPhrases";
import { termDefinitions } from "../../src/tables/termDefinitions";
import { helpInGerman } from "../../src/taskpane/help/germanTerms";
import { helpInEnglish } from "../../src/taskpane/help/terms";
import { english } from "../../src/taskpane/words/english";
import { german } from "../../src/taskpane/words/german";

/** Every text of a catalogue by its path; functions are given their parameters' places. */
function texts(words: unknown, path = ""): readonly (readonly [string, string])[] {
  if (typeof words === "string") return [[path, words]];
  if (typeof words === "function") {
    // Those that fetch or are given objects are tested apart.
    if (/sentence|explained|help\.terms|fromWorkbook/.test(path)) return [];
    const given = Array.from({ length: words.length }, (_, at) => `{${String(at)}}`);
    return [[path, String((words as (...given: readonly string[]) => unknown)(...given))]];
  }
  if (words === null || typeof words !== "object" || /explained$|^tables$/.test(path)) return [];
  return Object.entries(words).flatMap(([key, each]) => texts(each, path === "" ? key : `${path}.${key}`));
}

const placeholders = (text: string): readonly string[] => [...new Set(text.match(/\{\d\}/g) ?? [])].sort();

describe("the pane in German", () => {
  const [from, to] = [new Map(texts(english)), new Map(texts(german))];

  test("has every text of the English one, none of them empty", () => {
    expect([...to.keys()].sort()).toEqual([...from.keys()].sort());
    expect([...to].filter(([, text]) => text === "")).toEqual([]);
  });

  test("says the figures that the English says", () => {
    for (const [path, text] of from) {
      // One or many: English says 1 without being given it.
      if (/^problems\.(errors|warnings)$/.test(path)) continue;
      expect({ path, says: placeholders(to.get(path) ?? "") }).toEqual({ path, says: placeholders(text) });
    }
  });

  test("explains the same key figures", () => {
    const terms = (words: typeof english) => words.recommend.explained.map(([, term]) => term);
    expect(terms(german)).toEqual(terms(english));
  });

  test("is German: hardly a sentence is the same", () => {
    const same = [...from].filter(([path, text]) => to.get(path) === text && /[a-z]{3} [a-z]{3}/.test(text));
    expect(same).toEqual([]);
  });
});

describe("sentences of problems", () => {
  const problem = (changes: Partial<Problem>): Problem => ({
    code: "not-a-number",
    where: "Bands!B5",
    got: "abc",
    expected: "a discount from 0 to below 1, such as 10 %",
    ...changes,
  });

  test("come in the pane's language, with the readers' own phrases", () => {
    expect(english.problems.sentence(problem({}))).toBe(
      "expected a discount from 0 to below 1, such as 10 %, got abc",
    );
    expect(german.problems.sentence(problem({}))).toBe(
      "erwartet: ein Rabatt von 0 bis unter 1, etwa 10 %, gefunden: abc",
    );
    expect(german.problems.sentence(problem({ got: "" }))).toMatch(/gefunden: nichts$/);
  });

  test("group the thousands of what was counted, and of nothing else", () => {
    const counted = problem({
      code: "unusual-month",
      got: "2026-03 is an outlier: 1234567",
      expected: "about 100000",
    });
    expect(english.problems.sentence(counted)).toMatch(
      /^2026-03 is an outlier: 1,234,567, .* expect about 100,000;/,
    );
    expect(german.problems.sentence(counted)).toMatch(/1\.234\.567, .* etwa 100\.000 erwarten/);
    const prompts = problem({
      code: "prompt-length-not-told",
      got: "claude-haiku-4-5-20251001",
      expected: "200000",
    });
    expect(english.problems.sentence(prompts)).toMatch(
      /^claude-haiku-4-5-20251001 costs more in prompts above 200,000 tokens,/,
    );
  });

  test("a phrase with something of the workbook in it keeps that", () => {
    const given = problem({
      code: "out-of-range",
      got: "2026-09",
      expected: "2026-08, the month after the row above",
    });
    expect(german.problems.sentence(given)).toBe(
      "erwartet: 2026-08, der Monat nach der Zeile darüber, gefunden: 2026-09",
    );
  });
});

describe("the readers' own phrases", () => {
  const folders = ["tables", "tables/exports", "tables/stream", "engine", "engine/levers", "workbook"];
  const sources = folders
    .map((folder) => resolve(__dirname, "../../src", folder))
    .flatMap((folder) => readdirSync(folder).map((name) => resolve(folder, name)))
    .filter((path) => path.endsWith(".ts"))
    .map((path) => readFileSync(path, "utf8"));
  // The headings of columns are the same in both languages; fields are none that a user sees.
  const headings = /^([A-Z][a-z]+( [a-z]+)*|[a-z]+[A-Za-z]*)$/;
  const unknown = (phrases: readonly string[]) =>
    [...new Set(phrases)].filter((phrase) => !headings.test(phrase) && inGerman(phrase) === phrase);
  /** Said by functions and in sheets, which are English. */
  const notForThePane =
    /^(a number, or one row|a discount from 0 to below 1$|the commitment$|a whole number of (months|scenarios) from|a whole number from|a ramp with rollover needs|the headline, reasons)/;
  /** Parts of phrases, and of sentences that are looked up whole. */
  const parts =
    /^(a launch|an ending|a regional endpoint|a client|the vendor|a model|a model of the price book|only from 7 to 7|a hit rate of 7 at 7)$|\$\{|^the (sheet|name|chart) 7 /;
  const written = [
    /expected: "([^"]+)"/g,
    /\.(?:number|share|rate)\("[^"]+", "([^"]+)"/g,
    /"out-of-range", "([^"]+)"/g,
  ];

  test("are all known in German", () => {
    const phrases = sources.flatMap((source) =>
      written.flatMap((pattern) => [...source.matchAll(pattern)].map(([, phrase = ""]) => phrase)),
    );
    expect(phrases.length).toBeGreaterThan(40);
    expect(unknown(phrases)).toEqual([]);
  });

  test("wherever a reader has them, with something of the workbook in them too", () => {
    const lines = sources
      .flatMap((source) => source.split("\n"))
      .filter((line) => !/new Error|^ *(\*|\/)/.test(line));
    const literals = lines.flatMap((line) =>
      [
        ...line.matchAll(
          /["`]((?:an?|the|one|only|at least|at most|whole|prompts of|years|shares) [^"]*?)["`]/g,
        ),
      ].map(([, phrase = ""]) => phrase.replace(/\$\{[^{}]*\}/g, "7")),
    );
    expect(literals.length).toBeGreaterThan(60);
    expect(unknown(literals).filter((phrase) => !notForThePane.test(phrase) && !parts.test(phrase))).toEqual(
      [],
    );
  });

  test("progress of the workbook's part too", () => {
    const steps = sources.flatMap((source) =>
      [...source.matchAll(/(?:onProgress\(|pause\(work, |new Requests\(context, work, )"([^"]+)"/g)].map(
        ([, step = ""]) => step,
      ),
    );
    expect(steps.length).toBeGreaterThan(5);
    expect([...new Set(steps)].filter((step) => german.fromWorkbook(step) === step)).toEqual([]);
  });

  test("errors with names of the workbook in them too", () => {
    const thrown = /(WorkbookError|refusal)\(\s*([`"])((?:(?!\2)[^])*)\2/g;
    const errors = sources.flatMap((source) =>
      [...source.matchAll(thrown)].map(([, by = "", , words = ""]) => {
        const filled = words
          .replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, "7")
          .replace(/^7 went/, "The table 7 went");
        return by === "refusal" ? `Nothing was undone, because ${filled}.` : filled;
      }),
    );
    expect(errors.length).toBeGreaterThan(10);
    // What a workbook has of its own is said in two ways, which stand elsewhere.
    const others = errors.filter((words) => words !== "The workbook 7, then try again.");
    expect(
      others.map(german.fromWorkbook).filter((words) => / (the|and|were|is|since|with|again)\b/.test(words)),
    ).toEqual([]);
  });

  test("sentences of errors too", () => {
    const sentences = sources.flatMap((source) =>
      [...source.matchAll(/^ +"([A-Z][^"]+ [^"]+\.)",$/gm)].map(([, sentence = ""]) => sentence),
    );
    const errors = sentences.filter((sentence) => /[Tt]ry (again|a )|Pick |Select /.test(sentence));
    expect(errors.length).toBeGreaterThan(5);
    expect(errors.filter((sentence) => german.fromWorkbook(sentence) === sentence)).toEqual([]);
  });
});

describe("explanations of terms", () => {
  const glossary = readFileSync(resolve(__dirname, "../../docs/GLOSSARY.md"), "utf8");
  const entries = [...glossary.matchAll(/^- \*\*(.+?)\*\*: (.+)$/gm)].map(([, word = "", meaning = ""]) => {
    const plain = meaning.replace(/ \([A-Z]\d*(, [A-Z]\d+)*\)\.?$/, ".").replace(/[_`]/g, "");
    const ended = plain.endsWith(".") ? plain : `${plain}.`;
    return { word, meaning: `${ended.charAt(0).toUpperCase()}${ended.slice(1)}` };
  });

  test("are those of the glossary", () => {
    expect(Object.values(helpInEnglish.terms)).toEqual(entries);
  });

  test("are there in German, each with another text", () => {
    const german = Object.entries(helpInGerman.terms);
    expect(german.map(([term]) => term)).toEqual(Object.keys(helpInEnglish.terms));
    for (const [term, { meaning }] of german) {
      expect({ term, empty: meaning === "" }).toEqual({ term, empty: false });
      expect(Object.values(helpInEnglish.terms).map((each) => each.meaning)).not.toContain(meaning);
    }
  });

  test("cover every row of the table Terms", () => {
    expect(Object.keys(helpInGerman.contractTerms).sort()).toEqual(
      termDefinitions.map(({ key }) => key as string).sort(),
    );
    expect(helpInEnglish.contractTerms.rolloverShare).toBe(
      "Share of what is unused that rolls into the next period",
    );
  });
});
