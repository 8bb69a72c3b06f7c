import { fillableSheet, type FillableColumn } from "./fillableSheet";
import type { Cell } from "./grid";
import { leverColumns, type LeverColumn } from "./leverColumns";
import type { SheetPlan } from "./sheetPlan";

/** A row of the Levers table as cells; what is absent is blank. */
export type LeverCells = Readonly<Partial<Record<LeverColumn, Cell>>>;

const share = "0%";
const looks: Readonly<Record<LeverColumn, Omit<FillableColumn, "name">>> = {
  Lever: { width: 12, choices: ["routing", "caching", "batch"] },
  Model: { width: 30 },
  "To model": { width: 30 },
  Low: { width: 10, format: share },
  Likely: { width: 10, format: share },
  High: { width: 10, format: share },
  "Hit rate": { width: 10, format: share },
  "Cache life": { width: 11, choices: ["5m", "1h"] },
  "Prompt tokens": { width: 15, format: "#,##0" },
  "Token factor": { width: 13, format: "0.0#" },
  "Start month": { width: 13, format: "yyyy-mm" },
  "Months to full": { width: 15, format: "0" },
  Note: { width: 60 },
};

const note =
  "What the team will do to use less: routing, then caching, then batch. Shares are of all the tokens in the end, what is done today included; Hit rate and Cache life belong to caching.";

/** The Levers table: the levers there are, and empty rows to fill. */
export const leversSheet = (levers: readonly LeverCells[]): SheetPlan =>
  fillableSheet(
    "Levers",
    note,
    leverColumns.map((name) => ({ name, ...looks[name] })),
    3,
    levers,
  );
