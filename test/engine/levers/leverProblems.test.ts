import { adopted, settingsIn } from "../../../src/engine/levers/adoption";
import { movedShare } from "../../../src/engine/levers/caching";
import { currentState } from "../../../src/engine/levers/currentState";
import { drawn } from "../../../src/engine/levers/estimate";
import { monthlyMixes, type UsageMix } from "../../../src/engine/levers/usageMix";
import { lastDayOfUsage } from "../../../src/engine/usage";
import type { Lever } from "../../../src/engine/levers/lever";
import { leverProblems } from "../../../src/engine/levers/leverProblems";
import { tokenizerFactor } from "../../../src/engine/levers/routing";
import { stagesOf } from "../../../src/engine/levers/stages";
import { priceOn, type PriceRow } from "../../../src/engine/prices";
import type { UsageRow } from "../../../src/engine/usage";
import { fraction, tokens } from "../../../src/engine/units";
import { publishedPrices } from "../../../src/tables/priceBook";
import { costRow, day, month, tokenRow } from "../usageRows";
import {
  batching,
  between,
  caching,
  haiku45,
  mixOf,
  opus46,
  routing,
  signingDay,
  sonnet46,
} from "./leversOn";

const M = 1_000_000;
const opus55 = "claude-opus-5-5";
const input = (model: string, more: Parameters<typeof tokenRow>[3] = {}) =>
  tokenRow("2026-10", model, { input: tokens(M) }, more);
const said = (mix: UsageMix, ...levers: readonly Lever[]) =>
  leverProblems(levers, mix, publishedPrices, signingDay, "Usage");
const saidOf = (rows: readonly UsageRow[], ...levers: readonly Lever[]) =>
  said(mixOf(...rows), ...levers).map(({ code, got }) => `${code}: ${got}`);
/** Long enough prompts, so that their length is no matter. */
const long = { promptTokens: tokens(5000) };

