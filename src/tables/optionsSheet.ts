import type { Option } from "../engine/options";
import type { CostPoint } from "../engine/costPoints";
import type { UsageRange } from "../engine/termRange";
import { yearsPerPeriod, type Terms } from "../engine/terms";
import type { ContractPlace } from "./contractPlace";
import { inMonths } from "./numbersInWords";
import { belowTheFirstBand, optionCells, optionColumns } from "./optionCells";
import { headerBlocks, type Area, type Block, type PlanCell, type SheetPlan } from "./sheetPlan";
import { overriddenTermsBlocks, termsReference } from "./termsInForce";

/** Where the numbers behind the cost chart stand on the Options sheet. */
export interface CurveAreas {
  readonly commitment: Area;
  readonly cost: Area;
}

const headerRow = 3;
const liveColumns = ["Overage at P90 usage", "Forfeiture at P10 usage"] as const;

/**
 * The Options sheet: the commitments worth comparing and the points of the cost chart.
 *
 * Band and discount are native look-ups in Bands, overage and forfeiture at P90 and P10 usage are live
 * COMMIT functions, the expectations over all scenarios are values.
 */
export function optionsSheet(
  options: readonly Option[],
  recommended: number,
  curve: readonly CostPoint[],
  range: UsageRange,
  terms: Terms,
  place: ContractPlace,
): { readonly plan: SheetPlan; readonly curve: CurveAreas } {
  const first = headerRow + 1;
  const count = options.length;
  const curveRow = first + count + 2;
  const money = "#,##0.00";
  const rows = optionCells(options).slice(1);
  const column = (
    index: number,
    role: Block["role"],
    cell: (r: number) => PlanCell,
    format: string | null,
  ): Block => ({
    row: first,
    column: index,
    cells: rows.map((_, r) => [cell(r)]),
    role,
    ...(format === null ? {} : { format }),
  });
  const value = (index: number, format: string): Block =>
    column(index, "computed", (r) => rows[r]?.[index] ?? "", format);
  const commitment = (r: number): string => `$A${first + r + 1}`;
  const tested = (r: number): string => testedFormula(commitment(r), terms);
  const live =
    (name: string, usage: string) =>
    (r: number): PlanCell => ({
      formula: `=COMMIT.${name}(${usage},${commitment(r)},$C${first + r + 1},${termsReference(options[r]?.band ?? null, place)})`,
    });
  const overrides = overriddenTermsBlocks(place);
  const curveArea = (c: number): Area => ({ row: curveRow + 2, column: c, rows: curve.length, columns: 1 });
  const mark = options.findIndex((option) => option.commitment === recommended);

  const plan: SheetPlan = {
    name: place.sheets.options,
    widths: [16, 26, 11, 16, 21, 19, 8, 13, 14, 23, 25, 4, 22, 22],
    blocks: [
      { row: 0, column: 0, cells: [["Options"]], role: "title" },
      {
        row: 1,
        column: 0,
        cells: [
          [
            `The commitments worth comparing, settled on ${range.scenarios.length} scenarios of ${inMonths(range.termMonths)}. The recommended one is in bold.`,
          ],
        ],
        role: "note",
      },
      ...headerBlocks(headerRow, 0, [], optionColumns.slice(0, 1)),
      ...headerBlocks(headerRow, 1, optionColumns.slice(1, 2), [...optionColumns.slice(2), ...liveColumns]),
      value(0, "#,##0.00"),
      {
        ...column(1, "linked", (r) => ({ formula: bandNameFormula(tested(r), place) }), null),
        align: "indented",
      },
      column(
        2,
        terms.bandKind === "graduated" ? "computed" : "linked",
        (r) => ({ formula: discountFormula(commitment(r), terms, place) }),
        "0.0%",
      ),
      ...[3, 4, 5].map((c) => value(c, money)),
      value(6, "0.0%"),
      value(7, "0.0%"),
      value(8, money),
      column(9, "computed", live("OVERAGE", String(range.total.p90)), money),
      column(10, "computed", live("FORFEITURE", String(range.total.p10)), money),
      ...(mark < 0
        ? []
        : [
            {
              row: first + mark,
              column: 0,
              cells: [[rows[mark]?.[0] ?? ""]],
              role: "key",
              format: "#,##0.00",
            } as const,
          ]),
      { row: curveRow, column: 0, cells: [["Expected cost against commitment"]], role: "heading" },
      ...headerBlocks(curveRow + 1, 0, [], ["Commitment", "Expected net cost"]),
      {
        row: curveRow + 2,
        column: 0,
        cells: curve.map((point) => [point.commitment, point.expectedNetCost]),
        role: "computed",
        format: money,
      },
      ...overrides,
    ],
    wrapped: [],
    tables: [{ name: "bw_Options", row: headerRow, column: 0, rows: count + 1, columns: 11, filter: false }],
    names: [],
    lists: [],
    charts: [],
    frozenRows: headerRow + 1,
    // The points of the chart are there to be looked up, not to fill pages.
    printedRows:
      overrides.length > 0 ? Math.max(curveRow - 1, first + place.terms.names.length) : curveRow - 1,
    orientation: "landscape",
  };
  return { plan, curve: { commitment: curveArea(0), cost: curveArea(1) } };
}

/** What the bands are tested on for one period, from the cell of its commitment (B4). */
export function testedFormula(commitment: string, terms: Terms): string {
  const years = yearsPerPeriod(terms, 1);
  return terms.bandBasis === "annual" && years !== 1 ? `${commitment}/${years}` : commitment;
}

/** A native look-up of the band that a commitment falls in, also where no band is reached. */
export function bandFormula(
  tested: string,
  place: ContractPlace,
  column: string,
  below: string,
  found: (cell: string) => string = (cell) => cell,
): string {
  const row = `MATCH(${tested},${place.bands.thresholds},1)`;
  return `=IF(ISNA(${row}),${below},${found(`INDEX(${column},${row})`)})`;
}

/** The discount that a commitment earns: its band's, or, where slices earn their own, the live blend of them (B3). */
export function discountFormula(commitment: string, terms: Terms, place: ContractPlace): string {
  return terms.bandKind === "graduated"
    ? `=COMMIT.DISCOUNT(${commitment},${place.bands.schedule},${place.terms.table})`
    : bandFormula(testedFormula(commitment, terms), place, place.bands.discounts, "0");
}

/** The name of the band, or, where it has none, "Band" and its number as everywhere else. */
function bandNameFormula(tested: string, place: ContractPlace): string {
  const { thresholds, names } = place.bands;
  const ordinal = `SUMPRODUCT((${thresholds}<>"")*(${thresholds}<=${tested}))`;
  return bandFormula(
    tested,
    place,
    names,
    `"${belowTheFirstBand}"`,
    (cell) => `IF(${cell}="","Band "&${ordinal},${cell})`,
  );
}

/** The Options sheet of an earlier answer once there are no bands left to compare. */
export const noOptionsSheet = (name: string): SheetPlan => ({
  name,
  widths: [16],
  blocks: [
    { row: 0, column: 0, cells: [["Options"]], role: "title" },
    { row: 1, column: 0, cells: [["There are no bands, so there is nothing to compare."]], role: "note" },
  ],
  wrapped: [],
  tables: [],
  names: [],
  lists: [],
  charts: [],
  frozenRows: 0,
  orientation: "landscape",
});
