import fc from "fast-check";
import { monthOf } from "../../../src/engine/calendar";
import { RepeatedRows } from "../../../src/tables/exports/repeatedRows";
import { RowCells } from "../../../src/tables/exports/rowCells";
import type { Cell } from "../../../src/tables/grid";

const name = fc.constantFrom<Cell>("a", "b", "c", "d", "e", "f", "", 1, "1");
const count = fc.constantFrom<Cell>(0, "0", 1, "1", 4_294_967_296, "4294967297", 0.5, "0.5");
const rows = fc.array(fc.tuple(name, name, count, count), { maxLength: 60 });

/** Reads two names and two counts a row, and gives the earlier rows that were found the same. */
function found(table: readonly (readonly Cell[])[], counted: boolean): readonly (number | null)[] {
  const cells = new RowCells([]);
  const repeated = new RepeatedRows({ mayRepeat: false, appendedBy: null, about: [0, 1] }, cells, 4);
  const date = { month: monthOf(2026, 9), day: null };
  return table.map((row, i) => {
    cells.at({ cells: [row], place: { kind: "argument", name: "usage" } }, 0, () => undefined);
    if (counted) for (const column of [2, 3]) cells.whole(column, "a count", true);
    return repeated.take(date, i, () => "");
  });
}

/** The first row of the same text, by comparing each with each. */
const firstSame = (table: readonly (readonly Cell[])[], keyOf: (row: readonly Cell[]) => string) =>
  table.map((row, i) => {
    const first = table.findIndex((other) => keyOf(other) === keyOf(row));
    return first < i ? first : null;
  });

test("[U4] rows are the same where every cell is, by comparing each with each", () => {
  fc.assert(
    fc.property(rows, (table) => {
      expect(found(table, false)).toEqual(firstSame(table, (row) => JSON.stringify(row)));
    }),
    { seed: 20261121, numRuns: 300 },
  );
});

test("[U4] a count is the same as a number and as digits", () => {
  const key = ([a, b, c, d]: readonly Cell[]): string => JSON.stringify([a, b, String(c), String(d)]);
  // 0.5 is no count: it stays the text or the number it is.
  const wholes = rows.map((table) => table.filter((row) => !row.some((cell) => String(cell) === "0.5")));
  fc.assert(
    fc.property(wholes, (table) => {
      expect(found(table, true)).toEqual(firstSame(table, key));
    }),
    { seed: 20261121, numRuns: 300 },
  );
});
