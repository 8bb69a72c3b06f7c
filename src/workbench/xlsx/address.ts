import { columnIndex, columnName } from "../../tables/grid";

/** Rows and columns from 0, both corners included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The area of an A1 address without a sheet name, `$` allowed; null for anything else. */
export function areaOf(address: string): Area | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i.exec(address);
  if (match === null) return null;
  const [, left = "", top = "", right = left, bottom = top] = match;
  const columns = [columnIndex(left), columnIndex(right)];
  const rows = [Number(top) - 1, Number(bottom) - 1];
  return {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
}

export const cellAddress = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

export function areaAddress({ top, left, bottom, right }: Area): string {
  const first = cellAddress(top, left);
  const last = cellAddress(bottom, right);
  return first === last ? first : `${first}:${last}`;
}

/** `A1:B2` as `$A$1:$B$2`, `1:3` as `$1:$3`. */
export const absolute = (address: string): string =>
  address.replaceAll("$", "").replace(/[A-Za-z]+|\d+/g, "$$$&");
