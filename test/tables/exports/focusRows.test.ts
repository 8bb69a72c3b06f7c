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

const opus46 = { ModelId: "claude-opus-4-6", TokenDirection: "Output" };
const million = { ConsumedQuantity: 1_000_000, EffectiveCost: 25 };

/** The list cost of a million tokens of output of Opus 4.6, and what is said. */
function listed(more: { readonly [heading: string]: Cell }, details: object = opus46) {
  const cells: { readonly [heading: string]: Cell } = {
    ChargePeriodStart: "2026-09-01",
    SkuPriceDetails: JSON.stringify(details),
    ConsumedUnit: "Tokens",
    ...million,
    ...more,
  };
  const { totals, problems } = usageOn([Object.keys(cells), Object.values(cells)]);
  return { listCost: totals.listCost, said: problems.map(({ code, got }) => `${code}: ${got}`) };
}

describe("[U1] FOCUS: a cloud's regional endpoint, and inference in the United States, cost a tenth more", () => {
  // A million tokens of output of Opus 4.6 are 25.00 at the global endpoint, 27.50 at a regional one
  const premium = expect.stringMatching(/^assumed: .* premium of regional endpoints/);
  test.each<[string, { readonly [heading: string]: Cell }, object, number]>([
    ["Bedrock", { ServiceName: "Amazon Bedrock", RegionId: "us-east-1" }, opus46, 27.5],
    [
      "Bedrock, ids of some regions",
      { ServiceName: "Amazon Bedrock" },
      { ...opus46, ModelId: "us.anthropic.claude-opus-4-6-v1" },
      27.5,
    ],
    [
      "Bedrock, the global id",
      { ServiceName: "Amazon Bedrock" },
      { ...opus46, ModelId: "global.anthropic.claude-opus-4-6-v1" },
      25,
    ],
    ["a usage type", { SkuMeter: "USE1-Claude4.6Opus-output-tokens" }, opus46, 27.5],
    ["a global usage type", { SkuMeter: "USE1-Claude4.6Opus-output-tokens-cross-region-global" }, opus46, 25],
    ["Vertex", { ServiceName: "Vertex AI", RegionId: "us-east5" }, opus46, 27.5],
    ["Vertex, global", { ServiceName: "Vertex AI", RegionId: "global" }, opus46, 25],
  ])("%s", (_, more, details, cost) => {
    const { listCost, said } = listed(more, details);
    expect(listCost).toBeCloseTo(cost, 9);
    expect(said).toEqual([premium]);
  });

  test("what no cloud serves has no such premium, and nothing is said of one", () => {
    expect(listed({ ServiceName: "Claude API", RegionId: "us-east-1" })).toEqual({ listCost: 25, said: [] });
    expect(listed({}, { ...opus46, InferenceGeo: "global" })).toEqual({ listCost: 25, said: [] });
  });

  test("inference in the United States stands in the details", () => {
    for (const name of ["InferenceGeo", "inference_geo", "x_InferenceGeo"])
      expect(listed({}, { ...opus46, [name]: "us" }).listCost).toBeCloseTo(27.5, 9);
  });
});

describe("[U6] FOCUS: the export's own list cost is compared with that of its tokens", () => {
  test("a difference beyond a hundredth is said", () => {
    expect(listed({ ListCost: 27.5 }).said).toEqual(["list-cost-differs: 27.50"]);
    expect(listed({ ListCost: 25.3 }).said).toEqual(["list-cost-differs: 25.30"]);
  });

  test("the same list cost, none, and nothing are not", () => {
    for (const ListCost of [25, "25.2", "", 0]) expect(listed({ ListCost }).said).toEqual([]);
  });

  test("rows without it are not compared", () => {
    const header = [
      "ChargePeriodStart",
      "SkuPriceDetails",
      "ConsumedQuantity",
      "ConsumedUnit",
      "EffectiveCost",
      "ListCost",
    ];
    const row = (listCost: Cell): readonly Cell[] => [
      ...["2026-09-01", JSON.stringify(opus46), 1_000_000, "Tokens", 20, listCost],
    ];
    expect(usageOn([header, row(25), row("")]).problems).toEqual([]);
    // 25 + 50 against twice 25
    const { problems } = usageOn([header, row(25), row(50)]);
    expect(problems.map(say)).toEqual([
      "Usage!A1:F3: the export's own list cost is 75.00, that of its tokens 50.00 by the Prices table, which counts; a region, a tier or a discount can be the reason",
    ]);
  });
});
