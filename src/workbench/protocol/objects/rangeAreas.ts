import { collection } from "../collection";
import { type Cells, ExcelObject, readOnly } from "../excelObject";
import type { HostContext } from "../hostContext";
import { conditionalFormatCollection } from "./conditionalFormat";
import { dataValidation } from "./dataValidation";
import { addressOf, range, referenceOf } from "./range";
import { rangeFormat } from "./rangeFormat";
import { worksheet } from "./worksheet";

/** Several rectangles of one sheet. */
export function rangeAreas(context: HostContext, cells: Cells): ExcelObject {
  const { sheet, boxes } = cells;
  const object: ExcelObject = new ExcelObject({
    type: "RangeAreas",
    cells,
    identity: referenceOf(context, () => object),
    scalars: {
      Address: readOnly(() => boxes.map((box) => addressOf(sheet, box)).join(",")),
      AddressLocal: readOnly(() => boxes.map((box) => addressOf(sheet, box)).join(",")),
      AreaCount: readOnly(() => boxes.length),
      CellCount: readOnly(() => boxes.reduce((sum, box) => sum + box.rows * box.columns, 0)),
    },
    links: {
      Areas: () =>
        collection({ type: "RangeCollection", items: () => boxes.map((box) => range(context, sheet, box)) }),
      Format: () => rangeFormat(context, cells),
      DataValidation: () => dataValidation(context, cells),
      ConditionalFormats: () => conditionalFormatCollection(context, cells),
      Worksheet: () => worksheet(context, sheet),
    },
    methods: {
      Clear: (applyTo) => {
        for (const box of boxes) void range(context, sheet, box).face.methods?.["Clear"]?.(applyTo);
      },
      _KeepReference: () => undefined,
    },
  });
  return object;
}
