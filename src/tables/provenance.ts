import type { Analysis } from "../engine/analyse";
import { priceOn, type PriceBook } from "../engine/prices";
import type { Terms } from "../engine/terms";
import { contentHash } from "./contentHash";
import { controlTotalsTables, type ControlTables } from "./controlTotalsTable";
import { addressOf, isBlank, type Cell, type Grid } from "./grid";
import { inMonths, inPercent } from "./numbersInWords";
import { inShort } from "./problemsInShort";
import { definitionOf } from "./termDefinitions";
import type { UsageReading } from "./usageReading";

/** A range that was read, with what a reader can add up again. */
export interface ReadRange {
  readonly name: string;
  readonly address: string;
  readonly rows: number;
  readonly total: number | null;
  readonly totalOf: string;
}

/** Where the figures of an answer come from. */
export interface Provenance {
  readonly ranges: readonly ReadRange[];
  /** What came in against what came out of the usage; null where it was added up from a file. */
  readonly control: ControlTables | null;
  readonly made: readonly { readonly fact: string; readonly value: Cell }[];
  readonly leftOut: readonly { readonly what: string; readonly why: string }[];
  /** Sentences. */
  readonly notes: readonly string[];
}

/** An input table as it was read, headers included. */
export interface InputTableRead {
  readonly name: string;
  readonly grid: Grid;
}

/**
 * Gathers where an answer comes from.
 *
 * @param tables the input tables that the workbook has, in the order they are to be listed and hashed.
 * @param version of the add-in.
 */
export function provenanceOf(
  { history, range, answer, problems }: Analysis,
  usage: UsageReading,
  tables: readonly InputTableRead[],
  prices: PriceBook,
  terms: Terms,
  version: string,
): Provenance {
  const models = [...new Set(usage.rows.flatMap((row) => (row.kind === "tokens" ? [row.model] : [])))];
  const shown = (name: string): Cell => definitionOf(name)?.show(terms) ?? "";
  const first = history.months[0]?.month;
  const last = history.months[history.months.length - 1]?.month;
  return {
    ranges: [
      {
        name: "Usage",
        address: usage.address,
        rows: usage.totals.rows,
        total: usage.totals.listCost,
        totalOf: "List cost",
      },
      ...tables.map(({ name, grid }) => ({
        name,
        address: addressOf(grid),
        rows: grid.cells.slice(1).filter((row) => !row.every(isBlank)).length,
        total: sumOf(grid),
        totalOf: "Numbers in it",
      })),
    ],
    control: usage.control === undefined ? null : controlTotalsTables(usage.control),
    made: [
      { fact: "Usage from", value: String(usage.totals.from ?? first ?? "") },
      { fact: "Usage to", value: String(usage.totals.to ?? last ?? "") },
      { fact: "Whole months used", value: history.months.length },
      { fact: "List prices of the day", value: history.signingDay },
      { fact: "Newest price in force since", value: newestPrice(prices, models, history.signingDay) },
      { fact: "Scenarios", value: range.scenarios.length },
      { fact: "Seed", value: range.seed },
      {
        fact: "Term",
        value: `${inMonths(range.termMonths)}, ${range.periods} settlement ${range.periods === 1 ? "period" : "periods"}`,
      },
      { fact: "Policy", value: shown("Policy") },
      { fact: "Confidence", value: inPercent(terms.confidence) },
      { fact: "Answer", value: answer.kind === "floors" ? "floors only: no bands" : "recommendation" },
      { fact: "Bandwise version", value: version },
      { fact: "Hash of the inputs", value: hashOf(usage, tables) },
    ],
    leftOut: [
      ...(usage.control?.leftOut ?? []).map(({ why, rows }) => ({ what: `${rows} rows of usage`, why })),
      ...range.leftOut.map(({ month, reason }) => ({ what: month, why: reason })),
      ...problems
        .filter(({ code }) => code === "partial-month" || code === "totals-row" || code === "left-out-rows")
        .map(({ where, got, code, expected }) => ({
          what: got === "" ? where : got,
          why:
            code === "partial-month"
              ? `no whole month${expected === undefined ? "" : ` (${expected})`}`
              : (expected ?? where),
        })),
    ],
    notes: inShort(problems),
  };
}

/** All numbers of a table added up; null where it has none. */
function sumOf({ cells }: Grid): number | null {
  const numbers = cells.slice(1).flatMap((row) => row.filter((cell) => typeof cell === "number"));
  return numbers.length === 0 ? null : numbers.reduce((sum, each) => sum + each, 0);
}

/** The latest of the days from which the prices of these models hold. */
function newestPrice(
  prices: PriceBook,
  models: readonly string[],
  day: Analysis["history"]["signingDay"],
): string {
  const days = models.flatMap((model) => priceOn(prices, model, day)?.from ?? []);
  return days.length === 0 ? "not dated" : days.reduce((newest, each) => (each > newest ? each : newest));
}

function hashOf(usage: UsageReading, tables: readonly InputTableRead[]): string {
  function* texts(): Iterable<string> {
    for (const row of usage.rows) yield JSON.stringify({ ...row, where: "" });
    for (const { name, grid } of tables) {
      yield name;
      for (const row of grid.cells) yield JSON.stringify(row);
    }
  }
  return contentHash(texts());
}
