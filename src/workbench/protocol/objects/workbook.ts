import { oneCell } from "../../model/address";
import { ExcelObject, readOnly } from "../excelObject";
import { HostError, itemNotFound } from "../hostError";
import type { HostContext } from "../hostContext";
import { application } from "./application";
import { commentCollection } from "./comment";
import { nameCollection } from "./name";
import { styleCollection } from "./namedStyle";
import { documentProperties } from "./properties";
import { range } from "./range";
import { rangeAreas } from "./rangeAreas";
import { settingCollection } from "./setting";
import { tableCollection } from "./table";
import { worksheetCollection } from "./worksheetCollection";

export function workbook(context: HostContext): ExcelObject {
  const { model } = context;
  return new ExcelObject({
    type: "Workbook",
    scalars: {
      Name: readOnly(() => model.name),
      ReadOnly: readOnly(() => context.faults.readOnly === true),
      IsDirty: readOnly(() => true),
    },
    links: {
      Worksheets: () => worksheetCollection(context),
      Tables: () => tableCollection(context, () => model.tables.all),
      Names: () => nameCollection(context, null),
      Styles: () => styleCollection(context),
      Application: () => application(context),
      Settings: () => settingCollection(context),
      Comments: () => commentCollection(context, null),
      Properties: () => documentProperties(context),
    },
    methods: {
      GetSelectedRange: () => {
        const [only, second] = model.selection.boxes;
        if (!only || second) {
          throw new HostError("InvalidSelection", "The current selection is invalid for this operation.");
        }
        return range(context, model.selection.sheet, only);
      },
      GetSelectedRanges: () =>
        rangeAreas(context, { sheet: model.selection.sheet, boxes: model.selection.boxes }),
      GetActiveCell: () => {
        const last = model.selection.boxes.at(-1);
        if (!last) throw itemNotFound();
        return range(context, model.selection.sheet, oneCell(last.row, last.column));
      },
      _RemoveReference: (id) => {
        context.release(String(id));
      },
      _GetRangeForEventByReferenceId: (id) => {
        const found = context.kept(String(id));
        if (!found) throw itemNotFound();
        return found;
      },
      _GetRangeOrNullObjectForEventByReferenceId: (id) => context.kept(String(id)),
    },
  });
}
