import { isSold } from "../listCost";
import { OrderFreeSum } from "../orderFreeSum";
import { priceOn, webSearchPrice, type PriceBook, type PriceRow } from "../prices";
import type { Problem } from "../problem";
import { addTokens } from "../tokens";
import { fraction, money, type Day, type Fraction, type Money, type Month } from "../units";
import { dayOfUse, type TokenUsage, type UsageRow } from "../usage";
import type { Flow } from "./flow";

/** Money that no lever touches: usage given as cost, and web searches. */
export interface FixedCost {
  /** Null where the usage names none. */
  readonly model: string | null;
  readonly eligibleShare: Fraction;
  readonly listCost: Money;
}

/** Usage of one month, or of several months together. */
export interface UsageMix {
  readonly flows: readonly Flow[];
  readonly fixed: readonly FixedCost[];
}

/** Usage by month, oldest first, at the list prices of one day. */
export interface MonthlyMixes {
  readonly months: readonly { readonly month: Month; readonly mix: UsageMix }[];
  readonly signingDay: Day;
  /** Usage without a price. */
  readonly problems: readonly Problem[];
}

/**
 * Adds usage up by month into what levers act on. Rows in any order give the same mixes to the last bit.
 *
 * What is no longer sold on the signing day keeps the price of its own day (U1).
 */
export function monthlyMixes(rows: readonly UsageRow[], book: PriceBook, signingDay: Day): MonthlyMixes {
  const byMonth = new Map<Month, MixBuilder>();
  const problems: Problem[] = [];
  for (const row of rows) {
    const builder = byMonth.get(row.month) ?? new MixBuilder();
    byMonth.set(row.month, builder);
    if (row.kind === "cost") {
      builder.addCost(row.model, row.eligibleShare ?? fraction(1), row.listCost);
      continue;
    }
    const price = priceOf(row, book, signingDay);
    if (price !== null) builder.addTokens(row, price);
    else
      problems.push({ code: "no-price", where: row.where, got: row.model, expected: `on ${dayOfUse(row)}` });
  }
  const months = [...byMonth.keys()].sort();
  return {
    months: months.map((month) => ({ month, mix: byMonth.get(month)?.mix() ?? { flows: [], fixed: [] } })),
    signingDay,
    problems,
  };
}

function priceOf(row: TokenUsage, book: PriceBook, signingDay: Day): PriceRow | null {
  for (const day of [signingDay, dayOfUse(row)]) {
    const price = priceOn(book, row.model, day);
    if (price !== null && isSold(price, row.tariff)) return price;
  }
  return null;
}

/** Several months as one. */
export function joined(mixes: readonly UsageMix[]): UsageMix {
  const builder = new MixBuilder();
  for (const { flows, fixed } of mixes) {
    for (const flow of flows) builder.add(flow);
    for (const { model, eligibleShare, listCost } of fixed) builder.addCost(model, eligibleShare, listCost);
  }
  return builder.mix();
}

class MixBuilder {
  private readonly flows = new Map<string, Flow>();
  private readonly fixed = new Map<string, { readonly first: FixedCost; readonly sum: OrderFreeSum }>();

  addTokens(row: TokenUsage, price: PriceRow): void {
    const eligibleShare = row.eligibleShare ?? fraction(1);
    const { model, tariff } = row;
    this.add({ origin: model, model, price, tariff, eligibleShare, tokens: row.tokens });
    if (row.webSearches > 0) this.addCost(model, eligibleShare, row.webSearches * webSearchPrice);
  }

  add(flow: Flow): void {
    const key = keyOf(flow);
    const sofar = this.flows.get(key);
    this.flows.set(
      key,
      sofar === undefined ? flow : { ...sofar, tokens: addTokens(sofar.tokens, flow.tokens) },
    );
  }

  addCost(model: string | null, eligibleShare: Fraction, listCost: number): void {
    const key = `${model ?? ""} ${eligibleShare}`;
    const sofar = this.fixed.get(key) ?? {
      first: { model, eligibleShare, listCost: money(0) },
      sum: new OrderFreeSum(),
    };
    sofar.sum.add(listCost);
    this.fixed.set(key, sofar);
  }

  mix(): UsageMix {
    const inOrder = <T>(map: ReadonlyMap<string, T>): readonly T[] =>
      [...map.keys()].sort().flatMap((key) => map.get(key) ?? []);
    return {
      flows: inOrder(this.flows),
      fixed: inOrder(this.fixed).map(({ first, sum }) => ({ ...first, listCost: money(sum.total) })),
    };
  }
}

function keyOf({ origin, model, price, tariff, eligibleShare }: Flow): string {
  const flags = [tariff.batch, tariff.longContext, tariff.usOnly, tariff.fast, tariff.regional === true];
  return [model, origin, price.from ?? "", flags.map(Number).join(""), eligibleShare].join(" ");
}
