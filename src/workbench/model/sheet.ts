import { type ICellData, type IStyleData, numfmt } from "@univerjs/core";
import type { FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import type { CellScalar, StyleFile } from "../file";
import { bounding, type Box, eachCell, intersect, isWholeColumns, oneCell, without } from "./address";
import { BOOLEAN, type CellPatches, contentPatch, EMPTY, put } from "./cellPatches";
import { BUSY } from "./customFunctions";
import { richText } from "./richText";
import type { SheetExtras } from "./sheetExtras";
import { orGone } from "./sheetGone";
import { spillBox, spilledCell, spilledCells } from "./spills";
import { isPlain, readStyle, writeStyle } from "./style";
import { toShortForm } from "./thisRow";
import { readTyped } from "./typedValue";
import type { WorkbookAccess } from "./workbookAccess";

export type TypedValue = string | number | boolean;

/** One worksheet: its cells in Univer, the rest in `extras`. */
export class Sheet {
  constructor(
    readonly id: string,
    readonly extras: SheetExtras,
    readonly access: WorkbookAccess,
  ) {}

  get univer(): FWorksheet {
    return orGone(this.#workbook.getSheetBySheetId(this.id), this.id);
  }

  get #workbook(): FWorkbook {
    return this.access.workbook;
  }

  // Asked for at every cell, so not through the facade, which makes a new object each time.
  get #matrix(): ReturnType<ReturnType<FWorksheet["getSheet"]>["getCellMatrix"]> {
    return orGone(this.#workbook.getWorkbook().getSheetBySheetId(this.id), this.id).getCellMatrix();
  }

  get name(): string {
    return this.univer.getSheetName();
  }

  cell(row: number, column: number): ICellData | null {
    return this.#matrix.getValue(row, column) ?? null;
  }

  /** The value shown: of the cell itself or spilled into it; dates as serials, errors as text, null when blank. */
  value(row: number, column: number): CellScalar {
    const cell = this.cell(row, column);
    const own = cell !== null && cell.v !== null && cell.v !== undefined && cell.v !== "";
    const shown = own ? cell : (spilledCell(this.access, this.id, row, column) ?? cell);
    const value = shown?.v ?? richText(shown);
    if (value === BUSY) return "#BUSY!";
    return shown?.t === BOOLEAN ? Boolean(value) : value;
  }

  /** With "=", or null when the cell holds none. */
  formula(row: number, column: number): string | null {
    const cell = this.cell(row, column);
    const formula = cell?.f ?? (cell?.si ? this.univer.getRange(row, column).getFormula() : null);
    return formula ? toShortForm(formula, () => this.access.tableAt(this, row, column)) : null;
  }

  /** True when the cell shows a value that a formula elsewhere spilled into it. */
  isSpilledInto(row: number, column: number): boolean {
    return this.formula(row, column) === null && spilledCell(this.access, this.id, row, column) !== null;
  }

  style(row: number, column: number): StyleFile {
    const cell = this.cell(row, column);
    const named = cell?.s;
    if (!named) return this.extras.columnStyles.get(column) ?? {};
    return readStyle(
      typeof named === "string" ? (this.#workbook.getWorkbook().getStyles().get(named) as IStyleData) : named,
    );
  }

  /** As displayed, with the number format applied. */
  text(row: number, column: number): string {
    const value = this.value(row, column);
    if (value === null) return "";
    if (typeof value === "boolean") return String(value).toUpperCase();
    const pattern = this.style(row, column).numberFormat ?? "General";
    return typeof value === "number" || pattern.includes("@") ? numfmt.format(pattern, value) : value;
  }

  /** Puts values in as if typed; `typed(row, column)` gives undefined for a cell to leave alone. */
  type(box: Box, typed: (row: number, column: number) => TypedValue | undefined): void {
    const values: CellPatches = {};
    const styles: CellPatches = {};
    eachCell(box, (row, column) => {
      const entry = typed(row, column);
      if (entry === undefined) return;
      const style = this.style(row, column);
      const content = readTyped(entry, style.numberFormat ?? "General");
      put(
        values,
        row,
        column,
        contentPatch(content, () => this.access.tableAt(this, row, column)),
      );
      if (content.kind === "value" && content.numberFormat !== undefined) {
        put(styles, row, column, { s: writeStyle({ ...style, numberFormat: content.numberFormat }) });
      } else if (!this.cell(row, column)?.s && !isPlain(style))
        put(styles, row, column, { s: writeStyle(style) });
    });
    this.access.writeValues(this, box, values);
    this.access.writeStyles(this, styles);
  }

  /** Changes the style of every cell; whole columns remember it for cells to come. */
  restyle(box: Box, change: (style: StyleFile) => StyleFile): void {
    const styles: CellPatches = {};
    const patch = (row: number, column: number): void => {
      put(styles, row, column, { s: writeStyle(change(this.style(row, column))) });
    };
    if (isWholeColumns(box)) {
      const used = this.usedBox(false);
      const styled = used && intersect(box, used);
      if (styled)
        eachCell(styled, (row, column) => {
          if (this.cell(row, column)) patch(row, column);
        });
      for (let column = box.column; column < box.column + box.columns; column++) {
        this.extras.columnStyles.set(column, change(this.extras.columnStyles.get(column) ?? {}));
      }
    } else eachCell(this.#withinColumnsInUse(box), patch);
    this.access.writeStyles(this, styles);
  }

  /** Gives every cell a style of its own. */
  setStyles(box: Box, at: (row: number, column: number) => StyleFile): void {
    const styles: CellPatches = {};
    eachCell(box, (row, column) => put(styles, row, column, { s: writeStyle(at(row, column)) }));
    this.access.writeStyles(this, styles);
  }

  /** Enters formulas again as `change` gives them; it gives null for those to leave alone. */
  reenterFormulas(change: (formula: string) => string | null): void {
    const values: CellPatches = {};
    let box: Box | null = null;
    this.#matrix.forValue((row, column, cell) => {
      const next = cell?.f ? change(cell.f) : null;
      if (next === null) return;
      put(values, row, column, { ...EMPTY, f: next });
      box = bounding(box ?? oneCell(row, column), oneCell(row, column));
    });
    if (box) this.access.writeValues(this, box, values);
  }

  /** Empties the cells that hold something; formats stay. */
  clearContents(box: Box): void {
    const values: CellPatches = {};
    this.eachFilled(box, (row, column) => put(values, row, column, EMPTY));
    this.access.writeValues(this, box, values);
  }

  /** Calls for every cell inside the box that Univer holds, in order. */
  eachFilled(box: Box, visit: (row: number, column: number, cell: ICellData) => void): void {
    this.#matrix.forValue((row, column, cell) => {
      const inside =
        row >= box.row &&
        row < box.row + box.rows &&
        column >= box.column &&
        column < box.column + box.columns;
      if (inside && cell) visit(row, column, cell);
    });
  }

  /** Takes fill, font, borders and number format off. */
  clearFormats(box: Box): void {
    for (const column of [...this.extras.columnStyles.keys()]) {
      if (isWholeColumns(box) && column >= box.column && column < box.column + box.columns) {
        this.extras.columnStyles.delete(column);
      }
    }
    const styles: CellPatches = {};
    this.eachFilled(box, (row, column, cell) => {
      if (cell.s) put(styles, row, column, { s: writeStyle({}) });
    });
    this.access.writeStyles(this, styles);
  }

  get frozen(): { readonly rows: number; readonly columns: number } {
    const { ySplit, xSplit } = this.univer.getSheet().getConfig().freeze;
    return { rows: Math.max(ySplit, 0), columns: Math.max(xSplit, 0) };
  }

  freeze(rows: number, columns: number): void {
    const freeze = {
      xSplit: columns,
      ySplit: rows,
      startRow: rows > 0 ? rows : -1,
      startColumn: columns > 0 ? columns : -1,
    };
    this.access.writing(() => this.univer.setFreeze(freeze));
  }

  isLocked(row: number, column: number): boolean {
    return !this.extras.unlocked.some((box) => intersect(box, oneCell(row, column)));
  }

  setLocked(box: Box, locked: boolean): void {
    this.extras.unlocked = locked
      ? this.extras.unlocked.flatMap((unlocked) => without(unlocked, box))
      : [...this.extras.unlocked, box];
  }

  /** Where the formula in this cell spills to, itself included; null when it does not spill. */
  spillBox(row: number, column: number): Box | null {
    return spillBox(this.access, this.id, row, column);
  }

  /** The cells that show what a formula elsewhere spilled into them. */
  get spilledInto(): readonly { readonly row: number; readonly column: number }[] {
    return Object.entries(spilledCells(this.access, this.id)).flatMap(([row, columns]) =>
      Object.keys(columns)
        .map((column) => ({ row: Number(row), column: Number(column) }))
        .filter((cell) => this.isSpilledInto(cell.row, cell.column)),
    );
  }

  /** The smallest box around all cells with content, spilled ones included, or with a format too. */
  usedBox(valuesOnly: boolean, within?: Box): Box | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    const take = (row: number, column: number): void => {
      if (within && !intersect(within, oneCell(row, column))) return;
      [top, left] = [Math.min(top, row), Math.min(left, column)];
      [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
    };
    this.#matrix.forValue((row, column, cell) => {
      const filled =
        cell && ((cell.v !== null && cell.v !== undefined && cell.v !== "") || cell.f || cell.si);
      if (filled || (!valuesOnly && cell?.s)) take(row, column);
    });
    for (const { row, column } of this.spilledInto) take(row, column);
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** A whole row cannot be formatted cell by cell; what is beyond the last used column stays plain. */
  #withinColumnsInUse(box: Box): Box {
    return { ...box, columns: Math.min(box.columns, Math.max(this.univer.getMaxColumns() - box.column, 1)) };
  }
}
