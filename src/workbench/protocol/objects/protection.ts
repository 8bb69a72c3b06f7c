import type { Sheet } from "../../model/sheet";
import { isMissing, record, text } from "../arguments";
import { ExcelObject, type Json, readOnly } from "../excelObject";
import { accessDenied, invalidArgument, invalidOperation } from "../hostError";
import type { HostContext } from "../hostContext";

const OPTIONS: Readonly<Record<string, Json>> = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

export function worksheetProtection(context: HostContext, sheet: Sheet): ExcelObject {
  const { extras } = sheet;
  return new ExcelObject({
    type: "WorksheetProtection",
    scalars: {
      Protected: readOnly(
        () => extras.protected || (context.faults.protectedSheets ?? []).includes(sheet.name),
      ),
      Options: readOnly(() => ({
        ...OPTIONS,
        ...(extras.protectionOptions as Readonly<Record<string, Json>>),
      })),
    },
    methods: {
      Protect: (options, password) => {
        if (extras.protected) throw invalidOperation("The sheet is protected already.");
        extras.protected = true;
        extras.protectionOptions = isMissing(options) ? {} : record(options);
        extras.password = isMissing(password) ? undefined : text(password);
      },
      Unprotect: (password) => {
        if (!extras.protected) return;
        if (extras.password !== undefined) {
          if (isMissing(password)) throw accessDenied();
          if (text(password) !== extras.password) throw invalidArgument("The password is incorrect.");
        }
        extras.protected = false;
        extras.password = undefined;
      },
    },
  });
}
