import { inPaneLanguage } from "./inPaneLanguage";

/** The workbook's side of tracking, whose code is fetched when it is first asked for. */
export const loadTracking = async () => inPaneLanguage((await import("../workbook/tracking")).excelTracking);
