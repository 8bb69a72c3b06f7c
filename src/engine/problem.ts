/**
 * What the user can fix is a value, not an exception: all problems of an input are collected and
 * shown together. The wording is in `src/tables/wording.ts`, one sentence a code.
 */
export interface Problem {
  readonly code: ProblemCode;
  /** The place a user can go to: a cell (`Usage!C7`), or the argument and row of a function. */
  readonly where: string;
  /** What stands there, as text; empty where nothing does. */
  readonly got: string;
  /** What would be right in this place, where the code alone does not say it. */
  readonly expected?: string;
}

/** Codes whose input cannot be used as it is. */
export type ErrorCode =
  | "not-a-number"
  /** Text that is one number with a sign for thousands, and another with three decimals. */
  | "ambiguous-number"
  | "negative"
  | "not-whole"
  | "error-cell"
  | "blank"
  | "not-a-date"
  | "ambiguous-date"
  | "duplicate-row"
  | "unknown-model"
  | "no-price"
  | "unknown-format"
  | "missing-column"
  | "empty-selection"
  | "several-areas"
  | "several-sheets"
  | "selection-too-large"
  | "threshold-not-positive"
  | "thresholds-unsorted"
  | "duplicate-threshold"
  | "discount-out-of-range"
  | "unknown-term"
  | "repeated-term"
  | "unknown-term-value"
  /** A formula of the user's stands where a value was to be written. */
  | "term-is-formula"
  | "out-of-range"
  | "terms-conflict"
  | "shape-mismatch"
  | "history-too-short"
  | "ambiguous-unit"
  | "unknown-item"
  | "not-json"
  | "overlapping-exports"
  | "repeated-heading"
  | "several-currencies";

/** Codes that are said, while the input is used as stated in their sentence. */
export type WarningCode =
  | "totals-row"
  | "blank-row"
  | "out-of-order"
  | "partial-month"
  | "gap-in-months"
  | "price-changed-in-month"
  | "rollover-in-one-period"
  | "no-bands"
  | "illustrative-bands"
  | "short-history"
  /** A month far from its neighbours; it is used. */
  | "unusual-month"
  | "left-out-rows"
  | "gap-between-exports"
  /** The list cost of an export is not that of its tokens. */
  | "list-cost-differs"
  /** One day alone has rows about the same twice, as where two exports meet. */
  | "day-again"
  | "assumed"
  | "caching-costs-money"
  | "least-cacheable-prompt"
  | "lever-adds-nothing"
  | "levers-need-tokens"
  | "prompt-length-not-told"
  | "begun-in-history"
  | "lever-begun"
  /** The last months are far from what the range rests on. */
  | "usage-has-fallen"
  | "usage-has-risen"
  | "range-too-wide"
  | "growth-word-adds-nothing"
  /** A sheet of the user's has the name that one of ours would have; ours is called otherwise. */
  | "sheet-name-taken"
  | "table-name-taken";

export type ProblemCode = ErrorCode | WarningCode;
