import { apiPrices } from "./assumptions";
import { atEndpoint, bedrockEndpoint, type Endpoint } from "./cloudEndpoint";
import type { ExportFormat, MeteredItem } from "./exportFormat";
import { meteredText } from "./meteredText";
import type { RowCells } from "./rowCells";
import { smallWords, tokenClassInWords } from "./tokenClassInWords";
import { tokensPerUnit } from "./tokensPerUnit";

/**
 * FOCUS 1.2 to 1.4 and the token properties of the 1.5 draft: what a row meters stands as JSON in
 * SkuPriceDetails, as TokenDirection with TokenCacheAction, or as the older TokenType.
 */
export const focus: ExportFormat = {
  format: "focus",
  headings: {
    date: ["ChargePeriodStart", "BillingPeriodStart"],
    details: ["SkuPriceDetails"],
    item: ["SkuMeter", "ChargeDescription"],
    product: ["ResourceName", "ServiceName", "ResourceId"],
    quantity: ["ConsumedQuantity", "PricingQuantity"],
    unit: ["ConsumedUnit", "PricingUnit"],
    cost: ["EffectiveCost", "ContractedCost", "BilledCost"],
    listCost: ["ListCost"],
    endpoint: ["RegionId", "RegionName"],
    service: ["ServiceName", "ProviderName", "ServiceProviderName"],
    charge: ["ChargeCategory"],
    currency: ["BillingCurrency"],
  },
  signature: ["date", "quantity", "cost"],
  needs: ["details"],
  rows: { kind: "items", item: focusItem },
  mayRepeat: true,
};

type Details = Readonly<Record<string, unknown>>;

function focusItem(cells: RowCells): MeteredItem {
  if (!/^(|usage)$/i.test(cells.text("charge"))) return { kind: "left out", why: "fees, credits and tax" };
  const details = detailsIn(cells);
  if (details === null) return { kind: "refused" };
  const named = namesIn(details);
  const text = cells.text("item");
  const from = meteredText([...named, text, cells.text("product")].join(" | "));
  if (!from.claude) return { kind: "left out", why: "other services and models" };
  const endpoint = endpointOf(cells, named);
  if (endpoint !== null) cells.assumptions.add(apiPrices);
  const usOnly = endpoint === null && inferredInUs(details);
  const spoken = meteredText([text, ...others(details)].join(" | "));
  return {
    kind: "tokens",
    text: text === "" ? named.join(" ") : text,
    model: named[0] ?? from.model,
    tokenClass: classOf(details) ?? tokenClassInWords(text)?.tokenClass ?? null,
    tariff: spoken.tariff === null ? null : atEndpoint(endpoint ?? "global", { ...spoken.tariff, usOnly }),
    tokensPerUnit: tokensPerUnit(cells.text("unit")),
  };
}

/** The endpoint of a cloud that served the tokens; null where the row names no cloud. */
function endpointOf(cells: RowCells, named: readonly string[]): Endpoint | null {
  const item = cells.text("item");
  const texts = [cells.text("service"), cells.text("product"), item, ...named].join(" ");
  const words = smallWords(texts);
  const region = cells.text("endpoint");
  if (/\bvertex\b/.test(words)) return /^(|global)$/i.test(region) ? "global" : "regional";
  const bedrock = /\bbedrock\b/.test(words) || usageType.test(item);
  return bedrock ? bedrockEndpoint(texts) : null;
}

/** A usage type of AWS begins with its region: `USE1-Claude4.6Opus-output-tokens`. */
const usageType = /^[A-Z]{2,4}\d?-.*Claude/;

/** Whether a property says that the tokens were inferred in the United States. */
const inferredInUs = (details: Details): boolean =>
  Object.entries(details).some(
    ([key, value]) => /inference_?geo/i.test(key) && /^us$/i.test(String(value).trim()),
  );

/** The JSON of the row, empty where the cell is; null, with a problem, where it is no JSON object. */
function detailsIn(cells: RowCells): Details | null {
  const text = cells.text("details");
  if (text === "" || text === "null") return {};
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === "object" && parsed !== null) return parsed as Details;
  } catch {
    // Told below: what the cell holds is the user's to mend.
  }
  cells.refuse("not-json", "details", "an object of JSON");
  return null;
}

/** Names of the model, best first; family and version make one name. */
function namesIn(details: Details): readonly string[] {
  const property = (name: string): string => textAt(details, name);
  const family = [property("ModelFamily"), property("ModelVersion")].filter((part) => part !== "").join(" ");
  return [
    property("ModelId"),
    property("x_ModelId"),
    property("ModelName"),
    property("x_Model"),
    family,
  ].filter((name) => name !== "");
}

const textAt = (details: Details, name: string): string => {
  const found = details[name];
  return typeof found === "string" || typeof found === "number" ? String(found) : "";
};

function classOf(details: Details): ReturnType<typeof classWithLife> {
  const older = textAt(details, "TokenType") || textAt(details, "x_TokenType");
  if (older !== "") return classWithLife(older, details);
  const direction = textAt(details, "TokenDirection") || textAt(details, "x_TokenDirection");
  const action = textAt(details, "TokenCacheAction") || textAt(details, "x_TokenCacheAction");
  if (/^output$/i.test(direction)) return "output";
  if (/^read$/i.test(action)) return "cacheRead";
  if (/^write$/i.test(action)) return classWithLife("cache write", details);
  return /^input$/i.test(direction) && /^(uncached|)$/i.test(action) ? "input" : null;
}

/** A class by its name, and how long a cache write lives by any property that says it. */
function classWithLife(name: string, details: Details) {
  const found = tokenClassInWords(name);
  if (found === null || found.exact) return found?.tokenClass ?? null;
  const life = Object.entries(details).filter(([key]) => /cache|retention|ttl/i.test(key));
  const words = ["cache write", ...life.map(([, value]) => String(value))].join(" ");
  return tokenClassInWords(words)?.tokenClass ?? null;
}

/** Texts of the properties that may name a tier. */
const others = (details: Details): readonly string[] =>
  Object.entries(details)
    .filter(([key]) => /tier|batch|speed|context|mode$/i.test(key))
    .map(([, value]) => String(value));
