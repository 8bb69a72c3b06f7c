import type { Day } from "../../src/engine/units";
import { readUsageText } from "../../src/tables/stream/readUsageText";
import { describe as say, usable } from "../../src/tables/wording";
import { inWorkbook } from "../../src/workbench/commands";
import { sheetOfRows } from "../../src/workbench/model/newWorkbook";
import { excelServices } from "../../src/workbook/excelServices";
import { type UsageSource, uncancelled } from "../../src/workbook/forPane";
import { inPieces } from "../tables/stream/pieces";
import { twelveMonths, valueAt, workbookOf } from "./sheets";

const item = "USE1-MP:USE1_InputTokenCount-Units";
const bill = [
  ["line_item_usage_start_date", "product_name", "line_item_usage_type", "line_item_usage_amount"],
  ["2026-09-01", "Claude Sonnet 4.6 (Amazon Bedrock Edition)", item, 2.5],
  ["2026-09-02", "Claude (Amazon Bedrock Edition)", "=MP:USE1_Mystery-Units", 1],
];
const work = uncancelled;
const pickBill = () => excelServices.pickUsageAt("Usage!A:D", work());
const codes = (reading: { readonly problems: readonly { readonly code: string }[] } | null) =>
  reading?.problems.map(({ code }) => code).filter((code) => code !== "assumed");

test("[U4] answers stand in a table that is made with the first of them, and are used in each reading", async () => {
  await inWorkbook(workbookOf(sheetOfRows("Usage", bill)), async (session) => {
    const asked = await pickBill();
    expect(codes(asked)).toEqual(["ambiguous-unit", "unknown-item"]);
    expect((await session.toFile()).sheets.map(({ name }) => name)).toEqual(["Usage"]);

    await excelServices.answerUsage([{ kind: "unit", tokensPerUnit: 1000 }], work());
    const unknown = asked.problems.find(({ code }) => code === "unknown-item")?.got ?? "";
    const answered = await excelServices.answerUsage(
      [
        {
          kind: "meaning",
          item: unknown,
          meaning: { kind: "tokens", model: "claude-opus-4-5", tokenClass: "output" },
        },
      ],
      work(),
    );
    expect(codes(answered)).toEqual([]);
    // 2.5 and 1 units of a thousand tokens
    expect(answered?.totals.tokens).toMatchObject({ input: 2500, output: 1000 });
    const file = await session.toFile();
    expect(["A4", "C5", "A6", "B6", "C6"].map((address) => valueAt(file, "UsageOptions", address))).toEqual([
      "Setting",
      1000,
      "Meaning",
      "=MP:USE1_Mystery-Units",
      "claude-opus-4-5 output",
    ]);
  });
});

test("[U4] a second answer about the same takes the place of the first", async () => {
  await inWorkbook(workbookOf(sheetOfRows("Usage", bill.slice(0, 2))), async (session) => {
    await pickBill();
    await excelServices.answerUsage([{ kind: "unit", tokensPerUnit: 1000 }], work());
    const again = await excelServices.answerUsage([{ kind: "unit", tokensPerUnit: 1_000_000 }], work());
    expect(again?.totals.tokens?.input).toBe(2_500_000);
    const file = await session.toFile();
    expect(valueAt(file, "UsageOptions", "C5")).toBe(1_000_000);
    expect(valueAt(file, "UsageOptions", "C6")).toBeUndefined();
  });
});

test("[U4] a column is read as the answer says, and a bad cell is a problem with its address", async () => {
  await inWorkbook(workbookOf(sheetOfRows("Usage", twelveMonths)), async (session) => {
    const picked = await excelServices.pickUsageAt("Usage!A:B", work());
    expect(picked.rows).toHaveLength(12);
    const none = await excelServices.answerUsage(
      [{ kind: "column", field: "listCost", heading: null }],
      work(),
    );
    expect(none?.rows).toEqual([]);
    const back = await excelServices.answerUsage(
      [{ kind: "column", field: "listCost", heading: "List cost" }],
      work(),
    );
    expect(back?.rows).toEqual(picked.rows);
    session.model.select("UsageOptions!C5");
    await session.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("UsageOptions").getRange("C5").values = [["Price"]];
      await context.sync();
    });
    const bad = await excelServices.readUsage(work());
    expect(bad?.problems.map(say)).toContain("UsageOptions!C5: expected a heading of this usage, got Price");
    expect(bad?.rows).toEqual([]);
    const { written } = await excelServices.recommend(work());
    expect(written).toBe(false);
  });
});

