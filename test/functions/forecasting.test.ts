import { forecast, range, scenarios } from "../../src/functions/forecasting";
import { optimal } from "../../src/functions/sizing";
import { commitFunctions } from "../../src/workbench/commitFunctions";

beforeAll(() => commitFunctions());

const usage = [81_000, 79_000, 90_000, 85_000, 100_000, 97_000, 104_000, 110_000];
const column = usage.map((month) => [month]);
const dated = [
  ["Month", "Usage"],
  ...usage.map((month, i) => [`2026-${String(i + 1).padStart(2, "0")}`, month]),
];
const failure = (call: () => unknown): string => {
  try {
    return `returned ${String(call())}`;
  } catch (error) {
    const { code, message } = error as { readonly code: string; readonly message: string };
    return `${code} ${message}`;
  }
};
const numbers = (row: readonly unknown[] | undefined): readonly number[] => (row ?? []).slice(1).map(Number);

describe("FORECAST", () => {
  test("[F1] spills a header and a row a month, numbered or named after the history's months", () => {
    const rows = forecast(column, 3);
    expect(rows[0]).toEqual(["Month", "P10", "P50", "P90"]);
    expect(rows.slice(1).map(([month]) => month)).toEqual([1, 2, 3]);
    expect(
      forecast(dated, 3)
        .slice(1)
        .map(([month]) => month),
    ).toEqual(["2026-09", "2026-10", "2026-11"]);
  });

  test("[F1] its quantiles rise with the probability, whatever the order of the arguments", () => {
    const rows = forecast(column, 4, [[0.9, 0.1]]);
    expect(rows[0]).toEqual(["Month", "P90", "P10"]);
    for (const row of rows.slice(1)) {
      const [p90 = NaN, p10 = NaN] = numbers(row);
      expect(p90).toBeGreaterThan(p10);
    }
  });

  test("[F1] a history in a row, in a column and with months is the same history", () => {
    expect(forecast([usage], 5)).toEqual(forecast(column, 5));
    expect(forecast(dated, 5).map(numbers)).toEqual(forecast(column, 5).map(numbers));
  });
});

describe("RANGE", () => {
  test("[F1] the range of the total is narrower than the sum of the months' ranges", () => {
    const rows = range(column, 12);
    expect(rows[0]).toEqual(["Months", "P10", "P50", "P90"]);
    const [p10 = NaN, , p90 = NaN] = numbers(rows[1]);
    const months = forecast(column, 12).slice(1).map(numbers);
    const summed = (of: number): number => months.reduce((total, month) => total + (month[of] ?? NaN), 0);
    expect(p90 - p10).toBeLessThan(summed(2) - summed(0));
    expect(p90).toBeGreaterThan(p10);
  });

  test("[F1] a seed gives other draws of the same range", () => {
    const own = range(column, 12);
    expect(range(column, 12, undefined, 7)).toEqual(range(column, 12, undefined, 7));
    expect(range(column, 12, undefined, 7)).not.toEqual(own);
    // medians of 1,000 paths agree to a few per cent
    expect(Number(range(column, 12, undefined, 7)[1]?.[2]) / Number(own[1]?.[2])).toBeCloseTo(1, 1);
  });
});

describe("SCENARIOS", () => {
  test("[F1] a row a scenario, a column a period of 12 months; a rest is a shorter period", () => {
    expect(scenarios(column, 24)).toHaveLength(1000);
    expect(scenarios(column, 24)[0]).toHaveLength(2);
    expect(scenarios(column, 30, 10).map((row) => row.length)).toEqual(new Array(10).fill(3));
    expect(scenarios(column, 12, 10, 3)[0]).toHaveLength(4);
  });

  test("[F1] periods add up to the same totals, however the term is cut", () => {
    const years = scenarios(column, 24, 50);
    const quarters = scenarios(column, 24, 50, 3);
    const total = (row: readonly unknown[]): number =>
      row.reduce<number>((sum, each) => sum + Number(each), 0);
    years.forEach((row, s) => expect(total(quarters[s] ?? []) / total(row)).toBeCloseTo(1, 12));
  });

  test("[R1] can be handed to OPTIMAL as they are", () => {
    const bands = [[1, 0.1]];
    // 90 % of the scenarios fill it, at 10 % off
    const [p10 = NaN] = numbers(range(column, 12, [[0.1]])[1]);
    expect(optimal(scenarios(column, 12), bands) / (0.9 * p10)).toBeCloseTo(1, 2);
  });
});

describe("errors", () => {
  test.each<[string, () => unknown, string]>([
    [
      "one month",
      () => forecast([[5]], 12),
      "#VALUE! history: expected at least two whole months, got 1 month",
    ],
    [
      "no months ahead",
      () => range(column, 0),
      "#VALUE! months: expected a whole number of months from 1 to 120, got 0",
    ],
    [
      "half a month",
      () => range(column, 1.5),
      "#VALUE! months: expected a whole number of months from 1 to 120, got 1.5",
    ],
    [
      "90 for 90 %",
      () => forecast(column, 12, [[0.1], [90]]),
      "#VALUE! probabilities row 2: expected a probability above 0 and below 1, got 90",
    ],
    [
      "too many scenarios",
      () => scenarios(column, 12, 1e6),
      "#VALUE! count: expected a whole number of scenarios from 1 to 10,000, got 1000000",
    ],
    [
      "a period of 0 months",
      () => scenarios(column, 12, 10, 0),
      "#VALUE! months per period: expected a whole number of months from 1 to 120, got 0",
    ],
    [
      "a negative seed",
      () => range(column, 12, undefined, -1),
      "#VALUE! seed: expected a whole number from 0 to 4,294,967,295, got -1",
    ],
    [
      "text in the history",
      () => range([[1], ["x"], [2]], 12),
      "#VALUE! history row 2: expected a number of 0 or more, got x",
    ],
  ])("%s", (_, call, expected) => {
    expect(failure(call)).toBe(expected);
  });
});
