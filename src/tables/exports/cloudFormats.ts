import { apiPrices } from "./assumptions";
import { atEndpoint, bedrockEndpoint } from "./cloudEndpoint";
import type { ExportFormat, MeteredItem } from "./exportFormat";
import { meteredText } from "./meteredText";
import type { RowCells } from "./rowCells";
import { tokensPerUnit } from "./tokensPerUnit";

/** AWS bills of Amazon Bedrock: CUR 2.0, the older CUR and Cost Explorer, a row a usage type. */
export const bedrock: ExportFormat = {
  format: "bedrock",
  headings: {
    date: [
      "line_item_usage_start_date",
      "bill_billing_period_start_date",
      "billing_period",
      "usage_date",
      "date",
      "month",
    ],
    item: ["line_item_usage_type", "usage_type", "UsageType"],
    quantity: ["line_item_usage_amount", "UsageQuantity", "usage_quantity", "usage_amount"],
    cost: ["line_item_unblended_cost", "UnblendedCost", "unblended_cost"],
    unit: ["pricing_unit"],
    product: [
      "product_servicename",
      "product_product_name",
      "product_name",
      "SERVICE",
      "line_item_product_code",
    ],
    charge: ["line_item_line_item_type"],
    currency: ["line_item_currency_code"],
  },
  signature: ["item", "quantity"],
  needs: ["date"],
  rows: { kind: "items", item: bedrockItem },
  assumption: apiPrices,
  mayRepeat: true,
};

/** Types of lines that are usage; the others are fees, credits, refunds and tax. */
const usageLines = /^(|usage|discountedusage|savingsplancoveredusage)$/i;

function bedrockItem(cells: RowCells): MeteredItem {
  if (!usageLines.test(cells.text("charge"))) return { kind: "left out", why: "fees, credits and tax" };
  const text = cells.text("item");
  const product = cells.text("product");
  const meter = meteredText(text);
  const named = meteredText(product);
  // Entries of the AWS Marketplace name the model in the product alone.
  const marketplace = /\bMP:/i.test(text);
  const claude = meter.claude || named.claude || (marketplace && product === "" && meter.tokenClass !== null);
  if (!claude) return { kind: "left out", why: "other services and models" };
  const unit = tokensPerUnit(cells.text("unit"));
  return {
    kind: "tokens",
    text,
    model: meter.model ?? named.model,
    tokenClass: meter.tokenClass,
    tariff: atEndpoint(bedrockEndpoint(text), meter.tariff),
    // Usage types that name the model count thousands; those of the Marketplace say "Units".
    tokensPerUnit: unit ?? (!marketplace && /Claude\d/i.test(text) ? 1000 : null),
  };
}

/** Google Cloud's billing export (BigQuery), a row a SKU; its descriptions are not published for Claude. */
export const vertex: ExportFormat = {
  format: "vertex",
  headings: {
    date: ["usage_start_time"],
    item: ["sku.description", "sku_description"],
    quantity: ["usage.amount", "usage_amount"],
    unit: ["usage.unit", "usage_unit"],
    cost: ["cost"],
    currency: ["currency"],
    endpoint: ["location.region", "location.location", "location"],
    exchangeRate: ["currency_conversion_rate"],
    charge: ["cost_type"],
  },
  signature: ["date", "item"],
  needs: ["quantity"],
  rows: {
    kind: "items",
    item: vertexItem,
    currency: (cells) => {
      if (/^(|usd)$/i.test(cells.text("currency"))) return 1;
      const rate = Number(cells.cell("exchangeRate"));
      return rate > 0 ? rate : null;
    },
  },
  assumption: apiPrices,
  mayRepeat: true,
};

function vertexItem(cells: RowCells): MeteredItem {
  if (!/^(|regular)$/i.test(cells.text("charge"))) return { kind: "left out", why: "fees, credits and tax" };
  const text = cells.text("item");
  const meter = meteredText(text);
  if (!meter.claude) return { kind: "left out", why: "other services and models" };
  return {
    kind: "tokens",
    text,
    model: meter.model,
    tokenClass: meter.tokenClass,
    tariff: atEndpoint(/^(|global)$/i.test(cells.text("endpoint")) ? "global" : "regional", meter.tariff),
    // "count" is Google's word for a number of anything.
    tokensPerUnit: /^count$/i.test(cells.text("unit")) ? 1 : tokensPerUnit(cells.text("unit")),
  };
}
