import { type Box, formatBox, isWholeColumns, isWholeRows } from "../../model/address";
import { pixelsToPoints } from "../../model/columnWidth";
import { columnLeft, rowTop } from "../../model/chartPlace";
import type { Sheet } from "../../model/sheet";
import { quoteSheetName } from "../../model/sheetName";
import { ExcelObject, type Identity, readOnly, type Scalar } from "../excelObject";
import type { HostContext } from "../hostContext";
import { conditionalFormatCollection } from "./conditionalFormat";
import { dataValidation } from "./dataValidation";
import { styleOfRange } from "./namedStyle";
import { rangeContents } from "./rangeContents";
import { rangeFormat } from "./rangeFormat";
import { rangeMethods } from "./rangeMethods";
import { worksheet } from "./worksheet";

/** One rectangle of cells. */
export function range(context: HostContext, sheet: Sheet, box: Box): ExcelObject {
  const object: ExcelObject = new ExcelObject({
    type: "Range",
    cells: { sheet, boxes: [box] },
    identity: referenceOf(context, () => object),
    scalars: {
      ...place(sheet, box),
      ...rangeContents(context, sheet, box),
      Style: styleOfRange(context, sheet, box),
    },
    links: {
      Format: () => rangeFormat(context, { sheet, boxes: [box] }),
      Worksheet: () => worksheet(context, sheet),
      DataValidation: () => dataValidation(context, { sheet, boxes: [box] }),
      ConditionalFormats: () => conditionalFormatCollection(context, { sheet, boxes: [box] }),
    },
    methods: rangeMethods(context, sheet, box),
  });
  return object;
}

/** Ranges have no id of their own: office.js finds them again by a reference that the host hands out. */
export function referenceOf(context: HostContext, object: () => ExcelObject): () => Identity {
  let id: string | null = null;
  return () => {
    id ??= context.keep(object());
    return { _ReferenceId: id };
  };
}

/** `'My sheet'!A1:B2`. */
export function addressOf(sheet: Sheet, box: Box): string {
  return `${quoteSheetName(sheet.name)}!${formatBox(box)}`;
}

function place(sheet: Sheet, box: Box): Readonly<Record<string, Scalar>> {
  return {
    Address: readOnly(() => addressOf(sheet, box)),
    AddressLocal: readOnly(() => addressOf(sheet, box)),
    RowIndex: readOnly(() => box.row),
    ColumnIndex: readOnly(() => box.column),
    RowCount: readOnly(() => box.rows),
    ColumnCount: readOnly(() => box.columns),
    CellCount: readOnly(() => (box.rows * box.columns > 2 ** 31 - 1 ? -1 : box.rows * box.columns)),
    IsEntireColumn: readOnly(() => isWholeColumns(box)),
    IsEntireRow: readOnly(() => isWholeRows(box)),
    Left: { get: () => columnLeft(sheet, box.column), always: false },
    Top: { get: () => rowTop(sheet, box.row), always: false },
    Width: {
      get: () => columnLeft(sheet, box.column + box.columns) - columnLeft(sheet, box.column),
      always: false,
    },
    Height: {
      get: () => pixelsToPoints(sum(box.rows, (index) => sheet.univer.getRowHeight(box.row + index))),
      always: false,
    },
  };
}

function sum(count: number, at: (index: number) => number): number {
  return Array.from({ length: count }, (_, index) => at(index)).reduce((total, one) => total + one, 0);
}
