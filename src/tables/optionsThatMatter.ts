import type { Option } from "../engine/options";
import type { Recommendation } from "../engine/recommendation";
import type { Bands } from "../engine/bands";
import type { Terms } from "../engine/terms";
import { columnName } from "./grid";
import { nativeTerms, settledFormula } from "./nativeSettlement";
import { quoteTerms, type Quote } from "./quotesReader";
import type { ScenarioPlace } from "./scenarioPlace";
import {
  bandNumber,
  bandNumberAtDiscount,
  earnedDiscount,
  settledRow,
  workingColumns,
  type ContractNumbers,
  type SettledRow,
} from "./settledRow";
import { constantsOf, isOwnable, numbersUnder, type OwnTerms } from "./settledUnder";
import { headerBlocks, type Area, type Block, type PlanCell } from "./sheetPlan";
import { termReference } from "./typedTerm";

/** The columns of the table on the Recommendation sheet, from column A. */
const matterColumns = [
  "Option",
  "Commitment",
  "Discount",
  "P10 of paid",
  "P50 of paid",
  "P90 of paid",
  "Expected paid",
  "Expected forfeiture",
] as const;

/** The first of the working columns, to the right of the page. */
const working = matterColumns.length + 1;

/** A row of the table: what is compared, or what the user tries. */
interface Row {
  readonly name: string;
  readonly commitment: PlanCell;
  readonly role: "computed" | "linked" | "input";
  readonly numbers: (ofBand: ContractNumbers) => ContractNumbers;
  /** Null: what the commitment earns. */
  readonly discount: PlanCell | null;
  /** The row of the block "Contract by band"; absent: that of the band it falls in. */
  readonly band?: (commitment: string) => string;
  /** Whether the add-in's function would need terms that no table has. */
  readonly needsNative: boolean;
}

export interface MatterRows {
  readonly blocks: readonly Block[];
  /** The recommended row, and the row to try, as rows of the sheet from 0. */
  readonly recommendedRow: number;
  readonly tryRow: number;
  /** The rows between them, with their working columns; null where there are none. */
  readonly alternatives: Area | null;
  readonly recommended: SettledRow;
  /** The cell of its expected net cost, from 0. */
  readonly netCost: { readonly row: number; readonly column: number };
  /** What the commitment in the key figures earns, without "=". */
  readonly discount: string;
}

/**
 * The options that matter, settled live: none, the recommended one, that with overage protected, the
 * counter-offer in the next band, the best quote, and a row to try a commitment and a discount in.
 *
 * @param quote settled under its own terms where native formulas can; null where there is none.
 * @param first row of the table's header, from 0.
 * @param key the cells of the recommended commitment and its discount.
 */
export function optionsThatMatter(
  { commitment, band, discount }: Recommendation,
  options: readonly Option[],
  quote: Quote | null,
  bands: Bands,
  terms: Terms,
  place: ScenarioPlace,
  first: number,
  key: { readonly commitment: string; readonly discount: string },
): MatterRows {
  const asItIs = (ofBand: ContractNumbers): ContractNumbers => ofBand;
  const atRate = (ofBand: ContractNumbers): ContractNumbers => ({
    ...ofBand,
    overageAtList: "0",
    overageAtRate: "1",
  });
  const plain = { role: "computed", numbers: asItIs, discount: null, needsNative: false } as const;
  const counter = counterOffer(options, bands, band?.threshold ?? 0);
  const rows: readonly Row[] = [
    { ...plain, name: "No commitment", commitment: 0 },
    { ...plain, name: "Recommended", commitment: { formula: `=${key.commitment}` } },
    ...(band === null
      ? []
      : [
          {
            ...plain,
            name: "Recommended, overage at its rate",
            commitment: { formula: `=${key.commitment}` },
            numbers: atRate,
            needsNative: true,
          },
        ]),
    ...(counter === null
      ? []
      : [{ ...plain, name: `Counter-offer: ${counter.band?.name ?? ""}`, commitment: counter.commitment }]),
    ...(quote === null || !isSimple(quote, terms, place) ? [] : [quoteRow(quote, place)]),
    { ...plain, name: "Try it", commitment, role: "input" as const, discount },
  ].filter((row) => place.native || !row.needsNative);
  const laid = rows.map((row, r) => layOut(row, first + 1 + r, terms, place));
  const recommended = laid[1]?.settled;
  if (recommended === undefined) throw new Error("the recommended option has a row");
  const tryRow = first + rows.length;
  const netCost = { row: first + 2, column: working + workingColumns(place.periods).length + 3 };
  return {
    blocks: [
      ...headerBlocks(first, 0, matterColumns.slice(0, 1), matterColumns.slice(1)),
      ...headerBlocks(first, working, [], workingColumns(place.periods)),
      ...laid.flatMap(({ blocks }) => blocks),
      { ...netCost, row: first, cells: [["Net cost"]], role: "number header" },
      {
        ...netCost,
        cells: [[settledFormula("net cost", recommended, place)]],
        role: "computed",
        format: "#,##0",
      },
    ],
    recommendedRow: first + 2,
    tryRow,
    alternatives:
      tryRow === first + 3
        ? null
        : { row: first + 3, column: 0, rows: tryRow - first - 3, columns: netCost.column },
    recommended,
    netCost,
    discount: earnedDiscount(key.commitment, recommended.band, place, terms.bandKind),
  };
}

