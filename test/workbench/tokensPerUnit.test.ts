import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readFileUsage, recommendFile } from "../../src/workbench/commands";
import { openFile } from "../../src/workbench/usageFile";
import { readXlsx } from "../../src/workbench/xlsx/readXlsx";
import { valueAt } from "../workbook/sheets";

const header = "line_item_usage_start_date,product_name,line_item_usage_type,line_item_usage_amount";
const row = (month: number) =>
  `2026-${String(month).padStart(2, "0")}-01,Claude Sonnet 4.6 (Amazon Bedrock Edition),USE1-MP:USE1_InputTokenCount-Units,${month * 1000}`;
let folder = "";
let bill = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bandwise-"));
  bill = join(folder, "bill.csv");
  await writeFile(bill, [header, row(3), row(4), row(5), row(6)].join("\n"));
});
afterAll(() => rm(folder, { recursive: true }));

test("[U4] without an answer the command line asks, with it the bill is read", async () => {
  const asked = await readFileUsage(bill);
  expect(asked.usable).toBe(false);
  expect(asked.lines.join()).toContain("ambiguous-unit");
  const read = await readFileUsage(bill, { tokensPerUnit: 1_000_000 });
  // (3 + 4 + 5 + 6) × 1,000 units of a million tokens
  expect(JSON.parse(read.lines.join("\n"))).toMatchObject({ tokens: { input: 18_000_000_000 } });
  expect(read.usable).toBe(true);
});

test("[U4] a file too large for a sheet is read with the answer too", async () => {
  await expect(openFile(bill, 0)).rejects.toThrow(/a unit may be 1,000 or 1,000,000/);
  const { file } = await openFile(bill, 0, { tokensPerUnit: 1000 });
  // 3,000 units of a thousand tokens; the first columns are month, model, four of tariff and the endpoint.
  expect(valueAt(file, "Usage", "G2")).toBe("regional");
  expect(valueAt(file, "Usage", "H2")).toBe(3_000_000);
});

test("[U4] the answer stands in the workbook that is written", async () => {
  const output = join(folder, "out.xlsx");
  await recommendFile(bill, output, { tokensPerUnit: 1_000_000 });
  const { file } = await readXlsx(await readFile(output));
  expect(["A5", "C5"].map((address) => valueAt(file, "UsageOptions", address))).toEqual([
    "Tokens per unit",
    1_000_000,
  ]);
});

test("another number is refused with the choices", async () => {
  const failed = await new Promise<{ readonly code: unknown; readonly said: string }>((resolve) => {
    const args = ["tsx", "src/workbench/cli.ts", "read", bill, "--tokens-per-unit", "100"];
    execFile("npx", args, (error, _out, said) => resolve({ code: error?.code, said }));
  });
  expect(failed.code).toBe(2);
  expect(failed.said).toContain("--tokens-per-unit: expected 1000 or 1000000, got 100");
});
