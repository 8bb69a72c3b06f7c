import type { NearThreshold } from "../engine/negotiation/justUnder";
import type { Room } from "../engine/negotiation/room";
import { tablesInEnglish, type TableSentences } from "./sentences/tablesInEnglish";

/** What can be offered in return for a protection. @see docs/SPEC.md R7 */
export const roomInWords = (
  { band, from, to, costTo, costFrom }: Room,
  { moves: say }: TableSentences = tablesInEnglish,
): string =>
  say.room({
    band: band.name,
    from,
    to,
    lowCost: Math.min(costFrom, costTo),
    highCost: Math.max(costFrom, costTo),
  });

/** A threshold that is nearly reached. @see docs/SPEC.md R8 */
export const nearInWords = (
  threshold: NearThreshold,
  { moves: say }: TableSentences = tablesInEnglish,
): string =>
  say.near({
    ...threshold,
    band: threshold.band.name,
    discount: threshold.band.discount,
    isCommitment: threshold.near.includes("commitment"),
  });
