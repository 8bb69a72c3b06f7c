import type { QuoteAdvice } from "../engine/negotiation/quoteAdvice";
import type { BandMovesFigures } from "./bandMovesFigures";
import type { TableColumn } from "./plannedTable";
import type { PlanCell } from "./sheetPlan";

const money = "#,##0";
const share = "0.0%";
const nothingHelps = "none helps";
/** What would make each higher band worth taking; what a search finds is a value. */
export const adviceColumns: readonly TableColumn<BandMovesFigures["moves"][number]>[] = [
  { name: "Band", cell: ({ move }) => move.band.name },
  { name: "Pays from list usage of", format: money, cell: ({ advice }) => payingCell(advice) },
  {
    name: "Discount needed",
    format: share,
    cell: ({ advice: { discountNeeded } }) =>
      discountNeeded.kind === "none" ? nothingHelps : discountNeeded.discount,
  },
  {
    name: "Worth taking up to",
    format: money,
    cell: ({ advice: { highestCommitment } }) =>
      highestCommitment.kind === "up to" ? highestCommitment.commitment : highestCommitment.kind,
  },
  {
    name: "Months at P10 usage",
    format: "0.0",
    cell: ({ advice }) => advice.monthsLasting.p10 ?? "never used",
  },
  {
    name: "Months at P50 usage",
    format: "0.0",
    cell: ({ advice }) => advice.monthsLasting.p50 ?? "never used",
  },
  {
    name: "Months at P90 usage",
    format: "0.0",
    cell: ({ advice }) => advice.monthsLasting.p90 ?? "never used",
  },
  { name: "Least true-down", format: share, cell: ({ advice }) => advice.trueDownShare ?? nothingHelps },
  { name: "Least rollover", format: share, cell: ({ advice }) => advice.rolloverShare ?? nothingHelps },
  { name: "Months longer", format: "0.0", cell: ({ advice }) => advice.extraMonths ?? nothingHelps },
];

/** Commitments of each band that cost about what the recommended one does. */
export const roomColumns: readonly TableColumn<BandMovesFigures["room"][number]>[] = [
  { name: "Band", cell: ({ band }) => band.name },
  { name: "From", format: money, cell: ({ from }) => from },
  { name: "To", format: money, cell: ({ to }) => to ?? "no limit" },
  { name: "Net cost at From", format: money, cell: ({ costFrom }) => costFrom },
  { name: "Net cost at To", format: money, cell: ({ costTo }) => costTo },
];

/** A usage, or the word where there is none; the sentences below say the rest. */
function payingCell({ payingUsage }: QuoteAdvice): PlanCell {
  switch (payingUsage.kind) {
    case "from":
      return payingUsage.listUsage;
    case "between":
      return payingUsage.from;
    case "always":
      return "any";
    case "never":
      return "never";
  }
}
