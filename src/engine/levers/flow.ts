import { costOfTokens } from "../listCost";
import type { PriceRow } from "../prices";
import type { TokenCounts } from "../tokens";
import type { Fraction, Money } from "../units";
import type { Tariff } from "../usage";

/** Tokens that cost the same and that a lever treats the same. */
export interface Flow {
  /** The model of today's usage that they come from. */
  readonly origin: string;
  /** The model that serves them. */
  readonly model: string;
  readonly price: PriceRow;
  readonly tariff: Tariff;
  readonly eligibleShare: Fraction;
  readonly tokens: TokenCounts;
}

/** List cost of a flow; its tariff was checked when it was made. */
export function costOfFlow({ price, tokens: counts, tariff }: Flow): Money {
  const cost = costOfTokens(price, counts, tariff);
  if (cost === null) throw new Error(`${price.model} is not sold at the tariff of its flow`);
  return cost;
}
