import type { Band, Bands } from "../engine/bands";
import type { Problem } from "../engine/problem";
import type { Terms } from "../engine/terms";
import { fraction, money } from "../engine/units";
import { cellAt, isBlank, whereIs, type Grid } from "./grid";
import { nearest } from "./nearest";
import { isPercentText, readNumber, refuse, showCell, textOf, type Read } from "./readCell";
import { definitionOf, termNames, type TermDefinition } from "./termDefinitions";
import { plainWord } from "./termKinds";
import { unknownValue } from "./termsReader";

export interface BandsReading {
  readonly bands: Bands;
  readonly problems: readonly Problem[];
  /** Row of the grid that each band stands in, from 0. */
  readonly rows: readonly number[];
}

/** Terms that say how bands are tested or how the commitment is chosen: one band cannot have its own. */
const ofTheWholeContract: readonly (keyof Terms)[] = [
  "settlement",
  "termYears",
  "bandBasis",
  "bandKind",
  "increment",
  "policy",
  "confidence",
  "riskWeight",
];

/** More than any commitment: beyond it sums would lose their cents, and at last their meaning. */
const mostThreshold = 1e15;

/** Columns that the Bands table has for people, not for the settlement. */
const readByPeople = ["unlocks", "note", "notes"];

/**
 * Reads a discount schedule: columns threshold, discount, name, then any headed by a term's name, which
 * override that term inside the band (B1). A header row is allowed, blank rows are skipped.
 *
 * @see docs/SPEC.md B1, B6
 */
export function readBands(grid: Grid): BandsReading {
  const problems: Problem[] = [];
  const hasHeader = isHeader(textOf(cellAt(grid, 0, 0)));
  const overrides = hasHeader ? overrideColumns(grid, problems) : [];
  const bands: Band[] = [];
  const rows: number[] = [];
  grid.cells.forEach((row, r) => {
    if ((hasHeader && r === 0) || row.every(isBlank)) return;
    const threshold = readThreshold(grid, r);
    const discount = readAmount(grid, r, 1, "a discount from 0 to below 1, such as 10 %");
    if (!threshold.ok) problems.push(threshold.problem);
    else problems.push(...checkThreshold(grid, r, threshold.value, bands));
    if (!discount.ok) problems.push(discount.problem);
    else if (!(discount.value >= 0 && discount.value < 1))
      problems.push(discountOutOfRange(whereIs(grid, r, 1), discount.value));
    const terms = overriddenTerms(grid, r, overrides, problems);
    rows.push(r);
    bands.push({
      threshold: money(threshold.ok ? threshold.value : Number.NaN),
      discount: fraction(discount.ok ? discount.value : Number.NaN),
      name: textOf(cellAt(grid, r, 2)) || `Band ${bands.length + 1}`,
      terms,
    });
  });
  return problems.length > 0 ? { bands: [], problems, rows: [] } : { bands, problems, rows };
}

function readThreshold(grid: Grid, row: number): Read<number> {
  const expected = "a threshold: money above 0";
  const cell = cellAt(grid, row, 0);
  if (isPercentText(cell))
    return refuse({ code: "not-a-number", where: whereIs(grid, row, 0), got: showCell(cell), expected });
  return readAmount(grid, row, 0, expected);
}

/**
 * A number of the schedule. In a sheet text is refused, however much it looks like a number: the formulas
 * that look up a band would pass it over.
 */
function readAmount(grid: Grid, row: number, column: number, expected: string): Read<number> {
  const cell = cellAt(grid, row, column);
  const number = readNumber(grid, row, column, expected);
  if (!number.ok || typeof cell === "number" || grid.place.kind === "argument") return number;
  return refuse({
    code: "not-a-number",
    where: whereIs(grid, row, column),
    got: `the text ${showCell(cell)}`,
    expected: `${expected}, typed as a number`,
  });
}

const isHeader = (first: string): boolean => first !== "" && /^[a-z]/i.test(first) && !/^#/.test(first);

/** A discount typed as 12 instead of 12 % is told so. */
export function discountOutOfRange(where: string, discount: number): Problem {
  const percent = discount >= 1 && discount < 100 ? { expected: `${discount} %` } : {};
  return { code: "discount-out-of-range", where, got: String(discount), ...percent };
}

function checkThreshold(grid: Grid, row: number, threshold: number, above: Bands): readonly Problem[] {
  const where = whereIs(grid, row, 0);
  const got = String(threshold);
  const previous = above[above.length - 1]?.threshold ?? 0;
  if (!(threshold > 0)) return [{ code: "threshold-not-positive", where, got }];
  if (threshold > mostThreshold)
    return [{ code: "out-of-range", where, got, expected: "a threshold of at most a thousand trillion" }];
  if (above.some((band) => band.threshold === threshold))
    return [{ code: "duplicate-threshold", where, got }];
  return threshold < previous
    ? [{ code: "thresholds-unsorted", where, got, expected: String(previous) }]
    : [];
}

interface OverrideColumn {
  readonly column: number;
  readonly definition: TermDefinition;
}

function overrideColumns(grid: Grid, problems: Problem[]): readonly OverrideColumn[] {
  const header = grid.cells[0] ?? [];
  return header.flatMap((cell, column) => {
    const name = textOf(cell);
    if (column < 3 || name === "" || readByPeople.includes(plainWord(name))) return [];
    const definition = definitionOf(name);
    const where = whereIs(grid, 0, column);
    if (definition !== null && !ofTheWholeContract.includes(definition.key)) return [{ column, definition }];
    if (definition !== null) {
      const expected = "a term that one band can have for itself";
      problems.push({ code: "terms-conflict", where, got: definition.name, expected });
      return [];
    }
    problems.push({
      code: "unknown-term",
      where,
      got: showCell(name),
      ...nearest(name, termNames, 1),
    });
    return [];
  });
}

function overriddenTerms(
  grid: Grid,
  row: number,
  columns: readonly OverrideColumn[],
  problems: Problem[],
): Partial<Terms> {
  let overridden: Partial<Terms> = {};
  for (const { column, definition } of columns) {
    const cell = cellAt(grid, row, column);
    if (isBlank(cell)) continue;
    const given = definition.read([cell]);
    if (given === null) problems.push(unknownValue(definition, cell, whereIs(grid, row, column)));
    else overridden = { ...overridden, ...given };
  }
  return overridden;
}
