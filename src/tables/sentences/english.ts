import { grouped, mayBeMonths, type ProblemSentences, type Said } from "./problemSentences";

const expectedGot =
  (otherwise: string) =>
  ({ expected, found }: Said): string =>
    `expected ${expected ?? otherwise}, got ${found}`;

const count = (phrase: string): string => grouped(phrase, "en-US");

const aNumber = expectedGot("a number");
const anotherValue = expectedGot("another value");

/** The sentences for problems in English, which sheets and functions use too. */
export const problemsInEnglish: ProblemSentences = {
  "not-a-number": aNumber,
  "ambiguous-number": ({ expected, found }) =>
    `${found} can be read in two ways${expected === undefined ? "" : `, as ${expected}`}, and no other cell says which. Enter numbers instead of text, or text without signs for thousands`,
  negative: aNumber,
  "not-whole": aNumber,
  "not-a-date": aNumber,
  blank: aNumber,
  "ambiguous-date": ({ expected, found }) =>
    `expected ${expected ?? "a date"}, got ${found}, ${mayBeMonths(found) ? "which is two different days in different countries" : "where the order of day and month differs between countries"}`,
  "error-cell": ({ expected, found }) =>
    `expected ${expected ?? "a number"}, got the error ${found}; mend the formula behind it`,
  "duplicate-row": ({ expected }) =>
    `the row is the same as ${expected ?? "another row"} in every cell; delete one of the two, or the usage counts twice`,
  "unknown-model": ({ expected, found }) =>
    `expected a model of the price book, got ${found}${expected === undefined ? "" : `; the nearest are ${expected}`}. Add it to the Prices table or correct the name`,
  "no-price": ({ expected, found }) =>
    `expected a list price for ${found}, and the price book has none${expected === undefined ? "" : ` (${expected})`}. Add a row to the Prices table`,
  "unknown-format": ({ expected, found }) => `expected ${expected ?? "usage"}, got columns ${found}`,
  "missing-column": expectedGot("another column"),
  "empty-selection": ({ expected, found }) =>
    expected === undefined
      ? "expected a range with usage, got empty cells. Select the usage with its header row"
      : `expected ${expected}, got ${found}. Select the usage together with its header row`,
  "several-areas": ({ found }) =>
    `expected one rectangle of cells, got ${found}. Select one range with its header row`,
  "several-sheets": ({ found }) => `expected cells of one sheet, got ${found}. Select one range on one sheet`,
  "selection-too-large": ({ expected, found }) =>
    `expected at most ${expected ?? "5,000,000 cells"}, got ${found}. Select only the usage, or summarise it by month first`,
  "threshold-not-positive": ({ found }) => `a band's threshold must be above 0, got ${found}`,
  "thresholds-unsorted": ({ expected, found }) =>
    `thresholds must rise from row to row; expected more than ${expected ?? "the one above"}, got ${found}`,
  "duplicate-threshold": ({ found }) => `each threshold may stand once; got ${found} again`,
  "discount-out-of-range": ({ expected, found }) =>
    `discount must be at least 0 and below 1, got ${found}${expected === undefined ? "" : `; did you mean ${expected}?`}`,
  "unknown-term": ({ expected, found }) =>
    `no term has the name ${found}${expected === undefined ? "" : `; did you mean ${expected}?`}`,
  "repeated-term": ({ found }) => `the term ${found} stands twice; keep one of the two rows`,
  "term-is-formula": ({ expected, found }) =>
    `${expected ?? "the term"} comes from a formula of yours, ${found}, which is left as it is. Change it in the sheet`,
  "unknown-term-value": anotherValue,
  "out-of-range": anotherValue,
  "terms-conflict": anotherValue,
  "shape-mismatch": anotherValue,
  "history-too-short": expectedGot("at least two whole months"),
  "ambiguous-unit": ({ expected, found }) =>
    `a unit may be ${expected ?? "1,000 or 1,000,000 tokens"}, and neither its name nor its cost says which (${found}). Say which it is`,
  "unknown-item": ({ expected, found }) =>
    `expected ${expected ?? "a model and a token class"}, got ${found}. Say which model and token class it is, or that it is left out`,
  "not-json": expectedGot("JSON"),
  "overlapping-exports": ({ expected, found }) =>
    `${found} stand in an export above already, from ${expected ?? "there"} on. Delete one of the two, or the usage counts twice`,
  "repeated-heading": ({ expected, found }) =>
    `the heading ${found} stands in ${expected ?? "another cell"} too, and which of the two columns is meant cannot be told. Rename the one that is not`,
  "several-currencies": ({ expected, found }) =>
    `expected amounts in one currency, ${expected ?? "the one"} as above, got ${found}. Convert them, or give the usage of each currency apart`,
  "left-out-rows": ({ expected, found }) => `${found} left out: ${expected ?? "no usage"}`,
  assumed: ({ found }) => found,
  "gap-between-exports": ({ found }) => `no export covers ${found}; the usage of these days is missing`,
  "list-cost-differs": ({ expected, found }) =>
    `the export's own list cost is ${found}, that of its tokens ${expected ?? "another"} by the Prices table, which counts; a region, a tier or a discount can be the reason`,
  "day-again": ({ expected, found }) =>
    `${found} for the same model, key and so on as from ${expected ?? "above"} on, as on no other day; both count. If two exports meet on that day, delete one of the two`,
  "totals-row": ({ found }) => `the row is taken for a total (${found}) and left out`,
  "blank-row": ({ got }) => `blank, left out${got === "" ? "" : ` (${got})`}`,
  "out-of-order": ({ found }) =>
    `dates are not in order (${found}); they were put in order for the calculation`,
  "partial-month": ({ expected, found }) =>
    `${found} is not a whole month and is left out of the range${expected === undefined ? "" : ` (${expected})`}`,
  "gap-in-months": ({ found }) => `no usage in ${found}; the month counts as 0`,
  "price-changed-in-month": ({ found }) =>
    `the list price of ${found} while the row covers the whole month; the price at the month's end is used. Rows by day would be exact`,
  "caching-costs-money": ({ expected, found }) =>
    `${found} makes caching cost more than it saves; it pays above ${expected ?? "another hit rate"}. The cost is counted`,
  "least-cacheable-prompt": ({ expected, found }) =>
    `only prompts of at least ${expected ?? "a certain length"} can be cached, got ${found}. The saving is counted: check it`,
  "lever-adds-nothing": ({ found }) => `the lever adds nothing: ${found}`,
  "levers-need-tokens": () =>
    "levers act on tokens, and this usage has costs only; they save nothing on it. Give usage with models and tokens",
  "prompt-length-not-told": ({ expected, found }) =>
    `${found} costs more in prompts above ${expected === undefined ? "a certain length" : `${count(expected)} tokens`}, which usage does not tell; none is taken to be longer. Fill Long share in the Prices table`,
  "begun-in-history": ({ expected, found }) =>
    `${found}, before the term, which begins in ${expected ?? "the month after the usage"}. What it does to usage by then stands in the usage already and counts twice: enter only what it still changes, from a month of the term on`,
  "lever-begun": ({ expected, found }) =>
    `the lever starts in ${found}, before the term, which begins in ${expected ?? "the month after the usage"}. What it did by then stands in the usage already, and only what is still missing of it counts. A further saving is a row of its own, from a month of the term on`,
  "usage-has-fallen": ({ expected, found }) =>
    `usage has fallen: if it stays at its last three months, the term uses ${count(found)} of list usage before launches, less than the range's P10 of ${count(expected ?? "more")}, and a floor on this range is not filled. If it stays there, leave out the months before the fall in the table RangeOptions, or enter your Own monthly usage`,
  "usage-has-risen": ({ expected, found }) =>
    `usage has risen: if it stays at its last three months, the term uses ${count(found)} of list usage before launches, more than the range's P90 of ${count(expected ?? "less")}. If it stays there, leave out the months before the rise in the table RangeOptions, or enter your Own monthly usage`,
  "range-too-wide": ({ expected, found }) =>
    `the range is too wide to average: few very large scenarios lift its mean to ${count(found)}, where P50 is ${count(expected ?? "less")}. Expected amounts and least regret rest on these few: leave out months that will not come again or say your Monthly growth with a Ceiling in the table RangeOptions, or choose a shorter term`,
  "growth-word-adds-nothing": ({ found }) =>
    `Growth says ${found}, and the usage shows no growth that could go on: the word changes nothing. Say your Monthly growth instead`,
  "sheet-name-taken": ({ expected, found }) =>
    `a sheet of yours is called ${expected ?? "so"} and stays as it is; ours is called ${found}`,
  "table-name-taken": ({ found }) =>
    `a table or a name of yours is called so and stays as it is; our table is called ${found}`,
  "rollover-in-one-period": () => "nothing can roll inside one period; you may mean carryover",
  "no-bands": () =>
    "no bands yet: the answer is the floor for a row of discounts, not a recommendation. Fill the Bands table with the vendor's thresholds and discounts",
  "illustrative-bands": () =>
    "these bands are illustrative: replace them by the vendor's before you rely on the answer",
  "unusual-month": ({ expected, found }) =>
    `${count(found)}, where its neighbours lead one to expect ${count(expected ?? "another figure")}; it is used as it stands`,
  "short-history": ({ found }) =>
    `${found} of history: a prior, not evidence. The range can be much too narrow`,
};
