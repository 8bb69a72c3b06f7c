import { columnName } from "./grid";
import type { ScenarioPlace } from "./scenarioPlace";
import type { PlanCell } from "./sheetPlan";

/** What a commitment is settled by, as formulas without "=". */
export interface ContractNumbers {
  /** 1 where usage draws the commitment down at the discounted price, 0 at list (B5). */
  readonly discounted: string;
  /** Price of overage: so much of the list price, and so much of the committed rate (C4). */
  readonly overageAtList: string;
  readonly overageAtRate: string;
  readonly trueDownShare: string;
  readonly carryoverShare: string;
  readonly carryoverValue: string;
  /** Rate factor of each period (C1). */
  readonly rate: readonly string[];
}

/** A commitment to settle in a row. References are to cells of the row, or formulas without "=". */
export interface ToSettle {
  readonly commitment: string;
  readonly discount: string;
  /** The row of the block "Contract by band": `bandNumber` gives it; 1 is below the first band. */
  readonly band: string;
  /** The numbers at the band, or some of them changed. */
  readonly numbers: (ofBand: ContractNumbers) => ContractNumbers;
  /** Bands and terms for COMMIT.MEASURE where they are not the workbook's own. */
  readonly schedule?: { readonly bands: string; readonly terms: string };
}

/** References to the working columns of one row. */
export interface SettledRow {
  readonly commitment: string;
  readonly band: string;
  readonly unitCash: string;
  readonly owed: string;
  readonly carriedWorth: string;
  /** One cell a period each. */
  readonly covers: string;
  readonly lastCovers: string;
  readonly overagePrice: string;
  readonly unusedPrice: string;
  readonly lostPrice: string;
  readonly schedule?: { readonly bands: string; readonly terms: string } | undefined;
}

const single = ["Band row", "Cash per unit", "Owed in any case", "Worth carried out"] as const;
const perPeriod = ["Covers", "Overage price", "Unused price", "Lost price"] as const;

/** Headings of the working columns that a settled row needs to its right. */
export const workingColumns = (periods: number): readonly string[] => [
  ...single,
  ...perPeriod.flatMap((name) =>
    Array.from({ length: periods }, (_, t) => (periods === 1 ? name : `${name} ${t + 1}`)),
  ),
];

/** Their widths: bold letters are wider than the digits that widths count. */
export const workingWidths = (periods: number): readonly number[] =>
  workingColumns(periods).map((name) => Math.ceil(name.length * 1.15) + 2);

/** The row of the block "Contract by band" that a commitment falls in, as a formula without "=". */
export const bandNumber = (commitment: string, place: ScenarioPlace): string =>
  `MATCH(${commitment}*${place.tested}*(1+1E-12),${place.schedule("Threshold", 0)},1)`;

/** The same where a discount is given: without a band, and with a commitment, the contract's own terms hold. */
export const bandNumberAtDiscount = (commitment: string, place: ScenarioPlace): string => {
  const found = bandNumber(commitment, place);
  return `IF(AND(${commitment}>0,${found}=1),${place.bandCount + 2},${found})`;
};

/** A cell of the block "Contract by band" in a row of it. */
export const inContract = (
  column: Parameters<ScenarioPlace["contract"]>[0],
  band: string,
  place: ScenarioPlace,
): string => `INDEX(${place.contract(column)},${band})`;

/**
 * The discount that a commitment earns: its band's, or, where slices or periods earn their own, the one at which
 * the whole commitment covers what they cover.
 * @see docs/SPEC.md B2, B3, B4
 */
