import { analyse, type Analysis, type Inputs } from "../../src/engine/analyse";
import { fraction } from "../../src/engine/units";
import { publishedPrices } from "../../src/tables/priceBook";
import { tokens } from "../../src/engine/units";
import { band, terms } from "./contract";
import { costRow, tokenRow } from "./usageRows";

const steady = Array.from({ length: 6 }, (_, i) => costRow(`2026-0${i + 1}`, 100_000));
const inputs = (changed: Partial<Inputs> = {}): Inputs => ({
  usage: steady,
  prices: publishedPrices,
  bands: [band(250_000, 0.1), band(1_500_000, 0.2)],
  terms: terms(),
  where: "Usage",
  ...changed,
});

function analysed(changed: Partial<Inputs> = {}): Analysis {
  const found = analyse(inputs(changed));
  if (!("answer" in found)) throw new Error(JSON.stringify(found.problems));
  return found;
}

describe("the whole pipeline", () => {
  it("[R1 to R5] steady usage of 100,000 a month signs 90 % of the year's 1,200,000", () => {
    const { answer, range, problems } = analysed();
    if (answer.kind !== "recommendation") throw new Error(answer.kind);
    expect(range.scenarios).toHaveLength(1000);
    expect(range.total.p50).toBe(1_200_000);
    // 0.9 × 1,200,000; 1,500,000 at 20 % costs 300,000 more than 1,200,000 at list
    expect(answer.recommendation.commitment).toBe(1_080_000);
    expect(answer.recommendation.measures.fill).toBe(1);
    expect(answer.recommendation.measures.paid.mean).toBeCloseTo(1_080_000, 6);
    expect(answer.options.map(({ commitment }) => commitment)).toEqual([0, 250_000, 1_080_000, 1_500_000]);
    expect(problems).toEqual([]);
  });

  it("[U1] tokens are priced, and a term of two years is twice the usage", () => {
    // 10,000 million input tokens of Opus 5.5 a month at 4: 40,000; 24 months: 960,000
    const usage = steady.map(({ month }) =>
      tokenRow(month, "claude-opus-5-5", { input: tokens(10_000_000_000) }),
    );
    const longer = terms({ settlement: "term", termYears: 2 });
    const { answer, range } = analysed({
      usage: usage.map((row) => ({ ...row, month: row.month.replace("2026", "2027") as typeof row.month })),
      terms: longer,
    });
    expect(range.total.p50).toBeCloseTo(960_000, 6);
    // Thresholds are per year: 250,000 × 2 ≤ 864,000
    expect(answer).toMatchObject({ kind: "recommendation", recommendation: { commitment: 864_000 } });
  });

  it("[R1] without bands the answer is floors, and is said so", () => {
    const { answer, problems } = analysed({ bands: [] });
    if (answer.kind !== "floors") throw new Error(answer.kind);
    // 0.95 × 1,200,000, 0.9 × …
    expect(answer.floors.slice(0, 2)).toEqual([
      { discount: fraction(0.05), commitment: 1_140_000 },
      { discount: fraction(0.1), commitment: 1_080_000 },
    ]);
    expect(problems).toEqual([{ code: "no-bands", where: "Bands", got: "" }]);
  });

  it.each([
    [0, "no whole month"],
    [1, "1 whole month"],
  ])("[F2] %d months are no range", (months, got) => {
    const usage = months === 0 ? [costRow("2026-01-03", 1)] : steady.slice(0, months);
    const { problems } = analyse(inputs({ usage }));
    expect(problems).toContainEqual({ code: "history-too-short", where: "Usage", got });
  });

  it("[F2] two to five months are a prior, not evidence", () => {
    expect(analysed({ usage: steady.slice(0, 2) }).problems).toContainEqual({
      code: "short-history",
      where: "Usage",
      got: "2 whole months",
    });
    expect(analysed({ usage: steady.slice(0, 5) }).problems).toHaveLength(1);
  });

  it("[R2] terms that are not sized are refused", () => {
    const { problems } = analyse(inputs({ terms: terms({ policy: "mean-cvar" }) }));
    expect(problems).toMatchObject([{ code: "not-sized", where: "Policy" }]);
  });

  it("[U1] usage without a price stops the work", () => {
    const unknown = tokenRow("2026-03", "claude-nemo", { input: tokens(1) });
    const { problems, ...rest } = analyse(inputs({ usage: [...steady, unknown] }));
    expect(problems).toMatchObject([{ code: "no-price", got: "claude-nemo" }]);
    expect(rest).toEqual({});
  });
});
