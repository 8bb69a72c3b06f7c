import type { Problem } from "../engine/problem";
import type { TokenClass, TokenCounts } from "../engine/tokens";
import type { Day, Money, Month } from "../engine/units";
import type { UsageRow } from "../engine/usage";
import type { ControlTotals } from "./exports/controlCounts";
import type { ColumnMatch } from "./exports/columnMatch";

/** The layouts of usage that are understood, by their columns. */
export type UsageFormat =
  | "console-tokens"
  | "month-tokens"
  | "month-cost"
  | "console-cost"
  | "admin-usage"
  | "admin-cost"
  | "claude-code"
  | "bedrock"
  | "vertex"
  | "focus"
  | "litellm-daily"
  | "litellm-logs"
  | "openrouter"
  | "ccusage"
  | "class-rows"
  | "month-columns";

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
  | "cost"
  /** All input tokens, cached ones included. */
  | "prompt"
  /** The token class of a row that has one only. */
  | "tokenType"
  | "quantity"
  | "unit"
  /** What an entry of a bill meters: usage type, SKU or meter. */
  | "item"
  | "product"
  | "charge"
  | "costType"
  | "currency"
  | "exchangeRate"
  /** More about a row as JSON. */
  | "details"
  | "customer"
  /** Global or regional, of a cloud. */
  | "endpoint"
  /** Share that counts toward the commitment. */
  | "eligibleShare"
  /** Tells a row from all others. */
  | "identity";

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
  /** The day whose list prices the list usage has, where one was chosen; else the last day of the usage. */
  readonly signingDay?: Day;
  /** How the columns were taken, to be shown and corrected; absent where nothing was recognised. */
  readonly match?: ColumnMatch;
  /** What came in against what came out; absent where nothing was recognised. */
  readonly control?: ControlTotals;
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
