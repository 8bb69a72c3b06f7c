import { publishedPrices } from "../../src/tables/priceBook";
import { readUsage } from "../../src/tables/usageReader";
import type { UsageReading } from "../../src/tables/usageReading";
import { SummedRows } from "../../src/tables/usageRows";
import { sheetOfRows } from "../../src/workbench/model/newWorkbook";
import { withOffice, type OfficeSession } from "../../src/workbench/office";
import { type Work, uncancelled } from "../../src/workbook/forPane";
import { piecesOf, usedPart } from "../../src/workbook/rangeReader";
import { usageOfRange, type ReadingLimits } from "../../src/workbook/usageOfRange";
import { workbookOf } from "./sheets";

const models = ["claude-opus-4-1", "claude-sonnet-4-5", "claude-haiku-4-5"];
const count = 3_000;
const header = [
  "Date",
  "Model",
  "Workspace",
  "API key",
  "Input",
  "Cache write 5m",
  "Cache write 1h",
  "Cache read",
  "Output",
];
/** Nine columns: a model's tokens on a day in a workspace, by key. */
const rows = Array.from({ length: count }, (_, i) => [
  `2025-${String(1 + Math.floor((i * 6) / count)).padStart(2, "0")}-${String(1 + (Math.floor(i / 10) % 28)).padStart(2, "0")}`,
  models[i % 3] ?? "",
  `workspace ${i % 7}`,
  `key ${i}`,
  1_000_000 + i,
  i,
  2 * i,
  3 * i,
  50_000 + i,
]);
/** A total and a blank row far below, and a repeated row: what is told has to name its place in the sheet. */
const cells = [...rows.slice(0, 2000), rows[1999] ?? [], Array.from(header, () => ""), ...rows.slice(2000)];
const grid = {
  cells: [["Usage of all workspaces", ...header.slice(1).map(() => "")], header, ...cells],
  place: { kind: "sheet", sheet: "Usage", row: 2, column: 1 },
} as const;

async function inSession<T>(task: (session: OfficeSession) => Promise<T>, rowsOf = grid.cells): Promise<T> {
  const above = [[], [], ...rowsOf.map((row) => ["", ...row])];
  return withOffice({ file: workbookOf(sheetOfRows("Usage", above)) }, task);
}

const read = (
  session: OfficeSession,
  limits: ReadingLimits,
  work: Work = uncancelled(),
): Promise<UsageReading> =>
  session.Excel.run(async (context) => {
    const part = await usedPart(context.workbook.worksheets.getItem("Usage").getRange() as Excel.Range);
    if (part === null) throw new Error("there is usage");
    return usageOfRange(part, publishedPrices, {}, work, limits);
  });

test("[U4] a sheet read in pieces that are let go says what the same sheet says as a whole", () =>
  inSession(async (session) => {
    const steps: number[] = [];
    const work = { ...uncancelled(), onProgress: (_: string, done: number) => steps.push(done) };
    const inPieces = await read(session, { cellsAtOnce: 4_500, manyRows: 1_000 }, work);
    const whole = readUsage(grid, publishedPrices, {}, new SummedRows());
    expect(whole.totals.rows).toBe(count + 1);
    expect(inPieces).toEqual(whole);
    expect(inPieces.problems.map(({ code, where }) => [code, where])).toEqual(
      expect.arrayContaining([
        // 2 rows above the range, its title and header, 2,000 rows: the repeated one is row 2,005, the blank one 2,006
        ["duplicate-row", "Usage!B2005"],
        ["blank-row", "Usage!B2006"],
      ]),
    );
    // 3,004 rows, 500 at once
    expect(steps).toHaveLength(7);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  }));

test("pieces become smaller where Excel on the web cannot answer them, and none is lost or read twice", () =>
  inSession(async (session) => {
    session.host.faults.payloadLimit = 60_000;
    const lengths: number[] = [];
    await session.Excel.run(async (context) => {
      const part = await usedPart(context.workbook.worksheets.getItem("Usage").getRange() as Excel.Range);
      if (part === null) throw new Error("there is usage");
      for await (const piece of piecesOf(part, uncancelled(), 18_000)) lengths.push(piece.length);
    });
    // 2,000 rows asked for are some 200 KB, and so are 1,000 too many
    expect(lengths.slice(0, 2)).toEqual([500, 500]);
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(grid.cells.length);
    expect(await read(session, { manyRows: 1_000 })).toEqual(
      readUsage(grid, publishedPrices, {}, new SummedRows()),
    );
  }));

test("cancelling between two pieces stops the reading", () =>
  inSession(async (session) => {
    const stop = new AbortController();
    let steps = 0;
    const work: Work = { signal: stop.signal, onProgress: () => void (++steps === 3 && stop.abort()) };
    await expect(read(session, { cellsAtOnce: 4_500, manyRows: 1_000 }, work)).rejects.toMatchObject({
      name: "AbortError",
    });
    expect(steps).toBe(3);
  }));

test("CSV in one column is read as a whole, as far as it can be held", () =>
  inSession(
    async (session) => {
      const limits = { cellsAtOnce: 500, manyRows: 1_000 };
      const reading = await read(session, limits);
      expect(reading.totals.rows).toBe(count + 1);
      const refused = await read(session, { ...limits, mostHeld: 2_000 });
      expect(refused).toMatchObject({ format: null, rows: [] });
      expect(refused.problems).toEqual([
        { code: "selection-too-large", where: "Usage!B3:B3006", got: "3,004 cells", expected: "2,000 cells" },
      ]);
    },
    grid.cells.map((row) => [row.join(",")]) as never,
  ));

test("a large sheet that is no usage is told so by its first piece", () =>
  inSession(
    async (session) => {
      const { problems } = await read(session, { cellsAtOnce: 900, manyRows: 1_000, mostHeld: 2_000 });
      expect(problems.map(({ code }) => code)).toEqual(["unknown-format"]);
    },
    Array.from({ length: count }, (_, i) => ["Name", i]) as never,
  ));
