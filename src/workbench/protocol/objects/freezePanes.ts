import { MAX_COLUMNS, MAX_ROWS, oneCell } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import { isMissing, whole } from "../arguments";
import { ExcelObject } from "../excelObject";
import { invalidArgument } from "../hostError";
import type { HostContext } from "../hostContext";
import { range } from "./range";
import { areaFrom } from "./worksheet";

export function freezePanes(context: HostContext, sheet: Sheet): ExcelObject {
  const freeze = (rows: number, columns: number): void => {
    if (rows < 0 || columns < 0) throw invalidArgument();
    sheet.freeze(rows, columns);
  };
  const count = (given: unknown): number => (isMissing(given) ? 1 : whole(given));
  return new ExcelObject({
    type: "WorksheetFreezePanes",
    methods: {
      FreezeRows: (rows) => {
        freeze(count(rows), 0);
      },
      FreezeColumns: (columns) => {
        freeze(0, count(columns));
      },
      FreezeAt: (frozen) => {
        const { box } = areaFrom(context, sheet, frozen);
        freeze(box.row + box.rows, box.column + box.columns);
      },
      Unfreeze: () => {
        freeze(0, 0);
      },
      GetLocationOrNullObject: () => {
        const { rows, columns } = sheet.frozen;
        if (rows === 0 && columns === 0) return null;
        return range(context, sheet, {
          ...oneCell(0, 0),
          rows: rows === 0 ? MAX_ROWS : rows,
          columns: columns === 0 ? MAX_COLUMNS : columns,
        });
      },
    },
  });
}
