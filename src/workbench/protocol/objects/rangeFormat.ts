import { eachCell, isWholeColumns } from "../../model/address";
import { flag, isMissing } from "../arguments";
import { type Cells, ExcelObject, type Json } from "../excelObject";
import type { HostContext } from "../hostContext";
import { borderCollection } from "./border";
import { alignment, fill, font, type Look, type Restyle } from "./look";
import { columnAndRowSizes } from "./sizes";

/** `format` of a range or of several. */
export function rangeFormat(context: HostContext, cells: Cells): ExcelObject {
  const restyle: Restyle = (change) => {
    for (const box of cells.boxes) context.assertWritable(cells.sheet, box);
    for (const box of cells.boxes) cells.sheet.restyle(box, change);
  };
  const look: Look = {
    common: (read) => common(cells, (row, column) => read(cells.sheet.style(row, column))),
    restyle,
  };
  const sizes = columnAndRowSizes(context, cells);
  return new ExcelObject({
    type: "RangeFormat",
    scalars: { ...alignment(look), ...sizes.scalars },
    links: {
      Fill: () => fill(look),
      Font: () => font(look),
      Borders: () => borderCollection(cells, restyle),
      Protection: () => protection(context, cells),
    },
    methods: sizes.methods,
  });
}

/** What all cells have in common, or null. A whole column answers by its own format. */
export function common(cells: Cells, at: (row: number, column: number) => Json): Json {
  const answers = new Set<Json>();
  for (const box of cells.boxes) {
    eachCell(isWholeColumns(box) ? { ...box, rows: 1 } : box, (row, column) => answers.add(at(row, column)));
  }
  const [only] = answers;
  return answers.size === 1 ? (only ?? null) : null;
}

function protection(context: HostContext, cells: Cells): ExcelObject {
  const { sheet, boxes } = cells;
  return new ExcelObject({
    type: "FormatProtection",
    scalars: {
      Locked: {
        get: () => common(cells, (row, column) => sheet.isLocked(row, column)),
        set: (value) => {
          if (isMissing(value)) return;
          const locked = flag(value);
          for (const box of boxes) context.assertWritable(sheet, box);
          for (const box of boxes) sheet.setLocked(box, locked);
        },
      },
    },
  });
}
