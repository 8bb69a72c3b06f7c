import { readAsks } from "../tables/asksReader";
import type { Cell, Grid } from "../tables/grid";
import { outwardPoints } from "../tables/mailInWords";
import { alternativesName, inwardName, keyNames } from "../tables/recommendationSheet";
import { readTerms } from "../tables/termsReader";
import { termInWords } from "../tables/termInWords";
import { standingTables } from "./standingTables";

/**
 * The Recommendation page as the vendor may read it: what we would sign and ask for, in the place of our reasons and
 * next steps; of the options none, the recommended one and the row to try. Nothing where there is no such page.
 *
 * @returns what was taken out, by name.
 */
export async function makePageOutward(context: Excel.RequestContext): Promise<readonly string[]> {
  const { names } = context.workbook;
  const named = [inwardName, alternativesName, keyNames[0], keyNames[1]].map((name) =>
    names.getItemOrNullObject(name).getRangeOrNullObject().load("values"),
  );
  const asked = context.workbook.tables.getItemOrNullObject("Asks");
  await context.sync();
  const [inward, alternatives, commitment, discount] = named;
  if (inward === undefined || inward.isNullObject) return [];
  const asks = await gridOf(context, asked);
  const { terms } = readTerms((await standingTables(context)).Terms);
  const points = outwardPoints(
    { commitment: numberIn(commitment), discount: numberIn(discount) },
    asks === null ? [] : readAsks(asks).asks,
    termInWords(terms),
  );
  inward.clear("Contents");
  // The cells were merged across the page, a row each; the block has a row for each sentence that it had before.
  const rows = inward.values.length;
  for (const [r, point] of points.slice(0, rows).entries()) inward.getCell(r, 0).values = [[point]];
  if (alternatives !== undefined && !alternatives.isNullObject) alternatives.clear("Contents");
  return ["the reasons, next steps and alternatives on the Recommendation page"];
}

const numberIn = (range: Excel.Range | undefined): number =>
  range === undefined || range.isNullObject ? 0 : Number((range.values as Cell[][])[0]?.[0]);

async function gridOf(context: Excel.RequestContext, table: Excel.Table): Promise<Grid | null> {
  if (table.isNullObject) return null;
  const range = table.getRange().load("values");
  await context.sync();
  return { cells: range.values as Cell[][], place: { kind: "argument", name: "Asks" } };
}
