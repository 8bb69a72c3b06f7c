import { daysIn, monthIndex, monthOfDay } from "./calendar";
import { codeExecutionCost } from "./prices";
import { money, type Day, type Fraction, type Money, type Month } from "./units";

/** Spend besides tokens, such as seats, by month. */
export interface OtherSpend {
  readonly name: string;
  readonly spent: MonthlySpend;
  /** First month of it; null: in every month. */
  readonly from: Month | null;
  /** Day on which its own contract renews or ends; null: it goes on. */
  readonly renewal: Day | null;
  /** What a month has from the renewal on; null: as before. */
  readonly afterRenewal: number | null;
  /** Share that counts toward the commitment (U2). */
  readonly eligibleShare: Fraction;
  /** Where the row stands, for what is said about it. */
  readonly where: string;
}

/** What a month has of it, in money or in what the money is computed from. */
export type MonthlySpend =
  | { readonly kind: "money"; readonly monthly: Money }
  /** Hours of code execution of the whole organisation. */
  | { readonly kind: "code execution"; readonly hours: number };

/** Other spend of one month. */
export interface MonthOfOtherSpend {
  readonly month: Month;
  /** What counts toward the commitment. */
  readonly eligible: Money;
  /** What does not. */
  readonly notEligible: Money;
}

/**
 * Other spend by month. The month of a renewal is divided at its day.
 *
 * @see docs/SPEC.md U2
 */
export const otherSpendByMonth = (
  spends: readonly OtherSpend[],
  months: readonly Month[],
): readonly MonthOfOtherSpend[] =>
  months.map((month) => {
    const quantities = spends.map((spend) => quantityIn(spend, month));
    const hourCost = codeExecutionHourCost(spends, quantities);
    const amounts = spends.map(({ spent, eligibleShare }, i) => ({
      cost: (quantities[i] ?? 0) * (spent.kind === "money" ? 1 : hourCost),
      share: eligibleShare,
    }));
    return {
      month,
      eligible: money(amounts.reduce((sum, { cost, share }) => sum + cost * share, 0)),
      notEligible: money(amounts.reduce((sum, { cost, share }) => sum + cost * (1 - share), 0)),
    };
  });

/** What an hour of code execution costs in a month: the free hours are one allowance of all rows together. */
function codeExecutionHourCost(spends: readonly OtherSpend[], quantities: readonly number[]): number {
  const hours = spends.reduce(
    (sum, { spent }, i) => sum + (spent.kind === "code execution" ? (quantities[i] ?? 0) : 0),
    0,
  );
  return hours === 0 ? 0 : codeExecutionCost(hours) / hours;
}

/** Money, or hours of code execution, of a month. */
function quantityIn({ spent, from, renewal, afterRenewal }: OtherSpend, month: Month): number {
  if (from !== null && month < from) return 0;
  const before = spent.kind === "money" ? spent.monthly : spent.hours;
  const share = shareBefore(renewal, month);
  return share * before + (1 - share) * (afterRenewal ?? before);
}

/** The share of a month's days that lie before a day. */
function shareBefore(renewal: Day | null, month: Month): number {
  if (renewal === null) return 1;
  const past = monthIndex(month) - monthIndex(monthOfDay(renewal));
  if (past !== 0) return past < 0 ? 1 : 0;
  return (Number(renewal.slice(8)) - 1) / daysIn(month);
}
