import { fillableSheet, type FillableColumn } from "./fillableSheet";
import type { Cell } from "./grid";
import { otherSpendColumns } from "./otherSpendReader";
import type { SheetPlan } from "./sheetPlan";

type Column = (typeof otherSpendColumns)[number];
const looks: Readonly<Record<Column, Omit<FillableColumn, "name">>> = {
  Spend: { width: 24 },
  Monthly: { width: 14, format: "#,##0" },
  Unit: { width: 22, choices: ["money", "code execution hours"] },
  From: { width: 12, format: "yyyy-mm" },
  Renewal: { width: 13, format: "yyyy-mm-dd" },
  "After renewal": { width: 15, format: "#,##0" },
  "Eligible share": { width: 16, format: "0%" },
  Note: { width: 60 },
};

const note =
  "Spend besides tokens, such as seats. Its eligible share draws the commitment down; Renewal is the day its own contract renews or ends, After renewal what a month has from then on.";

/** The OtherSpend table: the spend there is, and empty rows to fill. */
export const otherSpendSheet = (rows: readonly Readonly<Partial<Record<Column, Cell>>>[]): SheetPlan =>
  fillableSheet(
    "OtherSpend",
    note,
    otherSpendColumns.map((name) => ({ name, ...looks[name] })),
    1,
    rows,
  );
