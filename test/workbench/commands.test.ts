import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { calculateFile, readFileUsage, recommendFile } from "../../src/workbench/commands";
import type { CellFile } from "../../src/workbench/file";
import { readXlsx } from "../../src/workbench/xlsx/readXlsx";
import { writeXlsx } from "../../src/workbench/xlsx/writeXlsx";
import { sheetOfRows } from "../../src/workbench/model/newWorkbook";
import { cellAt, twelveMonths, valueAt, workbookOf } from "../workbook/sheets";

const golden = (name: string): string => resolve(__dirname, "../golden", name);
let folder = "";
const inFolder = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bandwise-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("recommend", () => {
  test("a Console export without bands: the floor for a row of discounts", async () => {
    const { usable, lines } = await recommendFile(golden("console-tokens.csv"), inFolder("console.xlsx"));
    expect(usable).toBe(true);
    expect(lines[0]).toMatch(
      /^No bands yet\. The most your usage fills in 90 % of scenarios: at 5 % [\d,]+; at 10 % /,
    );
    expect(
      (await readXlsx(await readFile(inFolder("console.xlsx")))).file.sheets.map(({ name }) => name),
    ).toContain("Recommendation");
  });

  test("the FOCUS rows go into a CSV file too", async () => {
    const bands = { name: "Bands", range: "A1:C2" };
    const usage = sheetOfRows("Usage", twelveMonths);
    const offered = sheetOfRows("Offer", [
      ["Threshold", "Discount", "Name"],
      [250_000, 0.1, "Band 1"],
    ]);
    const table = { ...bands, style: null, bandedRows: false, filterButtons: false };
    await writeFile(
      inFolder("offered.xlsx"),
      await writeXlsx(workbookOf(usage, { ...offered, tables: [table] })),
    );
    const focus = inFolder("focus.csv");
    const { lines } = await recommendFile(inFolder("offered.xlsx"), inFolder("sized.xlsx"), {}, focus);
    expect(lines.at(-1)).toBe(`Written to ${inFolder("sized.xlsx")} and ${focus}`);
    const [header = "", first = ""] = (await readFile(focus, "utf8")).split("\r\n");
    expect(header.split(",").slice(0, 2)).toEqual(["BillingCurrency", "ContractCommitmentApplicability"]);
    expect(first).toMatch(/^USD,.*Proposed/);
  });

  test("fourteen days of a trace are too short, and nothing is written", async () => {
    const { usable, lines } = await recommendFile(golden("servegen-usage.csv"), inFolder("servegen.xlsx"));
    expect(usable).toBe(false);
    expect(lines.join("\n")).toMatch(/2026-10 is not a whole month.*its days end on 2026-10-14/);
    expect(lines.join("\n")).toMatch(/expected at least two whole months.*got no whole month/);
    await expect(stat(inFolder("servegen.xlsx"))).rejects.toThrow("ENOENT");
  });

  test("a workbook made from the same trace says the same", async () => {
    const rows = (await readFile(golden("servegen-usage.csv"), "utf8"))
      .trim()
      .split(/\r?\n/)
      .map((line) => (line.match(/("([^"]*)"|[^,]+)/g) ?? []).map((cell) => cell.replace(/"/g, "")))
      .map((row) => row.map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell)));
    await writeFile(inFolder("trace.xlsx"), await writeXlsx(workbookOf(sheetOfRows("ServeGen", rows))));
    const { usable, lines } = await recommendFile(inFolder("trace.xlsx"), inFolder("out.xlsx"));
    expect(usable).toBe(false);
    expect(lines.join("\n")).toContain("got no whole month");
  });

  test("bad cells are all named", async () => {
    const rows = [
      ["Month", "Model", "Input", "Output"],
      ["2026-01", "claude-opus-5-6", "many", 5],
      ["03/04/2026", "claude-opus-5-5", -5, "#N/A"],
      ["Total", "", 100, 100],
    ];
    await writeFile(inFolder("bad.xlsx"), await writeXlsx(workbookOf(sheetOfRows("Usage", rows))));
    const { usable, lines } = await recommendFile(inFolder("bad.xlsx"), inFolder("none.xlsx"));
    expect(usable).toBe(false);
    const text = lines.join("\n");
    for (const cell of [
      "B2: expected a model",
      "C2: expected",
      "A3: expected a date",
      "C3: expected",
      "D3: expected",
      "A4: the row is taken for a total",
    ]) {
      expect(text).toContain(`Usage!${cell}`);
    }
  });
});

