/**
 * Whether this Excel has a requirement set of its API. Everything up to ExcelApi 1.10 is taken for granted;
 * what is newer is asked for here and has another way.
 */
export const hasExcelApi = (version: string): boolean =>
  Office.context.requirements.isSetSupported("ExcelApi", version);
