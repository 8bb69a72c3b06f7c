import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { openFile } from "../../src/workbench/usageFile";
import { usageOn } from "../tables/usageOn";
import type { Cell } from "../../src/tables/grid";

const golden = (name: string): string => resolve(__dirname, "../golden", name);
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bandwise-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** The cells of the one sheet of a file that is read as a stream. */
async function cellsOf(path: string): Promise<readonly (readonly Cell[])[]> {
  const { sheets } = (await openFile(path, 0)).file;
  expect(sheets.map(({ name }) => name)).toEqual(["Usage"]);
  return [...(sheets[0]?.cells.values() ?? [])].map((row) =>
    [...row.values()].map(({ value }) => value as Cell),
  );
}

test("[U4] a large file is a sheet of months that is read as the file itself is", async () => {
  const summed = usageOn(await cellsOf(golden("console-tokens.csv")));
  const small = await openFile(golden("console-tokens.csv"));
  const cells = [...(small.file.sheets[0]?.cells.values() ?? [])];
  const width = Math.max(...cells.map((row) => Math.max(...row.keys()))) + 1;
  const whole = usageOn(
    cells.map((row) => Array.from({ length: width }, (_, c) => (row.get(c)?.value ?? "") as Cell)),
  );
  expect(whole.totals.tokens).not.toBeNull();
  expect(summed.totals.tokens).toEqual(whole.totals.tokens);
  expect(summed.totals.months.map(({ month }) => month)).toEqual(
    whole.totals.months.map(({ month }) => month),
  );
});

test("a large file that cannot be used says every reason, by its row", async () => {
  const path = join(folder, "bad.csv");
  await writeFile(path, "Month,Model,Input,Output\n2026-10,claude-opus-4-6,x,2\n2026-11,claude-opus-9,1,2\n");
  await expect(openFile(path, 0)).rejects.toThrow(/bad\.csv row 2[\s\S]*bad\.csv row 3/);
  await writeFile(path, 'Month,Model\n2026-10,"claude\n');
  await expect(openFile(path, 0)).rejects.toThrow(
    /bad\.csv, row 2: expected a field whose quotes are closed/,
  );
  await expect(openFile(join(folder, "none.csv"), 0)).rejects.toThrow(
    "expected a file that can be read, got ENOENT",
  );
});

test("[U4] a large file in the encoding of Excel's Unicode text is read as one in UTF-8", async () => {
  const csv = "Month,Model,Input,Output\n2026-10,claude-opus-4-6,1,2\n2026-11,claude-opus-4-6,3,4\n";
  const utf8 = join(folder, "utf8.csv");
  const utf16 = join(folder, "utf16.csv");
  await writeFile(utf8, csv);
  await writeFile(utf16, Buffer.from(`\ufeff${csv}`, "utf16le"));
  expect(await cellsOf(utf16)).toEqual(await cellsOf(utf8));
});
