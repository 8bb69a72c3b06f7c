import type { Cell } from "../../../src/tables/grid";
import { describe as say, isWarning } from "../../../src/tables/wording";
import { usageOn } from "../usageOn";

/** Reads one row below its header: what it is in tokens, or why it is left out, or its problems. */
function one(header: string, ...row: readonly Cell[]) {
  const { rows, control, problems } = usageOn([header.split(","), row]);
  const [used] = rows;
  const errors = problems.filter((problem) => !isWarning(problem) && problem.code !== "empty-selection");
  return {
    model: used?.model ?? null,
    tokens: used?.kind === "tokens" ? Object.entries(used.tokens).filter(([, count]) => count > 0) : null,
    regional: used?.kind === "tokens" && used.tariff.regional === true,
    batch: used?.kind === "tokens" && used.tariff.batch,
    leftOut: control?.leftOut.map(({ why }) => why) ?? [],
    errors: errors.map(say),
  };
}

describe("[U4] AWS bills", () => {
  const header =
    "date,line_item_usage_type,line_item_usage_amount,line_item_unblended_cost,pricing_unit,product_name,line_item_line_item_type";
  const bill = (type: string, amount: number, cost: number, unit = "", product = "", charge = "") =>
    one(header, "2026-09-01", type, amount, cost, unit, product, charge);

  test.each(["", "Usage", "DiscountedUsage", "SavingsPlanCoveredUsage"])(
    "a line of type %j is usage",
    (charge) => {
      expect(bill("USE1-Claude4.8Opus-input-tokens", 1.5, 0.0075, "", "", charge)).toMatchObject({
        model: "claude-opus-4-8",
        tokens: [["input", 1500]],
        leftOut: [],
      });
    },
  );

  test.each(["Tax", "Credit", "Refund", "Fee", "RIFee", "UsageFee", "NoUsage"])(
    "a line of type %s is not",
    (charge) => {
      expect(bill("USE1-Claude4.8Opus-input-tokens", 1.5, 0.0075, "", "", charge).leftOut).toEqual([
        "fees, credits and tax",
      ]);
    },
  );

  test("other services and models are left out", () => {
    expect(bill("BoxUsage:m5.large", 5, 1).leftOut).toEqual(["other services and models"]);
    expect(bill("USE1-NovaLite-input-tokens", 5, 1).leftOut).toEqual(["other services and models"]);
    // Outside the Marketplace a token class alone is no Claude
    expect(bill("USE1-InputTokenCount", 5, 1).leftOut).toEqual(["other services and models"]);
  });

  test("the Marketplace names the model in the product; without a product its tokens ask what they are", () => {
    const type = "USE1-MP:USE1_OutputTokenCount_Global-Units";
    const product = "Claude Opus 4.8 (Amazon Bedrock Edition)";
    // 0.025 a unit is 1,000 tokens at 25 a million
    expect(bill(type, 2, 0.05, "Units", product)).toMatchObject({
      model: "claude-opus-4-8",
      tokens: [["output", 2000]],
      regional: false,
    });
    expect(bill(type, 2, 0.05, "Units").errors).toEqual([
      expect.stringContaining(`expected a model and a token class, as output is, got ${type}`),
    ]);
    expect(bill("USE1-MP:USE1_Subscription-Units", 2, 0.05, "Units").leftOut).toEqual([
      "other services and models",
    ]);
    expect(bill(type, 2, 0.05, "Units", "Llama 4 (Amazon Bedrock Edition)").leftOut).toEqual([
      "other services and models",
    ]);
  });

  test("an entry that does not say global is regional; its unit's name goes before what usage types count in", () => {
    expect(bill("USE1-Claude4.8Opus-input-tokens", 1, 0.0055)).toMatchObject({ regional: true });
    expect(bill("USE1-Claude4.8Opus-input-tokens-global", 1, 0.005)).toMatchObject({ regional: false });
    expect(bill("USE1-Claude4.8Opus-input-tokens", 1, 5, "1M tokens").tokens).toEqual([["input", 1_000_000]]);
    expect(bill("USE1-Claude4.8Opus-input-tokens", 7, 0, "Tokens").tokens).toEqual([["input", 7]]);
  });
});

