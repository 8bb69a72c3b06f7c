import { costOfTokens } from "../../engine/listCost";
import { noTokens, type TokenClass, type TokenCounts } from "../../engine/tokens";
import { money, tokens, type Money } from "../../engine/units";
import { standardTariff, type Tariff } from "../../engine/usage";
import type { DateRead } from "../readCell";
import { creditsAsked, isCredit } from "./creditsAsked";
import { dollarsOnly } from "./dollarsOnly";
import type { MeteredItem, MeteredItems } from "./exportFormat";
import { isNothing } from "./rowCells";
import type { MappingContext } from "./rowMapping";
import { unitAtPrice, wholeTokens } from "./tokensPerUnit";
import type { RowMapping } from "./usageRecord";
import { unitChoices } from "./usageOptions";

type Tokens = Extract<MeteredItem, { readonly kind: "tokens" }>;

/** Reads rows that hold the tokens of one class each: cloud bills and sheets with a row a class. */
export function meteredItemMapping(shape: MeteredItems, context: MappingContext): RowMapping {
  const { cells, options } = context;
  const askedUnit = new Set<string>();
  const askedItem = new Set<string>();
  const dollars = dollarsOnly(cells);
  const credits = creditsAsked(cells, "quantity", options);
  return (date, emit) => {
    const item = shape.item(cells);
    if (item.kind === "refused") return;
    const meaning = item.kind === "tokens" ? options.meanings?.[item.text] : undefined;
    if (item.kind === "left out" || meaning?.kind === "left out") {
      cells.leftOut = item.kind === "left out" ? item.why : "said to be left out";
      return;
    }
    const tariff = item.tariff ?? (meaning === undefined ? null : standardTariff);
    const what = meaningOf(context, { ...item, ...(meaning ?? {}) });
    if (what === null || tariff === null) {
      // A question is asked once, at the first row it arises from.
      if (!askedItem.has(item.text)) cells.refuse("unknown-item", "item", wanted(item), item.text);
      askedItem.add(item.text);
      return;
    }
    const { model, tokenClass } = what;
    const cell = cells.cell("quantity");
    if (isCredit(cell)) return credits();
    const quantity = isNothing(cell) ? null : quantityOf(context);
    if (quantity === null) {
      if (isNothing(cell)) cells.refuse("blank", "quantity", "a quantity of tokens");
      return;
    }
    const perCost = shape.currency?.(cells) ?? (shape.currency === undefined ? 1 : null);
    const reportedCost = perCost === null ? null : cells.money("cost", perCost);
    if (shape.currency === undefined && reportedCost !== null && reportedCost > 0) dollars();
    const givenListCost = cells.money("listCost", 1);
    if (perCost === null) cells.refuse("out-of-range", "currency", "USD, or a conversion rate beside it");
    const listPrice = (): number | null => listPricePerMillion(context, date, model, tokenClass, tariff);
    const unit =
      item.tokensPerUnit ?? options.tokensPerUnit ?? unitByCost(reportedCost, quantity, listPrice) ?? null;
    if (unit === null && quantity > 0) {
      const choices = unitChoices.map((choice) => choice.toLocaleString("en-US")).join(" or ");
      if (askedUnit.size === 0)
        cells.refuse("ambiguous-unit", "quantity", `${choices} tokens a unit`, `${quantity} of ${item.text}`);
      askedUnit.add(item.text);
      return;
    }
    const counted = wholeTokens(quantity * (unit ?? 1));
    if (counted === null) {
      cells.refuse(
        "not-whole",
        "quantity",
        `a whole number of tokens at ${(unit ?? 1).toLocaleString("en-US")} a unit`,
      );
      return;
    }
    const counts = { ...noTokens, [tokenClass]: tokens(counted) } as TokenCounts;
    const record = {
      kind: "tokens",
      date,
      model,
      tokens: counts,
      tariff,
      webSearches: 0,
      reportedCost,
    } as const;
    emit(givenListCost === null ? record : { ...record, givenListCost });
  };
}

function meaningOf(
  { find }: MappingContext,
  { model, tokenClass }: Pick<Tokens, "model" | "tokenClass">,
): { readonly model: string; readonly tokenClass: TokenClass } | null {
  if (model === null || tokenClass === null) return null;
  const found = find(model);
  return "model" in found ? { model: found.model, tokenClass } : null;
}

/** What the text of an entry lacks. */
const wanted = ({ model, tokenClass, tariff }: Tokens): string =>
  tariff === null
    ? "a tier that has a list price"
    : `${model === null ? "a model" : "a model of the price book"} and a token class${tokenClass === null ? "" : `, as ${tokenClass} is`}`;

function quantityOf({ cells }: MappingContext): number | null {
  // Quantities are read like money: any number from 0, also as text with commas.
  return cells.number("quantity", "a quantity of tokens, 0 or more");
}

function unitByCost(cost: Money | null, quantity: number, listPrice: () => number | null): number | null {
  if (cost === null || !(cost > 0) || !(quantity > 0)) return null;
  const price = listPrice();
  return price === null || price === 0 ? null : unitAtPrice(cost / quantity, price);
}

function listPricePerMillion(
  { pricing }: MappingContext,
  { month, day }: DateRead,
  model: string,
  tokenClass: TokenClass,
  tariff: Tariff,
): number | null {
  const million = { ...noTokens, [tokenClass]: tokens(1_000_000) } as TokenCounts;
  const row = pricing.rowFor({
    kind: "tokens",
    month,
    day,
    model,
    tokens: million,
    tariff,
    webSearches: 0,
    where: "",
  });
  return row === null ? null : (costOfTokens(row, million, tariff) ?? money(0));
}
