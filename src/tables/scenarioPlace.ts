import { contractColumns, contractRows, type ContractColumn } from "./contractByBand";
import { columnName, quoteSheet } from "./grid";

/** Where everything stands on the Scenarios sheet, as absolute references for formulas anywhere. */
export interface ScenarioPlace {
  readonly periods: number;
  /** Whether native formulas settle these terms; else COMMIT.MEASURE does. */
  readonly native: boolean;
  /** Whether a discount and the Terms table say all: no band has terms of its own, nothing is clawed back, periods earn alike. */
  readonly oneDiscount: boolean;
  /** Whether periods of one commitment can earn different discounts (B4). */
  readonly apart: boolean;
  /** List usage: a row a scenario, a column a period; and the last period alone. */
  readonly usage: string;
  readonly lastUsage: string;
  /** Totals over the periods. */
  readonly totals: string;
  /** A column of ones, one a period: adds up periods by MMULT. */
  readonly ones: string;
  /** One row, a cell a period. */
  readonly listPrice: string;
  readonly ramp: string;
  /** The row of list usage whose total is a quantile of the term's. */
  readonly usageAt: (quantile: Quantile) => string;
  readonly totalAt: (quantile: Quantile | "mean") => string;
  /** What the bands are tested on, per unit of commitment (B4). */
  readonly tested: string;
  /** A column of the block "Contract by band", or its rate factors of one period (from 0). */
  readonly contract: (column: ContractColumn | number) => string;
  /** The rows of that block from one of them (0: below the first band) to the last band, moved by some rows. */
  readonly schedule: (column: "Threshold" | "Discount", from: number, moved?: number) => string;
  /** Rows of that block: bands, one for none, one for a given discount. */
  readonly bandCount: number;
  /** The tables that COMMIT functions take. */
  readonly bandsTable: string;
  readonly termsTable: string;
  /** Rows and columns on the sheet, from 0. */
  readonly layout: ScenarioLayout;
}

export type Quantile = "p10" | "p50" | "p90";

export interface ScenarioLayout {
  readonly sheet: string;
  readonly contractRow: number;
  readonly periodRow: number;
  readonly tableRow: number;
  readonly count: number;
  readonly periods: number;
  readonly onesColumn: number;
  readonly snapshotColumn: number;
}

/** Rows of the block "By period", under its header. */
export const periodRows = [
  "List price",
  "Ramp share",
  "Mean",
  "P10",
  "P50",
  "P90",
  "Bands tested on",
] as const;
export type PeriodRow = (typeof periodRows)[number];

export function scenarioLayout(sheet: string, count: number, periods: number, bands: number): ScenarioLayout {
  const contractRow = 4;
  const periodRow = contractRow + contractRows(bands) + 3;
  return {
    sheet,
    contractRow,
    periodRow,
    tableRow: periodRow + periodRows.length + 3,
    count,
    periods,
    onesColumn: Math.max(contractColumns.length + periods, periods + 2) + 1,
    snapshotColumn: Math.max(contractColumns.length + periods, periods + 2) + 3,
  };
}

/** The references to a layout. */
export function scenarioPlace(
  layout: ScenarioLayout,
  bands: number,
  { native, oneDiscount, apart }: Pick<ScenarioPlace, "native" | "oneDiscount" | "apart">,
  tables: { readonly bands: string; readonly terms: string },
): ScenarioPlace {
  const { sheet, contractRow, periodRow, tableRow, count, periods, onesColumn } = layout;
  const range = (row: number, column: number, rows = 1, columns = 1): string => {
    const first = `$${columnName(column)}$${row + 1}`;
    const last = `$${columnName(column + columns - 1)}$${row + rows}`;
    return `${quoteSheet(sheet)}!${first === last ? first : `${first}:${last}`}`;
  };
  const periodCells = (name: PeriodRow): string =>
    range(periodRow + 1 + periodRows.indexOf(name), 1, 1, periods);
  const totalColumn = periods === 1 ? 1 : periods + 1;
  const rowOf = { mean: "Mean", p10: "P10", p50: "P50", p90: "P90" } as const;
  return {
    periods,
    native,
    oneDiscount,
    apart,
    usage: range(tableRow + 1, 1, count, periods),
    lastUsage: range(tableRow + 1, periods, count),
    totals: range(tableRow + 1, totalColumn, count),
    ones: range(tableRow + 1, onesColumn, periods),
    listPrice: periodCells("List price"),
    ramp: periodCells("Ramp share"),
    usageAt: (quantile) => periodCells(rowOf[quantile]),
    totalAt: (quantile) => range(periodRow + 1 + periodRows.indexOf(rowOf[quantile]), totalColumn),
    tested: range(periodRow + 1 + periodRows.indexOf("Bands tested on"), 1),
    contract: (column) =>
      range(
        contractRow + 1,
        typeof column === "number" ? contractColumns.length + column : contractColumns.indexOf(column),
        contractRows(bands),
      ),
    schedule: (column, from, moved = 0) =>
      range(contractRow + 1 + from + moved, contractColumns.indexOf(column), bands + 1 - from),
    bandCount: bands,
    bandsTable: tables.bands,
    termsTable: tables.terms,
    layout,
  };
}
