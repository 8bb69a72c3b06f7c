import type { Cell } from "../../../src/tables/grid";
import { describe as say, isWarning } from "../../../src/tables/wording";
import { usageOn } from "../usageOn";

const header = [
  "ChargePeriodStart",
  "ChargeCategory",
  "SkuPriceDetails",
  "SkuMeter",
  "ResourceName",
  "ConsumedQuantity",
  "ConsumedUnit",
  "EffectiveCost",
];

/** One row of ten tokens of FOCUS: its model and the class of its tokens, or why it is left out, or its problems. */
function row(details: unknown, meter: Cell = "", more: { readonly [heading: string]: Cell } = {}) {
  const cells: { readonly [heading: string]: Cell } = {
    ChargePeriodStart: "2026-09-01",
    ChargeCategory: "Usage",
    SkuPriceDetails: typeof details === "string" ? details : JSON.stringify(details),
    SkuMeter: meter,
    ConsumedQuantity: 10,
    ConsumedUnit: "Tokens",
    EffectiveCost: 1,
    ...more,
  };
  const { rows, control, problems } = usageOn([header, header.map((heading) => cells[heading] ?? "")]);
  const [used] = rows;
  return {
    model: used?.model ?? null,
    meters:
      used?.kind === "tokens"
        ? (Object.entries(used.tokens).find(([, count]) => count > 0)?.[0] ?? null)
        : null,
    tariff: used?.kind === "tokens" ? used.tariff : null,
    leftOut: control?.leftOut.map(({ why }) => why) ?? [],
    errors: problems.filter((problem) => !isWarning(problem) && problem.code !== "empty-selection").map(say),
  };
}
const opus = { ModelId: "claude-opus-4-8" };
const output = { TokenDirection: "Output" };

test.each<[string, object]>([
  ["ModelId", { ModelId: "claude-opus-4-8" }],
  ["x_ModelId", { x_ModelId: "claude-opus-4-8" }],
  ["ModelName", { ModelName: "Claude Opus 4.8" }],
  ["x_Model", { x_Model: "Claude Opus 4.8" }],
  ["family and version", { ModelFamily: "Claude Opus", ModelVersion: "4.8" }],
  ["family and a version that is a number", { ModelFamily: "Claude Opus", ModelVersion: 4.8 }],
  ["the family alone", { ModelFamily: "Claude Opus 4.8", ModelVersion: "" }],
])("[U4] FOCUS names the model in %s", (_, named) => {
  expect(row({ ...named, ...output })).toMatchObject({
    model: "claude-opus-4-8",
    meters: "output",
    errors: [],
  });
});

test("[U4] the best name of several is taken; without one the meter or the resource says the model", () => {
  expect(row({ ...opus, ModelName: "Claude Haiku 4.5", ...output }).model).toBe("claude-opus-4-8");
  expect(row(output, "Claude Opus 4.8 tokens").model).toBe("claude-opus-4-8");
  expect(row(output, "", { ResourceName: "claude-opus-4-8" }).model).toBe("claude-opus-4-8");
});

test.each<[object, string]>([
  [{ TokenDirection: "output" }, "output"],
  [{ x_TokenDirection: "Output" }, "output"],
  [{ TokenDirection: "Input", TokenCacheAction: "Read" }, "cacheRead"],
  [{ TokenDirection: "Input", x_TokenCacheAction: "READ" }, "cacheRead"],
  [{ TokenDirection: "Input", TokenCacheAction: "Write" }, "cacheWrite5m"],
  [{ TokenDirection: "Input", TokenCacheAction: "Write", CacheRetention: "1h" }, "cacheWrite1h"],
  [{ TokenDirection: "Input", TokenCacheAction: "Write", TTL: "1 hour" }, "cacheWrite1h"],
  // Another property that says an hour is no life of a cache
  [{ TokenDirection: "Input", TokenCacheAction: "Write", Window: "1h" }, "cacheWrite5m"],
  [{ TokenDirection: "INPUT", TokenCacheAction: "Uncached" }, "input"],
  [{ TokenDirection: "Input" }, "input"],
  [{ TokenType: "Output" }, "output"],
  [{ x_TokenType: "cache_read" }, "cacheRead"],
  [{ TokenType: "cache write", CacheTtl: "1h" }, "cacheWrite1h"],
  [{ TokenType: "cache write 5m", CacheTtl: "1h" }, "cacheWrite5m"],
])("[U4] FOCUS %j meters %s", (details, meters) => {
  expect(row({ ...opus, ...details })).toMatchObject({ meters, errors: [] });
});

