import type { Settlement } from "./settlement";
import { yearsPerPeriod, type Payment, type Terms } from "./terms";
import { fraction, money, type Fraction, type Money } from "./units";

/** One payment, so many months after the first day of the term. */
export interface CashFlow {
  readonly kind: "instalment" | "overage";
  readonly afterMonths: number;
  readonly amount: Money;
}

/** What is paid, as a sum and as it weighs on the signing day. */
export interface PresentValue {
  readonly nominal: Money;
  readonly presentValue: Money;
}

/** Months that one instalment pays for; upfront pays for the whole term. */
const monthsPaidFor = { annual: 12, quarterly: 3, monthly: 1 } as const;

/** Guards the number of instalments against the last bits of a term's length. */
const closeEnough = 1e-9;

/**
 * The instalments of what is owed for the commitment: an instalment pays for its year, quarter or month of
 * the term (the last one may be shorter), at its start in advance, at its end in arrears. What is owed for
 * a settlement period accrues evenly inside it.
 *
 * @param owed cash per settlement period; what the true-down releases is not owed and never paid.
 * @see docs/SPEC.md C10
 */
export function instalments(
  owed: readonly number[],
  monthsPerPeriod: number,
  { interval, timing }: Payment,
): readonly CashFlow[] {
  const termMonths = owed.length * monthsPerPeriod;
  const step = interval === "upfront" ? termMonths : monthsPaidFor[interval];
  return Array.from({ length: Math.ceil(termMonths / step - closeEnough) }, (_, i) => {
    const from = i * step;
    const to = Math.min(from + step, termMonths);
    const amount = owed.reduce((sum, cash, t) => {
      const months = Math.min(to, (t + 1) * monthsPerPeriod) - Math.max(from, t * monthsPerPeriod);
      return months > 0 ? sum + cash * (months / monthsPerPeriod) : sum;
    }, 0);
    return {
      kind: "instalment",
      afterMonths: timing === "in advance" ? from : to,
      amount: money(amount),
    };
  });
}

/**
 * Everything paid under a settled contract, in time. Overage is paid in arrears, at the end of the
 * settlement period in which it arises: the settlement knows no months.
 *
 * @param terms those in force, the band's own included.
 * @see docs/SPEC.md C10
 */
export function cashFlows(settlement: Settlement, terms: Terms): readonly CashFlow[] {
  const { periods } = settlement;
  const monthsPerPeriod = 12 * yearsPerPeriod(terms, periods.length);
  const owed = periods.map((period) => period.paid - period.overageCharge);
  return [
    ...instalments(owed, monthsPerPeriod, terms.payment),
    ...periods.map((period, t): CashFlow => ({
      kind: "overage",
      afterMonths: (t + 1) * monthsPerPeriod,
      amount: period.overageCharge,
    })),
  ].filter((flow) => flow.amount !== 0);
}

/** Cash flows as they weigh on the signing day, at a rate per year. */
export function discounted(flows: readonly CashFlow[], discountRate: number): Money {
  return money(
    flows.reduce(
      (sum, { amount, afterMonths }) => sum + amount / (1 + discountRate) ** (afterMonths / 12),
      0,
    ),
  );
}

/**
 * The present value of a settled contract beside its nominal sum. It changes no decision.
 *
 * @param terms those in force, the band's own included.
 * @see docs/SPEC.md C10
 * @example
 * // 1,000,000 in 12 monthly instalments in arrears at 10 % a year: 950,040.65
 */
export const presentValue = (settlement: Settlement, terms: Terms): PresentValue => ({
  nominal: settlement.paid,
  presentValue: discounted(cashFlows(settlement, terms), terms.discountRate),
});

/**
 * The discount on the commitment from which paying all of it on the signing day costs no more than the
 * instalments; null where nothing is owed.
 *
 * @param flows overage among them is left out: nobody pays it in advance.
 * @example
 * // 12 monthly instalments in arrears at 10 % a year: 4.996 %
 */
export function breakEvenPrepayDiscount(flows: readonly CashFlow[], discountRate: number): Fraction | null {
  const owed = flows.filter(({ kind }) => kind === "instalment");
  const nominal = owed.reduce((sum, { amount }) => sum + amount, 0);
  return nominal > 0 ? fraction(1 - discounted(owed, discountRate) / nominal) : null;
}
