import { tokenClasses, type TokenClass } from "../engine/tokens";
import { tokens, type Tokens } from "../engine/units";
import { whereIs, type Grid } from "./grid";
import type { modelFinder } from "./modelNames";
import { showCell } from "./readCell";
import { nameIn, wholeNumber, type Note } from "./usageCells";
import { reportedCostReader, type RowReader } from "./usageCostRows";
import { columnOf, type UsageSheet } from "./usageSheet";
import { tariffReader } from "./usageTariff";

/** The token classes in words, for what is said about their cells. */
const words: Readonly<Record<TokenClass, string>> = {
  input: "input tokens",
  cacheWrite5m: "cache write tokens",
  cacheWrite1h: "cache write 1h tokens",
  cacheRead: "cache read tokens",
  output: "output tokens",
};

const whole = (things: string): string => `a whole number of ${things}, 0 for none`;

/**
 * Reads the rows of a sheet of tokens. A class that has no column counts 0; a blank cell of one that has
 * is refused, as nothing tells a forgotten number from none.
 */
export function tokenRowReader(sheet: UsageSheet, find: ReturnType<typeof modelFinder>): RowReader {
  const { grid } = sheet;
  const modelColumn = columnOf(sheet, "model") ?? 0;
  const dateColumn = columnOf(sheet, "date") ?? 0;
  const searchColumn = columnOf(sheet, "webSearches");
  const classes = tokenClasses.map((name) => ({ name, column: columnOf(sheet, name) }));
  const tariffOf = tariffReader(sheet);
  const reportedCostOf = reportedCostReader(sheet);
  return (row, { month, day }, note) => {
    const model = modelIn(grid, row, modelColumn, find, note);
    const counts = {} as Record<TokenClass, Tokens>;
    for (const { name, column } of classes)
      counts[name] = tokens(column === null ? 0 : wholeNumber(grid, row, column, whole(words[name]), note));
    const webSearches =
      searchColumn === null ? 0 : wholeNumber(grid, row, searchColumn, whole("web searches"), note);
    const tariff = tariffOf(row, note);
    const reportedCost = reportedCostOf(row, note);
    if (model === null) return null;
    const where = whereIs(grid, row, dateColumn);
    const usage = { kind: "tokens", month, day, model, tokens: counts, tariff, webSearches, where } as const;
    return { row, usage, reportedCost };
  };
}

function modelIn(
  grid: Grid,
  row: number,
  column: number,
  find: ReturnType<typeof modelFinder>,
  note: Note,
): string | null {
  const name = nameIn(grid, row, column, "a model such as claude-opus-5-5", note);
  if (name === null) return null;
  const found = find(name);
  if ("model" in found) return found.model;
  note({ code: "unknown-model", where: whereIs(grid, row, column), got: showCell(name), ...found.nearest });
  return null;
}
