import { tablesInEnglish } from "../../../src/tables/sentences/tablesInEnglish";
import { tablesInGerman } from "../../../src/tables/sentences/tablesInGerman";
import { figuresOf, numbersAndProblems, sentencesOf } from "./catalogue";
import { said } from "./said";

const [english, german] = [sentencesOf(tablesInEnglish), sentencesOf(tablesInGerman)];

const sayIn = (catalogue: typeof english, path: string, given: readonly unknown[]): string => {
  const sentence = catalogue.get(path);
  return typeof sentence === "function" ? sentence(...(given as never[])) : String(sentence);
};

test("every sentence has an example here, in both languages", () => {
  expect([...german.keys()].sort()).toEqual([...english.keys()].sort());
  expect([...Object.keys(said), ...numbersAndProblems].sort()).toEqual([...english.keys()].sort());
});

describe.each(Object.entries(said))("%s", (path, examples) => {
  test.each(examples)("%j", (given, inEnglish, inGerman) => {
    expect(sayIn(english, path, given)).toBe(inEnglish);
    expect(sayIn(german, path, given).replaceAll("\u00a0", " ")).toBe(inGerman);
  });
});

test("German says the same figures as English", () => {
  // German says how long the cache keeps in words: 5 minutes, 1 hour.
  const examples = Object.entries(said).flatMap(([path, each]) => each.map((example) => ({ path, example })));
  for (const { path, example } of examples) {
    const [, inEnglish, inGerman] = example;
    const dated = /\d{4}-\d\d/.test(inEnglish);
    const sorted = (text: string) => figuresOf(text).map((figure) => [...figure].sort().join(""));
    expect({ path, figures: dated ? sorted(inGerman).sort() : figuresOf(inGerman) }).toEqual({
      path,
      figures: dated ? sorted(inEnglish).sort() : figuresOf(inEnglish),
    });
  }
});

test("numbers are written as the language writes them", () => {
  const { numbers } = tablesInGerman;
  expect(numbers.money(1_234_567.5)).toBe("1.234.568");
  expect(numbers.money(-0.2)).toBe("0");
  // A percent sign does not stand on the next line alone.
  expect(numbers.percent(0.0819)).toBe("8,2\u00a0%");
  expect(numbers.leastPercent(0.17201)).toBe("17,3\u00a0%");
  expect(numbers.full(1234.5)).toBe("1.234,5");
  expect(tablesInEnglish.numbers.full(1234.5)).toBe("1,234.5");
});
