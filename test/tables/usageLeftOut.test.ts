import { UsageStream } from "../../src/tables/exports/usageStream";
import type { Cell } from "../../src/tables/grid";
import { publishedPrices } from "../../src/tables/priceBook";
import { describe as say } from "../../src/tables/wording";
import { consoleHeader, plainHeader, sentences, usageOn } from "./usageOn";

const good: readonly Cell[] = ["2026-09", "claude-opus-4-8", 100, 20, 5, 800, 30];
const alsoGood: readonly Cell[] = ["2026-08", "claude-opus-4-8", 100, 20, 5, 800, 30];
const with_ = (column: number, cell: Cell, row = good): readonly Cell[] =>
  row.map((each, i) => (i === column ? cell : each));

describe("rows that are left out or repeated", () => {
  test("a row that is the same in every cell names the first; both are in the totals", () => {
    const reading = usageOn([plainHeader, alsoGood, good, good]);
    expect(reading.problems).toEqual([
      { code: "duplicate-row", where: "Usage!A4", got: "row 4", expected: "row 3" },
    ]);
    expect(reading.problems.map(say)).toEqual([
      "Usage!A4: the row is the same as row 3 in every cell; delete one of the two, or the usage counts twice",
    ]);
    expect(reading.totals.rows).toBe(3);
    expect(reading.rows).toEqual([]);
  });

  test("rows that differ only in a column that is not used are no duplicates", () => {
    const header = [...plainHeader, "Team"];
    expect(sentences([header, [...good, "blue"], [...good, "red"]])).toEqual([]);
  });

  test.each(["Total", "Grand total", "TOTALS", "Sum", "Sub-total", "Total 2026", "2026-09 Total"])(
    "%s in the place of a date or of a model is a total",
    (label) => {
      for (const total of [with_(0, label), with_(1, label), with_(1, label, with_(0, ""))]) {
        const reading = usageOn([plainHeader, alsoGood, good, total]);
        expect(reading.problems).toEqual([{ code: "totals-row", where: "Usage!A4", got: label }]);
        expect(reading.rows).toHaveLength(2);
      }
    },
  );

  test.each([
    ...["Gesamt", "Gesamtsumme", "Summe", "SUMME 2026", "Gesamtergebnis", "Zwischensumme", "Teilergebnis"],
    ...["Insgesamt", "Gesamtkosten", "Chat Ergebnis", "All", "all models", "Alle Modelle", "Overall"],
  ])("%s in the place of a date or of a model is a total", (label) => {
    for (const total of [with_(0, label), with_(1, label), with_(1, label, with_(0, ""))]) {
      const reading = usageOn([plainHeader, alsoGood, good, total]);
      expect(reading.problems).toEqual([{ code: "totals-row", where: "Usage!A4", got: label }]);
      expect(reading.rows).toHaveLength(2);
    }
  });

  test("a total among columns of months is left out in German and English", () => {
    for (const label of ["Gesamt", "Summe", "All", "Overall", "Grand total"]) {
      const { problems, totals } = usageOn([
        ["Workload", "2026-07", "2026-08"],
        ["Chat", 10, 20],
        ["Code", 1, 2],
        [label, 11, 22],
      ]);
      expect(problems.filter(({ code }) => code !== "assumed")).toEqual([
        { code: "totals-row", where: "Usage!A4", got: label },
      ]);
      // 10 + 20 + 1 + 2
      expect(totals.listCost).toBe(33);
    }
  });

  test("All names all usage where no other name stands beside it", () => {
    const rows = (...names: readonly string[]) =>
      usageOn([["Month", "Service", "List cost"], ...names.map((name, i) => [`2026-0${i + 1}`, name, 5])]);
    expect(rows("All", "All", "All").totals.listCost).toBe(15);
    expect(rows("All", "All", "All").problems).toEqual([]);
    expect(rows("All", "chat", "Overall").problems.map(({ code, where }) => [code, where])).toEqual([
      ["totals-row", "Usage!A2"],
      ["totals-row", "Usage!A4"],
    ]);
  });

  test("All is a total in a later piece of a stream, as names stood above it", () => {
    const stream = new UsageStream("usage.csv", publishedPrices);
    stream.readRows([
      ["Month", "Service", "List cost"],
      ...Array.from({ length: 12 }, () => ["2026-01", "a", 5]),
    ]);
    stream.readRows([["2026-01", "All", 60]]);
    const { problems, totals } = stream.finish();
    expect(problems.map(({ code, where }) => [code, where])).toContainEqual([
      "totals-row",
      "usage.csv row 14",
    ]);
    expect(totals.listCost).toBe(60);
  });

  test("names that only begin or sound like a total are usage", () => {
    const names = ["Gesamtportal", "Allianz", "Overall quality", "Alles", "Summer", "Ergebnis"];
    const { problems, rows } = usageOn([
      ["Month", "Service", "List cost"],
      ...names.map((name) => ["2026-01", name, 5]),
    ]);
    expect(problems).toEqual([]);
    expect(rows).toHaveLength(names.length);
  });

  test("a row without date whose numbers are the sums is a total", () => {
    const cells = [plainHeader, alsoGood, good, ["", "", 200, 40, 10, 1600, 60]];
    expect(sentences(cells)).toEqual([
      "Usage!A4: the row is taken for a total (no date, and the sums of the rows) and left out",
    ]);
    expect(usageOn(cells).rows).toHaveLength(2);
  });

  test("a row without date whose numbers are not the sums lacks its date", () => {
    const cells = [plainHeader, alsoGood, good, ["", "claude-opus-4-8", 200, 40, 10, 1600, 61]];
    expect(usageOn(cells).problems.map(({ code, where }) => `${where} ${code}`)).toEqual(["Usage!A4 blank"]);
  });

  test("blank rows inside are one warning a run; those at the end are none", () => {
    const blank = ["", "", "", "", "", "", ""];
    const cells = [plainHeader, alsoGood, blank, good, blank, blank, blank, with_(0, "2026-10"), blank];
    expect(sentences(cells)).toEqual(["Usage!A3: blank, left out", "Usage!A5: blank, left out (3 rows)"]);
    expect(usageOn(cells).rows).toHaveLength(3);
  });

  test("dates out of order are one warning at the first place; the rows stay as they stand", () => {
    const cells = [plainHeader, good, alsoGood, with_(0, "2026-10"), with_(0, "2026-07")];
    expect(sentences(cells)).toEqual([
      "Usage!A3: dates are not in order (2026-08 stands below 2026-09); they were put in order for the calculation",
    ]);
    expect(usageOn(cells).rows).toHaveLength(4);
  });
});

