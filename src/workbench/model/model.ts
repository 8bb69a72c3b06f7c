import { type ICellData, ICommandService, type IdentifierDecorator } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { IFunctionService } from "@univerjs/engine-formula";
import type { FWorkbook } from "@univerjs/sheets/facade";
import type { WorkbookFile } from "../file";
import { type Box, intersect } from "./address";
import { Calculation } from "./calculation";
import type { CommentRecord } from "./commentRecord";
import { type CustomFunctionMode, CustomFunctions } from "./customFunctions";
import type { CustomFunctionMetadata } from "./customFunctionMetadata";
import "./facades";
import { injectorOf } from "./injector";
import { LEAST_COLUMNS, LEAST_ROWS, loadFile } from "./loadFile";
import { Names } from "./names";
import { saveFile } from "./saveFile";
import { dropResultStyles } from "./resultStyles";
import { Selection } from "./selection";
import { Sheet } from "./sheet";
import { newSheetExtras, type SheetExtras } from "./sheetExtras";
import { Tables } from "./tables";
import type { UniverInstance } from "./univerInstance";
import { userEdit } from "./userEdit";

type Patches = Readonly<Record<number, Readonly<Record<number, ICellData>>>>;
export type CalculationMode = "Automatic" | "AutomaticExceptTables" | "Manual";

const LONGEST_WAIT = 30_000;

/** One open workbook: cells, tables, names, notes and calculation in Univer, the rest beside them. */
export class Model {
  readonly api: FUniver;
  readonly calculation: Calculation;
  readonly customFunctions: CustomFunctions;
  readonly selection = new Selection(this);
  readonly #univer: UniverInstance;
  readonly #commands: ICommandService;
  readonly #listeners: readonly { readonly dispose: () => void }[];
  #workbook: FWorkbook | null = null;
  #extras = new Map<string, SheetExtras>();
  #sheets = new Map<string, Sheet>();
  #writing = 0;
  #lastId = 0;
  #soon: ReturnType<typeof setTimeout> | undefined;
  #closed = false;
  tables = new Tables(this);
  names = new Names(this);
  comments: CommentRecord[] = [];
  settings = new Map<string, unknown>();
  properties = new Map<string, string>();
  calculationMode: CalculationMode = "Automatic";
  /** Called after somebody other than the host changed contents: typing in the grid, undo, paste. */
  onUserEdit: ((sheet: Sheet, box: Box) => void) | null = null;