describe("calc", () => {
  test("COMMIT functions are calculated and their values saved", async () => {
    const formula = (text: string): CellFile => ({ value: null, formula: text });
    const sheet = sheetOfRows("Sheet1", [[1_200_000, 1_000_000, 0.1]]);
    const first = new Map(sheet.cells.get(0));
    first.set(3, formula("=COMMIT.PAID(A1,B1,C1)"));
    first.set(4, formula('=COMMIT.PAID(A1,B1,C1,{"Overage","committed"})'));
    first.set(5, formula("=ROUND(COMMIT.OVERAGE(A1,B1,C1)*2,2)"));
    first.set(6, formula("=COMMIT.PAID(A1,B1,12)"));
    first.set(7, formula("=COMMIT.UTILIZATION(A1,0,C1)"));
    await writeFile(
      inFolder("calc.xlsx"),
      await writeXlsx({ ...workbookOf({ ...sheet, cells: new Map([[0, first]]) }) }),
    );
    await calculateFile(inFolder("calc.xlsx"), inFolder("calculated.xlsx"));
    const { file } = await readXlsx(await readFile(inFolder("calculated.xlsx")));
    expect(valueAt(file, "Sheet1", "D1")).toBeCloseTo(1_088_888.888889, 5);
    expect(valueAt(file, "Sheet1", "E1")).toBeCloseTo(1_080_000, 6);
    expect(valueAt(file, "Sheet1", "F1")).toBe(177_777.78);
    expect(valueAt(file, "Sheet1", "G1")).toBe("#VALUE!");
    expect(valueAt(file, "Sheet1", "H1")).toBe("#N/A");
  });
});

test("a spilled OPTIONS keeps its values, and spills again when the file is opened again", async () => {
  const sheet = sheetOfRows("Sheet1", [[900_000], [800_000], [700_000], [250_000, 0.1, "First"]]);
  const options: CellFile = { value: null, formula: "=COMMIT.OPTIONS(A1:A3,A4:C4)" };
  const cells = new Map([...sheet.cells, [9, new Map([[0, options]])]]);
  await writeFile(inFolder("spill.xlsx"), await writeXlsx(workbookOf({ ...sheet, cells })));
  await calculateFile(inFolder("spill.xlsx"), inFolder("spilled.xlsx"));
  await calculateFile(inFolder("spilled.xlsx"), inFolder("again.xlsx"));
  const { file } = await readXlsx(await readFile(inFolder("again.xlsx")));
  expect(cellAt(file, "Sheet1", "A10")).toMatchObject({ value: "Commitment", spill: "A10:I13" });
  // none, the threshold, and 700,000 × 0.9: all three scenarios fill it
  expect(["A11", "A12", "A13"].map((cell) => valueAt(file, "Sheet1", cell))).toEqual([0, 250_000, 630_000]);
  expect(valueAt(file, "Sheet1", "B13")).toBe("First");
});

