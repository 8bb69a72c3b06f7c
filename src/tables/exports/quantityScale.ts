import type { RowCells } from "./rowCells";
import { scaleInWords, tokensPerUnit } from "./tokensPerUnit";

/** Texts whose scale is remembered: sheets have a handful. */
const remembered = 1000;
const scales = new Map<string, ReturnType<typeof scaleInWords>>();

function scaleOf(text: string): ReturnType<typeof scaleInWords> {
  const known = scales.get(text);
  if (known !== undefined) return known;
  if (scales.size > remembered) scales.clear();
  const scale = scaleInWords(text);
  scales.set(text, scale);
  return scale;
}

/** Units that count one by one. */
const single = /^(|counts?|number|each|ea|1|anzahl|stück|stk\.?)$/i;

/**
 * Tokens that one of the quantities of a plain sheet stands for, by what its heading, its unit and its token class
 * say. A heading that speaks of tokens and names no scale counts them one by one, whatever another column called
 * Unit is about.
 *
 * @returns null where two of them contradict each other, or the unit alone could say it and does not.
 */
export function quantityScale(cells: RowCells): number | null {
  const heading = cells.heading("quantity");
  const unit = cells.has("unit") ? cells.text("unit") : "";
  const said = saidScale([heading, unit, cells.text("tokenType")]);
  if (said !== undefined) return said;
  return /tok/i.test(heading) || single.test(unit) ? 1 : tokensPerUnit(unit);
}

/** The scale that texts name: null where they name two, undefined where they name none. */
export function saidScale(texts: readonly string[]): number | null | undefined {
  let said: number | undefined;
  for (const text of texts) {
    const scale = text === "" ? null : scaleOf(text);
    if (scale === null || scale === said) continue;
    if (said !== undefined) return null;
    said = scale;
  }
  return said;
}
