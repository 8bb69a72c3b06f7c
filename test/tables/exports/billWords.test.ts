import { meteredText } from "../../../src/tables/exports/meteredText";
import { smallWords, tokenClassInWords } from "../../../src/tables/exports/tokenClassInWords";
import { tokensPerUnit, unitAtPrice } from "../../../src/tables/exports/tokensPerUnit";

describe("[U4] what an entry of a bill says", () => {
  test.each(["flex", "priority", "provisioned", "reserved", "latency optimized", "latency optimised"])(
    "the tier %s has no list price",
    (tier) => {
      expect(meteredText(`Claude Opus 4.8 input ${tier}`).tariff).toBeNull();
      expect(meteredText(`Claude Opus 4.8 input x${tier}`).tariff).not.toBeNull();
    },
  );

  test.each<[string, string]>([
    ["Claude Opus 4.8 batch", "batch"],
    ["Claude Opus 4.8 Batches", "batch"],
    ["Claude Opus 4.8 fast", "fast"],
    ["Claude Opus 4.8 LCtx", "longContext"],
    ["Claude Opus 4.8 long context", "longContext"],
    ["Claude Opus 4.8 200K-1M", "longContext"],
  ])("%s", (text, tariff) => {
    expect(meteredText(text).tariff).toMatchObject({ [tariff]: true });
    expect(meteredText("Claude Opus 4.8 Batching Fastest Longer").tariff).toMatchObject({ [tariff]: false });
  });

  test.each<[string, string | null, boolean]>([
    ["Claude Opus 5.5 input", "claude opus 5 5", true],
    ["opus 12", "claude opus 12", true],
    ["Claude 3 Haiku", "claude 3 haiku", true],
    ["Claude Fable 5", "claude fable 5", true],
    ["mythos 5 1", "claude mythos 5 1", true],
    ["Claude Instant", null, true],
    ["anthropic tokens", null, true],
    ["magnumopus 5", null, false],
    ["Claudette", null, false],
  ])("%s is the model %s", (text, model, claude) => {
    expect(meteredText(text)).toMatchObject({ model, claude });
  });

  test.each<[string, string | null]>([
    ["outputs", "output"],
    ["completions", "output"],
    ["throughput", null],
    ["no cache", "input"],
    ["non-cached prompt", "input"],
    ["not cached", "input"],
    ["without cache", "input"],
    ["inputs", "input"],
    ["prompts", "input"],
    ["caching", "cacheRead"],
    ["cache writes", "cacheWrite5m"],
    ["cache created", "cacheWrite5m"],
    ["cache create 1hr", "cacheWrite1h"],
    ["cache write 1 hours", "cacheWrite1h"],
    ["cache write 60 min", "cacheWrite1h"],
    ["cache write 60 minutes", "cacheWrite1h"],
    ["cachet", null],
    [" OUTPUT ", "output"],
  ])("%j meters %s", (text, tokenClass) => {
    expect(tokenClassInWords(text)?.tokenClass ?? null).toBe(tokenClass);
  });

  test.each<[string, boolean]>([
    ["cache write", false],
    ["cache write 5m", true],
    ["cache write 5 mins", true],
    ["cache write 5 minutes", true],
    ["cache write 15 min", false],
    ["CACHEWRITE5M", true],
  ])("%s is a write whose life is known: %s", (text, exact) => {
    expect(tokenClassInWords(text)).toEqual({ tokenClass: "cacheWrite5m", exact });
  });

  test("text in small words", () => {
    expect(smallWords("  CacheWrite1hInput--Count ")).toBe("cache write 1h input count");
    expect(smallWords("Opus4.8")).toBe("opus 4 8");
  });
});

describe("[U4] units", () => {
  test.each<[string, number | null]>([
    ["million tokens", 1_000_000],
    ["1 Million input tokens", 1_000_000],
    ["1,000,000 tokens", 1_000_000],
    ["M tokens", 1_000_000],
    ["1m output token", 1_000_000],
    ["MTok", 1_000_000],
    ["mtoks", 1_000_000],
    ["mtokens", 1_000_000],
    ["thousand tokens", 1000],
    ["1 thousand tokens", 1000],
    ["k-tokens", 1000],
    ["ktok", 1000],
    ["ktokens", 1000],
    ["token", 1],
    ["output tokens", 1],
    ["21m tokens", null],
    ["1m tokens a day", null],
    ["21k tokens", null],
    ["1k tokens a day", null],
    ["retokens", null],
    ["tokens a day", null],
    ["xmtok", null],
    ["mtokx", null],
    ["xktok", null],
    ["ktokx", null],
  ])("%j is %s tokens", (unit, tokens) => {
    expect(tokensPerUnit(unit)).toBe(tokens);
  });

  test("a price from a fifth to three times the list price is believed", () => {
    expect(unitAtPrice(0.2, 1)).toBe(1_000_000);
    expect(unitAtPrice(3, 1)).toBe(1_000_000);
    expect(unitAtPrice(0.19, 1)).toBeNull();
    expect(unitAtPrice(3.1, 1)).toBeNull();
  });
});
