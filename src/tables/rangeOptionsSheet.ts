import { fillableSheet, type FillableColumn } from "./fillableSheet";
import type { Cell } from "./grid";
import { rangeOptionColumns, rangeOptionNames } from "./rangeOptionsReader";
import type { SheetPlan } from "./sheetPlan";

type Column = (typeof rangeOptionColumns)[number];
const looks: Readonly<Record<Column, Omit<FillableColumn, "name">>> = {
  Option: { width: 22, choices: rangeOptionNames },
  Value: { width: 18 },
  Low: { width: 14 },
  High: { width: 14 },
  Reason: { width: 60 },
};

const note =
  "What you know and the history does not show. Growth: by evidence, mature (none: around the last twelve months), growing or ramping; or your own Monthly growth with a Ceiling. Own monthly usage is list usage before any lever. Low and High are missed one time in ten each. Leave out month: a month and the reason.";

/** The RangeOptions table: what was said about the range, and empty rows to fill. */
export const rangeOptionsSheet = (rows: readonly Readonly<Partial<Record<Column, Cell>>>[]): SheetPlan =>
  fillableSheet(
    "RangeOptions",
    note,
    rangeOptionColumns.map((name) => ({ name, ...looks[name] })),
    1,
    rows,
  );
