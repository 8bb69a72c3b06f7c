import type { Band } from "../engine/bands";
import type { ContractPlace } from "./contractPlace";
import { columnName, quoteSheet } from "./grid";
import type { Block } from "./sheetPlan";
import { definitionOf } from "./termDefinitions";

/** Where the blocks of overridden terms stand on the Options sheet: to the right of its tables. */
const firstColumn = 12;
const headerRow = 3;

/**
 * What a COMMIT function takes as its terms at a commitment: the Terms table, or, inside a band that
 * overrides some of them, the band's own block on the Options sheet.
 */
export function termsReference(band: Band | null, place: ContractPlace): string {
  const index = band === null ? -1 : overriding(place).indexOf(band);
  if (index < 0) return place.terms.table;
  const column = firstColumn + 3 * index;
  const first = headerRow + 2;
  return `${quoteSheet(place.sheets.options)}!$${columnName(column)}$${first}:$${columnName(column + 1)}$${first + place.terms.names.length - 1}`;
}

const overriding = ({ bands }: ContractPlace): readonly Band[] =>
  bands.read.filter((band) => Object.keys(band.terms).length > 0);

/** The terms in force inside each band that overrides some, as links to Terms and Bands. */
export function overriddenTermsBlocks(place: ContractPlace): readonly Block[] {
  return overriding(place).flatMap((band, index): readonly Block[] => {
    const column = firstColumn + 3 * index;
    const cells = place.terms.names.map((name, row) => {
      const key = definitionOf(name)?.key;
      const overridden = key !== undefined && key in band.terms;
      const headers = place.bands.header.map((header) => definitionOf(header)?.key);
      const source = overridden
        ? place.bands.cell(place.bands.read.indexOf(band), headers.indexOf(key))
        : place.terms.cell(row);
      return { name, source };
    });
    return [
      { row: headerRow - 1, column, cells: [[`Terms inside ${band.name}`]], role: "heading" },
      { row: headerRow, column, cells: [["Term", "Value"]], role: "header" },
      { row: headerRow + 1, column, cells: cells.map(({ name }) => [name]), role: "label" },
      {
        row: headerRow + 1,
        column: column + 1,
        cells: cells.map(({ source }) => [{ formula: `=IF(${source}="","",${source})` }]),
        role: "linked",
      },
    ];
  });
}
