import type { Day, Month } from "../../src/engine/units";
import { isCellAddress } from "../../src/taskpane/cellAddress";
import { formatsFor } from "../../src/taskpane/formats";
import { typedNumbers } from "../../src/taskpane/typedNumbers";

describe("numbers and dates", () => {
  test("follow the language of the workbook's contents", () => {
    const german = formatsFor("de-DE");
    expect(german.money(1234567.891)).toBe("1.234.567,89");
    expect(german.count(1234567)).toBe("1.234.567");
  });

  test("money has two decimals and no currency sign", () => {
    expect(formatsFor("en-US").money(1000)).toBe("1,000.00");
  });

  test.each(["", "not a language", "x"])("a language tag that is none (%p) falls back to en-US", (tag) => {
    expect(formatsFor(tag).money(1234.5)).toBe("1,234.50");
  });

  test("a month and a day are said in full, wherever the computer stands", () => {
    const english = formatsFor("en-US");
    expect(english.date("2026-03" as Month)).toBe("Mar 2026");
    expect(english.date("2026-03-01" as Day)).toBe("Mar 1, 2026");
  });
});

describe("places that can be gone to", () => {
  test.each(["Usage!C7", "Usage!$A$1:$G$55", "'My usage'!A1", "'It''s'!XFD1048576", "Übersicht!B2"])(
    "%s is a cell or range",
    (where) => expect(isCellAddress(where)).toBe(true),
  );

  test.each(["", "bands row 3", "Usage", "Usage!", "Usage!C0", "Usage!A1,C1", "My usage!A1", "'Open!A1"])(
    "%p is not",
    (where) => expect(isCellAddress(where)).toBe(false),
  );
});

describe("numbers that are typed, as the tables' readers take them", () => {
  test.each([
    ["585.000", "585000"],
    ["1.234.567,5", "1234567.5"],
    ["12,5 %", "12.5 %"],
    ["−0,1", "−0.1"],
    ["0,5; 1; 1,5", "0.5; 1; 1.5"],
    ["12", "12"],
    // None of the language: left for the reader, as is the word of a term.
    ["585,000.50", "585,000.50"],
    ["12.5 %", "12.5 %"],
    ["committed", "committed"],
    ["", ""],
  ])("in German %s is %s", (typed, read) => expect(typedNumbers(typed, formatsFor("de-DE"))).toBe(read));

  test.each(["585,000", "12.5 %", "1,5"])("in English %s stays", (typed) =>
    expect(typedNumbers(typed, formatsFor("en-US"))).toBe(typed),
  );
});
