import type { Analysis, Answer } from "../engine/analyse";
import { termsInBand } from "../engine/bands";
import type { Terms } from "../engine/terms";
import type { ContractPlace } from "./contractPlace";
import { costChart, type CurveAreas } from "./costChart";
import type { Cell } from "./grid";
import { keyFigures } from "./keyFigures";
import { nextStepBlocks, nextSteps } from "./nextSteps";
import { inMonths } from "./numbersInWords";
import type { ListedOptions } from "./optionsSheet";
import { pageChecks } from "./pageChecks";
import { optionsThatMatter } from "./optionsThatMatter";
import { inShort } from "./problemsInShort";
import type { ValuedAsk } from "./protectionsFigures";
import { firstAskInWords } from "./protectionsInWords";
import type { Quote } from "./quotesReader";
import { headline, reasonsInWords } from "./recommendationInWords";
import { restsOn } from "./restsOn";
import { range as rangeSentences } from "./sentences/english/range";
import type { ScenarioPlace } from "./scenarioPlace";
import { workingWidths } from "./settledRow";
import { wrappedHeight, type Area, type Block, type SheetPlan } from "./sheetPlan";
import { termInWords } from "./termInWords";
import { termsInWords } from "./termsInWords";
import { trapInWords } from "./trapInWords";
import { pageColumns, TextRows } from "./textRows";

/** The names of the key figures, in the rows of the page from the first. */
export const keyNames = [
  "bw_Commitment",
  "bw_Discount",
  "bw_ExpectedPaid",
  "bw_BelowList",
  "bw_Fill",
  "bw_ExpectedForfeiture",
] as const;
const firstKeyRow = 5;
/** The answer in one sentence. */
export const headlineAddress = "A3";
const optionsRow = 12;
const chartRows = 19;
const key = (index: number): string => `$B$${firstKeyRow + index + 1}`;

/** Owners and dates of the next steps: the name of their cells, by which they are found again. */
export const nextStepsName = "bw_NextSteps";

/** Reasons and next steps, and the options between the recommended one and the one to try: nothing for a vendor. */
export const inwardName = "bw_Inward";
export const alternativesName = "bw_Alternatives";

/** What the page rests on besides the answer. */
export interface PageSources {
  readonly terms: Terms;
  readonly contract: ContractPlace;
  readonly scenarios: ScenarioPlace;
  readonly curve: CurveAreas;
  readonly listed: ListedOptions;
  /** The request that is worth most; null where none is worth anything. */
  readonly ask: ValuedAsk | null;
  /** The offer of a vendor that costs least; null where there is none. */
  readonly quote: Quote | null;
  /** Owners and dates that the user filled in before. */
  readonly typed: readonly (readonly Cell[])[];
}

/**
 * The Recommendation sheet: the answer on one page.
 *
 * The commitment is a value, every other figure is live: native formulas over the Scenarios sheet, or
 * COMMIT.MEASURE where the terms need it. Their working columns stand to the right of the page.
 */
