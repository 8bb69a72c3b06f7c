import { periodContracts, type PeriodRates } from "../periodContract";
import type { Terms } from "../terms";

/** The rates of every period of a contract at a discount, under the terms of its band, whatever is committed. */
export function ratesAt(terms: Terms, discount: number, periods: number): readonly PeriodRates[] {
  const prices = Array.from({ length: periods }, () => ({ discount, contracted: true, terms }));
  return periodContracts(new Array<number>(periods).fill(0), prices);
}
