import type { CommentRecord } from "../../model/commentRecord";
import type { Sheet } from "../../model/sheet";
import { area, flag, text } from "../arguments";
import { collection } from "../collection";
import { ExcelObject, readOnly } from "../excelObject";
import { invalidArgument, invalidOperation, itemNotFound } from "../hostError";
import type { HostContext } from "../hostContext";
import { range } from "./range";
import { findSheet } from "./worksheet";

/** Threaded comments of the workbook, or of one sheet. */
export function commentCollection(context: HostContext, sheet: Sheet | null): ExcelObject {
  const { model } = context;
  const here = (): readonly CommentRecord[] =>
    model.comments.filter((one) => sheet === null || one.sheetId === sheet.id);
  const place = (address: unknown) =>
    area(address, (name) => (name === null ? sheet : findSheet(context, name)));
  const at = (address: unknown): CommentRecord | undefined => {
    const { sheet: on, box } = place(address);
    return here().find((one) => one.sheetId === on.id && one.row === box.row && one.column === box.column);
  };
  return collection({
    type: "CommentCollection",
    items: () => here().map((one) => comment(context, one)),
    find: (id) => {
      const found = here().find((one) => one.id === id);
      return found ? comment(context, found) : null;
    },
    methods: {
      Add: (address, content) => {
        const { sheet: on, box } = place(address);
        if (box.rows * box.columns !== 1) throw invalidArgument();
        if (at(address)) throw invalidOperation();
        context.assertWritable(on, box);
        const added = {
          id: model.newId(),
          sheetId: on.id,
          row: box.row,
          column: box.column,
          content: text(content),
          resolved: false,
        };
        model.comments = [...model.comments, added];
        return comment(context, added);
      },
      GetItemByCell: (address) => {
        const found = at(address);
        if (!found) throw itemNotFound();
        return comment(context, found);
      },
    },
  });
}

function comment(context: HostContext, one: CommentRecord): ExcelObject {
  const { model } = context;
  return new ExcelObject({
    type: "Comment",
    identity: () => ({ Id: one.id }),
    scalars: {
      Id: readOnly(() => one.id),
      Content: {
        get: () => one.content,
        set: (value) => {
          one.content = text(value);
        },
      },
      Resolved: {
        get: () => one.resolved,
        set: (value) => {
          one.resolved = flag(value);
        },
      },
      AuthorName: readOnly(() => "Analyst"),
      AuthorEmail: readOnly(() => "analyst@example.com"),
      ContentType: readOnly(() => "Plain"),
    },
    methods: {
      GetLocation: () =>
        range(context, model.sheet(one.sheetId), { row: one.row, column: one.column, rows: 1, columns: 1 }),
      Delete: () => {
        model.comments = model.comments.filter((other) => other.id !== one.id);
      },
    },
  });
}
