import type { Block, SheetPlan } from "./sheetPlan";
import { answerCells, usageOptionColumns, type UsageAnswer } from "./usageAnswer";

const headerRow = 3;

/** The name of the table and of its sheet. */
export const usageOptionsName = "UsageOptions";

/** The table of what the user said about the usage, made with the first answers. */
export const usageOptionsSheet = (answers: readonly UsageAnswer[]): SheetPlan => ({
  name: usageOptionsName,
  widths: [24, 50, 44],
  blocks: [
    { row: 0, column: 0, cells: [["Usage options"]], role: "title" },
    {
      row: 1,
      column: 0,
      cells: [
        [
          "How the usage is read, where its cells do not say it. Empty a value to be asked again; without a Signing day list usage has the prices of its last day.",
        ],
      ],
      role: "note",
    },
    { row: headerRow, column: 0, cells: [usageOptionColumns], role: "header" },
    ...answers.map((answer, r): Block => ({
      row: headerRow + 1 + r,
      column: 0,
      cells: [answerCells(answer)],
      role: "input",
      align: "left",
      // Days and texts stand beside the one number.
      ...(answer.kind === "unit" ? { format: "#,##0" } : {}),
    })),
  ],
  wrapped: [],
  tables: [
    {
      name: usageOptionsName,
      row: headerRow,
      column: 0,
      rows: answers.length + 1,
      columns: usageOptionColumns.length,
      filter: false,
    },
  ],
  names: [],
  lists: [],
  charts: [],
  frozenRows: headerRow + 1,
  orientation: "landscape",
});
