import type { Band } from "../engine/bands";
import { termsInBand } from "../engine/bands";
import type { Terms } from "../engine/terms";
import type { ContractPlace } from "./contractPlace";
import type { Cell } from "./grid";
import { definitionOf } from "./termDefinitions";

/** A term's value inside a band (null: outside them all) as a formula, looked up by its name. */
export interface TermFormulas {
  /** A number; where the cell holds text, the number that was read from it. */
  readonly number: (name: string) => string;
  /** A word or a number, the default where the cell is blank. */
  readonly value: (name: string) => string;
}

export function termFormulas(terms: Terms, band: Band | null, place: ContractPlace): TermFormulas {
  const inForce = termsInBand(terms, band);
  const found = (name: string) => {
    const key = definitionOf(name)?.key;
    const own = place.bands.header.findIndex((header) => definitionOf(header)?.key === key);
    const spelled = place.terms.names.find((each) => definitionOf(each)?.key === key);
    return {
      /** The cell of the band's own column. */
      ofBand: band === null || own < 3 ? null : place.bands.cell(place.bands.read.indexOf(band), own),
      overridden: band !== null && key !== undefined && key in band.terms,
      ofContract: spelled === undefined ? null : byName(spelled, place),
      inForce: literal(definitionOf(name)?.show(inForce) ?? ""),
      inContract: literal(definitionOf(name)?.show(terms) ?? ""),
    };
  };
  return {
    number: (name) => {
      const { ofBand, overridden, ofContract, inForce: read, inContract } = found(name);
      const typed = (cell: string | null, otherwise: string): string =>
        cell === null ? otherwise : `IF(ISNUMBER(${cell}),${cell},${otherwise})`;
      return typed(ofBand, overridden ? read : typed(ofContract, inContract));
    },
    value: (name) => {
      const { ofBand, ofContract, inContract } = found(name);
      const filled = (cell: string | null, otherwise: string): string =>
        cell === null ? otherwise : `IF(${cell}="",${otherwise},${cell})`;
      return filled(ofBand, filled(ofContract, inContract));
    },
  };
}

/** A value of the Terms table by its row's name, wherever the row stands. */
const byName = (name: string, { terms }: ContractPlace): string =>
  `INDEX(${terms.valueColumn},MATCH(${literal(name)},${terms.nameColumn},0))`;

/** A value as a formula writes it. */
const literal = (cell: Cell): string =>
  typeof cell === "string" ? `"${cell.replace(/"/g, '""')}"` : String(cell);
