import { tokens } from "../../../src/engine/units";
import { costOf } from "../../../src/engine/levers/stages";
import { currentState } from "../../../src/engine/levers/currentState";
import type { Flow } from "../../../src/engine/levers/flow";
import { tokenRow } from "../usageRows";
import { batching, caching, haiku45, mixOf, opus46, ratio, routing, sonnet46, stages } from "./leversOn";

const M = 1_000_000;
const input = { input: tokens(M) };
const both = { input: tokens(M), output: tokens(M / 5) };
const countsAt = (flows: readonly Flow[], model: string) => flows.filter((flow) => flow.model === model);

describe("routing", () => {
  it("[U3] all of Opus 4.6 to Sonnet 4.6 saves 40 %", () => {
    // 5 and 25 a million against 3 and 15: 0.6 of the cost
    expect(ratio([tokenRow("2026-10", opus46, both)], routing(opus46, sonnet46, 1))).toBeCloseTo(0.6, 12);
  });

  it("[U3] a quarter to Sonnet 4.6 and three to Haiku 4.5 saves 70 %", () => {
    // 0.25 × 3 ÷ 5 + 0.75 × 1 ÷ 5 = 0.15 + 0.15
    const levers = [routing(opus46, sonnet46, 0.25), routing(opus46, haiku45, 0.75)];
    expect(ratio([tokenRow("2026-10", opus46, both)], ...levers)).toBeCloseTo(0.3, 12);
  });

  it("[U3] another tokenizer makes other tokens of the same text", () => {
    // Opus 4.6 to Opus 5.5: 1.3 × the tokens at 4 instead of 5: 1.3 × 4 ÷ 5
    const rows = [tokenRow("2026-10", opus46, input)];
    expect(ratio(rows, routing(opus46, "claude-opus-5-5", 1))).toBeCloseTo(1.04, 12);
    expect(ratio(rows, routing(opus46, "claude-opus-5-5", 1, { tokenFactor: 1 }))).toBeCloseTo(0.8, 12);
    // and back: a 1.3th of the tokens at 5 instead of 4
    const back = [tokenRow("2026-10", "claude-opus-5-5", input)];
    expect(ratio(back, routing("claude-opus-5-5", opus46, 1))).toBeCloseTo(5 / 4 / 1.3, 12);
  });

  it("[U3] what one lever brings to a model no other takes further", () => {
    const { routed } = stages(
      mixOf(tokenRow("2026-10", opus46, input)),
      routing(opus46, sonnet46, 0.5),
      routing(sonnet46, haiku45, 1),
    );
    expect(countsAt(routed, sonnet46)[0]?.tokens.input).toBe(M / 2);
    expect(countsAt(routed, haiku45)).toEqual([]);
  });

  it("[U3] tokens whose tariff the other model does not sell stay", () => {
    // Sonnet 4.6 has no fast mode
    const fast = tokenRow("2026-10", "claude-opus-5-5", input, { fast: true });
    expect(ratio([fast], routing("claude-opus-5-5", sonnet46, 1))).toBe(1);
  });
});