  constructor(univer: UniverInstance) {
    this.#univer = univer;
    this.api = univer.api;
    this.#commands = injectorOf(this.api).get(ICommandService);
    this.calculation = new Calculation(this.api);
    this.customFunctions = new CustomFunctions(this.api, {
      sheetName: (id) => this.sheetOrNull(id)?.name ?? "",
      resultsArrived: (cells) => {
        this.calculation.markDirty(cells);
        clearTimeout(this.#soon);
        this.#soon = setTimeout(() => void this.flush(), 0);
      },
    });
    const unstyled = this.#commands.beforeCommandExecuted(dropResultStyles);
    const edits = this.#commands.onCommandExecuted((command, options) => {
      if (this.calculationMode === "Manual") this.calculation.hold();
      const edit = this.#writing > 0 ? null : userEdit(command, options, this.unitId);
      const sheet = edit && this.sheetOrNull(edit.sheetId);
      if (!sheet) return;
      this.#refreshTables(sheet, edit.box);
      this.onUserEdit?.(sheet, edit.box);
    });
    this.#listeners = [unstyled, edits];
  }

  get workbook(): FWorkbook {
    if (!this.#workbook) throw new Error("No workbook is loaded.");
    return this.#workbook;
  }

  get unitId(): string {
    return this.#workbook?.getId() ?? "";
  }

  /** Replaces the workbook by the file's; its formulas are calculated with the next flush. */
  async load(file: WorkbookFile): Promise<void> {
    const previous = this.#workbook?.getId();
    [this.#extras, this.#sheets] = [new Map(), new Map()];
    [this.tables, this.names] = [new Tables(this), new Names(this)];
    [this.comments, this.settings] = [[], new Map()];
    await loadFile(this, file, (snapshot, extras) => {
      if (previous !== undefined) this.api.disposeUnit(previous);
      this.#extras = extras;
      this.#workbook = this.writing(() => this.api.createWorkbook(snapshot));
    });
    this.calculation.force();
  }

  /** The workbook as plain data, with the values last calculated. */
  toFile(): WorkbookFile {
    return saveFile(this);
  }

  get sheets(): readonly Sheet[] {
    return this.workbook.getSheets().map((sheet) => this.sheet(sheet.getSheetId()));
  }

  /** @throws Error when there is no sheet with this id */
  sheet(id: string): Sheet {
    const sheet = this.sheetOrNull(id);
    if (!sheet) throw new Error(`There is no sheet ${id}.`);
    return sheet;
  }

  sheetOrNull(id: string): Sheet | null {
    if (!this.#workbook?.getSheetBySheetId(id)) return null;
    const extras = this.#extras.get(id) ?? newSheetExtras();
    this.#extras.set(id, extras);
    const sheet = this.#sheets.get(id) ?? new Sheet(id, extras, this);
    this.#sheets.set(id, sheet);
    return sheet;
  }

  sheetNamed(name: string): Sheet | null {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase()) ?? null;
  }

  /** An empty sheet behind the others; the one that is shown stays. */
  addSheet(name: string): Sheet {
    const made = this.writing(() => {
      const active = this.workbook.getActiveSheet();
      const added = this.workbook.create(name, LEAST_ROWS, LEAST_COLUMNS);
      this.workbook.setActiveSheet(active);
      return added;
    });
    return this.sheet(made.getSheetId());
  }

  deleteSheet(sheet: Sheet): void {
    this.comments = this.comments.filter((one) => one.sheetId !== sheet.id);
    this.writing(() => this.workbook.deleteSheet(sheet.univer));
    this.#extras.delete(sheet.id);
    this.#sheets.delete(sheet.id);
  }

  get activeSheet(): Sheet {
    return this.sheet(this.workbook.getActiveSheet().getSheetId());
  }

  /** An id in Excel's form, unique in this workbook and the same in every run. */
  newId(): string {
    this.#lastId++;
    return `{00000000-0000-0000-0000-${this.#lastId.toString(16).toUpperCase().padStart(12, "0")}}`;
  }

  /** Adds `NAMESPACE.NAME` for each declared function; formulas that use them are calculated again. */
  registerCustomFunctions(
    metadata: CustomFunctionMetadata,
    namespace: string,
    mode: CustomFunctionMode,
  ): void {
    this.customFunctions.register(metadata, namespace, mode);
    this.forgetFormulas();
  }

  /** Univer keeps formulas read with names and functions as they were: reads and calculates all anew. */
  forgetFormulas(): void {
    this.injected(IFunctionService).deleteFormulaAstCacheKey(this.unitId);
    this.calculation.force();
  }

  /** Text of the error a custom function ended with in this cell, `Sheet1!A1`; null when it did not. */
  customFunctionError(address: string): string | null {
    return this.customFunctions.errorAt(address);
  }

  /** True when something changed that has not been calculated. */
  get dirty(): boolean {
    return this.calculation.pending;
  }

  /** Calculates what changed; resolves when the results are in the cells. */
  async flush(): Promise<void> {
    if (this.#closed) return;
    await this.calculation.run(() => {
      this.customFunctions.sendCalls();
    });
  }

  /**
   * Everything at rest: formulas calculated and custom functions answered.
   *
   * @throws Error when a custom function has not answered within 30 s
   */
  async idle(): Promise<void> {
    const end = Date.now() + LONGEST_WAIT;
    for (;;) {
      await this.flush();
      if (!this.customFunctions.busy) break;
      if (Date.now() > end) throw new Error("A custom function has not answered within 30 s.");
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    this.customFunctions.forgetAnswers();
  }

  /** Selects `Usage!A1:C10`, or several areas separated by commas, and shows their sheet. */
  select(address: string): void {
    this.selection.select(address);
  }

  /** Changes made inside are the host's own and not reported as edits of the user. */
  writing<T>(change: () => T): T {
    this.#writing++;
    try {
      return change();
    } finally {
      this.#writing--;
    }
  }

  async writingAsync<T>(change: () => Promise<T>): Promise<T> {
    this.#writing++;
    try {
      return await change();
    } finally {
      this.#writing--;
    }
  }

  /** @throws Error when Univer answers false, which is all it says about a command it did not carry out */
  execute(command: string, parameters: object): void {
    const done = this.writing(() =>
      this.#commands.syncExecuteCommand(command, { unitId: this.unitId, ...parameters }),
    );
    if (!done) throw new Error(`Univer refused ${command}.`);
  }

  /** Like `execute`, for commands that Univer offers only as promises but finishes at once. */
  executeSoon(command: string, parameters: object): void {
    void this.#commands.executeCommand(command, { unitId: this.unitId, ...parameters });
  }

  /** A service that Univer knows by an interface. */
  injected<T>(identifier: IdentifierDecorator<T>): T {
    return injectorOf(this.api).get(identifier);
  }

  service<T>(identifier: new (...args: never[]) => T): T {
    return injectorOf(this.api).get(identifier as never);
  }

  tableAt(sheet: Sheet, row: number, column: number): string | null {
    const cell = { row, column, rows: 1, columns: 1 };
    return this.tables.on(sheet).find((table) => intersect(table.box, cell))?.name ?? null;
  }

  writeValues(sheet: Sheet, box: Box, cells: Patches): void {
    if (Object.keys(cells).length === 0) return;
    this.#grow(sheet, box);
    // Without `range` the command would do nothing while nothing is selected.
    const range = {
      startRow: box.row,
      endRow: Math.min(box.row + box.rows, sheet.univer.getMaxRows()) - 1,
      startColumn: box.column,
      endColumn: Math.min(box.column + box.columns, sheet.univer.getMaxColumns()) - 1,
    };
    this.execute("sheet.command.set-range-values", { subUnitId: sheet.id, value: cells, range });
    this.#refreshTables(sheet, box);
  }

  #refreshTables(sheet: Sheet, written: Box): void {
    for (const table of this.tables.on(sheet)) {
      if (intersect(table.header, written)) this.tables.refreshHeaders(table);
    }
  }

  writeStyles(sheet: Sheet, cells: Patches): void {
    const rows = Object.keys(cells).map(Number);
    if (rows.length === 0) return;
    const columns = rows.flatMap((row) => Object.keys(cells[row] ?? {}).map(Number));
    const [rowCount, columnCount] = [rows, columns].map((all) => all.reduce((a, b) => Math.max(a, b), 0) + 1);
    this.#grow(sheet, { row: 0, column: 0, rows: rowCount ?? 1, columns: columnCount ?? 1 });
    // Through the command Univer would drop the formulas of these cells: the bare mutation keeps them.
    this.execute("sheet.mutation.set-range-values", {
      subUnitId: sheet.id,
      cellValue: cells,
      trigger: "sheet.command.set-style",
    });
  }

  #grow(sheet: Sheet, box: Box): void {
    const [rows, columns] = [box.row + box.rows, box.column + box.columns];
    this.writing(() => {
      if (rows > sheet.univer.getMaxRows()) sheet.univer.setRowCount(Math.min(rows + 100, 1_048_576));
      if (columns > sheet.univer.getMaxColumns()) sheet.univer.setColumnCount(Math.min(columns + 10, 16_384));
    });
  }

  /** Stops everything that could still run. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#soon);
    this.calculation.hold();
    for (const listener of this.#listeners) listener.dispose();
    this.#univer.dispose();
  }
}
