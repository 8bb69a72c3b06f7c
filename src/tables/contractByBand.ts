import { termsInBand } from "../engine/bands";
import type { Terms } from "../engine/terms";
import { belowTheFirstBand } from "./optionCells";
import type { ContractPlace } from "./contractPlace";
import type { PlanCell } from "./sheetPlan";
import { termFormulas } from "./termFormulas";

/** The columns of the block "Contract by band", before one rate factor a period. */
export const contractColumns = [
  "Band",
  "Threshold",
  "Discount",
  "Draws down at",
  "Overage",
  "True-down share",
  "Carryover share",
  "Carryover value",
  "Rate",
  "Discounted",
  "Overage × list",
  "Overage × rate",
] as const;
export type ContractColumn = (typeof contractColumns)[number];

/** What the block's rows need of the sheet they stand on. */
export interface ByBandPlace {
  readonly periods: number;
  /** The list price of a period (from 0) relative to the signing day. */
  readonly listPrice: (t: number) => string;
  /** A cell of the block by its row and column, from 0, on the same sheet. */
  readonly cell: (row: number, column: number) => string;
}

/** Rows of the block: below the first band, every band, and the contract's terms at a discount that is given. */
export const contractRows = (bands: number): number => bands + 2;

/**
 * The contract inside each band as words and as numbers, all by formulas from Bands and Terms: what a
 * commitment below the first band, in each band, and at a given discount is settled by.
 *
 * @see docs/SPEC.md B1, B7, C1, C4
 */
export function contractByBand(
  terms: Terms,
  place: ContractPlace,
  at: ByBandPlace,
): readonly (readonly PlanCell[])[] {
  const { read } = place.bands;
  const none = row(belowTheFirstBand, 0, 0, "below");
  const given = row("discount given", "", "", "given");
  return [
    none(0),
    ...read.map((band, j) =>
      row(
        { formula: nameFormula(place.bands.cell(j, 2), j) },
        { formula: `=${place.bands.cell(j, 0)}` },
        { formula: `=${place.bands.cell(j, 1)}` },
        "in a band",
        band,
      )(j + 1),
    ),
    given(read.length + 1),
  ];

  function row(
    name: PlanCell,
    threshold: PlanCell,
    discount: PlanCell,
    kind: "below" | "in a band" | "given",
    band: (typeof read)[number] | null = null,
  ) {
    return (r: number): readonly PlanCell[] => {
      const of = termFormulas(terms, band, place);
      const word = (column: ContractColumn): string =>
        `LOWER(TRIM(${at.cell(r, contractColumns.indexOf(column))}))`;
      const overage = at.cell(r, contractColumns.indexOf("Overage"));
      const readOverage = termsInBand(terms, band).overage;
      // A discount that is typed as text is the number that was read from it.
      const asRead = readOverage.kind === "discount" ? 1 - readOverage.discount : 1;
      const below = kind === "below";
      return [
        name,
        threshold,
        discount,
        { formula: `=${of.value("Draws down at")}` },
        below ? "list" : { formula: `=${of.value("Overage")}` },
        ...(["True-down share", "Carryover share", "Carryover value"] as const).map((term) => ({
          formula: `=${of.number(term)}`,
        })),
        below ? "floating" : { formula: `=${of.value("Rate")}` },
        { formula: `=IF(LEFT(${word("Draws down at")},1)="l",0,1)` },
        {
          formula: `=IF(ISNUMBER(${overage}),1-${overage},IF(${word("Overage")}="committed",0,IF(${word("Overage")}="list",1,${asRead})))`,
        },
        { formula: `=IF(${word("Overage")}="committed",1,0)` },
        ...Array.from({ length: at.periods }, (_, t) => ({
          formula: `=IF(LEFT(${word("Rate")},2)="fl",${at.listPrice(t)},IF(LEFT(${word("Rate")},3)="low",MIN(1,${at.listPrice(t)}),1))`,
        })),
      ];
    };
  }
}

/** The name of the band, or, where it has none, "Band" and its number as everywhere else. */
const nameFormula = (cell: string, j: number): string => `=IF(${cell}="","Band ${j + 1}",${cell})`;
