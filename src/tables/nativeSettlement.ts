import { termsOfAll, type Bands } from "../engine/bands";
import type { Terms } from "../engine/terms";
import type { ScenarioPlace } from "./scenarioPlace";
import type { SettledRow } from "./settledRow";
import type { PlanCell } from "./sheetPlan";

/** What a row can show of its commitment, over all scenarios. The words are those of COMMIT.MEASURE. */
export type SettledMeasure =
  | "paid"
  | "forfeiture"
  | "overage"
  | "net cost"
  | "fill"
  | "savings rate"
  | `${"p10" | "p50" | "p90"} ${"paid" | "forfeiture" | "overage"}`;

/**
 * Whether native formulas can settle these terms: one period, or several without rollover; without claw-back;
 * every period at one discount. Else COMMIT.MEASURE does.
 */
export function nativeTerms(terms: Terms, bands: Bands, periods: number): boolean {
  const inForce = termsOfAll(bands, terms);
  const clawsBack = inForce.some((each) => each.trueDownClawBack && each.trueDownShare > 0);
  const rolls = periods > 1 && inForce.some(({ rolloverShare }) => rolloverShare > 0);
  const apart = earnApart(terms, periods);
  // List prices move the list cost too, which no band has for itself.
  const ownPrices = bands.some((band) => "listPriceChange" in band.terms);
  return !clawsBack && !rolls && !apart && !ownPrices;
}

/** Whether periods of one commitment can earn different discounts (B4). */
export const earnApart = ({ bandBasis, ramp }: Terms, periods: number): boolean =>
  periods > 1 && bandBasis === "period" && ramp !== null;

/** Whether a discount and the Terms table say all: no band has terms of its own, nothing is clawed back, periods earn alike. */
export const oneDiscount = (terms: Terms, bands: Bands, periods: number): boolean =>
  !terms.trueDownClawBack &&
  !earnApart(terms, periods) &&
  bands.every((band) => Object.keys(band.terms).length === 0);

/**
 * Forfeiture up to 0.000001 counts as none (M3), and what the last bits of another order of arithmetic make of it: the
 * best commitment under a confidence can stand on that very edge.
 */
const nothing = "0.0000011";

/**
 * One measure of a row's commitment over all scenarios, as one formula that Excel 2016 and LibreOffice know:
 * native where the terms allow it, COMMIT.MEASURE elsewhere.
 *
 * @see docs/SPEC.md C2 to C8, M1 to M3
 */
export function settledFormula(measure: SettledMeasure, row: SettledRow, place: ScenarioPlace): PlanCell {
  if (!place.native) return measured(measure, row, place);
  const { usage, lastUsage, ones, listPrice, ramp, periods } = place;
  const { covers, owed, overagePrice, unusedPrice, lostPrice, unitCash, carriedWorth, commitment } = row;
  const scenarios = `ROWS(${usage})`;
  const takes = `${owed}*${covers}`;
  const beyond = `(${usage}>${covers})*(${usage}-${covers})*${overagePrice}`;
  const lost = `(${takes}>${usage})*(${takes}-${usage})*${lostPrice}`;
  // What the right to reduce releases comes off the commitment: unused, less what is owed all the same.
  // Usage changes what is paid by the unused price below what is covered, by the overage price above it.
  const moved = `(${takes}>${usage})*(${takes}-${usage})*${unusedPrice}+(${usage}-${covers})*(${unusedPrice}+(${usage}>${covers})*(${overagePrice}-${unusedPrice}))`;
  const signed = periods === 1 ? `${unitCash}*${commitment}` : `${unitCash}*${commitment}*SUM(${ramp})`;
  const each = (perPeriod: string): string => (periods === 1 ? perPeriod : `MMULT(${perPeriod},${ones})`);
  const mean = (perPeriod: string): string => `SUMPRODUCT(${perPeriod})/${scenarios}`;
  const paid = `${signed}+${mean(moved)}`;
  const at = (probability: string, of: string): string => `SUMPRODUCT(PERCENTILE(${of},${probability}))`;
  switch (measure) {
    case "paid":
      return { formula: `=${paid}` };
    case "forfeiture":
      return { formula: `=${mean(lost)}` };
    case "overage":
      return { formula: `=${mean(beyond)}` };
    case "net cost": {
      const last = row.lastCovers;
      const carried = `SUMPRODUCT((${owed}*${last}>${lastUsage})*(${owed}*${last}-${lastUsage}))/${scenarios}`;
      return { formula: `=${paid}-${carriedWorth}*${carried}` };
    }
    case "fill":
      return { formula: `=SUMPRODUCT(--(${each(lost)}<=${nothing}))/${scenarios}` };
    case "savings rate":
      return {
        formula: `=IFERROR(1-SUMPRODUCT((${signed}+${each(moved)})/${each(`(${usage}*${listPrice})`)})/${scenarios},"")`,
      };
    default: {
      const [quantile, of] = measure.split(" ") as ["p10" | "p50" | "p90", "paid" | "forfeiture" | "overage"];
      const probability = { p10: "0.1", p50: "0.5", p90: "0.9" }[quantile];
      if (of === "paid") return { formula: `=${signed}+${at(probability, each(moved))}` };
      return { formula: `=${at(probability, each(of === "overage" ? beyond : lost))}` };
    }
  }
}

/** The same by the add-in's function. */
export const measured = (
  measure: string,
  { commitment, schedule }: Pick<SettledRow, "commitment" | "schedule">,
  { usage, bandsTable, termsTable }: ScenarioPlace,
): PlanCell => {
  const { bands, terms } = schedule ?? { bands: bandsTable, terms: termsTable };
  const call = `COMMIT.MEASURE("${measure}",${usage},${commitment},${bands},${terms})`;
  return { formula: measure === "savings rate" ? `=IFERROR(${call},"")` : `=${call}` };
};

/** The most that the commitment costs above the best one in any scenario (M5), by the add-in's function. */
export const maxRegretFormula = (row: SettledRow, place: ScenarioPlace): PlanCell =>
  measured("max regret", row, place);

/**
 * Adds the mean overage up another way (C9: drawdown + unused = commitment + overage) and shows OK or the
 * difference. Native terms only.
 */
export function rowCheck(overage: string, row: SettledRow, { usage }: ScenarioPlace): PlanCell {
  const { covers, overagePrice } = row;
  const again = `SUMPRODUCT((${usage}-${covers}+(${covers}>${usage})*(${covers}-${usage}))*${overagePrice})/ROWS(${usage})`;
  const difference = `${overage}-${again}`;
  return { formula: `=IF(ABS(${difference})<0.005,"OK",${difference})` };
}
