import { tokenClasses, type TokenClass } from "../engine/tokens";
import type { ControlTotals } from "./exports/controlCounts";
import type { Cell } from "./grid";

/** Control totals as rows of cells, each part with its header row. */
export interface ControlTables {
  /** What came in and what came out. */
  readonly figures: readonly (readonly Cell[])[];
  /** The discount already enjoyed, over all and by model; empty where costs cannot be compared. */
  readonly discounts: readonly (readonly Cell[])[];
  /** Rows whose reported cost is not explained, the largest difference first. */
  readonly differences: readonly (readonly Cell[])[];
}

const classes: Readonly<Record<TokenClass, string>> = {
  input: "Input, uncached",
  cacheWrite5m: "Cache write, 5 min",
  cacheWrite1h: "Cache write, 1 h",
  cacheRead: "Cache read",
  output: "Output",
};

/**
 * Control totals as tables: before mapping (rows, sums of the columns as they stand), after it (rows used,
 * tokens by class, money), and reported cost against list cost.
 *
 * @see docs/SPEC.md U6
 */
export function controlTotalsTables(control: ControlTotals): ControlTables {
  const { comparison, tokens } = control;
  const compared = comparison === null ? [] : [comparison.overall, ...comparison.byModel];
  return {
    figures: [
      ["Control total", "Figure"],
      ["Rows read", control.rowsRead],
      ...control.leftOut.map(({ why, rows }) => [`Rows left out: ${why}`, rows]),
      ["Rows used", control.rowsUsed],
      ...control.columns.map(({ header, total }) => [`Sum of column ${header}`, total]),
      ...(tokens === null ? [] : tokenClasses.map((name) => [`Tokens: ${classes[name]}`, tokens[name]])),
      ["Cost as reported", control.reportedCost ?? ""],
      ["List cost", control.listCost ?? ""],
    ],
    discounts:
      compared.length === 0
        ? []
        : [
            ["Model", "Rows", "List cost", "Cost as reported", "Discount", "Median discount"],
            ...compared.map(({ model, rows, priced, reported, discount, median }) => [
              model ?? "All",
              rows,
              priced,
              reported,
              discount ?? "",
              median ?? "",
            ]),
          ],
    differences:
      comparison === null || comparison.unexplained.length === 0
        ? []
        : [
            ["Place", "Model", "List cost", "Cost as reported", "Not explained"],
            ...comparison.unexplained.map(({ where, model, priced, reported, difference }) => [
              where,
              model,
              priced,
              reported,
              difference,
            ]),
          ],
  };
}