describe("read", () => {
  const read = async (name: string) => {
    const { usable, lines } = await readFileUsage(name);
    return { usable, document: JSON.parse(lines.join("\n")) as Record<string, unknown> };
  };

  test("the document has the promised members", async () => {
    const { usable, document } = await read(golden("console-tokens.csv"));
    expect(usable).toBe(true);
    expect(Object.keys(document)).toEqual(
      "format rows from to models tokens listCost reportedCost months problems".split(" "),
    );
    expect(document).toMatchObject({ format: "console-tokens", reportedCost: null });
  });

  test("JSON and JSON lines with flat records read like a sheet", async () => {
    const records = [
      { month: "2026-01", cost: 10 },
      { month: "2026-02", cost: 20 },
    ];
    await writeFile(inFolder("usage.json"), JSON.stringify(records));
    await writeFile(inFolder("usage.jsonl"), records.map((record) => JSON.stringify(record)).join("\n"));
    const expected = { format: "month-cost", rows: 2, listCost: 30, tokens: null };
    expect((await read(inFolder("usage.json"))).document).toMatchObject(expected);
    expect((await read(inFolder("usage.jsonl"))).document).toMatchObject(expected);
  });

  test("[U4] exports as JSON read like the same text in a sheet", async () => {
    // The lists inside data and results, and metadata that stays JSON; the figures are those of the golden files.
    for (const [name, format] of [
      ["admin-usage.json", "admin-usage"],
      ["admin-cost.json", "admin-cost"],
      ["claude-code.json", "claude-code"],
      ["ccusage.json", "ccusage"],
      ["litellm-logs.jsonl", "litellm-logs"],
    ] as const) {
      const { usable, document } = await read(golden(`exports/${name}`));
      expect(document).toMatchObject({ format });
      expect(usable).toBe(true);
    }
  });

  test("[U4] a CSV in the encodings that Excel saves", async () => {
    const csv = "Month,Service,List cost\n2026-01,Modèle,10\n2026-02,Modèle,20\n";
    const bytes = {
      utf8: Buffer.from(`\ufeff${csv}`),
      utf16: Buffer.from(`\ufeff${csv}`, "utf16le"),
      western: Buffer.from(csv, "latin1"),
    };
    for (const [name, content] of Object.entries(bytes)) {
      await writeFile(inFolder(`${name}.csv`), content);
      expect((await read(inFolder(`${name}.csv`))).document).toMatchObject({
        models: ["Modèle"],
        listCost: 30,
        problems: [],
      });
    }
  });

  test("[U4] a point between semicolons may stand for thousands: the reader decides by the other cells", async () => {
    const codes = async (name: string, csv: string) => {
      await writeFile(inFolder(name), csv);
      const { problems, listCost } = (await read(inFolder(name))).document as {
        readonly problems: readonly { readonly code: string; readonly where: string }[];
        readonly listCost: number;
      };
      return [problems.map(({ code, where }) => `${code} ${where}`), listCost];
    };
    const month = "2026-01";
    expect((await codes("open.csv", `Month;List cost\n${month};45.000\n`))[0]).toEqual([
      "ambiguous-number open!B2",
    ]);
    // 45.125 + 0.5
    expect(await codes("decided.csv", `Month;List cost\n${month};45.125\n${month};0.5\n`)).toEqual([
      [],
      45.625,
    ]);
    expect(await codes("commas.csv", `Month,List cost\n${month},45.125\n`)).toEqual([[], 45.125]);
  });

  test.each([
    ["missing.xlsx", null, /expected a file that can be read, got ENOENT/],
    ["notes.txt", "hello", /expected \.xlsx, \.csv, \.json or \.jsonl, got \.txt/],
    ["torn.xlsx", "PK not really", /Expected an Excel workbook \(\.xlsx\); got/],
    ["torn.json", "{", /line 1: expected JSON/],
    ["scalar.json", "5", /expected a list of records/],
    ["torn.jsonl", '{"a":1}\n{"a":', /torn\.jsonl, line 2: expected JSON/],
  ])("%s is refused in words", async (name, content, message) => {
    if (content !== null) await writeFile(inFolder(name), content);
    await expect(readFileUsage(inFolder(name))).rejects.toThrow(message);
  });
});
