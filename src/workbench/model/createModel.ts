import type { WorkbookFile } from "../file";
import { Model } from "./model";
import { NEW_WORKBOOK } from "./newWorkbook";
import type { UniverInstance } from "./univerInstance";

/**
 * Opens a workbook: the file, or an empty one with `Sheet1`. A page passes its own Univer with a grid;
 * otherwise a headless one is made.
 */
export async function createModel(
  options: { readonly file?: WorkbookFile | undefined; readonly univer?: UniverInstance | undefined } = {},
): Promise<Model> {
  const univer = options.univer ?? (await import("./headless")).headlessUniver();
  const model = new Model(univer);
  await model.load(options.file ?? NEW_WORKBOOK);
  return model;
}
