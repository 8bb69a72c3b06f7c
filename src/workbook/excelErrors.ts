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
