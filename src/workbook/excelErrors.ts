import { WorkbookError } from "./forPane";

/** What went wrong in words a user can act on, by Excel's error codes. */
const sentences: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode:
    "A cell is being edited. Press Enter or Escape in the sheet, then try again.",
  AccessDenied: "The sheet or the workbook is protected. Unprotect it on the Review tab, then try again.",
  RequestPayloadSizeLimitExceeded:
    "There is too much to write in one step for Excel on the web. Try a shorter range.",
  ResponsePayloadSizeLimitExceeded:
    "There is too much to read in one step for Excel on the web. Try a shorter range.",
  ItemNotFound: "A sheet, table or name that was there a moment ago is gone. Try again.",
  InvalidReference: "A reference no longer points to cells. Pick the usage again.",
  InvalidSelection: "The selection is not one range of cells. Select the usage with its header row.",
  ApiNotFound: "This version of Excel lacks something the add-in needs. Update Excel, then try again.",
  RangeExceedsLimit: "There are more cells than Excel lets an add-in read at once. Pick a shorter range.",
  NonBlankCellOffSheet:
    "The sheet is full: cells at its last row or column cannot make way. Move them elsewhere, then try again.",
  InsertDeleteConflict:
    "Cells could not be inserted or taken out: a table or merged cells of yours stand in the way. Move them below or to the right, then try again.",
  ItemAlreadyExists: "A sheet, table or name that we were about to make exists by now. Try again.",
  InactiveWorkbook: "Another workbook is in front. Go back to this one, then try again.",
  RequestAborted: "Excel stopped in the middle of the work. Try again.",
  OperationCellsExceedLimit:
    "There are more cells than Excel lets an add-in handle at once. Pick a shorter range.",
};

/** An error as the pane shows it; cancelling and our own errors stay what they are. */
export function inWords(error: unknown): unknown {
  if (error instanceof WorkbookError || isAbort(error)) return error;
  const { code = "", message = String(error) } = error as {
    readonly code?: string;
    readonly message?: string;
  };
  const sentence = sentences[code] ?? "Excel could not do this. Nothing of yours was changed.";
  return new WorkbookError(sentence, code === "" ? message : `${code}: ${message}`);
}

export const isAbort = (error: unknown): boolean =>
  (error as { readonly name?: string } | null)?.name === "AbortError";
