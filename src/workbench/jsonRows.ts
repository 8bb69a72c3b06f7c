import { recordsInGrid } from "../tables/exports/jsonInGrid";
import { recordTable } from "../tables/exports/recordTable";
import type { CellScalar } from "./file";

/** What is wrong with a JSON text; the message says where and what was expected. */
export class UnreadableJson extends Error {}

/**
 * A JSON text as rows of cells below a header: a list of records, one inside an object, or a record a line, read
 * as the same text in a sheet would be.
 *
 * @param whole one value; else a value a line.
 * @throws UnreadableJson
 */
export function jsonRows(text: string, whole: boolean): CellScalar[][] {
  const lines = whole ? [text] : text.split(/\r?\n/);
  lines.forEach((line, i) => check(line, i + 1, whole));
  const grid = lines.filter((line) => line.trim() !== "").map((line) => [line]);
  const found = recordsInGrid({ cells: grid, place: { kind: "argument", name: "JSON" } });
  if (found?.kind !== "records" || found.records.length === 0)
    throw new UnreadableJson(": expected a list of records, one a row of usage");
  const { cells } = recordTable(found.records, "JSON");
  return cells.map((row) => row.map((cell) => (cell === "" ? null : cell)));
}

function check(json: string, line: number, whole: boolean): void {
  if (!whole && json.trim() === "") return;
  try {
    JSON.parse(json);
  } catch (error) {
    throw new UnreadableJson(`, line ${line}: expected JSON, got ${(error as Error).message}`);
  }
}
