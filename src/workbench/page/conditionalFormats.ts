import { ICommandService, type ICellData, type IStyleData, type Nullable } from "@univerjs/core";
import {
  OtherFormulaMarkDirty,
  RegisterOtherFormulaService,
  RemoveOtherFormulaMutation,
  SetFormulaCalculationResultMutation,
  SetOtherFormulaMutation,
} from "@univerjs/engine-formula";
import { IRenderManagerService } from "@univerjs/engine-render";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import { type Box, intersect, parseBox } from "../model/address";
import type { Model } from "../model/model";
import type { ConditionalFormatRecord } from "../model/sheetExtras";

/** One area of a format, and where the engine has found its formula true, by row and column from its corner. */
interface Rule {
  readonly sheetId: string;
  readonly box: Box;
  readonly format: ConditionalFormatRecord;
  readonly holds: Map<string, boolean>;
}

/** What the engine answers: by workbook, sheet and formula, then by row and column, a matrix of one cell. */
type Answers = Readonly<
  Record<
    string,
    Readonly<Record<string, Readonly<Record<string, Matrix | undefined>> | undefined>> | undefined
  >
>;
type Matrix = Readonly<Record<string, Readonly<Record<string, Nullable<ICellData>[][]>>>>;

/**
 * Paints cells as the workbook's conditional formats say. Univer calculates the formulas with those of the cells;
 * what it would need to paint by them is not among its installed packages.
 */
export class ConditionalFormats {
  readonly #model: Model;
  readonly #rules = new Map<string, Rule>();
  readonly #listeners: readonly { readonly dispose: () => void }[];
  #known = "[]";

  constructor(model: Model) {
    this.#model = model;
    // It tells the engine that these formulas are to be calculated when they are marked.
    model.service(RegisterOtherFormulaService);
    this.#listeners = [
      model.service(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
        priority: 5,
        handler: (cell, { subUnitId, row, col }, next) => {
          const look = this.#lookAt(subUnitId, row, col);
          if (look === null) return next(cell);
          const own = cell?.s;
          const style = typeof own === "string" ? model.workbook.getWorkbook().getStyles().get(own) : own;
          return next({ ...cell, s: { ...style, ...look } });
        },
      }),
      model.service<ICommandService>(ICommandService).onCommandExecuted(({ id, params }) => {
        if (id === SetFormulaCalculationResultMutation.id)
          this.#take((params as { readonly unitOtherData?: Answers }).unitOtherData ?? {});
      }),
    ];
  }

  /** The workbook's formats may be others than before. */
  read(): void {
    const model = this.#model;
    const wanted = model.sheets.flatMap((sheet) =>
      sheet.extras.conditionalFormats.map((format) => ({ sheetId: sheet.id, format })),
    );
    const known = JSON.stringify(wanted);
    if (known === this.#known) return;
    this.#known = known;
    for (const [id, { sheetId }] of this.#rules)
      model.execute(RemoveOtherFormulaMutation.id, { subUnitId: sheetId, formulaIdList: [id] });
    this.#rules.clear();
    for (const { sheetId, format } of wanted) {
      if (format.formula === "") continue;
      for (const box of format.range.split(" ").flatMap((address) => parseBox(address) ?? []))
        this.#calculate({ sheetId, box, format, holds: new Map() });
    }
    void model.flush().then(() => {
      this.#paint();
    });
  }

  close(): void {
    for (const listener of this.#listeners) listener.dispose();
  }

  #calculate(rule: Rule): void {
    const { sheetId, box, format } = rule;
    const id = this.#model.newId();
    this.#rules.set(id, rule);
    const range = {
      startRow: box.row,
      endRow: box.row + box.rows - 1,
      startColumn: box.column,
      endColumn: box.column + box.columns - 1,
    };
    this.#model.execute(SetOtherFormulaMutation.id, {
      subUnitId: sheetId,
      formulaMap: { [id]: { f: format.formula, ranges: [range] } },
    });
    this.#model.execute(OtherFormulaMarkDirty.id, { [this.#model.unitId]: { [sheetId]: { [id]: true } } });
  }

  #take(answers: Answers): void {
    let changed = false;
    for (const [id, { sheetId, holds }] of this.#rules) {
      const rows = answers[this.#model.unitId]?.[sheetId]?.[id] ?? {};
      for (const [row, columns] of Object.entries(rows))
        for (const [column, [[cell] = []]] of Object.entries(columns)) {
          holds.set(`${row},${column}`, cell?.v === 1 || cell?.v === true);
          changed = true;
        }
    }
    if (changed) this.#paint();
  }

  #lookAt(sheetId: string, row: number, column: number): IStyleData | null {
    const cell = { row, column, rows: 1, columns: 1 };
    const looks = [...this.#rules.values()]
      .filter(({ sheetId: on, box }) => on === sheetId && intersect(box, cell) !== null)
      .filter(({ box, holds }) => holds.get(`${String(row - box.row)},${String(column - box.column)}`))
      .map(({ format }) => styleOf(format));
    // The first one wins.
    return looks.length === 0 ? null : looks.reduceRight((below, look) => ({ ...below, ...look }));
  }

  #paint(): void {
    const model = this.#model;
    const render = model.service(IRenderManagerService).getRenderById(model.unitId);
    model.activeSheet.univer.getSkeleton()?.makeDirty(true);
    render?.mainComponent?.makeForceDirty();
  }
}

const styleOf = ({ color, fill, bold }: ConditionalFormatRecord): IStyleData => ({
  ...(color === undefined ? {} : { cl: { rgb: color } }),
  ...(fill === undefined ? {} : { bg: { rgb: fill } }),
  ...(bold === undefined ? {} : { bl: bold ? 1 : 0 }),
});
