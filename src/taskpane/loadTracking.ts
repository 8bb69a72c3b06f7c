/** The workbook's side of tracking, whose code is fetched when it is first asked for. */
export const loadTracking = async () => (await import("../workbook/tracking")).excelTracking;
