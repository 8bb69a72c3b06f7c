import type { Covered } from "../../../engine/covered";
import type { CoveredFigures } from "../english/covering";
import { inMoney, inPercent } from "./numbers";

/** The discount, and the periods' own where they earn different ones. */
export const atDiscount = ({ discount, lowestDiscount, highestDiscount }: Covered): string =>
  inPercent(discount) +
  (lowestDiscount === highestDiscount
    ? ""
    : ` (je Zeitraum ${inPercent(lowestDiscount)} bis ${inPercent(highestDiscount)})`);

/** "das deckt 650.000 Listennutzung, in 90 % der Szenarien erreicht" */
export function covering(figures: CoveredFigures, each: string): string {
  const { reached, fill, periods } = figures;
  const covers = `das deckt ${listUsage(figures, each)}`;
  if (reached === fill) return `${covers}, in ${inPercent(fill)} der Szenarien erreicht`;
  return (
    `${covers}, ${reached === 0 ? "in keinem Szenario" : `in ${inPercent(reached)} der Szenarien`}${inEvery(periods)} erreicht` +
    (fill === 1 ? "" : `; in ${inPercent(fill)} verfällt nichts`)
  );
}

/** "auszufüllen sind 1.176.471 Listennutzung; das erreichen 12 % der Szenarien" */
export function filling(figures: CoveredFigures, each: string): string {
  const { reached, fill, periods, highest, listUsage: needed } = figures;
  const takes = `auszufüllen sind ${listUsage(figures, each)}; `;
  const reach =
    reached > 0
      ? `das erreichen ${inPercent(reached)} der Szenarien${reached === fill ? "" : inEvery(periods)}`
      : highest < needed
        ? `Ihr höchstes Szenario ist ${inMoney(highest)}`
        : "das erreicht kein Szenario in jedem Zeitraum";
  return takes + reach + (reached === fill ? "" : forfeitsNothing(fill));
}

const inEvery = (periods: number): string => (periods > 1 ? " in jedem Zeitraum" : "");

const forfeitsNothing = (fill: number): string =>
  fill === 1 ? "; es verfällt nie etwas" : `; in ${inPercent(fill)} verfällt nichts`;

const listUsage = ({ listUsage: amount, atOwnPrices }: Covered, each: string): string =>
  `${inMoney(amount)} Listennutzung${each}${atOwnPrices ? " zu den Listenpreisen jedes Zeitraums" : ""}`;