export function recommendationSheet(
  { history, range, problems }: Pick<Analysis, "history" | "range" | "problems">,
  { recommendation, options, trap }: Answer & { readonly kind: "recommendation" },
  { terms, contract, scenarios: place, curve, listed, ask, quote, typed }: PageSources,
): SheetPlan {
  const { band } = recommendation;
  const inForce = termsInBand(terms, band);
  const bands = contract.bands.read;
  const words = termInWords(terms);
  const said = headline(recommendation, words);
  const usageTo = history.months[history.months.length - 1]?.month ?? "";
  const matter = optionsThatMatter(recommendation, options, quote, bands, terms, place, optionsRow, {
    commitment: key(0),
    discount: key(1),
  });
  const ofRow = (column: string): string => `$${column}$${matter.recommendedRow + 1}`;
  const figures = keyFigures(recommendation, inForce, words, place, contract.sheets.scenarios, {
    discount: matter.discount,
    row: matter.recommended,
    paid: ofRow("G"),
    forfeiture: ofRow("H"),
    paidFigure: key(2),
  });

  const text = new TextRows(160);
  const chartArea: Area = { row: matter.tryRow + 2, column: 0, rows: chartRows, columns: pageColumns };
  text.add(chartArea.row + chartRows + 1, "heading", ["Why"]);
  const whyRow = text.next;
  const { beside, below } = restsOn(problems);
  text.sentences([
    ...inShort(beside),
    ...reasonsInWords(recommendation, words),
    ...(trap === null ? [] : trapInWords(trap, terms)),
    ask === null
      ? "No single protection that the terms lack would lower the expected cost at this commitment."
      : firstAskInWords(ask),
  ]);
  const steps = nextStepBlocks(text.next + 1, nextSteps(recommendation, ask, words), typed);
  text.add(steps.filled.row + steps.filled.rows + 1, "heading", ["Assumptions"]);
  text.sentences([
    rangeSentences.madeFrom(range),
    `Usage at the list prices of ${history.signingDay}; ${range.scenarios.length} scenarios, seed ${range.seed}.`,
    termsInWords(inForce),
    ...inShort(below),
  ]);
  const checkRow = text.next + 1;
  const checks = pageChecks({ commitment: key(0), paid: ofRow("G") }, contract, place, listed);

  return {
    name: contract.sheets.recommendation,
    widths: [34, 15, 12, 14, 14, 14, 15, 22, 4, ...workingWidths(place.periods)],
    blocks: [
      { row: 0, column: 0, cells: [["Commitment recommendation"]], role: "title" },
      {
        row: 1,
        column: 0,
        cells: [[`Usage to ${usageTo}; term of ${inMonths(range.termMonths)}`]],
        role: "note",
      },
      { row: 2, column: 0, cells: [[said]], role: "headline" },
      { row: 4, column: 0, cells: [["Key figures", ""]], role: "header" },
      ...figures.flatMap(({ label, cell, format, role }, r): readonly Block[] => [
        { row: firstKeyRow + r, column: 0, cells: [[label]], role: "label" },
        { row: firstKeyRow + r, column: 1, cells: [[cell]], role, format },
      ]),
      ...matter.blocks,
      ...text.blocks,
      ...steps.blocks,
      { row: checkRow, column: 0, cells: [["Checks"]], role: "heading" },
      ...checks.map(([label, formula], r): Block => ({
        row: checkRow + 1 + r,
        column: 0,
        cells: [[label, "", "", "", { formula }]],
        role: "label",
      })),
    ],
    wrapped: [
      { row: 2, column: 0, rows: 1, columns: pageColumns, height: wrappedHeight(said, 105) },
      ...text.wrapped,
    ],
    tables: [],
    names: [
      ...keyNames.map((name, r) => ({ name, row: firstKeyRow + r, column: 1, rows: 1, columns: 1 })),
      { name: nextStepsName, ...steps.filled },
      {
        name: inwardName,
        row: whyRow,
        column: 0,
        rows: steps.filled.row + steps.filled.rows - whyRow,
        columns: pageColumns,
      },
      ...(matter.alternatives === null ? [] : [{ name: alternativesName, ...matter.alternatives }]),
    ],
    lists: [],
    numbers: [
      {
        row: matter.tryRow,
        column: 1,
        rows: 1,
        columns: 1,
        least: 0,
        most: null,
        message: "A commitment per period: a number of at least 0.",
      },
      {
        row: matter.tryRow,
        column: 2,
        rows: 1,
        columns: 1,
        least: 0,
        most: 0.99,
        message: "A discount from 0 % to 99 %.",
      },
    ],
    notes: [
      ...figures.map(({ note }, r) => ({ row: firstKeyRow + r, column: 1, text: note })),
      {
        row: matter.tryRow,
        column: 0,
        text: "Type a commitment and a discount in the blue cells; the row is settled by formulas on this sheet. Goal Seek and Data Tables work on it.",
      },
    ],
    charts: [
      costChart(
        curve,
        contract.sheets,
        {
          commitment: { row: firstKeyRow, column: 1, rows: 1, columns: 1 },
          cost: { ...matter.netCost, rows: 1, columns: 1 },
        },
        `Commitment${words.each}`,
        chartArea,
      ),
    ],
    frozenRows: 0,
    printedColumns: pageColumns,
    orientation: "portrait",
  };
}
