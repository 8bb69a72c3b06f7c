import type { Plan } from "../engine/tracking/plan";
import type { ActualMonth } from "./actualsReader";
import type { Ask } from "./asksReader";
import type { BenchmarkRow } from "./benchmarkReader";
import { inMoney, inMonths, inPercent } from "./numbersInWords";
import { protectionNames } from "./protectionCells";
import type { Quote } from "./quotesReader";

/** A protection that is asked for, in one line. */
export const askInWords = ({ kind, status }: Ask): string => `${protectionNames[kind]}: ${status}`;

/** An offer in one line. */
export const quoteInWords = ({ name, commitment, discount, validUntil }: Quote): string =>
  `${name}: ${inMoney(commitment)} at ${inPercent(discount)}${validUntil === null ? "" : `, until ${validUntil}`}`;

/** What a comparable buyer pays, in one line. */
export const benchmarkInWords = ({ commitment, discount, source }: BenchmarkRow): string =>
  `${inMoney(commitment)} a year at ${inPercent(discount)} (${source})`;

/** The contract that is signed, in one line. */
export function signedInWords({ firstMonth, commitments, months }: Plan): string {
  const committed = commitments.reduce((sum, each) => sum + each, 0);
  return `${inMoney(committed)} over ${inMonths(months.length)}${firstMonth === null ? "" : ` from ${firstMonth}`}`;
}

/** The months since signing in one line; none where there are none. */
export function actualsInWords(months: readonly ActualMonth[]): readonly string[] {
  const [first] = months;
  return first === undefined
    ? []
    : [`${inMonths(months.length)}, ${first.month} to ${(months[months.length - 1] ?? first).month}`];
}