test.each<[object, string]>([
  [{ TokenDirection: "Outputs" }, "a direction that is none"],
  [{ TokenDirection: "Reoutput" }, "a direction that only ends like one"],
  [{ TokenDirection: "Input", TokenCacheAction: "Reads" }, "an action that is none"],
  [{ TokenDirection: "Input", TokenCacheAction: "Overread" }, "an action that only ends like one"],
  [{ TokenDirection: "Input", TokenCacheAction: "Writes" }, "writes"],
  [{ TokenDirection: "Input", TokenCacheAction: "Rewrite" }, "rewrite"],
  [{ TokenDirection: "Input", TokenCacheAction: "Uncached?" }, "an action that begins like one"],
  [{ TokenDirection: "Reinput" }, "reinput"],
  [{ TokenDirection: "Inputs" }, "inputs"],
  [{ TokenCacheAction: "" }, "nothing"],
])("[U4] FOCUS %j asks what it meters: %s", (details) => {
  expect(row({ ...opus, ...details }, "Requests").errors).toEqual([
    "Usage!D2: expected a model of the price book and a token class, got Requests. Say which model and token class it is, or that it is left out",
  ]);
});

test("[U4] what the details leave open the meter's own words say; without a meter the model's name is asked about", () => {
  expect(row(opus, "Cache Read Input Tokens").meters).toBe("cacheRead");
  expect(row({ ModelId: "claude-opus-4-8", ModelName: "Opus" }).errors).toEqual([
    expect.stringContaining("got claude-opus-4-8 Opus. Say which"),
  ]);
});

test.each<[object, string, object]>([
  [{ ServiceTier: "batch" }, "", { batch: true }],
  [{ BatchMode: "Batch" }, "", { batch: true }],
  [{ Mode: "batch" }, "", { batch: true }],
  [{ Speed: "fast" }, "", { fast: true }],
  [{ ContextWindow: "long context" }, "", { longContext: true }],
  [{ Note: "batch" }, "", { batch: false }],
  [{ ModeOfPayment: "batch" }, "", { batch: false }],
  [{}, "Claude Opus 4.8 Batch", { batch: true }],
])("[U4] FOCUS %j with the meter %j has the tariff %j", (details, meter, tariff) => {
  expect(row({ ...opus, ...output, ...details }, meter).tariff).toMatchObject(tariff);
});

test("[U4] a tier without a list price is asked about", () => {
  expect(row({ ...opus, ...output, ServiceTier: "priority" }, "Tokens").errors).toEqual([
    "Usage!D2: expected a tier that has a list price, got Tokens. Say which model and token class it is, or that it is left out",
  ]);
});

test("[U4] fees, other services, and details that are none", () => {
  for (const category of ["Tax", "Credit", "Purchase", "Usages", "Nonusage"])
    expect(row(opus, "", { ChargeCategory: category }).leftOut).toEqual(["fees, credits and tax"]);
  expect(row({ ...opus, ...output }, "", { ChargeCategory: "USAGE" }).leftOut).toEqual([]);
  expect(row({ ModelId: "gpt-5" }, "Tokens").leftOut).toEqual(["other services and models"]);
  for (const none of ["", "null"])
    expect(row(none, "Storage").leftOut).toEqual(["other services and models"]);
  for (const wrong of ["5", '"text"', "{"])
    expect(row(wrong).errors).toEqual([`Usage!C2: expected an object of JSON, got ${wrong}`]);
});
