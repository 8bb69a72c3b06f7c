import { costOfTokens, costOfUsage } from "../../src/engine/listCost";
import { priceChanges, priceOn, type PriceRow } from "../../src/engine/prices";
import { addTokens, noTokens } from "../../src/engine/tokens";
import { fraction, tokens } from "../../src/engine/units";
import { dayOfUse, standardTariff } from "../../src/engine/usage";
import { publishedPrices } from "../../src/tables/priceBook";
import { day, tokenRow } from "./usageRows";

const M = 1_000_000;

function priced(model: string, on: string | null): PriceRow {
  const row = priceOn(publishedPrices, model, on === null ? null : day(on));
  if (row === null) throw new Error(`no price for ${model}`);
  return row;
}
const opus55 = priced("claude-opus-5-5", null);
const counts = {
  input: tokens(M),
  cacheWrite5m: tokens(2 * M),
  cacheWrite1h: tokens(M / 2),
  cacheRead: tokens(8 * M),
  output: tokens(0.3 * M),
};
const cost = (row: PriceRow, tariff: Partial<typeof standardTariff> = {}, of = counts) =>
  costOfTokens(row, of, { ...standardTariff, ...tariff });

describe("list cost of tokens", () => {
  it("[U1] every class has its own price", () => {
    // Opus 5.5, per million 4 / 5 / 8 / 0.20 / 20: 1 × 4 + 2 × 5 + 0.5 × 8 + 8 × 0.2 + 0.3 × 20
    // = 4 + 10 + 4 + 1.6 + 6
    expect(cost(opus55)).toBeCloseTo(25.6, 12);
  });

  it("[U1] had all input been uncached it would be 52.00", () => {
    // 11.5 × 4 + 6
    const uncached = { ...noTokens, input: tokens(11.5 * M), output: counts.output };
    expect(cost(opus55, {}, uncached)).toBeCloseTo(52, 12);
  });

  it("[U1] batch halves every class, inference in the United States costs 1.1 of it", () => {
    expect(cost(opus55, { batch: true })).toBeCloseTo(12.8, 12); // 25.6 × 0.5
    expect(cost(opus55, { usOnly: true })).toBeCloseTo(28.16, 12); // 25.6 × 1.1
    expect(cost(opus55, { batch: true, usOnly: true })).toBeCloseTo(14.08, 12); // 25.6 × 0.55
  });

  it("[U1] fast mode has its own prices, the cache moves with the input's, and there is none in batch", () => {
    // Input 8 and output 40, twice the standard ones: 2 × 25.6
    expect(cost(opus55, { fast: true })).toBeCloseTo(51.2, 12);
    expect(cost(opus55, { fast: true, batch: true })).toBeNull();
  });

  it("[U1] a long prompt costs the long-context price of every class", () => {
    // Haiku 5.5 above 100,000: 0.5 / 0.625 / 1 / 0.05 / 2.5: 0.5 + 1.25 + 0.5 + 0.4 + 0.75
    const haiku55 = priced("claude-haiku-5-5", null);
    expect(cost(haiku55, { longContext: true })).toBeCloseTo(3.4, 12);
    // and a fifth of that below it
    expect(cost(haiku55)).toBeCloseTo(0.68, 12);
  });

  it("[U1] a model without a long-context price charges its one price", () => {
    expect(cost(opus55, { longContext: true })).toBeCloseTo(25.6, 12);
  });

  it("[U1] where usage does not tell long prompts, a stated share of them mixes the prices", () => {
    // 3.4 in long prompts and 0.68 in short ones: 0.25 × 3.4 + 0.75 × 0.68
    const haiku55 = priced("claude-haiku-5-5", null);
    const { longContext } = haiku55;
    if (longContext === null) throw new Error("Haiku 5.5 is priced by length");
    const stated = { ...haiku55, longContext: { ...longContext, untoldShare: fraction(0.25) } };
    expect(cost(stated)).toBeCloseTo(1.36, 12);
    expect(cost(stated, { longContext: true })).toBeCloseTo(3.4, 12);
  });

  it("[U1] a regional endpoint costs 1.1 from the 4.5 models on, and nothing more before", () => {
    expect(cost(opus55, { regional: true })).toBeCloseTo(28.16, 12); // 25.6 × 1.1
    expect(cost(opus55, { regional: true, batch: true })).toBeCloseTo(14.08, 12); // 25.6 × 1.1 × 0.5
    const opus41 = priced("claude-opus-4-1", null);
    expect(cost(opus41, { regional: true })).toBe(cost(opus41));
    expect(cost({ ...opus55, regionalMultiplier: null }, { regional: true })).toBeNull();
  });

  it("[U1] the cache read has a price of its own, and is not a tenth of the input price", () => {
    // 0.20 ÷ 4, 0.10 ÷ 2, 0.25 ÷ 10, 0.30 ÷ 3
    const models = ["claude-opus-5-5", "claude-sonnet-5-5", "claude-fable-5-1", "claude-sonnet-4-6"];
    const ratios = models.map((model) => priced(model, null)).map((row) => row.cacheRead / row.input);
    expect(ratios).toEqual([0.05, 0.05, 0.025, expect.closeTo(0.1, 12)]);
  });

  it("[U1] a tariff the model does not have is not defined, never 0", () => {
    const haiku45 = priced("claude-haiku-4-5-20251001", null);
    expect(cost(haiku45, { usOnly: true })).toBeNull();
    expect(cost(haiku45, { fast: true })).toBeNull();
    expect(cost({ ...haiku45, batchMultiplier: null }, { batch: true })).toBeNull();
  });

  it("[U1] counts add up class by class", () => {
    expect(addTokens(counts, counts)).toEqual({
      input: 2 * M,
      cacheWrite5m: 4 * M,
      cacheWrite1h: M,
      cacheRead: 16 * M,
      output: 0.6 * M,
    });
  });
});

