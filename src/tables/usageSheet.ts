import { tokenClasses } from "../engine/tokens";
import { splitCsvLine, type Separator } from "./csv";
import { isBlank, type Cell, type Grid } from "./grid";
import { areConsoles, mapColumns } from "./usageHeadings";
import type { UsageColumn, UsageField, UsageFormat } from "./usageReading";

/** A grid whose header row was found. */
export interface UsageSheet {
  readonly grid: Grid;
  readonly headerRow: number;
  readonly format: UsageFormat;
  readonly columns: readonly UsageColumn[];
  /** Fields the format cannot do without and that no column holds. */
  readonly missing: readonly UsageField[];
}

/** Rows that are searched for the header: titles may stand above it. */
const headerSearch = 10;

/**
 * Finds the header row and what the columns hold, by the headings alone. A CSV that was pasted into one
 * column is split first.
 *
 * @returns null where no row looks like a header of usage.
 */
export function findUsageSheet(grid: Grid): UsageSheet | null {
  const direct = bestHeader(grid, 0);
  if (direct !== null && direct.missing.length === 0) return direct;
  return asLines(grid) ?? direct;
}

/** The row with the most columns understood, those of a complete layout first. */
function bestHeader(grid: Grid, from: number): UsageSheet | null {
  let best: UsageSheet | null = null;
  for (let row = from; row < Math.min(headerSearch, grid.cells.length); row++) {
    const columns = mapColumns(grid.cells[row] ?? []);
    const layout = layoutOf(columns);
    if (layout === null) continue;
    const found = { grid, headerRow: row, columns, ...layout };
    if (best === null || rank(found) > rank(best)) best = found;
  }
  return best;
}

const rank = ({ missing, columns }: UsageSheet): number => (missing.length === 0 ? 100 : 0) + columns.length;

type Layout = Pick<UsageSheet, "format" | "missing">;

function layoutOf(columns: readonly UsageColumn[]): Layout | null {
  if (columns.length < 2) return null;
  const has = (field: UsageField): boolean => columns.some((each) => each.field === field);
  const lacking = (fields: readonly UsageField[]): readonly UsageField[] => fields.filter((f) => !has(f));
  const hasCost = has("listCost") || has("cost");
  const cost: Layout = { format: "month-cost", missing: lacking(["date"]) };
  if (!tokenClasses.some(has)) return hasCost ? cost : null;
  // Tokens of no model cannot be priced; a cost beside them can be used.
  if (hasCost && !has("model") && has("date")) return cost;
  if (areConsoles(columns)) {
    const missing = lacking(["date", "model", "input", "cacheWrite5m", "cacheRead", "output"]);
    return { format: "console-tokens", missing };
  }
  return { format: "month-tokens", missing: lacking(["date", "model", "input", "output"]) };
}

const separators: readonly Separator[] = [",", ";", "\t"];

/** The grid with its lines of CSV split, where the header is one cell that holds a whole line. */
function asLines(grid: Grid): UsageSheet | null {
  if (grid.place.kind !== "sheet") return null;
  for (let row = 0; row < Math.min(headerSearch, grid.cells.length); row++) {
    const column = (grid.cells[row] ?? []).findIndex((cell) => !isBlank(cell));
    const line = grid.cells[row]?.[column];
    if (typeof line !== "string") continue;
    for (const separator of separators) {
      const layout = layoutOf(mapColumns(splitCsvLine(line.trim(), separator)));
      if (layout?.missing.length === 0) return bestHeader(splitLines(grid, column, separator), row);
    }
  }
  return null;
}

function splitLines(grid: Grid, column: number, separator: Separator): Grid {
  const split = (cell: Cell): readonly Cell[] =>
    isBlank(cell) ? [] : splitCsvLine(String(cell).trim(), separator);
  const { place } = grid;
  return {
    cells: grid.cells.map((row) => split(row[column] ?? "")),
    place: place.kind === "sheet" ? { ...place, kind: "lines", column: place.column + column } : place,
  };
}

/** The column of a field, or null where the sheet has none. */
export const columnOf = (sheet: UsageSheet, field: UsageField): number | null =>
  sheet.columns.find((each) => each.field === field)?.column ?? null;
