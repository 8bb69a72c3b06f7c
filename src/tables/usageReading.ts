import type { Problem } from "../engine/problem";
import type { TokenClass, TokenCounts } from "../engine/tokens";
import type { Day, Money, Month } from "../engine/units";
import type { UsageRow } from "../engine/usage";

/** The layouts of usage that are understood, by their columns. */
export type UsageFormat = "console-tokens" | "month-tokens" | "month-cost";

/** What a column of usage holds. */
export type UsageField =
  | "date"
  | "model"
  /** A service or workload: names the rows of a cost sheet that has no models. */
  | "service"
  | TokenClass
  | "webSearches"
  | "usageType"
  | "contextWindow"
  | "inferenceGeo"
  | "speed"
  /** Cost at list prices, said to be so. */
  | "listCost"
  /** Cost as reported. */
  | "cost";

/** How one column was understood; `column` counts from 0 in the range that was read. */
export interface UsageColumn {
  readonly field: UsageField;
  /** The heading as it stands in the sheet. */
  readonly header: string;
  readonly column: number;
}

/** What was understood of a range of usage: the rows, the control totals, and all its problems. */
export interface UsageReading {
  /** The range that was read, `Usage!A1:G55`. */
  readonly address: string;
  /** Null where the columns were not recognised. */
  readonly format: UsageFormat | null;
  /** The columns that are used, in the order of the sheet; the others are left alone. */
  readonly columns: readonly UsageColumn[];
  /** Usable rows in the order of the sheet; empty when a problem stops the work. */
  readonly rows: readonly UsageRow[];
  readonly problems: readonly Problem[];
  readonly totals: UsageTotals;
}

/** Control totals, to be compared with the source before anything is computed on them. */
export interface UsageTotals {
  readonly rows: number;
  readonly from: Day | Month | null;
  readonly to: Day | Month | null;
  readonly models: readonly string[];
  /** Null where the input has costs only. */
  readonly tokens: TokenCounts | null;
  /** List cost at the price of each day; null without rows. */
  readonly listCost: Money | null;
  /** Cost as the input reported it; null where it has none. */
  readonly reportedCost: Money | null;
  readonly months: readonly { readonly month: Month; readonly listCost: Money }[];
}
