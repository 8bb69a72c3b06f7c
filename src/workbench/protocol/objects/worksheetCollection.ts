import { isSheetName } from "../../model/sheetName";
import { isMissing, text } from "../arguments";
import { collection } from "../collection";
import { EventType, WORKBOOK_TARGET } from "../events";
import type { ExcelObject } from "../excelObject";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../hostError";
import type { HostContext } from "../hostContext";
import { findSheet, registrations, sheetId, worksheet } from "./worksheet";

export function worksheetCollection(context: HostContext): ExcelObject {
  const { model } = context;
  const shown = (visibleOnly: unknown) =>
    model.sheets.filter((sheet) => visibleOnly !== true || !sheet.univer.isSheetHidden());
  return collection({
    type: "WorksheetCollection",
    items: () => model.sheets.map((sheet) => worksheet(context, sheet)),
    find: (key) => {
      const sheet = findSheet(context, key);
      return sheet && worksheet(context, sheet);
    },
    methods: {
      Add: (given) => {
        const name = isMissing(given) ? freeName(context) : text(given);
        if (!isSheetName(name)) throw invalidArgument();
        if (model.sheetNamed(name)) throw itemAlreadyExists();
        const sheet = model.addSheet(name);
        context.events.raise(EventType.Added, sheetId(sheet), () => ({
          worksheetId: sheetId(sheet),
          source: "Local",
        }));
        return worksheet(context, sheet);
      },
      GetActiveWorksheet: () => worksheet(context, model.activeSheet),
      GetCount: (visibleOnly) => shown(visibleOnly).length,
      GetFirst: (visibleOnly) => {
        const [first] = shown(visibleOnly);
        if (!first) throw itemNotFound();
        return worksheet(context, first);
      },
      GetLast: (visibleOnly) => {
        const last = shown(visibleOnly).at(-1);
        if (!last) throw itemNotFound();
        return worksheet(context, last);
      },
      ...registrations(context, WORKBOOK_TARGET),
    },
  });
}

function freeName(context: HostContext): string {
  let number = context.model.sheets.length + 1;
  while (context.model.sheetNamed(`Sheet${String(number)}`)) number++;
  return `Sheet${String(number)}`;
}
