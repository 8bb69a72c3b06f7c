import type { NearThreshold } from "../engine/negotiation/justUnder";
import type { Room } from "../engine/negotiation/room";
import { inMoney, inPercent } from "./numbersInWords";

/** What can be offered in return for a protection. @see docs/SPEC.md R7 */
export const roomInWords = ({ band, from, to, costTo, costFrom }: Room): string =>
  `Room in ${band.name}: any commitment from ${inMoney(from)} to ${inMoney(to)} costs within 0.5 % of the recommended one ` +
  `(${inMoney(Math.min(costFrom, costTo))} to ${inMoney(Math.max(costFrom, costTo))} on average) and is full often enough. It can be offered in return for a protection.`;

/** A threshold that is nearly reached. @see docs/SPEC.md R8 */
export function nearInWords({
  band,
  commitment,
  near,
  extraCommitment,
  earns,
  extraForfeiture,
  costChange,
}: NearThreshold): string {
  const what = near.includes("commitment") ? "The commitment" : "Middle usage";
  const verdict =
    costChange <= 0 ? `${inMoney(-costChange)} less in all` : `${inMoney(costChange)} more in all`;
  return (
    `${what} is just under ${band.name} (${inMoney(commitment)} at ${inPercent(band.discount)}): ${inMoney(extraCommitment)} more commitment would earn ` +
    `${inMoney(earns)} by its better price and forfeit ${inMoney(extraForfeiture)} more on average, ${verdict}.`
  );
}
