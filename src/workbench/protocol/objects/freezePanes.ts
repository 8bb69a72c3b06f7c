import { formatBox } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import { area, isMissing, whole } from "../arguments";
import { ExcelObject } from "../excelObject";
import { invalidArgument } from "../hostError";
import type { HostContext } from "../hostContext";
import { range } from "./range";

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
        const { box } = area(frozen, () => sheet);
        freeze(box.row + box.rows, box.column + box.columns);
      },
      Unfreeze: () => {
        freeze(0, 0);
      },
      GetLocationOrNullObject: () => {
        const { rows, columns } = sheet.frozen;
        if (rows === 0 && columns === 0) return null;
        const all = `${columns === 0 ? "" : formatBox({ row: 0, column: 0, rows: 1, columns })}`;
        const box = area(all === "" ? `1:${String(rows)}` : all, () => sheet).box;
        return range(context, sheet, { ...box, rows: Math.max(rows, 1) });
      },
    },
  });
}
