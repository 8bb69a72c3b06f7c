import type { Analysis, Answer } from "../engine/analyse";
import { termsInBand } from "../engine/bands";
import type { Terms } from "../engine/terms";
import type { ContractPlace } from "./contractPlace";
import { costChart } from "./costChart";
import { discountFormula, type CurveAreas } from "./optionsSheet";
import { inMonths, inPercent } from "./numbersInWords";
import { inShort } from "./problemsInShort";
import { headline, rangeInWords, reasonsInWords } from "./recommendationInWords";
import { checks, settlementCells, settlementColumns } from "./settlementTable";
import { headerBlocks, wrappedHeight, type Block, type PlanCell, type SheetPlan } from "./sheetPlan";
import { definitionOf } from "./termDefinitions";
import { termsReference } from "./termsInForce";
import { pageColumns, TextRows } from "./textRows";

/** The terms that are said on the page, whatever their values. */
const assumedTerms = [
  "Draws down at",
  "Overage",
  "Rollover share",
  "True-down share",
  "Carryover share",
  "Policy",
  "Confidence",
];

/** The names of the key figures, and the rows that they stand in. */
export const keyNames = [
  "bw_Commitment",
  "bw_Discount",
  "bw_ExpectedPaid",
  "bw_Fill",
  "bw_ExpectedForfeiture",
] as const;
const keyRows = [5, 6, 7, 9, 10];

/**
 * The Recommendation sheet: the answer on one page.
 *
 * Discount, drawdown, release, paid and the savings rate are native formulas; overage and forfeiture are
 * live COMMIT functions; expectations over the scenarios are values. Checks re-compute the functions'
 * results by native formulas.
 */
export function recommendationSheet(
  { history, range, problems }: Pick<Analysis, "history" | "range" | "problems">,
  { recommendation }: Answer & { readonly kind: "recommendation" },
  terms: Terms,
  place: ContractPlace,
  curve: CurveAreas,
): SheetPlan {
  const { commitment, band, measures } = recommendation;
  // B7: without a band there is no contract price, and overage is at list whatever the terms say.
  const inForce: Terms = band === null ? { ...terms, overage: { kind: "list" } } : termsInBand(terms, band);
  const text = new TextRows();
  const usageTo = history.months[history.months.length - 1]?.month ?? "";
  const settlementRow = 20;
  const firstUsage = settlementRow + 2;
  const usageRows = [
    ["P10", range.total.p10],
    ["P50", range.total.p50],
    ["P90", range.total.p90],
  ] as const;
  const key = (row: number): string => `$B$${row + 1}`;
  const keyFigures: readonly (readonly [string, PlanCell, string, Block["role"]])[] = [
    [
      inForce.denomination === "net" ? "Commitment (discounted)" : "Commitment (list)",
      commitment,
      "#,##0",
      "key",
    ],
    ["Discount", { formula: discountFormula(key(5), terms, place) }, "0.0%", "linked"],
    ["Expected paid", measures.paid.mean, "#,##0", "computed"],
    [
      "Below list",
      measures.listCost === 0 ? "" : { formula: `=1-${key(7)}/${measures.listCost}` },
      "0.0%",
      "computed",
    ],
    ["Chance fully used", measures.fill, "0.0%", "computed"],
    ["Expected forfeiture", measures.forfeited.mean, "#,##0", "computed"],
  ];

  text.add(firstUsage + usageRows.length + 1, "heading", ["Why"]);
  text.sentences(reasonsInWords(recommendation));
  text.gap("heading", ["Assumptions"]);
  text.sentences([
    rangeInWords(range),
    `Usage at the list prices of ${history.signingDay}; ${range.scenarios.length} scenarios, seed ${range.seed}.`,
    `Terms: ${assumedTerms.map((name) => `${name.toLowerCase()} ${showTerm(name, inForce)}`).join("; ")}.`,
    ...inShort(problems),
  ]);
  const checkRow = text.next + 1;
  const settled = settlementCells(usageRows, firstUsage, inForce, termsReference(band, place));

  return {
    name: place.sheets.recommendation,
    widths: [34, 15, 14, 12, 13, 13, 14, 12],
    blocks: [
      { row: 0, column: 0, cells: [["Commitment recommendation"]], role: "title" },
      {
        row: 1,
        column: 0,
        cells: [[`Usage to ${usageTo}; term of ${inMonths(range.termMonths)}`]],
        role: "note",
      },
      { row: 2, column: 0, cells: [[headline(recommendation)]], role: "headline" },
      { row: 4, column: 0, cells: [["Key figures", ""]], role: "header" },
      ...keyFigures.flatMap(([label, cell, format, role], r): readonly Block[] => [
        { row: 5 + r, column: 0, cells: [[label]], role: "label" },
        { row: 5 + r, column: 1, cells: [[cell]], role, format },
      ]),
      { row: settlementRow, column: 0, cells: [["At low, middle and high usage"]], role: "heading" },
      ...headerBlocks(settlementRow + 1, 0, settlementColumns.slice(0, 1), settlementColumns.slice(1)),
      {
        row: firstUsage,
        column: 0,
        cells: usageRows.map(([name]) => [`${name} of the range`]),
        role: "label",
      },
      {
        row: firstUsage,
        column: 1,
        cells: settled.map((row) => row.slice(0, 6)),
        role: "computed",
        format: "#,##0.00",
      },
      {
        row: firstUsage,
        column: 7,
        cells: settled.map((row) => row.slice(6)),
        role: "computed",
        format: "0.0%",
      },
      ...text.blocks,
      { row: checkRow, column: 0, cells: [["Checks"]], role: "heading" },
      ...checks(firstUsage, usageRows.length, inForce).map(([label, formula], r): Block => ({
        row: checkRow + 1 + r,
        column: 0,
        cells: [[label, "", "", "", { formula }]],
        role: "label",
      })),
    ],
    wrapped: [
      {
        row: 2,
        column: 0,
        rows: 1,
        columns: pageColumns,
        height: wrappedHeight(headline(recommendation), 96),
      },
      ...text.wrapped,
    ],
    tables: [],
    names: keyNames.map((name, index) => ({
      name,
      row: keyRows[index] ?? 5,
      column: 1,
      rows: 1,
      columns: 1,
    })),
    lists: [],
    charts: [costChart(curve, measures.netCost, place.sheets, { row: 4, column: 2, rows: 15, columns: 6 })],
    frozenRows: 0,
    orientation: "portrait",
  };
}

const showTerm = (name: string, terms: Terms): string => {
  const shown = definitionOf(name)?.show(terms) ?? "";
  return typeof shown === "number" ? inPercent(shown) : String(shown);
};
