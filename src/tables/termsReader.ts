import type { Problem } from "../engine/problem";
import { defaultTerms, yearsPerPeriod, type Terms } from "../engine/terms";
import { cellAt, isBlank, isErrorValue, whereIs, type Cell, type Grid } from "./grid";
import { nearest } from "./nearest";
import { showCell } from "./readCell";
import { definitionOf, termNames, type TermDefinition } from "./termDefinitions";
import { plainWord } from "./termKinds";

export interface TermsReading {
  readonly terms: Terms;
  /** The place of each term that was given, for later messages. */
  readonly places: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/**
 * Reads rows of name and value into terms; what is not given keeps its default.
 *
 * A header row and blank rows are skipped, a name without a value keeps the default. Unknown names,
 * unknown values and repeated names are problems that name the cell.
 */
export function readTerms(grid: Grid | null, base: Terms = defaultTerms): TermsReading {
  const problems: Problem[] = [];
  const places = new Map<string, string>();
  let terms = base;
  grid?.cells.forEach((row, r) => {
    const name = showCell(row[0] ?? "");
    if (name === "" || (r === 0 && isHeader(row.map(showCell)))) return;
    const definition = definitionOf(name);
    if (definition === null) {
      problems.push({
        code: "unknown-term",
        where: whereIs(grid, r, 0),
        got: showCell(name),
        ...nearest(name, termNames, 1),
      });
      return;
    }
    const where = whereIs(grid, r, 1);
    if (places.has(definition.name)) {
      problems.push({ code: "repeated-term", where: whereIs(grid, r, 0), got: definition.name });
      return;
    }
    places.set(definition.name, where);
    const cell = cellAt(grid, r, 1);
    if (isBlank(cell)) return;
    const given = definition.read(row.slice(1));
    if (given === null) problems.push(unknownValue(definition, cell, where));
    else terms = { ...terms, ...given };
  });
  return { terms, places, problems };
}

/** A value that the term does not take, with what it takes. */
export function unknownValue({ name, unit }: TermDefinition, cell: Cell, where: string): Problem {
  const code = isErrorValue(cell) ? "error-cell" : "unknown-term-value";
  return { code, where, got: showCell(cell), expected: `${name}: ${unit}` };
}

const isHeader = ([first = "", second = ""]: readonly string[]): boolean =>
  ["term", "name", "terms"].includes(plainWord(first)) && (second === "" || plainWord(second) === "value");

/**
 * Terms that do not go together, or not with the number of periods.
 *
 * @param pricedBy whether the discount is explicit or earned from bands: claw-back needs bands.
 */
export function checkTerms(
  { terms, places }: TermsReading,
  periods: number,
  pricedBy: "discount" | "bands",
): readonly Problem[] {
  const problems: Problem[] = [];
  const conflict = (name: string, got: string, expected: string): void =>
    void problems.push({ code: "terms-conflict", where: places.get(name) ?? name, got, expected });

  if (terms.termYears !== null && terms.settlement !== "term") {
    const years = periods * yearsPerPeriod(terms, periods);
    if (Math.abs(years - terms.termYears) > 1e-9) {
      conflict(
        "Term years",
        String(terms.termYears),
        `${years}, the length of ${periods} ${terms.settlement} periods`,
      );
    }
  }
  if (terms.settlement === "term" && periods > 1) {
    conflict("Settlement", `term with ${periods} periods`, "one period for the whole term");
  }
  if (terms.ramp !== null) {
    const mean = terms.ramp.reduce((sum, share) => sum + share, 0) / terms.ramp.length;
    if (terms.ramp.length !== periods)
      conflict("Ramp", `${terms.ramp.length} shares`, `one share for each of ${periods} periods`);
    else if (Math.abs(mean - 1) > 1e-9) conflict("Ramp", `shares with mean ${mean}`, "shares with mean 1");
  }
  if (terms.trueDownClawBack && pricedBy === "discount") {
    conflict(
      "True-down claw-back",
      "yes with a given discount",
      "bands, from which a reduced commitment earns its discount",
    );
  }
  return problems;
}