describe("[U4] Google's bills", () => {
  const header =
    "usage_start_time,sku.description,usage.amount,usage.unit,cost,currency,location.region,cost_type";
  const bill = (more: { readonly [heading: string]: Cell }) => {
    const row: { readonly [heading: string]: Cell } = {
      usage_start_time: "2026-09-01",
      "sku.description": "Claude Opus 4.8 Input Tokens",
      "usage.amount": 1000,
      "usage.unit": "count",
      cost: 0.005,
      ...more,
    };
    return one(header, ...header.split(",").map((heading) => row[heading] ?? ""));
  };

  test.each<[string, string, boolean]>([
    ["", "", false],
    ["global", "Regular", false],
    ["GLOBAL", "regular", false],
    ["us-east5", "", true],
    ["global-west", "", true],
    ["noglobal", "", true],
  ])("at %j, of cost type %j", (location, type, regional) => {
    expect(bill({ "location.region": location, cost_type: type })).toMatchObject({
      tokens: [["input", 1000]],
      regional,
    });
  });

  test.each(["tax", "adjustment", "rounding_error", "irregular", "regularly"])(
    "cost of type %s is no usage",
    (type) => {
      expect(bill({ cost_type: type }).leftOut).toEqual(["fees, credits and tax"]);
    },
  );

  test("a count is a token, other units are what they say; other products are left out", () => {
    expect(bill({ "usage.unit": "COUNT" }).tokens).toEqual([["input", 1000]]);
    expect(bill({ "usage.unit": "1K tokens" }).tokens).toEqual([["input", 1_000_000]]);
    // Neither the name nor the cost says: 0.05 a unit is no price of 1, 1,000 or 1,000,000 tokens at 5 a million
    expect(bill({ "usage.unit": "counts", cost: 50 }).errors).toEqual([
      expect.stringContaining("a unit may be"),
    ]);
    expect(bill({ "usage.unit": "account", cost: 50 }).errors).toHaveLength(1);
    expect(bill({ "sku.description": "Gemini 2.5 Pro Input" }).leftOut).toEqual([
      "other services and models",
    ]);
  });
});

describe("[U4] exports with a column a token class", () => {
  test.each<[string, string]>([
    ["cache_creation.ephemeral_5m_input_tokens", "cache write tokens"],
    ["cache_creation.ephemeral_1h_input_tokens", "cache write 1h tokens"],
    ["cache_read_input_tokens", "cache read tokens"],
    ["server_tool_use.web_search_requests", "web searches"],
  ])("what is wrong in %s is said in words", (heading, words) => {
    const columns = [
      "starting_at",
      "model",
      "uncached_input_tokens",
      "output_tokens",
      "cache_read_input_tokens",
    ];
    const header = [...columns.filter((each) => each !== heading), heading];
    const good: { readonly [column: string]: Cell } = { starting_at: "2026-09-01", model: "claude-opus-4-8" };
    const row = header.map((each) => (each === heading ? "x" : (good[each] ?? 1)));
    expect(one(header.join(","), ...row).errors).toEqual([
      expect.stringContaining(`expected a whole number of ${words}, 0 for none, got x`),
    ]);
  });

  const logs = "prompt_tokens,completion_tokens,startTime,request_id,model,spend,metadata";
  test.each<[string, Cell]>([
    ["nothing", ""],
    ["null", "null"],
    ["an object without usage", "{}"],
  ])("a log whose metadata are %s has no cached tokens", (_, metadata) => {
    expect(one(logs, 10, 2, "2026-09-01", "r1", "claude-opus-4-8", 0.1, metadata)).toMatchObject({
      tokens: [
        ["input", 10],
        ["output", 2],
      ],
      errors: [],
    });
  });

  test("a log's cached tokens are taken from its prompt, those of an hour apart", () => {
    const usage = {
      cache_read_input_tokens: 4,
      cache_creation_input_tokens: 3,
      cache_creation: { ephemeral_1h_input_tokens: 1 },
    };
    const row = [10, 2, "2026-09-01", "r1", "claude-opus-4-8", 0.1, JSON.stringify({ usage_object: usage })];
    expect(one(logs, ...row).tokens).toEqual([
      ["input", 3],
      ["cacheWrite5m", 2],
      ["cacheWrite1h", 1],
      ["cacheRead", 4],
      ["output", 2],
    ]);
  });

  test.each<[Cell, Cell, boolean]>([
    [0, 0, true],
    ["", "null", true],
    [0, 5, false],
    [10, 0, false],
  ])("a request of %j and %j tokens", (prompt, output, leftOut) => {
    const found = one(logs, prompt, output, "2026-09-01", "r1", "claude-opus-4-8", 0, "");
    expect(found.leftOut).toEqual(leftOut ? ["requests without tokens"] : []);
  });

  test.each<[string, boolean]>([
    ["subscription", true],
    ["Subscription", true],
    ["api", false],
    ["subscription trial", false],
    ["nonsubscription", false],
  ])("usage of Claude Code by customers of type %j", (customer, leftOut) => {
    const header =
      "date,customer_type,model_breakdown.model,model_breakdown.tokens.input,model_breakdown.tokens.output";
    const found = one(header, "2026-09-01", customer, "claude-opus-4-8", 1, 2);
    expect(found.leftOut).toEqual(leftOut ? ["usage under a subscription"] : []);
  });
});
