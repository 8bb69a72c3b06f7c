import { backupName } from "./backups";
import { recordName } from "./functionRecord";
import { queueDelete } from "./hiddenSheet";

/** Deletes the very hidden sheets of ours: what stood in our sheets before, and what became values. */
export async function dropStateOfOurs(context: Excel.RequestContext): Promise<void> {
  const sheets = context.workbook.worksheets.load("items/name,items/visibility");
  await context.sync();
  for (const sheet of sheets.items) {
    const ours = [backupName, recordName].some((name) => sheet.name.startsWith(name));
    if (ours && sheet.visibility === "VeryHidden") queueDelete(sheet);
  }
  await context.sync();
}
