import { inWords } from "./excelErrors";

/**
 * The only door to Excel. Waits for a cell that is being edited, and turns Excel's errors into words.
 */
export async function withWorkbook<T>(task: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, task);
  } catch (error) {
    throw inWords(error);
  }
}
