import type { PayingUsage } from "../engine/negotiation/payingUsage";
import type { Cell } from "./grid";
import { inMoney } from "./numbersInWords";

/** The usage above which a move pays: list money, or in words where there is no such usage. */
export function payingUsageCell(usage: PayingUsage): Cell {
  switch (usage.kind) {
    case "from":
      return usage.listUsage;
    case "between":
      return `only from ${inMoney(usage.from)} to ${inMoney(usage.to)}`;
    case "always":
      return "at any usage";
    case "never":
      return "none: it never pays";
  }
}
