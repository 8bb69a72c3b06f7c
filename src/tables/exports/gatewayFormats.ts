import { noCache, unsplitWrites } from "./assumptions";
import type { ExportFormat } from "./exportFormat";
import { cachedInMetadata } from "./litellmMetadata";
import type { RowCells } from "./rowCells";

/** Daily spend of LiteLLM, by user, team or key: prompt tokens include the cached ones. */
export const litellmDaily: ExportFormat = {
  format: "litellm-daily",
  headings: {
    date: ["date"],
    model: ["model"],
    prompt: ["prompt_tokens"],
    output: ["completion_tokens"],
    cacheRead: ["cache_read_input_tokens"],
    cacheWrite5m: ["cache_creation_input_tokens"],
    cost: ["spend"],
    identity: ["id", "custom_llm_provider", "api_requests", "model_group"],
  },
  signature: ["date", "prompt", "output", "cacheRead", "cacheWrite5m"],
  needs: ["model"],
  rows: {
    kind: "classes",
    blankIsZero: true,
    promptIncludesCached: true,
    costDivisor: 1,
    othersLeftOut: true,
    regional: onBedrockRegionally,
  },
  assumption: unsplitWrites,
  mayRepeat: true,
};

/** LiteLLM's log of requests: the cached tokens stand inside the metadata. */
export const litellmLogs: ExportFormat = {
  format: "litellm-logs",
  headings: {
    date: ["startTime", "start_time"],
    model: ["model"],
    prompt: ["prompt_tokens"],
    output: ["completion_tokens"],
    details: ["metadata"],
    cost: ["spend", "response_cost"],
    identity: ["request_id", "id"],
  },
  signature: ["date", "prompt", "output"],
  needs: ["model", "details"],
  rows: {
    kind: "classes",
    blankIsZero: true,
    promptIncludesCached: true,
    costDivisor: 1,
    othersLeftOut: true,
    regional: onBedrockRegionally,
    leftOut: withoutTokens,
    details: cachedInMetadata,
  },
  mayRepeat: false,
};

/** OpenRouter's activity: it does not tell cached tokens apart. */
export const openRouter: ExportFormat = {
  format: "openrouter",
  headings: {
    date: ["Date"],
    model: ["Slug", "model_permaslug", "model"],
    input: ["Prompt Tokens"],
    output: ["Completion Tokens"],
    cost: ["Usage"],
    identity: ["BYOK Usage", "byok_usage_inference"],
  },
  signature: ["date", "input", "output", "cost", "identity"],
  needs: ["model"],
  rows: {
    kind: "classes",
    blankIsZero: true,
    promptIncludesCached: false,
    costDivisor: 1,
    othersLeftOut: true,
  },
  assumption: noCache,
  mayRepeat: true,
};

/** ccusage's JSON by day, week, month or session, with its breakdown by model; no split of cache writes. */
export const ccusage: ExportFormat = {
  format: "ccusage",
  headings: {
    date: ["date", "period", "month", "week", "lastActivity"],
    model: ["modelBreakdowns.modelName"],
    input: ["modelBreakdowns.inputTokens"],
    cacheWrite5m: ["modelBreakdowns.cacheCreationTokens"],
    cacheRead: ["modelBreakdowns.cacheReadTokens"],
    output: ["modelBreakdowns.outputTokens"],
    cost: ["modelBreakdowns.cost"],
  },
  signature: ["model", "input", "output"],
  needs: ["date"],
  rows: {
    kind: "classes",
    blankIsZero: true,
    promptIncludesCached: false,
    costDivisor: 1,
    othersLeftOut: true,
    weeksHeaded: "week",
  },
  assumption: unsplitWrites,
  mayRepeat: true,
};

/** An id of Bedrock with the regions that serve it, `bedrock/us.anthropic.…` or `bedrock/eu-west-1/anthropic.…`. */
const regionalId = /(^|\/)(?!global\.)[a-z]{2,6}(-[a-z]+)?\.anthropic\.|^bedrock\/[a-z]{2,3}-[a-z-]+-\d\//i;
function onBedrockRegionally(model: string): boolean {
  return regionalId.test(model);
}

/** Requests that failed have no tokens, and often no model. */
function withoutTokens(cells: RowCells): string | null {
  const counts = [cells.text("prompt"), cells.text("output")];
  return counts.every((text) => /^(|0|null)$/.test(text)) ? "requests without tokens" : null;
}
