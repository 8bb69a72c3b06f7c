import { type ITableInfo, TableManager } from "@univerjs/sheets-table";
import { type Box, intersect, oneCell } from "./address";
import type { Model } from "./model";
import { renameColumn } from "./renameColumn";
import type { Sheet } from "./sheet";
import { fromUniverRange, toUniverRange } from "./univerRange";

/** What a table has besides place and name; Univer keeps none of it. */
export interface TableLook {
  style: string | null;
  bandedRows: boolean;
  filterButtons: boolean;
  showHeaders: boolean;
  showTotals: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
}

export const NEW_TABLE_LOOK: Readonly<TableLook> = {
  style: "TableStyleMedium2",
  bandedRows: true,
  filterButtons: true,
  showHeaders: true,
  showTotals: false,
  highlightFirstColumn: false,
  highlightLastColumn: false,
};

/** A table of the workbook; place and name live in Univer, where formulas see them. */
export class Table {
  constructor(
    readonly id: string,
    readonly look: TableLook,
    readonly model: Model,
  ) {}

  get #univer(): ITableInfo {
    const table = this.model.workbook.getTableInfo(this.id);
    if (!table) throw new Error(`Table ${this.id} is gone.`);
    return table;
  }

  get exists(): boolean {
    return this.model.workbook.getTableInfo(this.id) !== undefined;
  }

  get name(): string {
    return this.#univer.name;
  }

  get sheet(): Sheet {
    return this.model.sheet(this.#univer.subUnitId);
  }

  /** Header row included, and the totals row when there is one. */
  get box(): Box {
    return fromUniverRange(this.#univer.range);
  }

  get header(): Box {
    return { ...this.box, rows: 1 };
  }

  /** The rows between header and totals. */
  get body(): Box {
    const box = this.box;
    return { ...box, row: box.row + 1, rows: box.rows - 1 - (this.look.showTotals ? 1 : 0) };
  }

  get columnNames(): readonly string[] {
    const { row, column, columns } = this.box;
    return Array.from({ length: columns }, (_, index) => String(this.sheet.value(row, column + index) ?? ""));
  }

  rename(name: string): void {
    const { sheets } = this.model;
    if (sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) this.forceName(name);
    else this.#configure({ name });
  }

  /** Univer refuses a table the name of a sheet, which Excel allows: the bare mutation asks nothing. */
  forceName(name: string): void {
    const subUnitId = this.sheet.id;
    this.model.execute("sheet.mutation.set-sheet-table", { subUnitId, tableId: this.id, config: { name } });
  }

  resize(box: Box): void {
    this.#configure({ updateRange: { newRange: toUniverRange(box) } });
    // Univer puts a new column before the last one: the headers say which is which.
    this.model.tables.adoptHeaders(this);
  }

  #configure(change: object): void {
    this.model.execute("sheet.command.set-table-config", { tableId: this.id, ...change });
  }
}

/** All tables of the workbook. */
export class Tables {
  readonly #model: Model;
  readonly #known = new Map<string, Table>();

  constructor(model: Model) {
    this.#model = model;
  }

  get all(): readonly Table[] {
    return this.#model.workbook.getTableList().map(({ id }) => this.#table(id));
  }

  on(sheet: Sheet): readonly Table[] {
    return this.all.filter((table) => table.sheet.id === sheet.id);
  }

  at(sheet: Sheet, row: number, column: number): Table | null {
    return this.on(sheet).find(({ box }) => intersect(box, oneCell(row, column))) ?? null;
  }

  named(name: string): Table | null {
    return this.all.find((table) => table.name.toLowerCase() === name.toLowerCase()) ?? null;
  }

  /** `Table1`, or the next number that is free. */
  freeName(): string {
    let number = this.all.length + 1;
    while (this.named(`Table${String(number)}`)) number++;
    return `Table${String(number)}`;
  }

  /** What a defined name may be, but for the question mark. */
  isName(name: string): boolean {
    return this.#model.names.isName(name) && !name.includes("?");
  }

  /** Makes a table of a box whose first row holds the headers. */
  async add(
    sheet: Sheet,
    box: Box,
    name: string,
    look: Readonly<TableLook> = NEW_TABLE_LOOK,
  ): Promise<Table> {
    const id = this.#model.newId();
    nameColumns(sheet, box);
    const table = new Table(id, { ...look }, this.#model);
    this.#known.set(id, table);
    // Made under a name nothing else has: Univer refuses one that is also a sheet's, which Excel allows.
    const passing = `Table_${id.replace(/\W/g, "_")}`;
    const added = await this.#model.writingAsync(() =>
      this.#model.workbook.addTable(sheet.id, passing, toUniverRange(box), id, { showHeader: true }),
    );
    if (!added) throw new Error(`Univer refused the table ${name}.`);
    table.forceName(name);
    return table;
  }

  /** Takes the table away and leaves its cells. */
  async remove(table: Table): Promise<void> {
    await this.#model.writingAsync(() => this.#model.workbook.removeTable(table.id));
    this.#known.delete(table.id);
  }

  /** Looks at the headers of tables where something was written. */
  refreshWritten(sheet: Sheet, written: Box): void {
    for (const table of this.on(sheet)) if (intersect(table.header, written)) this.refreshHeaders(table);
  }

  /**
   * Formulas name a column by its header: when a header cell has changed, tells Univer and rewrites the
   * formulas that used the old one, as Excel does.
   */
  refreshHeaders(table: Table): void {
    const renamed = this.adoptHeaders(table);
    if (renamed.length === 0) return;
    for (const sheet of this.#model.sheets) {
      sheet.reenterFormulas((formula) => {
        const next = renamed.reduce(
          (text, { before, after }) => renameColumn(text, table.name, before, after),
          formula,
        );
        return next === formula ? null : next;
      });
    }
  }

  /** Gives Univer the headers as they stand; answers those that were others before. */
  adoptHeaders(table: Table): readonly { readonly before: string; readonly after: string }[] {
    nameColumns(table.sheet, table.box);
    const known = this.#model.service(TableManager).getTableById(this.#model.unitId, table.id);
    const renamed = table.columnNames.flatMap((after, index) => {
      const column = known?.getTableColumnByIndex(index);
      if (!column || column.displayName === after) return [];
      const before = column.displayName;
      column.displayName = after;
      return [{ before, after }];
    });
    if (renamed.length === 0) return [];
    this.#model.execute("formula.mutation.set-super-table", {
      tableName: table.name,
      reference: {
        range: toUniverRange(table.box),
        sheetId: table.sheet.id,
        titleMap: new Map(table.columnNames.map((name, index) => [name, index])),
      },
    });
    return renamed;
  }

  #table(id: string): Table {
    const known = this.#known.get(id) ?? new Table(id, { ...NEW_TABLE_LOOK }, this.#model);
    this.#known.set(id, known);
    return known;
  }
}

/** Excel's rule for headers: text, none empty (`Column1`), none twice (`Cost2`). */
function nameColumns(sheet: Sheet, box: Box): void {
  const taken = new Set<string>();
  for (let index = 0; index < box.columns; index++) {
    const column = box.column + index;
    const value = sheet.value(box.row, column);
    const wanted = value === null ? `Column${String(index + 1)}` : sheet.text(box.row, column);
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}${String(number)}`;
    taken.add(name.toLowerCase());
    if (value !== name) sheet.type(oneCell(box.row, column), () => `'${name}`);
  }
}
