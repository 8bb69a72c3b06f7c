import { yearsPerPeriod, type Terms } from "../engine/terms";

/** The columns of FOCUS that say how a commitment is paid. */
export interface FocusPayment {
  readonly ContractCommitmentPaymentInterval: "One-Time" | "Monthly" | "Quarterly" | "Annual";
  readonly ContractCommitmentPaymentModel: "No Upfront" | "All Upfront";
  readonly ContractCommitmentPaymentUpfrontPercentage: 0 | 1;
}

/** `1 Year`, `18 Months`. */
export const counted = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? "" : "s"}`;

/** How often unused commitment is settled, in FOCUS's words. */
export function fulfillmentInterval(terms: Terms): string {
  switch (terms.settlement) {
    case "monthly":
      return "Monthly";
    case "quarterly":
      return "Quarterly";
    case "annual":
      return "Annual";
    case "term":
      return yearsPerPeriod(terms, 1) === 1 ? "Annual" : "Full Commitment Period";
  }
}

const monthsOf = { annual: 12, quarterly: 3, monthly: 1 } as const;
const words = { annual: "Annual", quarterly: "Quarterly", monthly: "Monthly" } as const;

/**
 * How the commitment is paid, in FOCUS's words: a single payment on the first day is "All Upfront", a single
 * one at the end an invoice in arrears.
 *
 * @param months of the term.
 */
export function payment({ payment: { interval, timing } }: Terms, months: number): FocusPayment {
  const single = interval === "upfront" || monthsOf[interval] >= months;
  const upfront = single && timing === "in advance";
  return {
    ContractCommitmentPaymentInterval: single ? "One-Time" : words[interval],
    ContractCommitmentPaymentModel: upfront ? "All Upfront" : "No Upfront",
    ContractCommitmentPaymentUpfrontPercentage: upfront ? 1 : 0,
  };
}
