import { looksLikeACell } from "./address";

const PLAIN = /^[A-Za-z_][A-Za-z0-9_.]*$/;

/** A sheet name as it stands before "!" in an address: quoted when Excel needs it. */
export function quoteSheetName(name: string): string {
  return PLAIN.test(name) && !looksLikeACell(name) ? name : `'${name.replace(/'/g, "''")}'`;
}

/** Splits `'My sheet'!A1:B2` into sheet and address; the sheet is null when none is named. */
export function splitSheetName(address: string): { readonly sheet: string | null; readonly cells: string } {
  const bang = address.lastIndexOf("!");
  if (bang < 0) return { sheet: null, cells: address };
  const name = address.slice(0, bang).replace(/^=/, "");
  const sheet = name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
  return { sheet, cells: address.slice(bang + 1) };
}

/** What Excel refuses as a sheet name: empty, longer than 31, one of `\ / ? * [ ] :`, or an apostrophe at an end. */
export function isSheetName(name: string): boolean {
  return name.length > 0 && name.length <= 31 && !/[\\/?*[\]:]|^'|'$/.test(name);
}
