import { hasExcelApi } from "./features";
import { queueDelete } from "./hiddenSheet";

/**
 * Queues taking the backup sheet away. Deleting a sheet empties Excel's list of what can be undone: where a
 * writing is one step of undo, the sheet is only emptied, and used again.
 */
export async function queueDropBackup(context: Excel.RequestContext, name: string | null): Promise<void> {
  if (name === null) return;
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  await context.sync();
  if (sheet.isNullObject) return;
  if (hasExcelApi("1.20")) {
    sheet.getRange().clear();
    return;
  }
  queueDelete(sheet);
}