describe("a price that changed within a month", () => {
  const sonnet = (date_: Cell, cacheRead: number, input = 100): readonly Cell[] => [
    ...[date_, "claude-sonnet-5-5", input, 0, 0, cacheRead, 0],
  ];

  test("is a warning for rows that name the month alone, once a model and month", () => {
    expect(sentences([plainHeader, sonnet("2026-10", 800), sonnet("2026-10", 900)])).toEqual([
      "Usage!A2: the list price of claude-sonnet-5-5 changed on 2026-10-07 while the row covers the whole month; the price at the month's end is used. Rows by day would be exact",
    ]);
  });

  test("is none for rows by day, for classes whose price stayed, or for a model launched in the month", () => {
    const header = ["Date", ...plainHeader.slice(1)];
    expect(sentences([header, sonnet("2026-10-06", 800), sonnet("2026-10-08", 800)])).toEqual([]);
    expect(sentences([plainHeader, sonnet("2026-10", 0)])).toEqual([]);
    expect(sentences([plainHeader, sonnet("2026-09", 800)])).toEqual([]);
  });

  test("cache reads of Sonnet 5.5 cost 0.20 a million to 2026-10-06 and 0.10 from the 7th", () => {
    const header = ["Date", ...plainHeader.slice(1)];
    const { totals } = usageOn([header, sonnet("2026-10-06", 1e6, 0), sonnet("2026-10-07", 1e6, 0)]);
    expect(totals.listCost).toBeCloseTo(0.3, 12);
  });
});

describe("ranges that are no usage", () => {
  test("empty cells", () => {
    for (const cells of [[], [[]], [["", " "], [""]]]) {
      const { problems, format, rows } = usageOn(cells);
      expect(problems.map(({ code }) => code)).toEqual(["empty-selection"]);
      expect([format, rows]).toEqual([null, []]);
    }
    expect(sentences([["", ""]])).toEqual([
      "Usage!A1:B1: expected a range with usage, got empty cells. Select the usage with its header row",
    ]);
  });

  test("a header without rows", () => {
    expect(usageOn([plainHeader]).problems.map(({ code }) => code)).toEqual(["empty-selection"]);
    expect(usageOn([plainHeader, with_(0, "Total")]).problems.map(({ code }) => code)).toEqual([
      "totals-row",
      "empty-selection",
    ]);
  });

  test("columns that are not understood are shown beside what was expected", () => {
    expect(
      sentences([
        ["", "Employee", "Salary"],
        ["", "Ann", 5],
      ]),
    ).toEqual([
      "Usage!B1: expected a header row of a known export, or with Month, Model, Input and Output (tokens), or with Month and Cost, got columns Employee, Salary",
    ]);
  });

  test("each missing column is named", () => {
    const reading = usageOn([
      ["Month", "Input", "Cache read"],
      ["2026-10", 5, 5],
    ]);
    expect(reading.format).toBe("month-tokens");
    expect(reading.problems.map(say)).toEqual([
      "Usage!A1: expected a column of models, headed Model or model_version, got Month, Input, Cache read",
      "Usage!A1: expected a column of output tokens, headed Output or usage_output_tokens, got Month, Input, Cache read",
    ]);
  });

  test("a Console export without its cache columns would be priced too low", () => {
    const header = consoleHeader.filter((name) => !name.includes("cache_"));
    expect(usageOn([header, ["2026-10-01"]]).problems.map(({ code }) => code)).toEqual([
      "missing-column",
      "missing-column",
    ]);
  });
});
