import type { ConditionalFormatFile, PageFile, StyleFile, ValidationFile } from "../file";
import type { Box } from "./address";
import type { ChartRecord } from "./chartRecord";

/** What a sheet has and Univer's own packages do not keep. */
export interface SheetExtras {
  charts: ChartRecord[];
  validations: readonly ValidationFile[];
  conditionalFormats: readonly ConditionalFormatRecord[];
  page: PageRecord;
  protected: boolean;
  protectionOptions: Readonly<Record<string, unknown>>;
  password: string | undefined;
  veryHidden: boolean;
  /** Cells that stay editable on a protected sheet. */
  unlocked: readonly Box[];
  /** Widths as given in characters; Univer keeps whole pixels. */
  readonly columnWidths: Map<number, number>;
  /** Formats of whole columns, which cells take when they are first written. */
  readonly columnStyles: Map<number, StyleFile>;
  /** Links by `cellKey`. */
  readonly hyperlinks: Map<string, Readonly<Record<string, unknown>>>;
}

export interface ConditionalFormatRecord extends ConditionalFormatFile {
  readonly id: string;
  /** Set when it was added as a comparison of the cell's value; the file has it as a formula. */
  readonly comparison?: {
    readonly operator: string;
    readonly formula1: string;
    readonly formula2?: string | undefined;
  };
}

/** Page set-up: what the file says and what only the API asks for. */
export interface PageRecord extends PageFile {
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly titleColumns: string | null;
  readonly scale: number | null;
  readonly printGridlines: boolean;
  readonly margins: Readonly<Record<"left" | "right" | "top" | "bottom" | "header" | "footer", number>>;
  readonly headersFooters: Readonly<Record<string, string>>;
}

export const NEW_PAGE: PageRecord = {
  orientation: "portrait",
  paper: "letter",
  printArea: null,
  fit: null,
  titleRows: null,
  titleColumns: null,
  centerHorizontally: false,
  centerVertically: false,
  scale: 100,
  printGridlines: false,
  margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
  headersFooters: {},
};

export function cellKey(row: number, column: number): string {
  return `${String(row)},${String(column)}`;
}

export function newSheetExtras(): SheetExtras {
  return {
    charts: [],
    validations: [],
    conditionalFormats: [],
    page: NEW_PAGE,
    protected: false,
    protectionOptions: {},
    password: undefined,
    veryHidden: false,
    unlocked: [],
    columnWidths: new Map(),
    columnStyles: new Map(),
    hyperlinks: new Map(),
  };
}
