import { lastDay } from "./calendar";
import type { TokenClass, TokenCounts } from "./tokens";
import type { Day, Fraction, Money, Month } from "./units";

/** One row of usage as the workbook gave it, its model already matched to the price book. */
export type UsageRow = TokenUsage | CostUsage;

/** Tokens of one model, to be priced. */
export interface TokenUsage {
  readonly kind: "tokens";
  readonly month: Month;
  /** The day of use, or null where the sheet has months only. */
  readonly day: Day | null;
  /** Id in the price book. */
  readonly model: string;
  readonly tokens: TokenCounts;
  readonly tariff: Tariff;
  readonly webSearches: number;
  /** Share that counts toward the commitment; all of it where absent (U2). */
  readonly eligibleShare?: Fraction;
  /** Where the row stands, for what is said about it. */
  readonly where: string;
}

/** The day that a row is priced on by itself: its day of use, or the end of its month. @see docs/SPEC.md U1 */
export const dayOfUse = (row: Pick<UsageRow, "day" | "month">): Day => row.day ?? lastDay(row.month);

/** The last day of usage: the signing day where none was chosen. @param rows at least one. */
export const lastDayOfUsage = (rows: readonly UsageRow[]): Day =>
  rows.map(dayOfUse).reduce((latest, day) => (day > latest ? day : latest));

/** What makes the same tokens of a model cost more or less. */
export interface Tariff {
  readonly batch: boolean;
  /** The prompt is longer than the model's threshold for the long-context price. */
  readonly longContext: boolean;
  readonly usOnly: boolean;
  readonly fast: boolean;
  /** Served at a cloud's regional endpoint instead of its global one. */
  readonly regional?: boolean;
}

/** Money of one month as it was given; it is taken to be list cost. */
export interface CostUsage {
  readonly kind: "cost";
  readonly month: Month;
  readonly day: Day | null;
  /** A model or service name as text; null where the sheet has a total only. */
  readonly model: string | null;
  /** The token class that cost it, where the input has a cost a class. */
  readonly tokenClass?: TokenClass;
  readonly listCost: Money;
  readonly eligibleShare?: Fraction;
  readonly where: string;
}

export const standardTariff: Tariff = { batch: false, longContext: false, usOnly: false, fast: false };
