import type { Cell } from "../grid";
import type { UsageColumn, UsageField, UsageFormat } from "../usageReading";
import type { ExportFormat } from "./exportFormat";
import { headingKey } from "./headingKey";
import { keyWithoutScale, scaleInWords } from "./tokensPerUnit";
import type { MatchOverride } from "./usageOptions";

/** Which column was taken for what, to be shown and corrected. */
export interface ColumnMatch {
  readonly format: UsageFormat;
  readonly columns: readonly UsageColumn[];
  /** Headings of the columns that are not used. */
  readonly unused: readonly string[];
  /** Fields the format cannot do without and that no column holds. */
  readonly missing: readonly UsageField[];
}

/**
 * The columns of one format in a header row, or null where the row is not of the format.
 * An override names the format, or the heading of a field's column, or null for no column.
 */
export function matchFormat(
  format: ExportFormat,
  header: readonly Cell[],
  keys: readonly string[],
  override: MatchOverride = {},
): ColumnMatch | null {
  const found: UsageColumn[] = [];
  for (const { field, known } of headingsOf(format)) {
    const column =
      known.map((key) => keys.indexOf(key)).find((each) => each >= 0) ??
      (field === format.scaled ? scaledColumn(known, header) : undefined);
    if (column !== undefined) found.push({ field, header: shownHeading(header[column] ?? ""), column });
  }
  const columns = withOverride(found, header, override);
  const has = (field: UsageField): boolean => columns.some((each) => each.field === field);
  const told =
    override.format === undefined ? format.signature.every(has) : override.format === format.format;
  if (!told || columns.length === 0) return null;
  return matchOf(
    format.format,
    columns,
    header,
    [...format.signature, ...format.needs].filter((field) => !has(field)),
  );
}

/** The first column whose heading is known once the words that scale it are taken away. */
function scaledColumn(known: readonly string[], header: readonly Cell[]): number | undefined {
  const bare = known.map(keyWithoutScale);
  const column = header.findIndex(
    (cell) =>
      typeof cell === "string" &&
      cell.length < 200 &&
      scaleInWords(cell) !== null &&
      bare.includes(keyWithoutScale(cell)),
  );
  return column < 0 ? undefined : column;
}

/** The headings of a row in the one spelling in which they are compared. */
export const headingKeys = (header: readonly Cell[]): readonly string[] =>
  header.map((cell) => (typeof cell === "string" && cell.length < 200 ? headingKey(cell) : ""));

const headingsByFormat = new WeakMap<ExportFormat, readonly KnownHeadings[]>();
interface KnownHeadings {
  readonly field: UsageField;
  readonly known: readonly string[];
}

function headingsOf(format: ExportFormat): readonly KnownHeadings[] {
  const made = headingsByFormat.get(format);
  if (made !== undefined) return made;
  const entries = Object.entries(format.headings) as readonly (readonly [UsageField, readonly string[]])[];
  const headings = entries.map(([field, names]) => ({ field, known: names.map(headingKey) }));
  headingsByFormat.set(format, headings);
  return headings;
}

/** The match of columns that were found in a header row. */
export const matchOf = (
  format: UsageFormat,
  columns: readonly UsageColumn[],
  header: readonly Cell[],
  missing: readonly UsageField[],
): ColumnMatch => ({
  format,
  columns: [...columns].sort((a, b) => a.column - b.column),
  unused: header
    .filter((_, i) => !columns.some(({ column }) => column === i))
    .map(shownHeading)
    .filter((heading) => heading !== ""),
  missing,
});

/** The columns as the user corrected them. */
export function withOverride(
  columns: readonly UsageColumn[],
  header: readonly Cell[],
  { columns: wanted = {} }: MatchOverride,
): readonly UsageColumn[] {
  const given = Object.entries(wanted) as readonly (readonly [UsageField, string | null])[];
  const kept = columns.filter(({ field }) => !given.some(([name]) => name === field));
  const added = given.flatMap(([field, heading]) => {
    const column =
      heading === null ? -1 : header.findIndex((cell) => headingKey(String(cell)) === headingKey(heading));
    return column < 0 ? [] : [{ field, header: shownHeading(header[column] ?? ""), column }];
  });
  // A column that was given to another field holds that alone.
  const free = kept.filter(({ column }) => !added.some((each) => each.column === column));
  return [...free, ...added].sort((a, b) => a.column - b.column);
}

/** A heading without the byte order mark of a file. */
const shownHeading = (cell: Cell): string =>
  String(cell)
    .replace(/^(\ufeff|ï»¿)/, "")
    .trim();
