import type { ExportFormat } from "./exportFormat";

/** Headings of the columns that make the same tokens cost more or less, as Anthropic's exports have them. */
export const tariffHeadings = {
  contextWindow: ["context_window", "group.context_window"],
  inferenceGeo: ["inference_geo", "group.inference_geo"],
  speed: ["speed", "group.speed"],
} as const;

/** The cost export of the Claude Console: a row a day, model, key and token class, in dollars. */
export const consoleCost: ExportFormat = {
  format: "console-cost",
  headings: {
    date: ["usage_date_utc"],
    model: ["model"],
    tokenType: ["token_type"],
    cost: ["cost_usd"],
    listCost: ["list_price_usd"],
    costType: ["cost_type"],
  },
  signature: ["date", "tokenType", "cost"],
  needs: ["model"],
  rows: { kind: "costs", costDivisor: 1, modelsKnown: true },
  mayRepeat: true,
};
