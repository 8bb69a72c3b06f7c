import type { OfficeSession } from "../../src/workbench/office";
import type { SheetFile, WorkbookFile } from "../../src/workbench/file";

/**
 * Everything of a workbook that can be told apart, but for the results of formulas, which are calculated anew: cells,
 * formats, sizes, merges, tables, charts, rules, pages, names, notes, comments and the add-in's settings.
 */
export async function wholeState(session: OfficeSession): Promise<unknown> {
  const { model } = session;
  const file = await session.toFile();
  return {
    ...ordered(file),
    comments: model.comments.all
      .map(({ sheetId, row, column, content }) => ({
        sheet: model.sheet(sheetId).name,
        row,
        column,
        content,
      }))
      .sort(byText),
    settings: [...model.settings].sort(byText),
  };
}

/** A workbook whose parts come in one order, however they were made. */
function ordered(file: WorkbookFile): WorkbookFile {
  return { ...file, names: [...file.names].sort(byText), sheets: file.sheets.map(orderedSheet) };
}

function orderedSheet(sheet: SheetFile): SheetFile {
  return {
    ...sheet,
    tables: [...sheet.tables].sort(byText),
    charts: [...sheet.charts].sort(byText),
    merges: [...sheet.merges].sort(),
    validations: [...sheet.validations].sort(byText),
    columnWidths: new Map([...sheet.columnWidths].sort(byText)),
    // Excel answers only whether a height is the standard one, not whether it was set to it.
    rowHeights: new Map([...sheet.rowHeights].filter(([, height]) => height !== standardHeight).sort(byText)),
    cells: new Map(
      [...sheet.cells].map(([r, row]) => [
        r,
        new Map(
          [...row].map(([c, cell]) => [
            c,
            { ...cell, value: cell.formula === undefined ? cell.value : null },
          ]),
        ),
      ]),
    ),
  };
}

const standardHeight = 15;

const byText = (one: unknown, other: unknown): number =>
  JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;