describe("[U1] the signing day", () => {
  const tokens = [
    ["Month", "Model", "Input", "Output"],
    ...Array.from({ length: 6 }, (_, i) => [`2026-0${i + 1}`, "claude-opus-4-5", 1e9, 1e8]),
  ];

  test("stands in the table, is told with the usage, and goes when its cell is emptied", async () => {
    await inWorkbook(workbookOf(sheetOfRows("Usage", tokens)), async (session) => {
      const picked = await excelServices.pickUsageAt("Usage!A:D", work());
      expect(picked.signingDay).toBeUndefined();
      const day = "2026-12-31" as Day;
      const chosen = await excelServices.answerUsage([{ kind: "signingDay", day }], work());
      expect(chosen?.signingDay).toBe(day);
      expect(chosen?.rows).toEqual(picked.rows);
      expect(valueAt(await session.toFile(), "UsageOptions", "C5")).toBe("2026-12-31");
      const cleared = await excelServices.answerUsage([{ kind: "signingDay", day: null }], work());
      expect(cleared).not.toHaveProperty("signingDay");
    });
  });

  test("holds for the sums of a file too, and a bad one stops them", async () => {
    const text = tokens.map((row) => row.join()).join("\n");
    const source: UsageSource = {
      name: "usage.csv",
      read: (book, _work, options) => readUsageText(inPieces(text, 4096), "usage.csv", book, options),
    };
    await inWorkbook(undefined, async (session) => {
      await excelServices.openUsage(source, work());
      const day = "2026-12-31" as Day;
      const read = await excelServices.answerUsage([{ kind: "signingDay", day }], work(), source);
      expect(read?.signingDay).toBe(day);
      expect((await excelServices.readUsage(work()))?.signingDay).toBe(day);
      await session.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("UsageOptions").getRange("C5").values = [["'1/2/2026"]];
        await context.sync();
      });
      const bad = await excelServices.readUsage(work());
      expect(bad?.rows).toEqual([]);
      expect(bad?.problems.map(({ code, where }) => [code, where])).toEqual([
        ["ambiguous-date", "UsageOptions!C5"],
      ]);
    });
  });
});

test("[U4] without usage an answer is kept for later", async () => {
  await inWorkbook(workbookOf(sheetOfRows("Usage", bill.slice(0, 2))), async () => {
    expect(await excelServices.answerUsage([{ kind: "unit", tokensPerUnit: 1000 }], work())).toBeNull();
    expect((await pickBill()).totals.tokens?.input).toBe(2500);
  });
});

describe("[U4] a file that asks", () => {
  const text = `${bill
    .slice(0, 2)
    .map((row) => row.join())
    .join("\n")}\n`;
  const source: UsageSource = {
    name: "bill.csv",
    read: (book, _work, options) => readUsageText(inPieces(text, 4096), "bill.csv", book, options),
  };

  test("is opened again with the answer, and its sums are not answered twice", async () => {
    await inWorkbook(undefined, async () => {
      const asked = await excelServices.openUsage(source, work());
      expect(codes(asked)).toEqual(["ambiguous-unit"]);
      const read = await excelServices.answerUsage(
        [
          { kind: "unit", tokensPerUnit: 1000 },
          { kind: "column", field: "item", heading: "line_item_usage_type" },
        ],
        work(),
        source,
      );
      expect(read?.address).toBe("ImportedUsage!A4:N5");
      expect(read?.totals.tokens?.input).toBe(2500);
      // How the file was taken is shown, and what came in.
      expect(read?.match?.format).toBe("bedrock");
      expect(read?.control?.rowsRead).toBe(1);
      // The corrections were about the file: its sums have other columns.
      const again = await excelServices.readUsage(work());
      expect(again?.problems.filter((problem) => !usable([problem]))).toEqual([]);
      expect(again?.totals.tokens?.input).toBe(2500);
      expect(again?.match).toBeUndefined();
    });
  });

  test("keeps the endpoint, and so its price", async () => {
    await inWorkbook(undefined, async () => {
      const read = await excelServices.answerUsage(
        [{ kind: "unit", tokensPerUnit: 1_000_000 }],
        work(),
        source,
      );
      // 2.5 million input tokens of Sonnet 4.6 at 3.00, a tenth more at a regional endpoint: 8.25
      expect(read?.totals.listCost).toBeCloseTo(8.25, 9);
    });
  });
});

test("[U4] from 100,000 rows on those of a day, model and tariff are kept as one", async () => {
  const rows = Array.from({ length: 100_000 }, (_, i) => [
    `2025-${String((i % 12) + 1).padStart(2, "0")}`,
    i + 1,
  ]);
  const long = workbookOf(sheetOfRows("Usage", [["Month", "List cost"], ...rows]));
  const reading = await inWorkbook(long, () => excelServices.pickUsageAt("Usage!A:B", work()));
  expect(reading.rows).toHaveLength(12);
  expect(reading.totals.rows).toBe(100_000);
  // 1 + 2 + … + 100,000
  expect(reading.totals.listCost).toBe(5_000_050_000);
});
