import type { Recommendation } from "../engine/recommendation";
import type { Terms } from "../engine/terms";
import { settledFormula } from "./nativeSettlement";
import type { ScenarioPlace } from "./scenarioPlace";
import type { SettledRow } from "./settledRow";
import type { CellRole, PlanCell } from "./sheetPlan";
import type { TermWords } from "./termInWords";

/** A key figure of the Recommendation sheet, and a word at its cell: its formula, and where its inputs are. */
export interface KeyFigure {
  readonly label: string;
  readonly cell: PlanCell;
  readonly format: string;
  readonly role: CellRole;
  readonly note: string;
}

/** The cells that the figures are taken from; `discount` is a formula without "=". */
export interface KeySources {
  readonly discount: string;
  readonly row: SettledRow;
  readonly paid: string;
  readonly forfeiture: string;
  /** The key figure Expected paid. */
  readonly paidFigure: string;
}

/**
 * The six key figures, in the order of the page: the commitment is a value, the others are live.
 *
 * @param inForce the terms at the recommended commitment.
 * @param scenarios name of the Scenarios sheet.
 */
export function keyFigures(
  { commitment }: Recommendation,
  inForce: Terms,
  { each }: TermWords,
  place: ScenarioPlace,
  scenarios: string,
  { discount, row, paid, forfeiture, paidFigure }: KeySources,
): readonly KeyFigure[] {
  const meanListCost = `SUMPRODUCT(${place.usage}*${place.listPrice})/ROWS(${place.usage})`;
  return [
    {
      label: `Commitment${each} (${inForce.denomination === "net" ? "discounted" : "list"})`,
      cell: commitment,
      format: "#,##0",
      role: "key",
      note: "The best commitment under the policy of the terms, rounded down to the increment: a value, computed by Recommend from Usage, Bands and Terms.",
    },
    {
      label: "Discount",
      cell: { formula: `=${discount}` },
      format: "0.0%",
      role: "linked",
      note: "What the commitment earns: the discount of its band in the table Bands; with a rate per slice the blend of them.",
    },
    {
      label: "Expected paid",
      cell: { formula: `=${paid}` },
      format: "#,##0",
      role: "computed",
      note: `Mean over the scenarios of the commitment, less what the right to reduce releases, plus overage. Usage stands on ${scenarios}, the terms in the table Terms.`,
    },
    {
      label: "Below list",
      cell: { formula: `=IFERROR(1-${paidFigure}/(${meanListCost}),"")` },
      format: "0.0%",
      role: "computed",
      note: `1 − expected paid ÷ mean cost of the same usage at list price, from ${scenarios}.`,
    },
    {
      label: "Chance fully used",
      cell: settledFormula("fill", row, place),
      format: "0.0%",
      role: "computed",
      note: `Share of the scenarios on ${scenarios} in which nothing is forfeited.`,
    },
    {
      label: "Expected forfeiture",
      cell: { formula: `=${forfeiture}` },
      format: "#,##0",
      role: "computed",
      note: "Mean over the scenarios of what is committed and neither used, released nor carried into the renewal.",
    },
  ];
}
