import { readAsks } from "../tables/asksReader";
import type { Cell } from "../tables/grid";
import { outwardPoints } from "../tables/mailInWords";
import { alternativesName, headlineAddress, inwardName, keyNames } from "../tables/recommendationSheet";
import { readTerms } from "../tables/termsReader";
import { termInWords } from "../tables/termInWords";
import { readTableGrids } from "./tableGrids";

/**
 * The Recommendation page as the vendor may read it: what we would sign and ask for, in the place of our headline,
 * reasons and next steps; of the options none, the recommended one and the row to try. Nothing where there is no such page.
 *
 * @returns what was taken out, by name.
 */
export async function makePageOutward(context: Excel.RequestContext): Promise<readonly string[]> {
  const { names } = context.workbook;
  const named = [inwardName, alternativesName, keyNames[0], keyNames[1]].map((name) =>
    names.getItemOrNullObject(name).getRangeOrNullObject().load("values"),
  );
  await context.sync();
  const [inward, alternatives, commitment, discount] = named;
  if (inward === undefined || inward.isNullObject) return [];
  const { Asks: asks, Terms: terms } = await readTableGrids(context, ["Asks", "Terms"]);
  const points = outwardPoints(
    { commitment: numberIn(commitment), discount: numberIn(discount) },
    asks === undefined ? [] : readAsks(asks).asks,
    termInWords(readTerms(terms ?? null).terms),
  );
  inward.worksheet.getRange(headlineAddress).values = [[points[0] ?? "Commitment"]];
  inward.getRowsAbove(1).getCell(0, 0).values = [["What we offer and ask for"]];
  inward.clear("Contents");
  // The cells were merged across the page, a row each; the block has a row for each sentence that it had before.
  const rows = inward.values.length;
  const kept = Math.max(1, Math.min(points.length, rows));
  for (const [r, point] of points.slice(0, kept).entries()) inward.getCell(r, 0).values = [[point]];
  if (rows > kept)
    inward
      .getCell(kept, 0)
      .getResizedRange(rows - kept - 1, 0)
      .getEntireRow()
      .delete("Up");
  if (alternatives !== undefined && !alternatives.isNullObject) alternatives.clear("Contents");
  return ["the headline, reasons, next steps and alternatives on the Recommendation page"];
}

const numberIn = (range: Excel.Range | undefined): number =>
  range === undefined || range.isNullObject ? 0 : Number((range.values as Cell[][])[0]?.[0]);
