import { WorkbookError } from "./forPane";

/** What Excel answers where cells, a sheet or a table are not there any more. */
const gone = ["ItemNotFound", "InvalidReference"];

/** Whether Excel refused because something is not there. */
export const isGone = (error: unknown): boolean =>
  gone.includes((error as { readonly code?: string } | null)?.code ?? "");

/** Reads cells; where they go away meanwhile, says which. @param what as in a sentence: `The cells Usage!A1:C9`. */
export async function whileThere<T>(what: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw isGone(error) ? goneMeanwhile(what) : error;
  }
}

export const goneMeanwhile = (what: string): WorkbookError =>
  new WorkbookError(
    `${what} went away or changed place or name while the workbook was read. Nothing was written. Try again.`,
    "gone between two requests",
  );