/** A row at the prices of a day; null: of its own. */
function costOf(row: ReturnType<typeof tokenRow>, on: ReturnType<typeof day> | null = null) {
  const price = priceOn(publishedPrices, row.model, on ?? dayOfUse(row));
  return price === null ? null : costOfUsage(row, price);
}

describe("prices by date", () => {
  const reads = { cacheRead: tokens(M) };

  it.each([
    ["2026-09-27", null], // before the model exists
    ["2026-09-28", 0.2],
    ["2026-10-06", 0.2],
    ["2026-10-07", 0.1],
    ["2026-12-31", 0.1],
  ])("[U1] a million cache reads of Sonnet 5.5 on %s cost %d", (date, expected) => {
    expect(costOf(tokenRow(date, "claude-sonnet-5-5", reads))).toEqual(expected);
  });

  it("[U1] a month is priced at its end, and anything at the signing day when there is one", () => {
    const october = tokenRow("2026-10", "claude-sonnet-5-5", reads);
    expect(costOf(october)).toBeCloseTo(0.1, 12);
    const september = tokenRow("2026-09", "claude-sonnet-5-5", reads);
    expect(costOf(september)).toBeCloseTo(0.2, 12);
    expect(costOf(september, day("2026-11-01"))).toBeCloseTo(0.1, 12);
  });

  it("[U1] the newest row counts whatever the order of the book", () => {
    const backwards = [...publishedPrices].reverse();
    expect(priceOn(backwards, "claude-sonnet-5-5", null)?.cacheRead).toBe(0.1);
    expect(priceOn(backwards, "claude-sonnet-5-5", day("2026-10-01"))?.cacheRead).toBe(0.2);
    // A row without a date holds until the first dated one
    expect(priceOn(backwards, "claude-sonnet-4-6", day("2026-03-12"))?.longContext?.above).toBe(200_000);
    expect(priceOn(backwards, "claude-sonnet-4-6", day("2026-03-13"))?.longContext).toBeNull();
  });

  it("[U1] a fast mode that was removed has no price from that day on", () => {
    const fast = (model: string, date: string) =>
      costOf(tokenRow(date, model, { input: tokens(M) }, { fast: true }));
    expect([fast("claude-opus-4-7", "2026-07-23"), fast("claude-opus-4-7", "2026-07-24")]).toEqual([
      30,
      null,
    ]);
    expect([fast("claude-opus-4-8", "2026-11-29"), fast("claude-opus-4-8", "2026-11-30")]).toEqual([
      10,
      null,
    ]);
  });

  it("[U1] every row of the price book has its source", () => {
    expect(publishedPrices.filter(({ source }) => source.trim() === "")).toEqual([]);
  });

  it("[U1] a change inside a period is told with its day", () => {
    const changes = priceChanges(publishedPrices, "claude-sonnet-5-5", day("2026-10-01"), day("2026-10-31"));
    expect(changes).toEqual(["2026-10-07"]);
    expect(priceChanges(publishedPrices, "claude-sonnet-5-5", day("2026-10-07"), day("2026-10-31"))).toEqual(
      [],
    );
  });

  it("[U1] web searches cost 10 per 1,000", () => {
    const searched = { ...tokenRow("2026-11", "claude-opus-5-5", {}), webSearches: 250 };
    expect(costOf(searched)).toBeCloseTo(2.5, 12);
  });

  it("[U1] an unknown model has no price", () => {
    expect(costOf(tokenRow("2026-11", "claude-nemo", {}))).toBeNull();
  });
});
