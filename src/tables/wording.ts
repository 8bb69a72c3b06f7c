import type { Problem, ProblemCode, WarningCode } from "../engine/problem";

const warnings: readonly WarningCode[] = [
  "totals-row",
  "blank-row",
  "out-of-order",
  "partial-month",
  "gap-in-months",
  "price-changed-in-month",
  "rollover-in-one-period",
  "no-bands",
  "illustrative-bands",
  "short-history",
  "unusual-month",
  "left-out-rows",
  "gap-between-exports",
  "assumed",
  "caching-costs-money",
  "least-cacheable-prompt",
  "lever-adds-nothing",
  "levers-need-tokens",
  "prompt-length-not-told",
  "begun-in-history",
];

/** Whether the input can still be used, as the sentence says how. */
export const isWarning = (problem: Problem): boolean =>
  (warnings as readonly ProblemCode[]).includes(problem.code);

/** Whether nothing among the problems stops the work. */
export const usable = (problems: readonly Problem[]): boolean => problems.every(isWarning);

/** The sentence for a problem: the place, what was expected there and what was found. */
export function describe(problem: Problem): string {
  return `${problem.where}: ${sentence(problem)}`;
}

/** Whether the first two numbers of a date could both be its month. */
const mayBeMonths = (date: string): boolean =>
  date
    .split(/\D+/)
    .slice(0, 2)
    .every((part) => Number(part) <= 12);

/** The sentence alone, where the place is shown beside it. */
export function sentence({ code, got, expected }: Problem): string {
  const found = got === "" ? "nothing" : got;
  switch (code) {
    case "not-a-number":
    case "negative":
    case "not-whole":
    case "not-a-date":
    case "blank":
      return `expected ${expected ?? "a number"}, got ${found}`;
    case "ambiguous-date":
      return `expected ${expected ?? "a date"}, got ${found}, ${mayBeMonths(found) ? "which is two different days in different countries" : "where the order of day and month differs between countries"}`;
    case "error-cell":
      return `expected ${expected ?? "a number"}, got the error ${found}; mend the formula behind it`;
    case "duplicate-row":
      return `the row is the same as ${expected ?? "another row"} in every cell; delete one of the two, or the usage counts twice`;
    case "unknown-model":
      return `expected a model of the price book, got ${found}${expected === undefined ? "" : `; the nearest are ${expected}`}. Add it to the Prices table or correct the name`;
    case "no-price":
      return `expected a list price for ${found}, and the price book has none${expected === undefined ? "" : ` (${expected})`}. Add a row to the Prices table`;
    case "unknown-format":
      return `expected ${expected ?? "usage"}, got columns ${found}`;
    case "missing-column":
      return `expected ${expected ?? "another column"}, got ${found}`;
    case "empty-selection":
      return expected === undefined
        ? "expected a range with usage, got empty cells. Select the usage with its header row"
        : `expected ${expected}, got ${found}. Select the usage together with its header row`;
    case "several-areas":
      return `expected one rectangle of cells, got ${found}. Select one range with its header row`;
    case "several-sheets":
      return `expected cells of one sheet, got ${found}. Select one range on one sheet`;
    case "selection-too-large":
      return `expected at most ${expected ?? "5,000,000 cells"}, got ${found}. Select only the usage, or summarise it by month first`;
    case "threshold-not-positive":
      return `a band's threshold must be above 0, got ${found}`;
    case "thresholds-unsorted":
      return `thresholds must rise from row to row; expected more than ${expected ?? "the one above"}, got ${found}`;
    case "duplicate-threshold":
      return `each threshold may stand once; got ${found} again`;
    case "discount-out-of-range":
      return `discount must be at least 0 and below 1, got ${found}${expected === undefined ? "" : `; did you mean ${expected}?`}`;
    case "unknown-term":
      return `no term has the name ${found}${expected === undefined ? "" : `; did you mean ${expected}?`}`;
    case "repeated-term":
      return `the term ${found} stands twice; keep one of the two rows`;
    case "unknown-term-value":
    case "out-of-range":
    case "terms-conflict":
    case "shape-mismatch":
      return `expected ${expected ?? "another value"}, got ${found}`;
    case "history-too-short":
      return `expected ${expected ?? "at least two whole months"}, got ${found}`;
    case "ambiguous-unit":
      return `a unit may be ${expected ?? "1,000 or 1,000,000 tokens"}, and neither its name nor its cost says which (${found}). Say which it is`;
    case "unknown-item":
      return `expected ${expected ?? "a model and a token class"}, got ${found}. Say which model and token class it is, or that it is left out`;
    case "not-json":
      return `expected ${expected ?? "JSON"}, got ${found}`;
    case "overlapping-exports":
      return `${found} stand in an export above already, from ${expected ?? "there"} on. Delete one of the two, or the usage counts twice`;
    case "repeated-heading":
      return `the heading ${found} stands in ${expected ?? "another cell"} too, and which of the two columns is meant cannot be told. Rename the one that is not`;
    case "several-currencies":
      return `expected amounts in one currency, ${expected ?? "the one"} as above, got ${found}. Convert them, or give the usage of each currency apart`;
    case "left-out-rows":
      return `${found} left out: ${expected ?? "no usage"}`;
    case "assumed":
      return found;
    case "gap-between-exports":
      return `no export covers ${found}; the usage of these days is missing`;
    case "totals-row":
      return `the row is taken for a total (${found}) and left out`;
    case "blank-row":
      return `blank, left out${got === "" ? "" : ` (${got})`}`;
    case "out-of-order":
      return `dates are not in order (${found}); they were put in order for the calculation`;
    case "partial-month":
      return `${found} is not a whole month and is left out of the range${expected === undefined ? "" : ` (${expected})`}`;
    case "gap-in-months":
      return `no usage in ${found}; the month counts as 0`;
    case "price-changed-in-month":
      return `the list price of ${found} while the row covers the whole month; the price at the month's end is used. Rows by day would be exact`;
    case "caching-costs-money":
      return `${found} makes caching cost more than it saves; it pays above ${expected ?? "another hit rate"}. The cost is counted`;
    case "least-cacheable-prompt":
      return `only prompts of at least ${expected ?? "a certain length"} can be cached, got ${found}. The saving is counted: check it`;
    case "lever-adds-nothing":
      return `the lever adds nothing: ${found}`;
    case "levers-need-tokens":
      return "levers act on tokens, and this usage has costs only; they save nothing on it. Give usage with models and tokens";
    case "prompt-length-not-told":
      return `${found} costs more in prompts above ${expected ?? "a certain length"}${expected === undefined ? "" : " tokens"}, which usage does not tell; none is taken to be longer. Fill Long share in the Prices table`;
    case "begun-in-history":
      return `${found}, before the term, which begins in ${expected ?? "the month after the usage"}. What it does to usage by then stands in the usage already and counts twice: enter only what it still changes, from a month of the term on`;
    case "rollover-in-one-period":
      return "nothing can roll inside one period; you may mean carryover";
    case "no-bands":
      return `no bands yet: the answer is the floor for a row of discounts, not a recommendation. Fill the Bands table with the vendor's thresholds and discounts`;
    case "illustrative-bands":
      return "these bands are illustrative: replace them by the vendor's before you rely on the answer";
    case "unusual-month":
      return `${found}, where its neighbours lead one to expect ${expected ?? "another figure"}; it is used as it stands`;
    case "short-history":
      return `${found} of history: a prior, not evidence. The range can be much too narrow`;
  }
}
