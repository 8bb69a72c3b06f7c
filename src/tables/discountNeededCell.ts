import type { DiscountNeeded } from "../engine/negotiation/discountNeeded";
import type { Cell } from "./grid";
import { inMoney } from "./numbersInWords";

/** The discount at which the buyer is indifferent, or why none is enough. */
export function discountNeededCell(needed: DiscountNeeded): Cell {
  switch (needed.kind) {
    case "discount":
      return needed.discount;
    case "none":
      return (
        `none: a bigger discount cannot help; at any discount it costs at least ${inMoney(needed.leastCost)}, ` +
        `now it is ${inMoney(needed.target)}`
      );
  }
}