export function earnedDiscount(
  commitment: string,
  band: string,
  place: ScenarioPlace,
  kind: "all-units" | "graduated",
): string {
  if (kind === "all-units" && !place.apart) return inContract("Discount", band, place);
  // Where every period is tested by itself, a row of what is tested; bands stand in a column beside it.
  const tested = place.apart ? `${commitment}*${place.ramp}` : `${commitment}*${place.tested}`;
  const whole = place.apart ? `(${commitment}*SUM(${place.ramp}))` : `(${tested})`;
  const [from, discount, before] = [
    place.schedule("Threshold", 1),
    place.schedule("Discount", 1),
    place.schedule("Discount", 1, -1),
  ];
  // What is beyond a threshold, or with all units reaches it, changes from the price of the band before to that of its own.
  const changed = (change: string): string =>
    kind === "graduated"
      ? `SUMPRODUCT((${tested}>${from})*(${tested}-${from})*(${change}))`
      : `SUMPRODUCT((${tested}*(1+1E-12)>=${from})*${tested}*(${change}))`;
  const net = `1-${whole}/(${whole}+${changed(`1/(1-${discount})-1/(1-${before})`)})`;
  const list = `${changed(`${discount}-${before}`)}/${whole}`;
  const given = `${place.bandCount + 2}`;
  return `IF(${band}=1,0,IF(${inContract("Discounted", given, place)}=1,${net},${list}))`;
}

/**
 * The working columns of a row, to stand at `row` and `column` (from 0) of the sheet that the row is on, and
 * references to them. They are relative to the row, so that a table can be sorted.
 */
export function settledRow(
  { commitment, discount, band, numbers, schedule }: ToSettle,
  at: { readonly row: number; readonly column: number },
  place: ScenarioPlace,
): { readonly cells: readonly PlanCell[]; readonly settled: SettledRow } {
  const { periods } = place;
  const cell = (index: number, count = 1): string => {
    const first = `$${columnName(at.column + index)}${at.row + 1}`;
    return count === 1 ? first : `${first}:$${columnName(at.column + index + count - 1)}${at.row + 1}`;
  };
  const range = (index: number): string => cell(single.length + index * periods, periods);
  const bandCell = cell(0);
  const of = numbers({
    discounted: inContract("Discounted", bandCell, place),
    overageAtList: inContract("Overage × list", bandCell, place),
    overageAtRate: inContract("Overage × rate", bandCell, place),
    trueDownShare: inContract("True-down share", bandCell, place),
    carryoverShare: inContract("Carryover share", bandCell, place),
    carryoverValue: inContract("Carryover value", bandCell, place),
    rate: Array.from({ length: periods }, (_, t) => inContract(t, bandCell, place)),
  });
  const rateOf = (t: number): string => of.rate[t] ?? "1";
  const unitDrawdown = `(1-${of.discounted}*${discount})`;
  const inPeriod = (row: string, t: number): string => (periods === 1 ? row : `INDEX(${row},${t + 1})`);
  const columns = (formula: (t: number) => string): readonly PlanCell[] =>
    Array.from({ length: periods }, (_, t) => ({ formula: `=${formula(t)}` }));
  const unused = (t: number): string => cell(single.length + 2 * periods + t);
  return {
    cells: [
      { formula: `=${band}` },
      { formula: `=1-(1-${of.discounted})*${discount}` },
      { formula: `=1-${of.trueDownShare}` },
      { formula: `=${of.carryoverShare}*${of.carryoverValue}*${unused(periods - 1)}` },
      ...columns((t) => `${commitment}*${inPeriod(place.ramp, t)}/(${unitDrawdown}*${rateOf(t)})`),
      ...columns(
        (t) =>
          `${of.overageAtList}*${inPeriod(place.listPrice, t)}+${of.overageAtRate}*(1-${discount})*${rateOf(t)}`,
      ),
      ...columns((t) => `${cell(1)}*${unitDrawdown}*${rateOf(t)}`),
      ...columns((t) => (t === periods - 1 ? `${unused(t)}*(1-${of.carryoverShare})` : unused(t))),
    ],
    settled: {
      commitment,
      band: bandCell,
      unitCash: cell(1),
      owed: cell(2),
      carriedWorth: cell(3),
      covers: range(0),
      lastCovers: cell(single.length + periods - 1),
      overagePrice: range(1),
      unusedPrice: range(2),
      lostPrice: range(3),
      schedule,
    },
  };
}
