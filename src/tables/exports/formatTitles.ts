import type { UsageField, UsageFormat } from "../usageReading";

/** Names of the exports, as the pane shows them. */
export const formatTitles = {
  "console-cost": "Claude Console cost",
  "admin-usage": "Admin API usage report",
  "admin-cost": "Admin API cost report",
  "claude-code": "Claude Code analytics",
  bedrock: "Amazon Bedrock usage types",
  vertex: "Google Cloud billing export",
  focus: "FOCUS cost and usage",
  "litellm-daily": "LiteLLM daily spend",
  "litellm-logs": "LiteLLM spend logs",
  openrouter: "OpenRouter activity",
  ccusage: "ccusage",
  "class-rows": "Tokens by month, model and class",
  "month-columns": "A column a month",
} as const satisfies Partial<Record<UsageFormat, string>>;

/** Names of the fields that exports have beyond those of a plain sheet. */
export const fieldTitles = {
  prompt: "Input with cached tokens",
  tokenType: "Token class",
  quantity: "Quantity",
  unit: "Unit",
  item: "What is metered",
  product: "Product",
  charge: "Kind of charge",
  costType: "Kind of cost",
  currency: "Currency",
  exchangeRate: "Exchange rate",
  details: "Details",
  customer: "Customer",
  endpoint: "Endpoint",
  eligibleShare: "Eligible share",
  identity: "Row identity",
} as const satisfies Partial<Record<UsageField, string>>;
