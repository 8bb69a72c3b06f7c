import { plainHeader, usageOn } from "./usageOn";

/** Opus 5.5 at 4 / 5 / 8 / 0.20 / 20 a million: 4 + 10 + 4 + 1.6 + 6 = 25.60. */
const known = [1e6, 2e6, 0.5e6, 8e6, 0.3e6] as const;
const knownCost = 25.6;
describe("plain sheets", () => {
  test("months, models and tokens: the day of a month cell stands for its month", () => {
    // 46296 is 2026-10-01.
    for (const month of ["2026-10", "Oct 2026", "October 2026", "2026-10-31", 46296]) {
      const reading = usageOn([plainHeader, [month, "Claude Opus 5.5", ...known]]);
      expect(reading.problems).toEqual([]);
      expect(reading.format).toBe("month-tokens");
      expect(reading.rows[0]).toMatchObject({ month: "2026-10", day: null, model: "claude-opus-5-5" });
      expect(reading.totals.listCost).toBeCloseTo(knownCost, 12);
    }
  });

  test("headings in other words, other case and another order; other columns are left alone", () => {
    const header = ["output tokens", "Team", "CACHE READS", "Uncached Input", "Cache-write (5 min)", "date"];
    const reading = usageOn([
      [...header, "1-hour cache writes", "Model ID"],
      [0.3e6, "blue", 8e6, 1e6, 2e6, "2026-10-05", 0.5e6, "opus 5.5"],
    ]);
    expect(reading.problems).toEqual([]);
    expect(reading.totals.listCost).toBeCloseTo(knownCost, 12);
    expect(reading.rows[0]?.day).toBe("2026-10-05");
    expect(reading.columns.map(({ field, column }) => `${column} ${field}`)).toEqual([
      "0 output",
      "2 cacheRead",
      "3 input",
      "4 cacheWrite5m",
      "5 date",
      "6 cacheWrite1h",
      "7 model",
    ]);
  });

  test("of two columns that would do, the one that says more is used", () => {
    const { columns } = usageOn([
      ["Month", "Input", "Uncached input", "Model", "Output"],
      ["2026-10", 9, 1, "claude-opus-5-5", 1],
    ]);
    expect(columns.find(({ field }) => field === "input")?.header).toBe("Uncached input");
  });

  test("cache columns may be missing: all input is uncached", () => {
    const reading = usageOn([
      ["Month", "Model", "Input tokens", "Output tokens"],
      ["2026-10", "claude-opus-5-5", 11.5e6, 0.3e6],
    ]);
    // 11.5 × 4 + 0.3 × 20
    expect(reading.totals.listCost).toBeCloseTo(52, 12);
  });

  test("a reported cost beside the tokens is summed apart", () => {
    const { totals } = usageOn([
      [...plainHeader, "Cost (USD)"],
      ["2026-10", "claude-opus-5-5", ...known, 20],
      ["2026-09", "claude-opus-5-5", ...known, ""],
    ]);
    expect(totals.reportedCost).toBe(20);
    expect(totals.listCost).toBeCloseTo(2 * knownCost, 12);
  });

  test("days under a heading Month that has several days of a month stay days", () => {
    const cells = ["2026-10-01", "2026-10-02"].map((date) => [date, "claude-opus-5-5", ...known]);
    expect(usageOn([plainHeader, ...cells]).rows.map(({ day }) => day)).toEqual(["2026-10-01", "2026-10-02"]);
  });

  test("dates that are all the first of several months are months, whatever the heading", () => {
    const cells = ["2026-10-01", "2026-11-01"].map((date) => [date, 5]);
    expect(usageOn([["Date", "Cost"], ...cells]).rows.map(({ day }) => day)).toEqual([null, null]);
    expect(usageOn([["Date", "Cost"], ...cells.slice(1)]).rows.map(({ day }) => day)).toEqual(["2026-11-01"]);
  });

  test.each(["Cost", "List cost", "Spend", "Amount", "cost_usd", "Total cost ($)"])(
    "months and %s",
    (heading) => {
      const reading = usageOn([
        ["Month", heading],
        ["2026-09", 100.25],
        ["2026-10", "$1,200.50"],
      ]);
      // Only a heading that says so is known to be at list prices.
      const said = heading === "List cost" ? [] : ["assumed"];
      expect(reading.problems.map(({ code }) => code)).toEqual(said);
      expect(reading.format).toBe("month-cost");
      expect(reading.rows[1]).toEqual({
        kind: "cost",
        month: "2026-10",
        day: null,
        model: null,
        listCost: 1200.5,
        where: "Usage!A3",
      });
      expect(reading.totals).toEqual({
        rows: 2,
        from: "2026-09",
        to: "2026-10",
        models: [],
        tokens: null,
        listCost: 1300.75,
        reportedCost: 1300.75,
        months: [
          { month: "2026-09", listCost: 100.25 },
          { month: "2026-10", listCost: 1200.5 },
        ],
      });
    },
  );

  test("a cost said to be at list prices is preferred to the reported one", () => {
    const { totals, rows } = usageOn([
      ["Month", "Service", "Cost", "List cost"],
      ["2026-10", "search", 90, 100],
    ]);
    expect([totals.listCost, totals.reportedCost]).toEqual([100, 90]);
    expect(rows[0]?.model).toBe("search");
  });
});
