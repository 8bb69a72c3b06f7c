import type { PayingUsage } from "../../../engine/negotiation/payingUsage";
import type { Day } from "../../../engine/units";
import { inFixed, inMoney, inPercent } from "../../numbersInWords";

/** A vendor's quotes: what each comes to, and the answer. */
export const quotes = {
  /** @param recommended null: it is compared with signing nothing. */
  beside: (recommended: number | null, commitment: number, forfeiture: number, fill: number) =>
    `Beside ${recommended === null ? "signing nothing" : `the recommended ${inMoney(recommended)}`} it commits ${moreOrLess(commitment)} and forfeits ${moreOrLess(forfeiture)} on average; it is fully used in ${inPercent(fill)} of scenarios.`,
  pays: (usage: PayingUsage): string => {
    switch (usage.kind) {
      case "from":
        return `It pays from ${inMoney(usage.listUsage)} of list usage over the term on.`;
      case "between":
        return `It pays only between ${inMoney(usage.from)} and ${inMoney(usage.to)} of list usage over the term.`;
      case "always":
        return "It pays at any usage.";
      case "never":
        return "It pays at no usage.";
    }
  },
  lasts: (low: number, middle: number, high: number) =>
    `The commitment would last ${inFixed(middle, 1)} months at middle usage (P50), ${inFixed(low, 1)} at low (P10), ${inFixed(high, 1)} at high (P90).`,
  together: (discount: number, requests: string) =>
    `Together it would be worth taking at ${inPercent(discount)} with ${requests}.`,
  benchmark: (percentile: number) =>
    `Its discount stands at percentile ${Math.round(percentile * 100)} of your benchmark.`,
  validUntil: (day: Day) => `It is valid until ${day}.`,
  rank: (name: string, rank: number) => `${name}, rank ${rank}.`,
  walkAway: (discount: number, unitPrice: number) =>
    `Walk away below ${inPercent(discount)} (above ${inFixed(unitPrice, 3)} for 1 of list usage).`,
  noWalkAway: "No discount makes it as good as the best alternative.",
  moreThanNothing: (more: number) => `It costs ${inMoney(more)} more than signing nothing.`,
  /** Problems of a quote that is typed. */
  nameTaken: "the table Quotes has a quote of this name",
  nameNeeded: "give the offer a name, such as the vendor's",
};

const moreOrLess = (more: number): string =>
  Math.round(more) === 0 ? "the same" : `${inMoney(Math.abs(more))} ${more > 0 ? "more" : "less"}`;
