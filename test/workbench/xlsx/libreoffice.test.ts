import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { WorkbookFile } from "../../../src/workbench/file";
import { writeXlsx } from "../../../src/workbench/xlsx/writeXlsx";
import { recalculate, render } from "../../libreoffice";
import { countColor } from "./pngColors";
import { cells, chart, sheet } from "./sampleFile";

const commitments = [250_000, 400_000, 585_000, 700_000, 900_000];

/** Usage in a table, costs by native formulas over tables and names, a chart of them, and a cell of the add-in. */
const model: WorkbookFile = {
  names: [
    { name: "bw_Discount", refersTo: "Terms!$B$1" },
    { name: "bw_Costs", refersTo: "'Cost curve'!$B$2:$B$6" },
  ],
  sheets: [
    sheet("Terms", {
      cells: cells({
        A1: { value: "Discount" },
        B1: { value: 0.1, style: { numberFormat: "0 %", color: "#0000FF" } },
        A2: { value: "From" },
        B2: { value: 46082, style: { numberFormat: "yyyy-mm-dd" } },
        A3: { value: "=1+1" },
        B3: { value: "#N/A", formula: '=IF(A3="=1+1",NA(),0)' },
        B4: { value: "stale", formula: "=COMMIT.OVERAGE(B1,2)" },
        B5: { value: 0, formula: '=IFERROR(COMMIT.OVERAGE(B1,2),"without the add-in")' },
      }),
    }),
    sheet("Usage", {
      cells: cells({
        A1: { value: "Month" },
        B1: { value: "List cost" },
        C1: { value: "Discounted" },
        ...Object.fromEntries(
          [50_000.1, 60_000.2, 70_000.3].flatMap((cost, index) => [
            [`A${index + 2}`, { value: `2026-0${index + 1}` }],
            [`B${index + 2}`, { value: cost }],
            [`C${index + 2}`, { value: 0, formula: "=[@[List cost]]*(1-bw_Discount)" }],
          ]),
        ),
      }),
      tables: [
        { name: "Usage", range: "A1:C4", style: "TableStyleMedium2", bandedRows: true, filterButtons: true },
      ],
    }),
    sheet("Cost curve", {
      columnWidths: new Map([
        [0, 16],
        [1, 18],
        [2, 18],
      ]),
      cells: cells({
        A1: { value: "Commitment", style: { bold: true } },
        B1: { value: "Expected paid", style: { bold: true } },
        C1: { value: "Check", style: { bold: true } },
        ...Object.fromEntries(
          commitments.flatMap((commitment, index) => {
            const row = index + 2;
            return [
              [`A${row}`, { value: commitment, style: { numberFormat: "#,##0" } }],
              [
                `B${row}`,
                {
                  value: 0,
                  formula: `=MAX(A${row},SUM(Usage[List cost])*4*(1-bw_Discount))`,
                  style: { numberFormat: "#,##0.00" },
                },
              ],
              [`C${row}`, { value: 0, formula: `=B${row}-A${row}` }],
            ];
          }),
        ),
        E2: { value: 0, formula: "=SUM((bw_Costs>600000)*bw_Costs)" },
        E3: { value: 0, formula: "=SUM(Usage[List cost]*Usage[Discounted])" },
        E4: { value: 0, formula: "=MIN(bw_Costs)" },
        E5: { value: 0, formula: "=STDEV.S(Usage[List cost])" },
        E6: { value: 0, formula: '=COUNTIFS(Usage[Month],">=2026-02")' },
      }),
      charts: [
        chart({
          series: [
            {
              name: "Expected paid",
              values: "'Cost curve'!$B$2:$B$6",
              categories: "'Cost curve'!$A$2:$A$6",
              color: "#C00000",
              draws: "both",
              dashed: false,
            },
            {
              name: "Commitment",
              values: "'Cost curve'!$A$2:$A$6",
              categories: "'Cost curve'!$A$2:$A$6",
              color: "#1F4E79",
              draws: "line",
              dashed: false,
            },
            {
              name: "Points alone",
              values: "'Cost curve'!$A$2:$A$6",
              categories: "'Cost curve'!$B$2:$B$6",
              color: "#00B050",
              draws: "markers",
              dashed: false,
            },
          ],
          valueAxis: { title: "Paid, USD", numberFormat: "#,##0", minimum: 200000, maximum: null },
        }),
      ],
      page: {
        orientation: "portrait",
        paper: "a4",
        printArea: "A1:H30",
        fit: { wide: 1, tall: 1 },
        titleRows: null,
      },
    }),
  ],
};

describe("LibreOffice opens what was written", () => {
  let folder = "";
  let file = "";

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "written-"));
    file = path.join(folder, "model.xlsx");
    await writeFile(file, await writeXlsx(model));
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  test("and calculates native formulas over tables and names to the same values", async () => {
    const result = await recalculate(file);
    expect(result.sheets).toEqual(["Terms", "Usage", "Cost curve"]);
    const usage = [50_000.1, 60_000.2, 70_000.3];
    const total = usage.reduce((sum, cost) => sum + cost, 0);
    const paid = commitments.map((commitment) => Math.max(commitment, total * 4 * 0.9));
    const near = (address: string, expected: number, on = "Cost curve"): void =>
      expect(Math.abs(Number(result.value(on, address)) - expected)).toBeLessThan(
        1e-9 * Math.max(1, expected),
      );
    usage.forEach((cost, index) => near(`C${index + 2}`, cost * 0.9, "Usage"));
    paid.forEach((cost, index) => near(`B${index + 2}`, cost));
    paid.forEach((cost, index) => near(`C${index + 2}`, cost - (commitments[index] ?? 0)));
    near(
      "E2",
      paid.filter((cost) => cost > 600_000).reduce((sum, cost) => sum + cost, 0),
    );
    near(
      "E3",
      usage.reduce((sum, cost) => sum + cost * cost * 0.9, 0),
    );
    near("E4", Math.min(...paid));
    // Evenly 10,000.1 apart, so the sample's standard deviation is that step.
    near("E5", 10_000.1);
    near("E6", 2);
  });

  test("text stays text, dates stay serials, errors and the add-in's functions are errors", async () => {
    const result = await recalculate(file);
    expect(["A3", "B2", "B3", "B4", "B5"].map((address) => result.value("Terms", address))).toEqual([
      "=1+1",
      46082,
      "#N/A",
      "#NAME?",
      "without the add-in",
    ]);
  });

  test("and draws each sheet, the chart on its own", async () => {
    const pages = await render(file, path.join(folder, "pages"));
    expect(pages).toHaveLength(3);
    const seen = async (color: string): Promise<number[]> =>
      Promise.all(pages.map(async (page) => countColor(await readFile(page), color)));
    // A line of two pixels across most of the chart, a second one, and three points.
    const [line, other, points] = [await seen("#C00000"), await seen("#1F4E79"), await seen("#00B050")];
    expect(line[2]).toBeGreaterThan(300);
    expect(other[2]).toBeGreaterThan(150);
    expect(points[2]).toBeGreaterThan(40);
    expect(points[2]).toBeLessThan(150);
    expect([line[0], other[0], points[0]]).toEqual([0, 0, 0]);
  });
});

test("without LibreOffice the error says how to get it", async () => {
  const before = process.env["SOFFICE"];
  process.env["SOFFICE"] = "/nowhere/soffice";
  try {
    await expect(recalculate("x.xlsx")).rejects.toThrow(
      "apt-get install --no-install-recommends libreoffice-calc poppler-utils",
    );
  } finally {
    if (before === undefined) delete process.env["SOFFICE"];
    else process.env["SOFFICE"] = before;
  }
});
