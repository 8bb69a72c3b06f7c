/**
 * A very hidden sheet of ours of a name: the user's, should there be one of the name, is left alone and ours gets
 * the next.
 */
export async function hiddenSheet(
  context: Excel.RequestContext,
  wanted: string,
): Promise<{ readonly name: string; readonly exists: boolean }> {
  const sheets = context.workbook.worksheets.load("items/name,items/visibility");
  await context.sync();
  const visibilityOf = new Map(sheets.items.map((sheet) => [sheet.name.toLowerCase(), sheet.visibility]));
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted} (${number})`;
    const visibility = visibilityOf.get(name.toLowerCase());
    if (visibility === undefined) return { name, exists: false };
    if (visibility === "VeryHidden") return { name, exists: true };
  }
}

/** Queues deleting a very hidden sheet, which Excel refuses as long as it is so. */
export function queueDelete(sheet: Excel.Worksheet): void {
  sheet.visibility = "Hidden";
  sheet.delete();
}
