import type { Terms } from "../engine/terms";
import type { ContractPlace } from "./contractPlace";
import type { Cell } from "./grid";
import type { TermDefinition } from "./termDefinitions";
import { termFormulas } from "./termFormulas";

/** A cell with a term: where it stands, and what was typed there. */
export interface TypedCell {
  readonly where: string;
  readonly typed: Cell;
}

/** Terms that are a number or a word. */
const numberOrWord: readonly (keyof Terms)[] = ["overage", "upliftCap"];

/**
 * A term as its cell has it, a formula without "=": a number, or a word in lower case. A number that was typed as
 * text is the one that was read from it.
 *
 * @param read what was read from the cell.
 */
export function typedTerm({ key, choices }: TermDefinition, { where, typed }: TypedCell, read: Cell): string {
  if (choices.length > 0) return `LOWER(TRIM(${where}))`;
  const asText = typeof read === "number" && typeof typed === "string" && typed !== "";
  if (asText) return `IF(ISNUMBER(${where}),${where},${read})`;
  return numberOrWord.includes(key) ? `IF(ISNUMBER(${where}),${where},LOWER(TRIM(${where})))` : where;
}

/** The same of the contract, looked up by its name in the table Terms. */
export function contractTerm(definition: TermDefinition, terms: Terms, contract: ContractPlace): string {
  const of = termFormulas(terms, null, contract);
  if (typeof definition.show(terms) === "number") return of.number(definition.name);
  const word = of.value(definition.name);
  // The default of a term that the table does not have.
  return word.startsWith('"') ? word : `LOWER(TRIM(${word}))`;
}

/** The cell itself where it can stand in a formula as it is, else what it says as such a formula. */
export function termReference(definition: TermDefinition, cell: TypedCell, read: Cell): string {
  const where = fixed(cell.where);
  const asRead = typeof cell.typed === "number" || cell.typed === read;
  return asRead ? where : typedTerm(definition, { ...cell, where }, read);
}

/** `Asks!C5` → `Asks!$C$5`: the rows of a table on another sheet do not move with the formula's. */
export const fixed = (where: string): string => where.replace(/([A-Z]+)(\d+)$/, "$$$1$$$2");
