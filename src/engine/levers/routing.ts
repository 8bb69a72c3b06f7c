import { isSold } from "../listCost";
import { priceOn, type PriceBook, type PriceRow } from "../prices";
import { shareOf } from "../tokens";
import type { Day } from "../units";
import type { Flow } from "./flow";
import type { RoutingLever, Setting } from "./lever";

/** Tokens of the same text at another model: 1.3 from a tokenizer of 4.6 or earlier to one of 4.7 or later. */
export const tokenizerFactor = (from: PriceRow, to: PriceRow): number =>
  from.tokenizer === null || to.tokenizer === null ? 1 : to.tokenizer / from.tokenizer;

/**
 * Moves shares of models' tokens to other models, every class and tariff alike. All levers act on the tokens
 * as they were before the first: what one brings to a model, no other takes further.
 *
 * Tokens whose tariff the other model does not sell, such as fast mode, stay where they are.
 *
 * @param signingDay the day of the other model's price.
 * @see docs/SPEC.md U3
 */
export function route(
  flows: readonly Flow[],
  settings: readonly Setting<RoutingLever>[],
  book: PriceBook,
  signingDay: Day,
): readonly Flow[] {
  if (settings.length === 0) return flows;
  const result: Flow[] = [];
  for (const flow of flows) {
    let stays = 1;
    for (const { lever, size, adopted } of settings) {
      const share = Math.min(stays, size * adopted);
      if (lever.model !== flow.model || share === 0) continue;
      const price = priceOn(book, lever.to, signingDay);
      if (price === null || !isSold(price, flow.tariff)) continue;
      stays -= share;
      const factor = lever.tokenFactor ?? tokenizerFactor(flow.price, price);
      result.push({ ...flow, model: lever.to, price, tokens: shareOf(flow.tokens, share * factor) });
    }
    if (stays > 0) result.push(stays === 1 ? flow : { ...flow, tokens: shareOf(flow.tokens, stays) });
  }
  return result;
}