describe("what is said about levers", () => {
  it("[U3] levers need tokens: usage given as cost alone has none", () => {
    expect(saidOf([costRow("2026-10", 5)], batching(1))).toContain("levers-need-tokens: ");
    expect(saidOf([costRow("2026-10", 5)])).toEqual([]);
    expect(saidOf([costRow("2026-10", 5), input(opus46)], batching(1))).toEqual([]);
    expect(saidOf([], batching(1))).toEqual(["lever-adds-nothing: no tokens of any model"]);
  });

  it("[U3] a lever for a model is judged on that model, one for all on the rest", () => {
    const rows = [input(sonnet46), tokenRow("2026-10", haiku45, { cacheRead: tokens(M) })];
    // Haiku is cached in full; it has a lever of its own, so that the other finds nothing done
    const own = caching(0.5, 0.9, { model: haiku45, ...long });
    expect(saidOf(rows, caching(0.5, 0.9, long), own)).toEqual([
      `lever-adds-nothing: 100 % of the input is cached at ${haiku45} today`,
    ]);
    expect(saidOf(rows, caching(0.5, 0.9, { model: opus46, ...long }))).toEqual([
      `lever-adds-nothing: no tokens of ${opus46}`,
    ]);
    // both models have their own: nothing is left for the one for all
    const both = [own, caching(0.5, 0.9, { model: sonnet46, ...long }), caching(0.5, 0.9, long)];
    expect(saidOf(rows, ...both)).toContain("lever-adds-nothing: no tokens of any model");
  });

  it("[U3] a share that is reached already adds nothing; a share of 0 says nothing", () => {
    const half = [input(sonnet46), input(sonnet46, { batch: true })];
    expect(saidOf(half, batching(0.5))).toEqual([
      `lever-adds-nothing: 50 % of the tokens are in batch at ${sonnet46} today`,
    ]);
    expect(saidOf(half, batching(0.51))).toEqual([]);
    expect(saidOf([input(sonnet46)], batching(0))).toEqual([]);
    const third = [tokenRow("2026-10", sonnet46, { input: tokens(2 * M), cacheRead: tokens(M) })];
    expect(saidOf(third, caching(0.3, 0.9, long))).toEqual([
      `lever-adds-nothing: 33.3 % of the input is cached at ${sonnet46} today`,
    ]);
  });

  it("[U3] routing acts on the models there are, and to models that have a price", () => {
    const rows = [input(opus46), input(haiku45)];
    expect(saidOf(rows, routing(opus46, sonnet46, 0.5))).toEqual([]);
    expect(saidOf(rows, routing(sonnet46, haiku45, 0.5))).toEqual([
      `lever-adds-nothing: no tokens of ${sonnet46}`,
    ]);
    expect(said(mixOf(...rows), routing(opus46, "claude-none", 0.5))).toEqual([
      { code: "no-price", where: "Levers!A5", got: "claude-none", expected: "on 2026-11-15" },
    ]);
  });

  it("[U3] caching for five minutes that is hardly read costs money", () => {
    // Sonnet 4.6 writes 3.75, reads 0.30, input 3: it pays from 0.75 ÷ 3.45 = 21.7 % on
    expect(said(mixOf(input(sonnet46)), caching(0.5, 0.2, long))).toEqual([
      {
        code: "caching-costs-money",
        where: "Levers!A5",
        got: "a hit rate of 20 % at claude-sonnet-4-6",
        expected: "21.7 %",
      },
    ]);
    expect(saidOf([input(sonnet46)], caching(0.5, 0.22, long))).toEqual([]);
  });

  it("[U3] the least prompt that can be cached is that of the model", () => {
    const short = caching(0.5, 0.9, { promptTokens: tokens(1000) });
    expect(said(mixOf(input(sonnet46)), short)).toEqual([
      {
        code: "least-cacheable-prompt",
        where: "Levers!A5",
        got: "prompts of 1000 tokens",
        expected: `1024 tokens at ${sonnet46}`,
      },
    ]);
    // claude-3-sonnet: not known, so nothing is said
    expect(saidOf([input("claude-3-sonnet-20240229")], short)).toEqual([]);
  });

  it("[U3] a model of which nothing can be in batch", () => {
    const fast = input(opus55, { fast: true });
    expect(saidOf([fast], batching(0.5))).toEqual([`lever-adds-nothing: no batch price of ${opus55}`]);
    expect(saidOf([fast, input(opus55)], batching(0.5))).toEqual([]);
    expect(saidOf([fast, input(opus46)], batching(0.5))).toEqual([
      `lever-adds-nothing: no batch price of ${opus55}`,
    ]);
  });

  it("[U1] a length below that at which exports tell long prompts is not told, unless its share is stated", () => {
    // Haiku 5.5 changes its price at 100,000, Sonnet 4.6 at the exports' own 200,000
    expect(said(mixOf(input("claude-haiku-5-5"), input(sonnet46)))).toEqual([
      { code: "prompt-length-not-told", where: "Prices", got: "claude-haiku-5-5", expected: "100000" },
    ]);
  });
});

describe("flows", () => {
  it("[U1] usage without a price is said with its day", () => {
    const { problems } = monthlyMixes([tokenRow("2026-10", "claude-none", {})], publishedPrices, signingDay);
    expect(problems).toEqual([
      { code: "no-price", where: "Usage!A2", got: "claude-none", expected: "on 2026-10-31" },
    ]);
  });

  it("[U1] what is not sold on the signing day keeps the price of its own", () => {
    const sonnet = priceOn(publishedPrices, sonnet46, null) as PriceRow;
    const fastOnce = { ...sonnet, from: null, fast: { input: sonnet.input, output: sonnet.output } };
    const book = [fastOnce, { ...sonnet, from: day("2026-11-01") }];
    const rows = [input(sonnet46, { fast: true }), input(sonnet46)];
    const [october] = monthlyMixes(rows, book, signingDay).months;
    expect(october?.mix.flows.map(({ price, tariff }) => [tariff.fast, price.from])).toEqual(
      expect.arrayContaining([
        [true, null],
        [false, "2026-11-01"],
      ]),
    );
    expect(october?.mix.flows).toHaveLength(2);
  });

  it("[U1] one tariff is one flow: the regional endpoint is apart, rows of the same are added", () => {
    const mix = mixOf(input(sonnet46), input(sonnet46), input(sonnet46, { regional: true }));
    expect(mix.flows.map(({ tariff, tokens: counts }) => [tariff.regional ?? false, counts.input])).toEqual(
      expect.arrayContaining([
        [false, 2 * M],
        [true, M],
      ]),
    );
    expect(mix.flows).toHaveLength(2);
    expect(mix.fixed).toEqual([]); // no web searches, no costs
  });

  it("[U1] the last day of usage: a month ends with its last day", () => {
    const days = ["2026-09-30", "2026-10", "2026-10-05"].map((date) => costRow(date, 1));
    expect(lastDayOfUsage(days)).toBe("2026-10-31");
    expect(lastDayOfUsage([...days].reverse())).toBe("2026-10-31");
  });
});

