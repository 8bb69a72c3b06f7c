import { ICommandService, type IdentifierDecorator } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { FormulaDataModel, IFunctionService } from "@univerjs/engine-formula";
import type { FWorkbook } from "@univerjs/sheets/facade";
import type { WorkbookFile } from "../file";
import type { Box } from "./address";
import type { CellPatches as Patches } from "./cellPatches";
import { writeContents, writeFormats } from "./cellWriter";
import { Calculation, type CalculationMode } from "./calculation";
import { Comments } from "./comments";
import { type CustomFunctionMode, CustomFunctions } from "./customFunctions";
import type { CustomFunctionMetadata } from "./customFunctionMetadata";
import { type ChangeType, editsOf, SHIFTS, WRITES_CELLS } from "./edits";
import { checkEntries, type RefusedEntry } from "./entryCheck";
import "./facades";
import { injectorOf } from "./injector";
import { loadFile } from "./loadFile";
import { NamedStyles } from "./namedStyles";
import { moveRules } from "./moveRules";
import { Names } from "./names";
import { lookInWrittenSheet } from "./sheetFormulas";
import { saveFile } from "./saveFile";
import { dropResultStyles } from "./resultStyles";
import { Selection } from "./selection";
import type { Sheet } from "./sheet";
import { Sheets } from "./sheets";
import { Tables } from "./tables";
import { untilAnswered } from "./untilAnswered";
import type { UniverInstance } from "./univerInstance";

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
  #sheets = new Sheets(this, new Map());
  #writing = 0;
  #lastId = 0;
  #soon: ReturnType<typeof setTimeout> | undefined;
  #closed = false;
  tables = new Tables(this);
  names = new Names(this);
  comments = new Comments(this);
  styles = new NamedStyles(this, []);
  settings = new Map<string, unknown>();
  properties = new Map<string, string>();
  /** What the file is called, as the title bar says it. */
  name = "Book1.xlsx";
  calculationMode: CalculationMode = "Automatic";
  /** Called after somebody other than the host changed contents: typing in the grid, undo, paste, rows inserted. */
  onUserEdit: ((sheet: Sheet, box: Box, changeType?: ChangeType) => void) | null = null;
  /** Called when a cell's validation did not take what was typed into it. */
  onEntryRefused: ((entry: RefusedEntry) => void) | null = null;

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
    const edits = this.#commands.onCommandExecuted((command, options) => {
      if (this.calculationMode === "Manual") this.calculation.hold();
      if (this.#writing > 0 && command.id === WRITES_CELLS) return;
      for (const { sheet, box, changeType } of editsOf(this, command, options)) {
        moveRules(sheet, box, SHIFTS[changeType]);
        if (this.#writing > 0) continue;
        if (command.id === WRITES_CELLS) this.tables.refreshWritten(sheet, box);
        this.onUserEdit?.(sheet, box, changeType);
      }
    });
    lookInWrittenSheet(this.service(FormulaDataModel));
    this.#listeners = [this.#commands.beforeCommandExecuted(dropResultStyles), edits];
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
    [this.tables, this.names, this.comments] = [new Tables(this), new Names(this), new Comments(this)];
    await loadFile(this, file, (snapshot, extras) => {
      if (previous !== undefined) this.api.disposeUnit(previous);
      this.#sheets = new Sheets(this, extras);
      this.#workbook = this.writing(() => this.api.createWorkbook(snapshot));
    });
    // Univer has the service for it from its first workbook on, and ends it with itself.
    if (previous === undefined) checkEntries(this);
    this.calculation.force();
  }

  /** The workbook as plain data, with the values last calculated. */
  toFile(): WorkbookFile {
    return saveFile(this);
  }

  get sheets(): readonly Sheet[] {
    return this.#sheets.all;
  }

  sheet(id: string): Sheet {
    return this.#sheets.get(id);
  }

  sheetOrNull(id: string): Sheet | null {
    return this.#sheets.find(id);
  }

  sheetNamed(name: string): Sheet | null {
    return this.#sheets.named(name);
  }

  /** An empty sheet behind the others; the one that is shown stays. */
  addSheet(name: string): Sheet {
    return this.#sheets.add(name);
  }

  deleteSheet(sheet: Sheet): void {
    this.#sheets.delete(sheet);
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
    this.service(IFunctionService).deleteFormulaAstCacheKey(this.unitId);
    this.calculation.force();
  }

  /** Text of the error a custom function ended with in this cell, `Sheet1!A1`; null when it did not. */
  customFunctionError(address: string): string | null {
    return this.customFunctions.errorAt(address);
  }

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

  /** Everything at rest: formulas calculated and custom functions answered; those must within 30 s. */
  async idle(): Promise<void> {
    await untilAnswered(this);
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

  /** A service of Univer, by its class or its interface. */
  service<T>(identifier: IdentifierDecorator<T> | (new (...args: never[]) => T)): T {
    return injectorOf(this.api).get(identifier as IdentifierDecorator<T>);
  }

  tableAt(sheet: Sheet, row: number, column: number): string | null {
    return this.tables.at(sheet, row, column)?.name ?? null;
  }

  writeValues(sheet: Sheet, box: Box, cells: Patches): void {
    writeContents(this, sheet, box, cells);
    this.tables.refreshWritten(sheet, box);
  }

  writeStyles(sheet: Sheet, cells: Patches): void {
    writeFormats(this, sheet, cells);
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
