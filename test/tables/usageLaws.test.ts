import fc from "fast-check";
import type { Cell } from "../../src/tables/grid";
import { usable } from "../../src/tables/wording";
import { consoleHeader, plainHeader, usageOn } from "./usageOn";

const seeded = { seed: 20261121, numRuns: 200 };

const plainRow = fc.tuple(
  fc.constantFrom("2026-08", "2026-09", "2026-10"),
  fc.constantFrom("claude-opus-4-8", "claude-sonnet-5", "Haiku 4.5"),
  ...[0, 1, 2, 3, 4].map(() => fc.nat(1e12)),
) as fc.Arbitrary<readonly Cell[]>;
const costRow = fc.tuple(
  fc.constantFrom("2026-08", "2026-09", "2026-10"),
  fc.double({ min: 0, max: 1e6, noNaN: true }),
);

/** Rows, and the same rows in another order. */
const shuffled = (row: fc.Arbitrary<readonly Cell[]>) =>
  fc
    .uniqueArray(row, { minLength: 1, maxLength: 30, selector: (cells) => cells.join() })
    .chain((rows) =>
      fc.tuple(
        fc.constant(rows),
        fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
      ),
    );

test.each([
  ["tokens", plainHeader, plainRow],
  ["costs", ["Month", "Cost"], costRow],
])("no order of the rows changes a total of %s", (_, header, row) => {
  fc.assert(
    fc.property(shuffled(row), ([rows, other]) => {
      const reading = usageOn([header, ...rows]);
      expect(usable(reading.problems)).toBe(true);
      expect(usageOn([header, ...other]).totals).toEqual(reading.totals);
    }),
    seeded,
  );
});

test("no order of the columns changes a total", () => {
  const places = plainHeader.map((_, i) => i);
  const order = fc.shuffledSubarray(places, { minLength: places.length, maxLength: places.length });
  fc.assert(
    fc.property(fc.array(plainRow, { minLength: 1, maxLength: 5 }), order, (rows, columns) => {
      const moved = [plainHeader, ...rows].map((row) => columns.map((column) => row[column] ?? ""));
      expect(usageOn(moved).totals).toEqual(usageOn([plainHeader, ...rows]).totals);
    }),
    seeded,
  );
});

const oddCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.double(),
  fc.boolean(),
  fc.constantFrom<Cell>(
    "",
    "#N/A",
    "Total",
    "2026-03",
    "03/04/2026",
    46096,
    -1,
    "1e999",
    '"',
    '"a',
    "a,b",
    "claude-",
  ),
);

test("nothing in the cells makes the reader throw, and a total is never NaN", () => {
  const header = fc.constantFrom<readonly (readonly Cell[])[]>(
    [],
    [plainHeader],
    [consoleHeader],
    [["Month", "Model", "Cost"]],
    [[consoleHeader.join(",")]],
    [plainHeader, ["2026-10", "claude-opus-5-5", 1, 1, 1, 1, 1]],
  );
  fc.assert(
    fc.property(header, fc.array(fc.array(oddCell, { maxLength: 16 }), { maxLength: 12 }), (top, rows) => {
      const { totals, problems, rows: read } = usageOn([...top, ...rows]);
      for (const total of [totals.listCost, totals.reportedCost, ...Object.values(totals.tokens ?? {})])
        expect(total).not.toBeNaN();
      if (!usable(problems)) expect(read).toEqual([]);
      else expect(read).toHaveLength(totals.rows);
    }),
    { ...seeded, numRuns: 2000 },
  );
});

test("200,000 rows with a problem in every one are read in seconds, and every problem is kept", () => {
  const rows = Array.from({ length: 200_000 }, (_, i): readonly Cell[] => [
    ...["2026-09", "claude-opus-4-5", `x${i}`, 0, 0, 0, i],
  ]);
  const started = performance.now();
  expect(usageOn([plainHeader, ...rows]).problems).toHaveLength(200_000);
  // About two seconds on two cores; the bound is wide so that only another order of growth breaks it.
  expect(performance.now() - started).toBeLessThan(20_000);
});
