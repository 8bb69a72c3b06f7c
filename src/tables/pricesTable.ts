import type { ClassPrices, PriceBook, PriceRow } from "../engine/prices";
import type { Problem } from "../engine/problem";
import { tokenClasses } from "../engine/tokens";
import { fraction, money, type Fraction, type Tokens } from "../engine/units";
import { cellAt, isBlank, whereIs, type Cell, type Grid } from "./grid";
import { readDate, readNonNegative, readQuantity, serialOfDay, showCell, textOf } from "./readCell";
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
  "Long share",
  "Fast input",
  "Fast output",
  "US factor",
  "Regional factor",
  "Tokenizer factor",
  "Least cacheable prompt",
  "Source",
] as const;
export type PriceColumn = (typeof priceColumns)[number];

const perMillion = "#,##0.00####";
const factor = "0.0#";

/** How the cells of a column look; text needs no format. */
export const priceFormats: Readonly<Partial<Record<PriceColumn, string>>> = {
  From: "yyyy-mm-dd",
  Input: perMillion,
  "Cache write 5m": perMillion,
  "Cache write 1h": perMillion,
  "Cache read": perMillion,
  Output: perMillion,
  "Batch factor": factor,
  "Long prompt above": "#,##0",
  "Long input": perMillion,
  "Long cache write 5m": perMillion,
  "Long cache write 1h": perMillion,
  "Long cache read": perMillion,
  "Long output": perMillion,
  "Long share": "0%",
  "Fast input": perMillion,
  "Fast output": perMillion,
  "US factor": factor,
  "Regional factor": factor,
  "Tokenizer factor": factor,
  "Least cacheable prompt": "#,##0",
};

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
    const readIt = /^(money|tokens)/.test(unitOf(name)) ? readQuantity : readNonNegative;
    const read = readIt(grid, row, columnOf(name), `${name}: ${unitOf(name)}`);
    if (read.ok) return read.value;
    problems.push(read.problem);
    return Number.NaN;
  };
  const optional = (name: PriceColumn, fits: (value: number) => boolean = () => true): number | null => {
    if (!given(name)) return null;
    const value = number(name);
    if (Number.isNaN(value) || fits(value)) return value;
    const where = whereIs(grid, row, columnOf(name));
    problems.push({
      code: "out-of-range",
      where,
      got: showCell(cell(name)),
      expected: `${name}: ${unitOf(name)}`,
    });
    return null;
  };
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
  const batch = optional("Batch factor", (value) => value <= 1);
  const above = optional("Long prompt above");
  const share = optional("Long share", (value) => value <= 1);
  const fastInput = optional("Fast input");
  return {
    ...classes(""),
    model,
    from: from !== null && from.ok ? from.value.day : null,
    batchMultiplier: batch === null ? null : fraction(batch),
    longContext:
      above === null ? null : { above, untoldShare: share as Fraction | null, ...classes("Long ") },
    fast: fastInput === null ? null : { input: money(fastInput), output: money(number("Fast output")) },
    usMultiplier: optional("US factor"),
    regionalMultiplier: optional("Regional factor"),
    tokenizer: optional("Tokenizer factor", (value) => value > 0),
    leastCacheable: optional("Least cacheable prompt") as Tokens | null,
    source: textOf(cell("Source")),
  };
}

/** What the numbers of a column are, for what is said about them. */
function unitOf(name: PriceColumn): string {
  switch (name) {
    case "Batch factor":
      return "a factor from 0 to 1";
    case "Long share":
      return "a share from 0 to 1";
    case "Tokenizer factor":
      return "a factor above 0";
    case "US factor":
    case "Regional factor":
      return "a factor of 0 or more";
    case "Long prompt above":
    case "Least cacheable prompt":
      return "tokens, 0 or more";
    default:
      return "money per million tokens, 0 or more";
  }
}

/** One row of the Prices table, in the order of `priceColumns`; the day as a serial. */
export function priceCells(row: PriceRow): readonly Cell[] {
  const long = row.longContext;
  return [
    row.model,
    row.from === null ? "" : serialOfDay(row.from),
    ...tokenClasses.map((name) => row[name]),
    row.batchMultiplier ?? "",
    ...(long === null
      ? ["", "", "", "", "", "", ""]
      : [long.above, ...tokenClasses.map((name) => long[name]), long.untoldShare ?? ""]),
    row.fast?.input ?? "",
    row.fast?.output ?? "",
    row.usMultiplier ?? "",
    row.regionalMultiplier ?? "",
    row.tokenizer ?? "",
    row.leastCacheable ?? "",
    row.source,
  ];
}
