import type { Cell } from "../../../src/tables/grid";
import { usageOn } from "../usageOn";

/** Whether the one row below a header is priced at a regional endpoint. */
function one(header: string, ...row: readonly Cell[]) {
  const [used] = usageOn([header.split(","), row]).rows;
  return { regional: used?.kind === "tokens" && used.tariff.regional === true };
}

describe("[U1] LiteLLM: ids of Bedrock with their regions cost a tenth more", () => {
  const daily =
    "date,model,prompt_tokens,completion_tokens,cache_read_input_tokens,cache_creation_input_tokens";
  const logs = "startTime,model,prompt_tokens,completion_tokens,metadata";
  const isRegional = (model: string): readonly boolean[] => [
    one(daily, "2026-09-30", model, 10, 0, 0, 0).regional,
    one(logs, "2026-09-30T10:00:00", model, 10, 0, "{}").regional,
  ];

  test.each([
    "bedrock/us.anthropic.claude-opus-4-6-v1",
    "us.anthropic.claude-opus-4-6-v1",
    "bedrock/converse/eu.anthropic.claude-opus-4-6-v1",
    "bedrock/us-gov.anthropic.claude-opus-4-6-v1",
    "bedrock/eu-west-1/anthropic.claude-opus-4-6-v1",
  ])("%s", (model) => {
    expect(isRegional(model)).toEqual([true, true]);
  });

  test.each([
    "bedrock/global.anthropic.claude-opus-4-6-v1",
    "bedrock/anthropic.claude-opus-4-6-v1",
    "anthropic/claude-opus-4-6",
    "claude-opus-4-6",
    "vertex_ai/claude-opus-4-6",
  ])("%s does not", (model) => {
    expect(isRegional(model)).toEqual([false, false]);
  });

  test("row by row: one model among the others", () => {
    const row = (model: string) => ["2026-09-30", model, 1_000_000, 0, 0, 0];
    const models = ["claude-opus-4-6", "bedrock/us.anthropic.claude-opus-4-6-v1", "claude-opus-4-6"];
    // 5.00 a million, 5.50 at the regional endpoint
    expect(usageOn([daily.split(","), ...models.map(row)]).totals.listCost).toBeCloseTo(5 + 5.5 + 5, 9);
  });
});
