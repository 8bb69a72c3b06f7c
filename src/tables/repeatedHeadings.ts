import type { Problem } from "../engine/problem";
import { headingKey } from "./exports/headingKey";
import type { Cell } from "./grid";
import type { UsageColumn } from "./usageReading";

/**
 * A problem for each column that is read and whose heading stands above another column too: which of the two is
 * meant cannot be told.
 *
 * @param whereIs names the cell of the header row in a column.
 */
export const repeatedHeadings = (
  columns: readonly UsageColumn[],
  header: readonly Cell[],
  whereIs: (column: number) => string,
): readonly Problem[] =>
  columns.flatMap(({ header: heading, column }): readonly Problem[] => {
    const key = headingKey(heading);
    const second = header.findIndex(
      (cell, i) => i !== column && typeof cell === "string" && headingKey(cell) === key,
    );
    if (key === "" || second < 0) return [];
    return [{ code: "repeated-heading", where: whereIs(second), got: heading, expected: whereIs(column) }];
  });
