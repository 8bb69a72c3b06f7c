import { noRangeOptions } from "../../src/engine/rangeOptions";
import { analyse } from "../../src/engine/analyse";
import { efficientHistory } from "../../src/engine/levers/efficientHistory";
import { defaultTerms } from "../../src/engine/terms";
import { fraction, money } from "../../src/engine/units";
import { publishedPrices } from "../../src/tables/priceBook";
import { sampleCells, sampleUsage } from "../../src/tables/sampleUsage";
import { usageOn } from "./usageOn";

const sample = sampleUsage();
const reading = usageOn(sampleCells(sample));
const monthly = efficientHistory(reading.rows, publishedPrices, [], "Usage").months.map(
  ({ listUsage }) => listUsage,
);
const sum = (amounts: readonly number[]): number => amounts.reduce((total, each) => total + each, 0);

describe("the sample company", () => {
  test("is the same every time, and another for another seed", () => {
    expect(sampleUsage()).toEqual(sample);
    expect(sampleUsage(1)).not.toEqual(sample);
  });

  test("reads back as it was written, with the one warning its latest price change deserves", () => {
    expect(reading.format).toBe("month-tokens");
    expect(reading.problems.map(({ code, got }) => `${code}: ${got}`)).toEqual([
      "price-changed-in-month: claude-sonnet-5-5 changed on 2026-10-07",
    ]);
    expect(reading.rows.map((row) => ({ ...row }))).toMatchObject(sample.map((row) => ({ ...row })));
  });

  test("spans 2025-05 to 2026-10 in whole thousands of tokens", () => {
    expect([reading.totals.from, reading.totals.to, monthly.length]).toEqual(["2025-05", "2026-10", 18]);
    for (const { tokens } of sample)
      for (const count of Object.values(tokens)) expect(Math.abs(count % 1000)).toBe(0);
  });

  test("moves to the models of the day: three families at the start and at the end, none before its price", () => {
    const models = (month: string): readonly string[] =>
      sample.filter((row) => row.month === month).map(({ model }) => model);
    expect(models("2025-05")).toEqual([
      "claude-opus-4-20250514",
      "claude-sonnet-4-20250514",
      "claude-3-5-haiku-20241022",
    ]);
    expect(models("2026-10")).toEqual([
      "claude-opus-4-8",
      "claude-opus-5-5",
      "claude-sonnet-4-6",
      "claude-sonnet-5-5",
      "claude-haiku-4-5-20251001",
      "claude-haiku-5-5",
    ]);
  });

  test("the last twelve months cost 800,000 to 950,000 at the last day's prices, with moderate scatter", () => {
    const year = monthly.slice(-12);
    expect(sum(year)).toBeGreaterThan(800_000);
    expect(sum(year)).toBeLessThan(950_000);
    const mean = sum(year) / 12;
    const deviation = Math.sqrt(sum(year.map((month) => (month - mean) ** 2)) / 11);
    expect(deviation / mean).toBeGreaterThan(0.05);
    expect(deviation / mean).toBeLessThan(0.2);
  });

  test("with bands of 250K and 1M the recommendation lies between them", () => {
    const bands = [
      { threshold: money(250_000), discount: fraction(0.1), name: "A", terms: {} },
      { threshold: money(1_000_000), discount: fraction(0.15), name: "B", terms: {} },
    ];
    const inputs = {
      usage: reading.rows,
      prices: publishedPrices,
      bands,
      terms: defaultTerms,
      levers: [],
      changesFrom: () => [],
      otherSpend: [],
      rangeOptions: noRangeOptions,
      where: "Usage",
    };
    const analysis = analyse(inputs);
    if (!("answer" in analysis) || analysis.answer.kind !== "recommendation")
      throw new Error("no recommendation");
    const { commitment } = analysis.answer.recommendation;
    expect(commitment).toBeGreaterThan(600_000);
    expect(commitment).toBeLessThan(850_000);
  });
});
