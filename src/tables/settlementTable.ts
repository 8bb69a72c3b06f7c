import type { Terms } from "../engine/terms";
import { columnName } from "./grid";
import type { PlanCell } from "./sheetPlan";

/** The settlement of a few usages of one period, laid out from column A of the Recommendation sheet. */
export const settlementColumns = [
  "Usage",
  "List usage",
  "Drawdown",
  "Released",
  "Overage",
  "Forfeiture",
  "Paid",
  "Below list",
] as const;

/** Unit drawdown of list usage and cash per commitment unit, as formulas (C1, C2, C8; one period). */
const unitDrawdown = (terms: Terms): string => (terms.denomination === "net" ? "(1-bw_Discount)" : "1");
const unitCash = (terms: Terms): string => (terms.denomination === "net" ? "1" : "(1-bw_Discount)");

/** One row a usage, without its label: overage and forfeiture live, the rest native formulas. */
export function settlementCells(
  usage: readonly (readonly [string, number])[],
  first: number,
  terms: Terms,
  reference: string,
): readonly (readonly PlanCell[])[] {
  return usage.map(([, listUsage], r) => {
    const row = first + r + 1;
    const live = (name: string): PlanCell => ({
      formula: `=COMMIT.${name}($B${row},bw_Commitment,bw_Discount,${reference})`,
    });
    return [
      listUsage,
      { formula: `=$B${row}*${unitDrawdown(terms)}` },
      { formula: `=MIN(MAX(0,bw_Commitment-$C${row}),${terms.trueDownShare}*bw_Commitment)` },
      live("OVERAGE"),
      live("FORFEITURE"),
      { formula: `=${unitCash(terms)}*(bw_Commitment-$D${row})+$E${row}` },
      { formula: `=IF($B${row}=0,"",1-$G${row}/$B${row})` },
    ];
  });
}

/** Each check re-computes a column by native formulas and shows OK or the difference. */
export function checks(first: number, count: number, terms: Terms): readonly (readonly [string, string])[] {
  const cells = (c: number): string => `$${columnName(c)}$${first + 1}:$${columnName(c)}$${first + count}`;
  const [usage, drawdown, released, overage, forfeited] = [1, 2, 3, 4, 5].map(cells);
  const okay = (difference: string): string => `=IF(ABS(${difference})<0.005,"OK",${difference})`;
  const beyond = `SUMPRODUCT((${drawdown}>bw_Commitment)*(${drawdown}-bw_Commitment))/${unitDrawdown(terms)}`;
  const unused = `SUMPRODUCT((${drawdown}<bw_Commitment)*(bw_Commitment-${drawdown}))`;
  return [
    [
      "Overage = usage beyond the commitment at its price",
      okay(`SUM(${overage})-${beyond}*${overagePriceFormula(terms)}`),
    ],
    [
      "Unused commitment = released + forfeited + carried out",
      okay(`${unitCash(terms)}*(${unused}-SUM(${released}))*${1 - terms.carryoverShare}-SUM(${forfeited})`),
    ],
    [
      "Usage rises from P10 to P90",
      `=IF(AND(INDEX(${usage},1)<=INDEX(${usage},2),INDEX(${usage},2)<=INDEX(${usage},3)),"OK","not in order")`,
    ],
  ];
}

function overagePriceFormula({ overage }: Terms): string {
  switch (overage.kind) {
    case "list":
      return "1";
    case "committed":
      return "(1-bw_Discount)";
    case "discount":
      return `(1-(${overage.discount}))`;
  }
}
