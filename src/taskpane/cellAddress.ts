const address = /^(?:'(?:[^']|'')+'|[^\s'!]+)!\$?[A-Z]{1,3}\$?[1-9]\d*(?::\$?[A-Z]{1,3}\$?[1-9]\d*)?$/;

/** Whether a place is a cell or range that can be selected, `Usage!C7` or `'My usage'!A1:G55`. */
export const isCellAddress = (where: string): boolean => address.test(where);
