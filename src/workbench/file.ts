/**
 * A workbook as plain data: what the .xlsx reader returns and the writer takes, and what the model
 * loads and saves. It holds what the add-in writes and what a usage workbook usually carries, no more.
 */
export interface WorkbookFile {
  readonly sheets: readonly SheetFile[];
  /** Workbook-scoped defined names; `refersTo` without "=", e.g. `Options!$B$4`. */
  readonly names: readonly { readonly name: string; readonly refersTo: string }[];
  /** Name of the sheet that is shown when the file is opened; the first one when absent. */
  readonly activeSheet?: string | undefined;
  /** What the add-in keeps in the workbook besides cells, by key. */
  readonly settings?: Readonly<Record<string, unknown>> | undefined;
  /** Styles besides those that every workbook has, for cells to name. */
  readonly styles?: readonly NamedStyleFile[] | undefined;
}

/** A style of the workbook: a look that cells have by its name. */
export interface NamedStyleFile {
  readonly name: string;
  readonly look: StyleFile;
  /** The parts of a cell's look that it decides. */
  readonly decides: readonly StylePart[];
}

export type StylePart = "number" | "font" | "alignment" | "border" | "fill" | "protection";

export interface SheetFile {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** Sparse, by row then column, both from 0. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, CellFile>>;
  /** Width in characters of the default font, as the file has it, by column from 0. */
  readonly columnWidths: ReadonlyMap<number, number>;
  /** Height in points by row from 0. */
  readonly rowHeights: ReadonlyMap<number, number>;
  /** A1 addresses without a sheet name. */
  readonly merges: readonly string[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly showGridlines: boolean;
  readonly tabColor?: string | undefined;
  readonly tables: readonly TableFile[];
  readonly charts: readonly ChartFile[];
  readonly validations: readonly ValidationFile[];
  readonly conditionalFormats: readonly ConditionalFormatFile[];
  readonly page: PageFile;
  readonly protected: boolean;
}

export interface CellFile {
  /** The value, or for a formula its last result; error values as text, `#N/A`. Dates are serials. */
  readonly value: CellScalar;
  /** With "=", spelled as a user types it: `=COMMIT.OVERAGE(A1,B1,0.1)`, no `_xlfn.` or `_xldudf_`. */
  readonly formula?: string | undefined;
  /** The cells that the formula's result fills, this one included, `B2:B9`; those hold the values. */
  readonly spill?: string | undefined;
  readonly style?: StyleFile | undefined;
  readonly note?: string | undefined;
}

export type CellScalar = string | number | boolean | null;

export interface StyleFile {
  /** The workbook's style that the look began with; absent for Normal. */
  readonly named?: string;
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly fontSize?: number;
  readonly fontName?: string;
  /** Colours as `#RRGGBB`. */
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly borders?: Partial<Record<"top" | "bottom" | "left" | "right", BorderFile>>;
}

export interface BorderFile {
  readonly line: "thin" | "medium" | "thick" | "double" | "dotted" | "dashed" | "hair";
  readonly color: string;
}

export interface TableFile {
  readonly name: string;
  /** Header row included, `A4:F10`. */
  readonly range: string;
  /** e.g. `TableStyleLight1`; null for none. */
  readonly style: string | null;
  readonly bandedRows: boolean;
  readonly filterButtons: boolean;
}

export interface ChartFile {
  readonly name: string;
  readonly kind: "column" | "bar" | "line" | "area" | "scatter" | "pie";
  /** Columns and bars: on top of each other instead of side by side. */
  readonly stacked: boolean;
  readonly title: string | null;
  readonly series: readonly {
    readonly name: string;
    /** Addresses with sheet, `Options!$B$5:$B$40`. */
    readonly values: string;
    readonly categories: string | null;
    readonly color: string | null;
    /** Scatter and line charts: joined points, points alone, or both; columns and bars: filled ("line") or not drawn. */
    readonly draws: "line" | "markers" | "both" | "nothing";
    readonly dashed: boolean;
  }[];
  readonly valueAxis: AxisFile;
  readonly categoryAxis: AxisFile;
  readonly legend: "top" | "bottom" | "left" | "right" | null;
  /** Cells the chart covers, rows and columns from 0, both corners included. */
  readonly anchor: {
    readonly from: { readonly row: number; readonly column: number };
    readonly to: { readonly row: number; readonly column: number };
  };
}

export interface AxisFile {
  readonly title: string | null;
  readonly numberFormat: string | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
}

export interface ValidationFile {
  readonly range: string;
  readonly kind: "list" | "decimal" | "whole" | "custom";
  /** A list as `a,b,c` in double quotes or a reference; for numbers the lower bound. */
  readonly formula1: string;
  readonly formula2?: string | undefined;
  readonly operator?:
    "between" | "greaterThan" | "greaterThanOrEqual" | "lessThan" | "lessThanOrEqual" | "equal";
  readonly prompt?: { readonly title: string; readonly message: string } | undefined;
  readonly error?: { readonly title: string; readonly message: string } | undefined;
}

export interface ConditionalFormatFile {
  readonly range: string;
  /** A formula that is true where the style applies, with "=". */
  readonly formula: string;
  readonly color?: string | undefined;
  readonly fill?: string | undefined;
  readonly bold?: boolean | undefined;
}

export interface PageFile {
  readonly orientation: "portrait" | "landscape";
  readonly paper: "a4" | "letter";
  readonly printArea: string | null;
  /** Pages wide and tall that the area is fitted to; null leaves the scale alone. */
  readonly fit: { readonly wide: number; readonly tall: number } | null;
  /** Rows repeated on every page, `1:3`. */
  readonly titleRows: string | null;
}
