import { answerKinds } from "./answerSheets";
import { hasExcelApi } from "./features";
import type { Edit } from "./forPane";
import { findOwnSheets } from "./ownSheets";
import { withWorkbook } from "./session";
import { rememberedRange } from "./usageRange";

/** Edits that come within so many milliseconds are told together. */
const together = 150;

/**
 * Tells edits of the workbook's inputs, by the user or by a colleague; neither what the add-in itself writes nor
 * what is done on the sheets of an answer.
 *
 * @returns how to stop.
 */
export function watchEdits(onEdit: (edit: Edit) => void): Promise<() => Promise<void>> {
  const sheets = new Set<string>();
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const tell = async (): Promise<void> => {
    timer = null;
    const edited = [...sheets];
    sheets.clear();
    try {
      const edit = await withWorkbook((context) => editOf(context, edited));
      if (edit !== null && !stopped) onEdit(edit);
    } catch {
      // What cannot be looked at now is looked at with the next edit.
      for (const sheet of edited) sheets.add(sheet);
    }
  };
  const note = (sheet: string): void => {
    // An event may still be on its way when nobody listens any more.
    if (stopped) return;
    sheets.add(sheet);
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void tell(), together);
  };
  return withWorkbook(async (context) => {
    const { worksheets } = context.workbook;
    const changed = worksheets.onChanged.add((event) => {
      if (!isOurs(event)) note(event.worksheetId);
      return Promise.resolve();
    });
    const deleted = worksheets.onDeleted.add((event) => {
      note(event.worksheetId);
      return Promise.resolve();
    });
    await context.sync();
    return async () => {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
      // A handler can only be removed in the context that it was added in.
      await Excel.run(changed.context as Excel.RequestContext, async (same) => {
        changed.remove();
        deleted.remove();
        await same.sync();
      });
    };
  });
}

/** Excel tells who wrote from ExcelApi 1.14 on; before, what we write is told as an edit, which only costs a reading. */
const isOurs = (event: Excel.WorksheetChangedEventArgs): boolean =>
  hasExcelApi("1.14") && String(event.triggerSource) === "ThisLocalAddin";

/** What is to be read again after an edit of these sheets; null where none of them holds an input. */
async function editOf(context: Excel.RequestContext, ids: readonly string[]): Promise<Edit | null> {
  const edited = ids.map((id) => context.workbook.worksheets.getItemOrNullObject(id).load("name"));
  const pricing = ["Prices", "UsageOptions"].map((name) => {
    const table = context.workbook.tables.getItemOrNullObject(name);
    return table.worksheet.load("name");
  });
  const own = await findOwnSheets(context, answerKinds);
  // A sheet that is gone may have held anything.
  const gone = edited.some((sheet) => sheet.isNullObject);
  const outputs = own.filter(({ written }) => written !== null).map(({ name }) => name);
  const names = edited.filter((sheet) => !sheet.isNullObject).map((sheet) => sheet.name);
  const inputs = names.filter((name) => !outputs.includes(name));
  if (!gone && inputs.length === 0) return null;
  const usage = await rememberedRange(context);
  const range = usage !== null && "range" in usage ? usage.range.worksheet.load("name") : null;
  await context.sync();
  const read = [range, ...pricing].flatMap((sheet) =>
    sheet === null || sheet.isNullObject ? [] : [sheet.name],
  );
  return { usage: gone || inputs.some((name) => read.includes(name)) };
}
