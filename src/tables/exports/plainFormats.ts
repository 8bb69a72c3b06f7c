import type { ExportFormat } from "./exportFormat";
import { standardTariff } from "../../engine/usage";
import { quantityScale } from "./quantityScale";
import { tokenClassInWords } from "./tokenClassInWords";

const unit = ["unit", "units", "unit of measure", "uom", "einheit"];

/** A plain sheet with a row a token class: Month, Model, Token type, Tokens. */
export const classRows: ExportFormat = {
  format: "class-rows",
  headings: {
    date: ["month", "date", "day", "period", "usage_date_utc"],
    model: ["model", "model_id", "model_name", "model_version"],
    tokenType: ["token_type", "token_class", "type_of_token", "class", "type", "metric"],
    quantity: [
      "tokens",
      "token_count",
      "quantity",
      "count",
      "number of tokens",
      "millions of tokens",
      "tokens (millions)",
    ],
    unit,
    cost: ["cost", "cost_usd", "spend"],
  },
  scaled: "quantity",
  signature: ["date", "model", "tokenType", "quantity"],
  needs: [],
  rows: {
    kind: "items",
    item: (cells) => ({
      kind: "tokens",
      text: cells.text("tokenType"),
      model: cells.text("model") || null,
      tokenClass: tokenClassInWords(cells.text("tokenType"))?.tokenClass ?? null,
      tariff: { ...standardTariff, batch: /\bbatch\b/i.test(cells.text("tokenType")) },
      tokensPerUnit: quantityScale(cells),
    }),
  },
  mayRepeat: false,
};

/** A plain sheet with a column a month: tokens where a column names the token class, else costs. */
export const monthColumns: ExportFormat = {
  format: "month-columns",
  headings: {
    model: ["model", "model_id", "model_name", "model_version"],
    service: ["service", "workload", "team", "item", "name"],
    tokenType: ["token_type", "token_class", "class", "type", "metric"],
    unit,
  },
  signature: [],
  needs: [],
  rows: { kind: "months" },
  mayRepeat: false,
};
