import { benchmarkColumns } from "./benchmarkReader";
import { fillableSheet, type FillableColumn } from "./fillableSheet";
import type { Cell } from "./grid";
import type { SheetPlan } from "./sheetPlan";

type Column = (typeof benchmarkColumns)[number];
const looks: Readonly<Record<Column, Omit<FillableColumn, "name">>> = {
  Commitment: {
    width: 16,
    format: "#,##0",
    hint: "Of a comparable buyer, per year; compared inside the band of your schedule that it falls in.",
    numbers: { least: 0 },
  },
  Discount: {
    width: 12,
    format: "0.0%",
    hint: "Off list, from 0 to below 100 %.",
    numbers: { least: 0, most: 0.9999 },
  },
  Source: { width: 60, hint: "Where you know it from." },
};

const note =
  "What comparable buyers pay, by your own knowledge; at least two in a band are needed. Left out of a copy for the vendor.";

/** The Benchmark table: what is known of comparable buyers, and empty rows to fill. */
export const benchmarkSheet = (rows: readonly Readonly<Partial<Record<Column, Cell>>>[]): SheetPlan =>
  fillableSheet(
    "Benchmark",
    note,
    benchmarkColumns.map((name) => ({ name, ...looks[name] })),
    0,
    rows,
  );
