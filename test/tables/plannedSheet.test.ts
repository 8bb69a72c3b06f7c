import { linesOf, plannedSheet } from "../../src/tables/plannedSheet";
import { plannedTable } from "../../src/tables/plannedTable";

test("a header takes the lines that its words need, and its row that height", () => {
  expect(linesOf("Fill", 10)).toBe(1);
  expect(linesOf("Expected net cost", 14)).toBe(2);
  expect(linesOf("Pays from list usage of", 12)).toBe(3);
  const table = plannedTable(
    "T",
    { row: 3, column: 0 },
    [{ name: "Expected net cost", format: "0", cell: () => 1 }],
    [0],
  );
  const plan = plannedSheet({ name: "S", title: "T", note: "", widths: [14, 4], tables: [table] });
  expect(plan.wrapped).toEqual([{ row: 3, column: 1, rows: 1, columns: 1, height: 30 }]);
});

test("words stand left, numbers right; without rows there is no table", () => {
  const columns = [
    { name: "Name", cell: () => "a" },
    { name: "Number", format: "0.0", cell: () => 1 },
    { name: "Why", cell: () => "b" },
  ];
  const { blocks, tables, end } = plannedTable("T", { row: 1, column: 0 }, columns, [0]);
  expect(blocks.map(({ role, align }) => [role, align])).toEqual([
    ["header", "left"],
    ["label", "left"],
    ["wrapped header", undefined],
    ["computed", "right"],
    ["header", "indented"],
    ["label", "indented"],
  ]);
  expect([tables.length, end]).toEqual([1, 3]);
  expect(plannedTable("T", { row: 1, column: 0 }, columns, [])).toMatchObject({
    blocks: [],
    tables: [],
    end: 1,
  });
});