describe("the pieces of a lever", () => {
  it("[U3] is not in use before its start", () => {
    const at = (start: string, monthsToFull: number, date: string) =>
      adopted({ start: month(start), monthsToFull }, month(date));
    expect(at("2027-01", 4, "2026-10")).toBe(0);
    expect(at("2027-01", 1, "2026-12")).toBe(0);
    expect([at("2027-01", 4, "2027-01"), at("2027-01", 4, "2027-06")]).toEqual([0.25, 1]);
    expect(at("2027-01", 1, "2027-01")).toBe(1);
  });

  it("[U3] half adopted moves half", () => {
    const lever = caching(1, 1, { adoption: { start: month("2026-10"), monthsToFull: 2 }, ...long });
    const settings = settingsIn([lever], month("2026-10"), "dated");
    const { cached } = stagesOf(mixOf(input(sonnet46)), settings, publishedPrices, signingDay);
    expect(cached[0]?.tokens).toMatchObject({ input: M / 2, cacheRead: M / 2 });
  });

  it("[U3] of nothing, and of what is there in full, nothing moves", () => {
    expect(movedShare(null, 0.5)).toBe(0);
    expect(movedShare(fraction(1), 1)).toBe(0);
    expect(movedShare(fraction(0.5), 0.75)).toBe(0.5);
  });

  it("[U3] draws lie on the triangle on both sides of its peak", () => {
    // From 0.2 over 0.3 to 0.6 the peak is at a quarter: √(0.1 × 0.4 × 0.1) above 0.2, √(0.5 × 0.4 × 0.3) below 0.6
    expect(drawn(between(0.2, 0.3, 0.6), 0.1)).toBeCloseTo(0.2 + Math.sqrt(0.004), 12);
    expect(drawn(between(0.2, 0.3, 0.6), 0.5)).toBeCloseTo(0.6 - Math.sqrt(0.06), 12);
    expect(drawn(between(0.3, 0.3, 0.3), 0.5)).toBe(0.3);
  });

  it("[U3] tokenizers that are not known count alike", () => {
    const known = priceOn(publishedPrices, opus46, null) as PriceRow;
    expect(tokenizerFactor({ ...known, tokenizer: 1.3 }, { ...known, tokenizer: null })).toBe(1);
    expect(tokenizerFactor({ ...known, tokenizer: null }, { ...known, tokenizer: 1.3 })).toBe(1);
    expect(tokenizerFactor({ ...known, tokenizer: 1 }, { ...known, tokenizer: 1.3 })).toBe(1.3);
  });

  it("[U3] the current state counts both lives of the cache, models in order of their names", () => {
    const counts = { cacheRead: tokens(20), cacheWrite5m: tokens(10), cacheWrite1h: tokens(10) };
    const state = currentState(
      mixOf(tokenRow("2026-09", sonnet46, counts), tokenRow("2026-10", haiku45, counts)).flows,
    );
    expect(state.map(({ model, hitRate, cached }) => [model, hitRate, cached])).toEqual([
      [haiku45, 0.5, 1],
      [sonnet46, 0.5, 1],
    ]);
    // fast mode is no part of what could be in batch
    const fast = currentState(mixOf(input(opus55, { fast: true }), input(opus55, { batch: true })).flows);
    expect(fast[0]?.batched).toBe(1);
  });
});