/** Whether native formulas settle a quote: by its discount, and terms that a row can have for itself. */
const isSimple = ({ terms: own }: Quote, terms: Terms, place: ScenarioPlace): boolean =>
  isOwnable(own) && nativeTerms({ ...terms, ...own }, [], place.periods);

/** A given discount holds for any commitment, under the contract's own terms instead of a band's. */
const quoteRow = ({ name, cells, terms }: Quote, place: ScenarioPlace): Row => ({
  name: `Quote: ${name}`,
  commitment: { formula: `=${cells.commitment}` },
  discount: { formula: `=${cells.discount}` },
  role: "linked",
  band: (commitment) => `IF(${commitment}>0,${place.bandCount + 2},1)`,
  numbers: numbersUnder({ ...constantsOf(terms), ...ownCells({ cells, terms }) }, place),
  needsNative: true,
});

/** The quote's own terms as references to their cells. */
const ownCells = ({ cells, terms }: Pick<Quote, "cells" | "terms">): OwnTerms =>
  Object.fromEntries(
    quoteTerms.flatMap((definition) => {
      const cell = cells.terms?.[definition.key];
      return cell === undefined || !(definition.key in terms)
        ? []
        : [[definition.key, termReference(definition, cell, definition.show(terms as Terms))]];
    }),
  );

function layOut(
  { name, commitment, role, numbers, discount, band }: Row,
  row: number,
  terms: Terms,
  place: ScenarioPlace,
): { readonly blocks: readonly Block[]; readonly settled: SettledRow } {
  const [b, c] = [`$B${row + 1}`, `$C${row + 1}`];
  const beside = working + workingColumns(place.periods).length;
  const typed = `$${columnName(beside)}${row + 1}:$${columnName(beside + 1)}${row + 1}`;
  const { cells, settled } = settledRow(
    {
      commitment: b,
      discount: c,
      band: band?.(b) ?? (discount === null ? bandNumber(b, place) : bandNumberAtDiscount(b, place)),
      numbers,
      ...(discount === null ? {} : { schedule: { bands: typed, terms: place.termsTable } }),
    },
    { row, column: working },
    place,
  );
  const measures = (["p10 paid", "p50 paid", "p90 paid", "paid", "forfeiture"] as const).map((measure) =>
    settledFormula(measure, settled, place),
  );
  const earned: PlanCell = discount ?? {
    formula: `=${earnedDiscount(b, settled.band, place, terms.bandKind)}`,
  };
  return {
    blocks: [
      { row, column: 0, cells: [[name]], role: name === "Recommended" ? "key" : "label" },
      { row, column: 1, cells: [[commitment]], role, format: "#,##0" },
      { row, column: 2, cells: [[earned]], role, format: "0.0%" },
      { row, column: 3, cells: [measures], role: "computed", format: "#,##0" },
      { row, column: working, cells: [cells], role: "computed" },
      // A schedule of one band for COMMIT.MEASURE, which takes bands and no discount.
      ...(discount === null || place.native
        ? []
        : [
            {
              row,
              column: beside,
              cells: [[0.01, { formula: `=${c}` }]],
              role: "computed",
            } as const,
          ]),
    ],
    settled,
  };
}

/** The best option of the next higher band. */
function counterOffer(options: readonly Option[], bands: Bands, threshold: number): Option | null {
  const next = bands.find((band) => band.threshold > threshold);
  return options
    .filter((option) => next !== undefined && option.band?.threshold === next.threshold)
    .reduce<Option | null>(
      (best, option) => (best === null || option.measures.netCost < best.measures.netCost ? option : best),
      null,
    );
}
