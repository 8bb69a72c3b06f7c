import type { Cell } from "./grid";

/** A cell to write: a value that is data, or a formula of ours. Only this type can become a formula. */
export type PlanCell = Cell | { readonly formula: string };

/** What a cell is, which decides how it looks. */
export type CellRole =
  | "title"
  | "headline"
  | "heading"
  | "note"
  | "sentence"
  | "label"
  | "header"
  /** A header above numbers, on their side. */
  | "number header"
  /** A number header of several lines, above a narrow column. */
  | "wrapped header"
  /** Typed by a person: blue on a light ground. */
  | "input"
  /** An input of several lines. */
  | "wrapped input"
  /** Computed on this sheet, or written as a value: black. */
  | "computed"
  /** Taken from another sheet by a formula: green. */
  | "linked"
  | "key";

/** What the style of a role is called in the workbook, where the user can change it for all such cells at once. */
export const styleName = (role: CellRole): string => `Bandwise ${role}`;

export interface Block {
  /** Top left cell, from 0. */
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly PlanCell[])[];
  readonly role: CellRole;
  /** Excel's en-US number format; General when absent. */
  readonly format?: string;
  /** Where Excel's own alignment of numbers and text does not do; text beside numbers is indented. */
  readonly align?: "left" | "right" | "indented";
}

/** A row of headers: those above numbers stand right, as the numbers do. */
export const headerBlocks = (
  row: number,
  column: number,
  text: readonly string[],
  numbers: readonly string[],
): readonly Block[] => [
  ...(text.length === 0
    ? []
    : [{ row, column, cells: [text], role: "header", align: column === 0 ? "left" : "indented" } as const]),
  ...(numbers.length === 0
    ? []
    : [{ row, column: column + text.length, cells: [numbers], role: "number header" } as const]),
];

/** A rectangle of cells, from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface ChartPlan {
  /**
   * Points at numbers of both axes; a line over a row of names; columns over a row of names, stacked (a waterfall
   * has a first series that is not drawn); bars beside a column of names (a tornado).
   */
  readonly kind: "scatter" | "line" | "stacked columns" | "bars";
  readonly name: string;
  readonly title: string;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly format: string;
  /** The lowest cost on the axis; the picture is about differences, not about nothing. */
  readonly yLeast: number;
  readonly series: readonly {
    readonly name: string;
    /** Sheet and cells of the numbers, and of the names on a line's axis; one column each. */
    readonly x: { readonly sheet: string; readonly area: Area };
    readonly y: { readonly sheet: string; readonly area: Area };
    /** Columns and bars are "filled", or "nothing" where they only carry the ones above them. */
    readonly draws: "line" | "dashes" | "point" | "filled" | "nothing";
    readonly color: string;
  }[];
  /** The cells the chart covers. */
  readonly covers: Area;
}

/** A sheet of ours as data: everything the workbook layer writes, nothing it has to work out. */
export interface SheetPlan {
  readonly name: string;
  /** Widths in characters, from the first column. */
  readonly widths: readonly number[];
  readonly blocks: readonly Block[];
  /** Rows of text that runs over several columns and is wrapped, with their height in points. */
  readonly wrapped: readonly (Area & { readonly height: number })[];
  readonly tables: readonly (Area & { readonly name: string; readonly filter: boolean })[];
  readonly names: readonly (Area & { readonly name: string })[];
  readonly lists: readonly (Area & { readonly choices: readonly string[] })[];
  /** Numbers that Excel accepts in the cells of an input, and what it says to others. */
  readonly numbers?: readonly (Area & {
    readonly least: number;
    readonly most: number | null;
    readonly message: string;
  })[];
  /** A word at a cell: how its figure is computed and where its inputs stand. */
  readonly notes?: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  readonly charts: readonly ChartPlan[];
  readonly frozenRows: number;
  /** Rows that are printed, from the first; all of them when absent. */
  readonly printedRows?: number;
  /** Columns that go on paper where not all do. */
  readonly printedColumns?: number;
  readonly orientation: "portrait" | "landscape";
  /** Pages side by side of a sheet that is too wide for one; one when absent. */
  readonly pagesWide?: number;
}

/** The areas that a plan writes or covers. */
export const coveredAreas = ({ blocks, wrapped, charts }: SheetPlan): readonly Area[] => [
  ...blocks.map(({ row, column, cells }) => ({
    row,
    column,
    rows: cells.length,
    columns: cells[0]?.length ?? 0,
  })),
  ...wrapped,
  ...charts.map((chart) => chart.covers),
];

/** All cells that a plan writes or covers, from A1. */
export function extentOf(plan: SheetPlan): { readonly rows: number; readonly columns: number } {
  const areas = coveredAreas(plan);
  return {
    rows: Math.max(...areas.map((area) => area.row + area.rows)),
    columns: Math.max(...areas.map((area) => area.column + area.columns)),
  };
}

/** Height in points of a sentence wrapped over so many characters a line. */
export const wrappedHeight = (text: string, characters: number): number =>
  15 * Math.max(1, Math.ceil(text.length / characters));
