import { settle, type Settlement } from "../engine/settlement";
import {
  readDiscount,
  readPeriods,
  readTermsArgument,
  spreadCommitments,
  type Cells,
} from "../tables/arguments";
import type { Cell } from "../tables/grid";
import { need } from "./answer";

/** The settlement behind OVERAGE, FORFEITURE, PAID, SAVINGSRATE and UTILIZATION. */
export function settled(usage: Cells, commit: Cells, discount: Cell, terms: Cells): Settlement {
  const periods = need(readPeriods("usage", usage));
  const levels = need(readPeriods("commit", commit));
  const rate = need(readDiscount(discount));
  const inForce = need(readTermsArgument(terms, periods.length, "discount"));
  const commitments = need(spreadCommitments(levels, periods, inForce));
  return settle(periods, commitments, { kind: "discount", discount: rate }, inForce);
}
