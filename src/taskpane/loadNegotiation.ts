import { inPaneLanguage } from "./inPaneLanguage";

/** The workbook's side of the negotiation, whose code is fetched when it is first asked for. */
export const loadNegotiation = async () =>
  inPaneLanguage((await import("../workbook/negotiation")).excelNegotiation);
