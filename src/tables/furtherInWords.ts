import type { Plan } from "../engine/tracking/plan";
import type { ActualMonth } from "./actualsReader";
import type { Ask } from "./asksReader";
import type { BenchmarkRow } from "./benchmarkReader";
import type { Quote } from "./quotesReader";
import { tablesInEnglish, type TableSentences } from "./sentences/tablesInEnglish";

/** A protection that is asked for, in one line. */
export const askStatusInWords = (
  { kind, status }: Ask,
  { plans, requests }: TableSentences = tablesInEnglish,
): string => plans.ask(requests.names[kind], status);

/** An offer in one line. */
export const quoteInWords = (
  { name, commitment, discount, validUntil }: Quote,
  { plans }: TableSentences = tablesInEnglish,
): string => plans.quote(name, commitment, discount, validUntil);

/** What a comparable buyer pays, in one line. */
export const benchmarkInWords = (
  { commitment, discount, source }: BenchmarkRow,
  { plans }: TableSentences = tablesInEnglish,
): string => plans.benchmark(commitment, discount, source);

/** The contract that is signed, in one line. */
export function signedInWords(
  { firstMonth, commitments, months }: Plan,
  { plans }: TableSentences = tablesInEnglish,
): string {
  const committed = commitments.reduce((sum, each) => sum + each, 0);
  return plans.signed(committed, months.length, firstMonth);
}

/** The months since signing in one line; none where there are none. */
export function actualsInWords(
  months: readonly ActualMonth[],
  { plans }: TableSentences = tablesInEnglish,
): readonly string[] {
  const [first] = months;
  const last = months[months.length - 1];
  return first === undefined || last === undefined
    ? []
    : [plans.actuals(months.length, first.month, last.month)];
}
