import type { BandMove } from "../engine/negotiation/bandMoves";
import { discountNeededCell } from "./discountNeededCell";
import type { Cell } from "./grid";
import { payingUsageCell } from "./payingUsageCell";

/** The columns that describe a move to a higher band, in the order they are shown. */
const bandMoveColumns = [
  "Band",
  "Threshold",
  "Extra commitment",
  "Cost change",
  "Extra forfeiture",
  "Fill",
  "Break-even usage",
  "Discount needed",
] as const;

/**
 * Band moves as cells: a header row, then one row a higher band. Money unrounded, shares as fractions; words
 * where no usage or no discount helps.
 */
export const bandMoveCells = (moves: readonly BandMove[]): Cell[][] => [
  [...bandMoveColumns],
  ...moves.map((move) => [
    move.band.name,
    move.band.threshold,
    move.extraCommitment,
    move.costChange,
    move.extraForfeiture,
    move.fill,
    payingUsageCell(move.payingUsage),
    discountNeededCell(move.discountNeeded),
  ]),
];
