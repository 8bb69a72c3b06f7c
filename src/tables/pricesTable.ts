import type { ClassPrices, PriceBook, PriceRow } from "../engine/prices";
import type { Problem } from "../engine/problem";
import { tokenClasses } from "../engine/tokens";
import { fraction, money } from "../engine/units";
import { cellAt, isBlank, whereIs, type Cell, type Grid } from "./grid";
import { readDate, readNonNegative, serialOfDay, textOf } from "./readCell";
import { plainWord } from "./termKinds";

/** The columns of the Prices table, in its order; money is per million tokens. */
export const priceColumns = [
  "Model",
  "From",
  "Input",
  "Cache write 5m",
  "Cache write 1h",
  "Cache read",
  "Output",
  "Batch factor",
  "Long prompt above",
  "Long input",
  "Long cache write 5m",
  "Long cache write 1h",
  "Long cache read",
  "Long output",
  "Fast input",
  "Fast output",
  "US factor",
  "Source",
] as const;
type PriceColumn = (typeof priceColumns)[number];

export interface PricesReading {
  readonly prices: PriceBook;
  readonly problems: readonly Problem[];
}

/**
 * Reads a price table: by its headers where the first row has them, else in the order of `priceColumns`.
 * Model and the five token classes are needed; From blank: since ever; blank factors: not offered.
 */
export function readPrices(grid: Grid): PricesReading {
  const problems: Problem[] = [];
  const header = (grid.cells[0] ?? []).map((cell) => plainWord(textOf(cell)));
  const hasHeader = header[0] === "model" || header.includes("input");
  const columnOf = (name: PriceColumn): number =>
    hasHeader ? header.indexOf(plainWord(name)) : priceColumns.indexOf(name);
  if (hasHeader) {
    for (const name of priceColumns.slice(0, 7)) {
      if (name === "From" || columnOf(name) >= 0) continue;
      problems.push({
        code: "missing-column",
        where: whereIs(grid, 0, 0),
        got: header.join(", "),
        expected: `a column ${name}`,
      });
    }
    if (problems.length > 0) return { prices: [], problems };
  }
  const prices = grid.cells.flatMap((row, r) =>
    (hasHeader && r === 0) || row.every(isBlank) ? [] : [readPriceRow(grid, r, columnOf, problems)],
  );
  return problems.length > 0 ? { prices: [], problems } : { prices, problems };
}

function readPriceRow(
  grid: Grid,
  row: number,
  columnOf: (name: PriceColumn) => number,
  problems: Problem[],
): PriceRow {
  const cell = (name: PriceColumn): Cell => (columnOf(name) < 0 ? "" : cellAt(grid, row, columnOf(name)));
  const given = (name: PriceColumn): boolean => !isBlank(cell(name));
  const number = (name: PriceColumn): number => {
    const read = readNonNegative(grid, row, columnOf(name), `${name}: money per million tokens, 0 or more`);
    if (read.ok) return read.value;
    problems.push(read.problem);
    return Number.NaN;
  };
  const optional = (name: PriceColumn): number | null => (given(name) ? number(name) : null);
  const classes = (prefix: "" | "Long "): ClassPrices => {
    const named = (name: string): PriceColumn =>
      (prefix === "" ? name : prefix + name.toLowerCase()) as PriceColumn;
    const names: Record<(typeof tokenClasses)[number], string> = {
      input: "Input",
      cacheWrite5m: "Cache write 5m",
      cacheWrite1h: "Cache write 1h",
      cacheRead: "Cache read",
      output: "Output",
    };
    const entries = tokenClasses.map((name) => [name, money(number(named(names[name])))]);
    return Object.fromEntries(entries) as unknown as ClassPrices;
  };

  const model = textOf(cell("Model"));
  if (model === "")
    problems.push({
      code: "blank",
      where: whereIs(grid, row, columnOf("Model")),
      got: "",
      expected: "a model id",
    });
  const from = given("From") ? readDate(grid, row, columnOf("From")) : null;
  if (from !== null && !from.ok) problems.push(from.problem);
  const batch = optional("Batch factor");
  const above = optional("Long prompt above");
  const fastInput = optional("Fast input");
  return {
    ...classes(""),
    model,
    from: from !== null && from.ok ? from.value.day : null,
    batchMultiplier: batch === null ? null : fraction(batch),
    longContext: above === null ? null : { above, ...classes("Long ") },
    fast: fastInput === null ? null : { input: money(fastInput), output: money(number("Fast output")) },
    usMultiplier: optional("US factor"),
    source: textOf(cell("Source")),
  };
}

/** One row of the Prices table, in the order of `priceColumns`; the day as a serial. */
export function priceCells(row: PriceRow): readonly Cell[] {
  const long = row.longContext;
  return [
    row.model,
    row.from === null ? "" : serialOfDay(row.from),
    ...[row.input, row.cacheWrite5m, row.cacheWrite1h, row.cacheRead, row.output],
    row.batchMultiplier ?? "",
    ...(long === null
      ? ["", "", "", "", "", ""]
      : [long.above, long.input, long.cacheWrite5m, long.cacheWrite1h, long.cacheRead, long.output]),
    row.fast?.input ?? "",
    row.fast?.output ?? "",
    row.usMultiplier ?? "",
    row.source,
  ];
}
