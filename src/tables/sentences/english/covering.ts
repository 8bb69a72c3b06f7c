import type { Covered } from "../../../engine/covered";
import { inMoney, inPercent } from "../../numbersInWords";

/** What commitments cover, with the share of scenarios in which nothing is forfeited. */
export interface CoveredFigures extends Covered {
  readonly fill: number;
}

/** The discount, and the periods' own where they earn different ones. */
export const atDiscount = ({ discount, lowestDiscount, highestDiscount }: Covered): string =>
  inPercent(discount) +
  (lowestDiscount === highestDiscount
    ? ""
    : ` (${inPercent(lowestDiscount)} to ${inPercent(highestDiscount)} by period)`);

/** "it covers 650,000 of list usage, reached in 90 % of scenarios" */
export function covering(figures: CoveredFigures, each: string): string {
  const { reached, fill, periods } = figures;
  const covers = `it covers ${listUsage(figures, each)}`;
  if (reached === fill) return `${covers}, reached in ${inPercent(fill)} of scenarios`;
  return (
    `${covers}, reached${inEvery(periods)} in ${reached === 0 ? "no scenario" : `${inPercent(reached)} of scenarios`}` +
    // That nothing is ever forfeited is said at the end of the sentence.
    (fill === 1 ? "" : `; nothing is forfeited in ${inPercent(fill)}`)
  );
}

/** "filling it takes 1,176,471 of list usage, which 12 % of scenarios reach" */
export function filling(figures: CoveredFigures, each: string): string {
  const { reached, fill, periods, highest, listUsage: needed } = figures;
  const takes = `filling it takes ${listUsage(figures, each)}`;
  const reach =
    reached > 0
      ? `, which ${inPercent(reached)} of scenarios reach${reached === fill ? "" : inEvery(periods)}`
      : highest < needed
        ? `; your highest scenario is ${inMoney(highest)}`
        : ", which no scenario reaches in every period";
  return takes + reach + (reached === fill ? "" : forfeitsNothing(fill));
}

const inEvery = (periods: number): string => (periods > 1 ? " in every period" : "");

const forfeitsNothing = (fill: number): string =>
  fill === 1 ? "; nothing is ever forfeited" : `; nothing is forfeited in ${inPercent(fill)}`;

const listUsage = ({ listUsage: amount, atOwnPrices }: Covered, each: string): string =>
  `${inMoney(amount)} of list usage${each}${atOwnPrices ? " at each period's list prices" : ""}`;
