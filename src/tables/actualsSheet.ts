import { actualColumns } from "./actualsReader";
import { fillableSheet, type FillableColumn } from "./fillableSheet";
import type { Cell } from "./grid";
import type { SheetPlan } from "./sheetPlan";

type Column = (typeof actualColumns)[number];
const looks: Readonly<Record<Column, Omit<FillableColumn, "name">>> = {
  Month: {
    width: 13,
    format: "yyyy-mm",
    align: "left",
    hint: "From the first month of the term on, without a gap.",
  },
  "List usage": {
    width: 16,
    format: "#,##0",
    hint: "Usage of the month at the list prices of the signing day; or fill Drawdown.",
    numbers: { least: 0 },
  },
  Drawdown: {
    width: 16,
    format: "#,##0",
    hint: "What the month drew from the commitment, as the vendor's statement has it; or fill List usage.",
    numbers: { least: 0 },
  },
  Note: { width: 60 },
};

const note =
  "The months since signing, as they came: list usage, or what the vendor’s statement says was drawn. The Burn-down sheet compares them with the Plan.";

/** The Actuals table: the months there are, and empty rows to fill. */
export const actualsSheet = (rows: readonly Readonly<Partial<Record<Column, Cell>>>[]): SheetPlan =>
  fillableSheet(
    "Actuals",
    note,
    actualColumns.map((name) => ({ name, ...looks[name] })),
    1,
    rows,
  );
