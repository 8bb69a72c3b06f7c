import { tokenClasses } from "../engine/tokens";
import { splitCsvLine, type Separator } from "./csv";
import type { WrittenWith } from "./decimalSign";
import { headingKeys, matchFormat, withOverride } from "./exports/columnMatch";
import { exportFormats } from "./exports/exportFormats";
import { monthColumnsIn, type MonthColumn } from "./exports/monthColumnMapping";
import { monthColumns } from "./exports/plainFormats";
import type { MatchOverride } from "./exports/usageOptions";
import { isBlank, type Cell, type Grid } from "./grid";
import { areConsoles, mapColumns } from "./usageHeadings";
import type { UsageColumn, UsageField, UsageFormat } from "./usageReading";

/** A grid whose header row was found. */
export interface UsageSheet {
  readonly grid: Grid;
  readonly headerRow: number;
  readonly header: readonly Cell[];
  readonly format: UsageFormat;
  readonly columns: readonly UsageColumn[];
  /** Fields the format cannot do without and that no column holds. */
  readonly missing: readonly UsageField[];
  /** The columns that hold a month each; none where rows have dates. */
  readonly months: readonly MonthColumn[];
  /** How its cells were written as text; absent where they stand apart in a sheet. */
  readonly written?: WrittenWith;
}

/** Rows that are searched for the header: titles may stand above it. */
export const headerSearch = 10;

/**
 * Finds the header row and what the columns hold, by the headings alone. A CSV that was pasted into one
 * column is split first.
 *
 * @returns null where no row looks like a header of usage.
 */
export function findUsageSheet(grid: Grid, override: MatchOverride = {}): UsageSheet | null {
  const direct = bestHeader(grid, 0, override);
  if (direct !== null && direct.missing.length === 0) return direct;
  return asLines(grid, override) ?? direct;
}

/** The row with the most columns understood, those of a complete layout first. */
function bestHeader(grid: Grid, from: number, override: MatchOverride): UsageSheet | null {
  let best: UsageSheet | null = null;
  for (let row = from; row < Math.min(headerSearch, grid.cells.length); row++) {
    const header = grid.cells[row] ?? [];
    const layout = layoutOf(header, override);
    if (layout === null) continue;
    const found = { grid, headerRow: row, header, ...layout };
    if (best === null || rank(found) > rank(best)) best = found;
  }
  return best;
}

/** Months as headings count less: a row of usage may hold two dates that look like them. */
const rank = ({ missing, columns, months }: UsageSheet): number =>
  (missing.length === 0 ? (months.length === 0 ? 1000 : 500) : 0) + columns.length;

type Layout = Pick<UsageSheet, "format" | "columns" | "missing" | "months">;

/** What a header row is the header of: an export that is told by its headings, a plain sheet, or months. */
function layoutOf(header: readonly Cell[], override: MatchOverride): Layout | null {
  const keys = headingKeys(header);
  for (const format of exportFormats) {
    const match = matchFormat(format, header, keys, override);
    if (match !== null) return { ...match, months: [] };
  }
  const { format } = override;
  const plain = format === "month-columns" ? null : plainLayout(header, override);
  if (plain?.missing.length === 0 && (format === undefined || format === plain.format)) return plain;
  return (
    (format === undefined || format === "month-columns" ? byMonths(header, keys, override) : null) ?? plain
  );
}

function byMonths(header: readonly Cell[], keys: readonly string[], override: MatchOverride): Layout | null {
  const months = monthColumnsIn(header);
  if (months.length === 0) return null;
  const match = matchFormat(monthColumns, header, keys, override);
  const named = match?.columns ?? [];
  // Names that have no heading stand in the first column that is no month.
  const free = header.findIndex((_, i) => !months.some(({ column }) => column === i));
  const first = { field: "service", header: String(header[free] ?? "").trim(), column: free } as const;
  const columns = named.some(({ field }) => field === "model" || field === "service")
    ? named
    : [...named, first];
  return { format: "month-columns", columns, missing: [], months };
}

function plainLayout(header: readonly Cell[], override: MatchOverride): Layout | null {
  const columns = withOverride(mapColumns(header), header, override);
  if (columns.length < 2) return null;
  const has = (field: UsageField): boolean => columns.some((each) => each.field === field);
  const lacking = (fields: readonly UsageField[]): readonly UsageField[] => fields.filter((f) => !has(f));
  const hasCost = has("listCost") || has("cost");
  const cost: Layout = { format: "month-cost", columns, missing: lacking(["date"]), months: [] };
  if (!tokenClasses.some(has)) return hasCost ? cost : null;
  // Tokens of no model cannot be priced; a cost beside them can be used.
  if (hasCost && !has("model") && has("date")) return cost;
  if (areConsoles(columns)) {
    const missing = lacking(["date", "model", "input", "cacheWrite5m", "cacheRead", "output"]);
    return { format: "console-tokens", columns, missing, months: [] };
  }
  return {
    format: "month-tokens",
    columns,
    missing: lacking(["date", "model", "input", "output"]),
    months: [],
  };
}

const separators: readonly Separator[] = [",", ";", "\t"];

/** The grid with its lines of CSV split, where the header is one cell that holds a whole line. */
function asLines(grid: Grid, override: MatchOverride): UsageSheet | null {
  if (grid.place.kind !== "sheet") return null;
  for (let row = 0; row < Math.min(headerSearch, grid.cells.length); row++) {
    const column = (grid.cells[row] ?? []).findIndex((cell) => !isBlank(cell));
    const line = grid.cells[row]?.[column];
    if (typeof line !== "string") continue;
    for (const separator of separators) {
      const layout = layoutOf(splitCsvLine(line.trim(), separator), override);
      if (layout?.missing.length !== 0) continue;
      const found = bestHeader(splitLines(grid, column, separator), row, override);
      return found && { ...found, written: separator };
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
export const columnOf = (sheet: Pick<UsageSheet, "columns">, field: UsageField): number | null =>
  sheet.columns.find((each) => each.field === field)?.column ?? null;
