import type { Problem } from "../../engine/problem";
import { isBlank, whereIs, type Grid } from "../grid";
import { showCell } from "../readCell";
import type { JsonRecord } from "./recordTable";

export type JsonInGrid =
  | { readonly kind: "records"; readonly records: readonly JsonRecord[] }
  | { readonly kind: "broken"; readonly problem: Problem };

/**
 * JSON that was pasted into a sheet: the whole in one cell, a line a row, or an object a row (JSON lines).
 *
 * @returns null where the first cell does not begin JSON; a problem where the text is not whole, as where it
 *   is longer than the 32,767 characters a cell can hold.
 */
export function recordsInGrid(grid: Grid): JsonInGrid | null {
  const row = grid.cells.findIndex((cells) => !cells.every(isBlank));
  const column = grid.cells[row]?.findIndex((cell) => !isBlank(cell)) ?? -1;
  const first = String(grid.cells[row]?.[column] ?? "")
    .replace(/^\ufeff/, "")
    .trim();
  if (!/^([{[]|\[\])/.test(first)) return null;
  // Tabs that indent a line put its text into the columns further right.
  const lines = grid.cells.map((cells) =>
    cells
      .filter((cell) => !isBlank(cell))
      .map(String)
      .join(" ")
      .trim(),
  );
  const records = parsed(lines.filter((line) => line !== ""));
  if (records !== null) return { kind: "records", records };
  const got = showCell(grid.cells[row]?.[column] ?? "");
  const expected = "JSON that is whole, or an object in each row";
  return { kind: "broken", problem: { code: "not-json", where: whereIs(grid, row, column), got, expected } };
}

function parsed(lines: readonly string[]): readonly JsonRecord[] | null {
  const whole = parse(lines.join("\n").replace(/^\ufeff/, ""));
  if (whole !== undefined) return recordsIn(whole);
  const each = lines.map(parse);
  return each.every((value) => value !== undefined) ? each.flatMap(recordsIn) : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Told to the user as a problem where no other way of reading works either.
    return undefined;
  }
}

/** The objects of a value: its elements, or those of the lists in it (`{"data": […]}`), or itself. */
function recordsIn(value: unknown): readonly JsonRecord[] {
  if (Array.isArray(value)) return value.flatMap((each) => (isRecord(each) ? recordsIn(each) : []));
  if (!isRecord(value)) return [];
  const wrapper = wrappers.find((name) => Array.isArray(value[name]));
  return wrapper === undefined ? [value] : recordsIn(value[wrapper]);
}

/** Names of the lists that APIs and ccusage wrap their rows in. */
const wrappers = ["data", "daily", "weekly", "monthly", "sessions", "blocks", "rows", "records"];

const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === "object" && value !== null && !Array.isArray(value);
