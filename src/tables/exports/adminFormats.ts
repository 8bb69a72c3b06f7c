import { tariffHeadings } from "./consoleFormats";
import { unsplitWrites } from "./assumptions";
import type { ExportFormat } from "./exportFormat";

const grouped = (name: string): readonly string[] => [name, `group.${name}`];
const used = (name: string): readonly string[] => [name, `usage.${name}`];

/** Usage reports of the Admin API and of the analytics API: JSON, or the same as a table with dotted headings. */
export const adminUsage: ExportFormat = {
  format: "admin-usage",
  headings: {
    date: ["starting_at"],
    model: grouped("model"),
    input: used("uncached_input_tokens"),
    cacheWrite5m: [
      ...used("cache_creation.ephemeral_5m_input_tokens"),
      ...used("cache_creation_5m_input_tokens"),
      "ephemeral_5m_input_tokens",
    ],
    cacheWrite1h: [
      ...used("cache_creation.ephemeral_1h_input_tokens"),
      ...used("cache_creation_1h_input_tokens"),
      "ephemeral_1h_input_tokens",
    ],
    cacheRead: used("cache_read_input_tokens"),
    output: used("output_tokens"),
    webSearches: [...used("server_tool_use.web_search_requests"), "web_search_requests"],
    usageType: grouped("service_tier"),
    ...tariffHeadings,
  },
  signature: ["date", "input", "output"],
  needs: ["model", "cacheRead"],
  rows: {
    kind: "classes",
    blankIsZero: true,
    promptIncludesCached: false,
    costDivisor: 1,
    othersLeftOut: false,
  },
  mayRepeat: true,
};

/** Cost reports of the Admin API and of the analytics API; money is in cents, as decimal text. */
export const adminCost: ExportFormat = {
  format: "admin-cost",
  headings: {
    date: ["starting_at"],
    model: grouped("model"),
    service: ["description"],
    tokenType: grouped("token_type"),
    costType: grouped("cost_type"),
    cost: ["amount", "cost.amount"],
    listCost: ["list_amount", "cost.list_amount"],
    currency: ["currency", "cost.currency"],
  },
  signature: ["date", "cost"],
  needs: [],
  rows: { kind: "costs", costDivisor: 100, modelsKnown: true },
  mayRepeat: true,
};

/** Claude Code analytics: no split of cache writes; costs are estimates in cents. */
export const claudeCode: ExportFormat = {
  format: "claude-code",
  headings: {
    date: ["date"],
    model: ["model_breakdown.model"],
    input: ["model_breakdown.tokens.input"],
    cacheWrite5m: ["model_breakdown.tokens.cache_creation"],
    cacheRead: ["model_breakdown.tokens.cache_read"],
    output: ["model_breakdown.tokens.output"],
    cost: ["model_breakdown.estimated_cost.amount"],
    currency: ["model_breakdown.estimated_cost.currency"],
    customer: ["customer_type"],
  },
  signature: ["date", "input", "output"],
  needs: ["model"],
  rows: {
    kind: "classes",
    blankIsZero: true,
    promptIncludesCached: false,
    costDivisor: 100,
    othersLeftOut: false,
    leftOut: (cells) =>
      /^subscription$/i.test(cells.text("customer")) ? "usage under a subscription" : null,
  },
  assumption: unsplitWrites,
  mayRepeat: true,
};
