/** Said where an export has one number for all cache writes. */
export const unsplitWrites =
  "the export does not say how long cache writes live; they are taken for those of five minutes";

/** Said where an export has prompt tokens alone. */
export const noCache =
  "the export does not tell cached tokens apart; all prompt tokens are taken for uncached input, which can be too much";

/** Said of bills of cloud providers. */
export const apiPrices =
  "list cost is at the prices of the Claude API, with the premium of regional endpoints on what is not said to be global";

/** Said of sheets of costs that do not say at which prices they are. */
export const costsAsList =
  "the costs are taken for list cost; where a discount is already taken off, usage is too low by it";

/** Said where an export has a row a week. */
export const weeksDivided =
  "each week is divided evenly among its seven days, as a week can lie in two months; an export by days would be exact";
