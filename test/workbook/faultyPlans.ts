import type { Block, SheetPlan } from "../../src/tables/sheetPlan";
import type { PlannedSheet } from "../../src/workbook/writeSheets";

const nothing = {
  widths: [],
  wrapped: [],
  tables: [],
  names: [],
  lists: [],
  charts: [],
  frozenRows: 0,
  orientation: "portrait",
} as const;

/** A sheet with one of everything that a plan can have; `keys` are the rows of its table. */
export function alpha(keys: readonly string[], title: string): SheetPlan {
  const last = 3 + keys.length;
  const body: Block[] = keys.map((key, index) => ({
    row: 4 + index,
    column: 0,
    cells: [[key, index + 1, { formula: `=B${5 + index}*2` }]],
    role: "computed",
    format: "#,##0",
  }));
  return {
    ...nothing,
    name: "Alpha",
    widths: [12, 20, 14],
    blocks: [
      { row: 0, column: 0, cells: [[title]], role: "title" },
      { row: 1, column: 0, cells: [["A sentence that runs over three columns"]], role: "sentence" },
      { row: 3, column: 0, cells: [["Key", "Number", "Twice"]], role: "header" },
      ...body,
      { row: last + 1, column: 0, cells: [["Sum", { formula: `=SUM(B5:B${last + 1})` }]], role: "key" },
    ],
    wrapped: [{ row: 1, column: 0, rows: 1, columns: 3, height: 15 * keys.length }],
    tables: [{ name: "bw_Alpha", row: 3, column: 0, rows: keys.length + 1, columns: 3, filter: false }],
    names: [{ name: "bw_Sum", row: last + 1, column: 1, rows: 1, columns: 1 }],
    lists: [{ row: 4, column: 0, rows: keys.length, columns: 1, choices: ["a", "b", "c"] }],
    numbers: [
      { row: 4, column: 1, rows: 1, columns: 1, least: 0, most: keys.length * 10, message: "Up to ten each" },
    ],
    notes: [{ row: last + 1, column: 1, text: `Sum of ${keys.length} numbers` }],
    charts: [
      {
        kind: "line",
        name: "bw_AlphaLine",
        title,
        xTitle: "Key",
        yTitle: "Number",
        format: "#,##0",
        yLeast: 0,
        series: [
          {
            name: "Number",
            x: { sheet: "Alpha", area: { row: 4, column: 0, rows: keys.length, columns: 1 } },
            y: { sheet: "Alpha", area: { row: 4, column: 1, rows: keys.length, columns: 1 } },
            draws: "line",
            color: "#0F6C6D",
          },
        ],
        covers: { row: last + 3, column: 0, rows: 6, columns: 3 },
      },
    ],
    frozenRows: 4,
  };
}

export function beta(title: string): SheetPlan {
  return {
    ...nothing,
    name: "Beta",
    blocks: [
      { row: 0, column: 0, cells: [[title]], role: "title" },
      { row: 1, column: 0, cells: [[{ formula: "=bw_Sum+Alpha!B5" }, "=not a formula"]], role: "linked" },
    ],
    names: [{ name: "bw_Linked", row: 1, column: 0, rows: 1, columns: 1 }],
  };
}

const gamma: SheetPlan = {
  ...nothing,
  name: "Gamma",
  blocks: [{ row: 0, column: 0, cells: [["Key"], ["x"], [{ formula: "=bw_Linked" }]], role: "header" }],
  tables: [{ name: "bw_Gamma", row: 0, column: 0, rows: 3, columns: 1, filter: true }],
};

export const before: readonly PlannedSheet[] = [
  { kind: "Alpha", plan: alpha(["a", "b", "c"], "First") },
  { kind: "Beta", plan: beta("Linked") },
];

/** Two rows more, so that what the user wrote below makes way; a sheet more; a name less. */
export const after: readonly PlannedSheet[] = [
  { kind: "Alpha", plan: alpha(["a", "b", "c", "d", "e"], "Second") },
  { kind: "Beta", plan: { ...beta("Linked again"), names: [] }, withdrawn: ["bw_Linked"] },
  { kind: "Gamma", plan: gamma },
];

/** What the user has on and beside the sheets of `before`, on a sheet Mine too. */
export async function addUsersThings(context: Excel.RequestContext): Promise<void> {
  const { worksheets } = context.workbook;
  const sheet = worksheets.getItem("Alpha");
  // A word of the user's behind the table, at two of its rows, as Excel takes it into the table.
  sheet.getRange("D4:D7").values = [["My word"], ["of a"], [""], ["of c"]];
  await context.sync();
  sheet.tables.getItem("bw_Alpha").resize("A4:D7");
  sheet.getRange("A16:A17").values = [["below ours"], ["=A16"]];
  sheet.getRange("A16").format.fill.color = "#FFCC00";
  sheet.comments.add("B5", "my own remark");
  const high = sheet.getRange("B5:C7").conditionalFormats.add("CellValue").cellValue;
  high.format.fill.color = "#FFC7CE";
  high.rule = { formula1: "=2", operator: "GreaterThan" };
  worksheets.getItem("Mine").getRange("C1:C3").formulas = [
    ["=SUM(bw_Alpha[Twice])"],
    ["=Alpha!B9"],
    ["=bw_Linked"],
  ];
  await context.sync();
}
