import { withOffice, type OfficeSession } from "../../src/workbench/office";
import type { PlanCell, SheetPlan } from "../../src/tables/sheetPlan";
import { type Work, uncancelled } from "../../src/workbook/forPane";
import { writeSheets } from "../../src/workbook/writeSheets";
import { alpha } from "./faultyPlans";
import { valueAt } from "./sheets";

const rows = 5000;
const columns = 3;

const long = "as long as the names of models, tiers and workspaces of a bill become together, ".repeat(3);

/** A long text, a number and a formula. */
function cellOf(row: number, column: number): PlanCell {
  if (column === 0) return `${long}${row}`;
  return column === 1 ? row / 1000 : { formula: `=B${row + 5}*2` };
}

/** A table of 5,000 rows of three columns. */
function large(title: string): SheetPlan {
  const headers = Array.from({ length: columns }, (_, column) => `Column ${column + 1}`);
  return {
    ...alpha(["a"], title),
    name: "Large",
    widths: [],
    wrapped: [],
    names: [],
    lists: [],
    numbers: [],
    notes: [],
    charts: [],
    blocks: [
      { row: 0, column: 0, cells: [[title]], role: "title" },
      { row: 3, column: 0, cells: [headers], role: "header" },
      {
        row: 4,
        column: 0,
        cells: Array.from({ length: rows }, (_, row) =>
          headers.map((_header, column) => cellOf(row, column)),
        ),
        role: "computed",
        format: "#,##0.00",
      },
    ],
    tables: [{ name: "bw_Large", row: 3, column: 0, rows: rows + 1, columns, filter: false }],
  };
}

const write = (session: OfficeSession, title: string, work: Work = uncancelled()) =>
  session.Excel.run((context) =>
    writeSheets(context as Excel.RequestContext, [{ kind: "Large", plan: large(title) }], work),
  );

test("a table of 5,000 rows is written, and written anew, within the requests of Excel on the web", async () => {
  await withOffice({}, async (session) => {
    const sizes: number[] = [];
    const { processQuery } = session.host;
    session.host.processQuery = async (batch) => {
      const response = await processQuery.call(session.host, batch);
      sizes.push(JSON.stringify(batch).length, JSON.stringify(response).length);
      return response;
    };
    await write(session, "First");
    const progress: number[] = [];
    await write(session, "Second", { ...uncancelled(), onProgress: (_, done) => progress.push(done) });
    // 5 MB is the limit; the stand-in refuses above it as Excel does.
    expect(Math.max(...sizes)).toBeLessThan(2_000_000);
    expect(Math.max(...sizes)).toBeGreaterThan(1_000_000);
    expect(progress.length).toBeGreaterThan(5);
    const file = await session.toFile();
    expect(valueAt(file, "Large", "A1")).toBe("Second");
    expect(file.sheets.map(({ name, tables }) => [name, tables.map(({ range }) => range)])).toEqual([
      ["Sheet1", []],
      ["Large", ["A4:C5004"]],
    ]);
    // 4.999 * 2
    expect(valueAt(file, "Large", "C5004")).toBe(9.998);
  });
}, 180_000);
