import { bandMoves } from "../engine/negotiation/bandMoves";
import { protections as valuedProtections } from "../engine/negotiation/protections";
import { readCommitShape } from "../tables/arguments";
import { bandMoveCells } from "../tables/bandMoveCells";
import { protectionCells } from "../tables/protectionCells";
import { need } from "./answer";
import { sizing } from "./sizingArguments";

/**
 * What moving up to each higher band's threshold would cost and earn.
 * @customfunction BANDMOVES
 * @param scenarios List usage: rows are scenarios, columns are settlement periods
 * @param commit Commitment per period: one number for all, or one per period
 * @param bands Columns threshold, discount, name and terms of the band; a header row is allowed
 * @param [terms] Rows of term name and value; defaults where left out
 * @returns Header row, then one row a higher band; words where no usage or no discount helps
 */
export function bandmoves(scenarios: any[][], commit: any[][], bands: any[][], terms?: any[][]): any[][] {
  const { rows, schedule, inForce } = sizing(scenarios, bands, terms);
  const shaped = need(readCommitShape(commit, rows[0]?.length ?? 1, inForce));
  return bandMoveCells(bandMoves(rows, shaped.level, schedule, shaped.terms));
}

/**
 * What each protection of the terms is worth, alone and as a share of all together.
 * @customfunction PROTECTIONS
 * @param scenarios List usage: rows are scenarios, columns are settlement periods
 * @param bands Columns threshold, discount, name and terms of the band; a header row is allowed
 * @param [terms] Rows of term name and value; defaults where left out
 * @returns Header row, then one row a protection; discount points are hundredths
 */
export function protections(scenarios: any[][], bands: any[][], terms?: any[][]): any[][] {
  const { rows, schedule, inForce } = sizing(scenarios, bands, terms);
  return protectionCells(valuedProtections(rows, schedule, inForce));
}