describe("caching", () => {
  it("[U3] repeated context read at 0.1 of the input price saves 90 %", () => {
    expect(ratio([tokenRow("2026-10", sonnet46, input)], caching(1, 1))).toBeCloseTo(0.1, 12);
  });

  it("[U3] Opus 5.5: uncached 52.00, cached 25.60", () => {
    // 11M uncached input and the 0.5M written for an hour: the lever caches 10.5 of all 11.5M, 8 of 10M read.
    // Today 11 × 4 + 0.5 × 8 + 0.3 × 20 = 54; then 1 × 4 + 2 × 5 + 0.5 × 8 + 8 × 0.2 + 0.3 × 20 = 25.60
    const counts = { input: tokens(11 * M), cacheWrite1h: tokens(M / 2), output: tokens(0.3 * M) };
    const mix = mixOf(tokenRow("2026-10", "claude-opus-5-5", counts));
    const { today, cached } = stages(mix, caching(10.5 / 11.5, 0.8));
    expect(costOf(today, mix.fixed, "all")).toBeCloseTo(54, 10);
    expect(costOf(cached, mix.fixed, "all")).toBeCloseTo(25.6, 10);
  });

  it("[U3] adds to what is cached already, and leaves it alone beyond the lever's share", () => {
    // 60 of 100 are cached; 80 are wanted: 20 of the 40 uncached move
    const counts = { input: tokens(40), cacheRead: tokens(50), cacheWrite5m: tokens(10) };
    const mix = mixOf(tokenRow("2026-10", sonnet46, counts));
    const [moved] = stages(mix, caching(0.8, 0.5, { life: "1h" })).cached;
    expect(moved?.tokens.input).toBeCloseTo(20, 9);
    expect(moved?.tokens.cacheRead).toBeCloseTo(60, 9);
    expect(moved?.tokens.cacheWrite1h).toBeCloseTo(10, 9);
    expect(moved?.tokens.cacheWrite5m).toBe(10);
    expect(stages(mix, caching(0.5, 0.5)).cached).toEqual(mix.flows);
  });

  it("[U3] a row for one model replaces the row for all", () => {
    const rows = [tokenRow("2026-10", sonnet46, input), tokenRow("2026-10", haiku45, input)];
    // Sonnet 4.6 stays at 3; Haiku 4.5 falls from 1 to 0.1
    expect(ratio(rows, caching(1, 1), caching(0, 1, { model: sonnet46 }))).toBeCloseTo(3.1 / 4, 12);
  });

  it("[U3] a bad hit rate costs money, and the cost is counted", () => {
    // Everything written for an hour and never read: twice the input price
    expect(ratio([tokenRow("2026-10", sonnet46, input)], caching(1, 0, { life: "1h" }))).toBeCloseTo(2, 12);
  });
});

describe("batch", () => {
  it("[U3] saves 50 %", () => {
    expect(ratio([tokenRow("2026-10", opus46, both)], batching(1))).toBeCloseTo(0.5, 12);
  });

  it("[U3] adds to what is in batch already", () => {
    // A fifth is in batch; of 60 % wanted, 40 of the 80 standard tokens move: 40 + 60 × 0.5 = 70, before 80 + 10
    const rows = [
      tokenRow("2026-10", opus46, { input: tokens(80 * M) }),
      tokenRow("2026-10", opus46, { input: tokens(20 * M) }, { batch: true }),
    ];
    expect(ratio(rows, batching(0.6))).toBeCloseTo(70 / 90, 12);
    expect(ratio(rows, batching(0.1))).toBe(1);
  });

  it("[U3] stacks with the cache: a twentieth of the input price", () => {
    expect(ratio([tokenRow("2026-10", sonnet46, input)], caching(1, 1), batching(1))).toBeCloseTo(0.05, 12);
  });

  it("[U3] fast mode has no batch and is neither moved nor counted", () => {
    const fast = tokenRow("2026-10", "claude-opus-5-5", input, { fast: true });
    expect(ratio([fast], batching(1))).toBe(1);
    const mix = mixOf(fast, tokenRow("2026-10", "claude-opus-5-5", input));
    const moved = stages(mix, batching(0.5)).batched.filter(({ tariff }) => tariff.batch);
    expect(moved.map(({ tokens: counts }) => counts.input)).toEqual([M / 2]);
  });
});

describe("the current state", () => {
  it("[U3] is measured from the usage", () => {
    const { flows } = mixOf(
      tokenRow("2026-10", sonnet46, { input: tokens(40), cacheRead: tokens(45), cacheWrite5m: tokens(15) }),
      tokenRow("2026-10", sonnet46, { input: tokens(100) }, { batch: true }),
      tokenRow("2026-10", haiku45, { output: tokens(10) }),
    );
    // Cached 60 of 200, of which 45 of 60 read; in batch 100 of 200
    expect(currentState(flows)).toEqual([
      { model: haiku45, cached: null, hitRate: null, batched: 0 },
      { model: sonnet46, cached: 0.3, hitRate: 0.75, batched: 0.5 },
    ]);
  });
});
