/** Difficulties that a test asks the host to make. All are off unless set; they can change at any time. */
export interface Faults {
  /**
   * Fails the n-th sync from now (1 is the next) before anything of it is done; or after a share of its actions,
   * which stay done. `lasting`: all that follow fail too, as when the pane is closed.
   */
  failSync?: {
    n: number;
    readonly code: string;
    readonly message?: string;
    readonly done?: number;
    readonly lasting?: boolean;
  };
  /** The workbook was opened for reading only. */
  readOnly?: boolean;
  /** Milliseconds that each sync takes longer. */
  delay?: number;
  /** A cell is being edited: every sync fails with InvalidOperationInCellEditMode. */
  cellEditing?: boolean;
  /** Sheets that refuse writes with AccessDenied though nothing protected them through the API. */
  protectedSheets?: readonly string[];
  /** Bytes of a request or a response; 5 MB when the platform is the web. */
  payloadLimit?: number;
  /** Cells of one read; 5,000,000 in Excel. */
  cellLimit?: number;
  /** Highest version of an API set that the host offers, `{ ExcelApi: "1.8" }`. */
  apiSets?: Readonly<Record<string, string>>;
}

export const WEB_PAYLOAD_LIMIT = 5 * 1024 * 1024;
export const READ_CELL_LIMIT = 5_000_000;
