import type { Problem, ProblemCode } from "../../../src/engine/problem";
import { problemsInEnglish } from "../../../src/tables/sentences/english";
import { germanSentence } from "../../../src/tables/sentences/german";
import { grouped, mayBeMonths } from "../../../src/tables/sentences/problemSentences";
import { describe as say, isWarning, sentence } from "../../../src/tables/wording";
import { expectGoldenText } from "../goldenText";

const codes = Object.keys(problemsInEnglish) as readonly ProblemCode[];

/** A problem with what was found and expected, with either alone, and with neither. */
const examples = (code: ProblemCode): readonly Problem[] =>
  [
    { got: "«found»", expected: "«expected»" },
    { got: "«found»" },
    { got: "", expected: "12345" },
    { got: "" },
    { got: "13/04/2027 12345", expected: "1" },
  ].map((each) => ({ code, where: "Here!A1", ...each }));

test("the sentence of every problem, with and without what was expected, is that of the golden file in both languages", () => {
  const text = codes
    .map((code) => {
      const said = examples(code).flatMap((problem) => [
        `  ${sentence(problem)}`,
        `  ${germanSentence(problem)}`,
      ]);
      return [
        `${code}${isWarning({ code, where: "", got: "" }) ? " (a warning)" : ""}`,
        ...new Set(said),
        "",
      ].join("\n");
    })
    .join("\n");
  expectGoldenText(text, "german/problems.txt");
});

test("a sentence stands behind its place", () => {
  expect(say({ code: "no-bands", where: "Bands", got: "" })).toMatch(/^Bands: no bands yet/);
});

test("thousands are grouped as the language does it; dates, cells and decimals are left alone", () => {
  expect(grouped("about 12345 of 2026-11, A1234, 1.2345 and 123", "en-US")).toBe(
    "about 12,345 of 2026-11, A1234, 1.2345 and 123",
  );
  expect(grouped("etwa 1234567 und 4321.", "de-DE")).toBe("etwa 1.234.567 und 4321.");
});

test.each([
  ["03/04/2027", true],
  ["12.12.2027", true],
  ["13/04/2027", false],
  ["04-13-2027", false],
])("%s may have its month first or second: %s", (date, may) => {
  expect(mayBeMonths(date)).toBe(may);
});
