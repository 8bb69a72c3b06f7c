import type { Day, Month } from "../../src/engine/units";
import { isCellAddress } from "../../src/taskpane/cellAddress";
import { formatsFor } from "../../src/taskpane/formats";

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
