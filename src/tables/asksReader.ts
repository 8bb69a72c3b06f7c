import { protectionKinds, type ProtectionKind } from "../engine/negotiation/protectionTerms";
import type { Problem } from "../engine/problem";
import type { Terms } from "../engine/terms";
import { isBlank, type Grid } from "./grid";
import { headedColumns } from "./headedColumns";
import { protectionNames } from "./protectionCells";
import { TableRow } from "./tableRow";
import { definitionOf, type TermDefinition } from "./termDefinitions";
import { plainWord } from "./termKinds";
import type { TypedCell } from "./typedTerm";

/** The columns of the Asks table, in its order. */
export const askColumns = ["Protection", "Status", "Wanted", "Walk-away", "Note"] as const;
type AskColumn = (typeof askColumns)[number];

export const askStatuses = ["open", "offered", "agreed", "refused"] as const;
export type AskStatus = (typeof askStatuses)[number];

/** The term that each protection is. */
const termOf: Readonly<Record<ProtectionKind, string>> = {
  overage: "Overage",
  rollover: "Rollover share",
  "true-down": "True-down share",
  carryover: "Carryover share",
  "rate lock": "Rate",
  "uplift cap": "Uplift cap",
  ramp: "Ramp",
};

/** A protection that is asked for. */
export interface Ask {
  readonly kind: ProtectionKind;
  /** The one term that it changes. */
  readonly wanted: Partial<Terms>;
  /** The least that is enough; null where nothing is said. */
  readonly walkAway: Partial<Terms> | null;
  readonly status: AskStatus;
  readonly where: string;
  /** The cells with what is wanted and the least that is enough; absent where it stands in no table. */
  readonly cells?: { readonly wanted: TypedCell; readonly walkAway: TypedCell };
}

export interface AsksReading {
  readonly asks: readonly Ask[];
  readonly problems: readonly Problem[];
}

/** The definition of the term that a protection is. */
export function termOfProtection(kind: ProtectionKind): TermDefinition {
  const definition = definitionOf(termOf[kind]);
  if (definition === null) throw new Error(`no term ${termOf[kind]}`);
  return definition;
}

/**
 * Reads a table of protections to ask for, one a row, by its headers or in the order of `askColumns`; blank rows
 * are skipped.
 *
 * - Protection: by its name, or that of its term. Each stands once.
 * - Wanted: the term's value that is asked for. Walk-away: the least that is enough, blank: nothing is said.
 * - Status: open, offered, agreed or refused; blank: open.
 *
 * All problems are collected; where there is one, `asks` is empty.
 *
 * @see docs/SPEC.md N2
 */
export function readAsks(grid: Grid): AsksReading {
  const columns = headedColumns(grid, askColumns, ["Protection", "Wanted"]);
  const problems: Problem[] = [...columns.problems];
  const asks: Ask[] = [];
  if (problems.length > 0) return { asks, problems };
  for (let r = columns.firstRow; r < grid.cells.length; r++) {
    if ((grid.cells[r] ?? []).every(isBlank)) continue;
    const row = new TableRow<AskColumn>(grid, columns, r, problems);
    const ask = readAsk(row);
    if (ask !== null && asks.some(({ kind }) => kind === ask.kind))
      problems.push({ code: "repeated-term", where: ask.where, got: protectionNames[ask.kind] });
    else if (ask !== null) asks.push(ask);
  }
  return problems.length > 0 ? { asks: [], problems } : { asks, problems };
}

function readAsk(row: TableRow<AskColumn>): Ask | null {
  const typed = plainWord(row.text("Protection"));
  const kind = protectionKinds.find((each) =>
    [protectionNames[each], termOf[each], each].some((name) => plainWord(name) === typed),
  );
  const statusTyped = plainWord(row.text("Status"));
  const status = statusTyped === "" ? "open" : askStatuses.find((each) => each === statusTyped);
  if (status === undefined) row.refuse("Status", "out-of-range", `one of ${askStatuses.join(", ")}`);
  if (kind === undefined) {
    const names = protectionKinds.map((each) => protectionNames[each]);
    return row.refuse("Protection", "out-of-range", `one of ${names.join(", ")}`);
  }
  const definition = termOfProtection(kind);
  const value = (column: AskColumn): Partial<Terms> | null =>
    definition.read([row.cell(column)]) ??
    row.refuse(column, "unknown-term-value", `${definition.name}: ${definition.unit}`);
  const wanted = value("Wanted");
  const walkAway = row.given("Walk-away") ? value("Walk-away") : null;
  if (wanted === null || status === undefined) return null;
  const cell = (column: AskColumn): TypedCell => ({ where: row.where(column), typed: row.cell(column) });
  const cells = { wanted: cell("Wanted"), walkAway: cell("Walk-away") };
  return { kind, wanted, walkAway, status, where: row.where("Protection"), cells };
}
