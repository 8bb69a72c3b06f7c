import { oneCell } from "../../model/address";
import type { Comment } from "../../model/comments";
import type { Sheet } from "../../model/sheet";
import { type Area, area, flag, text } from "../arguments";
import { collection } from "../collection";
import { ExcelObject, readOnly } from "../excelObject";
import { invalidArgument, invalidOperation, itemNotFound } from "../hostError";
import type { HostContext } from "../hostContext";
import { range } from "./range";
import { findSheet } from "./worksheet";

/** Threaded comments of the workbook, or of one sheet. */
export function commentCollection(context: HostContext, sheet: Sheet | null): ExcelObject {
  const { model } = context;
  const here = (): readonly Comment[] => (sheet === null ? model.comments.all : model.comments.on(sheet));
  const place = (address: unknown): Area =>
    area(address, (name) => (name === null ? sheet : findSheet(context, name)));
  const at = (address: unknown): Comment | undefined => {
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
        const added = model.comments.put(on, box.row, box.column, text(content));
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

function comment(context: HostContext, { id }: Comment): ExcelObject {
  const { model } = context;
  const now = (): Comment => {
    const found = model.comments.find(id);
    if (!found) throw itemNotFound();
    return found;
  };
  const writable = (): Comment => {
    const { sheetId, row, column } = now();
    context.assertWritable(model.sheet(sheetId), oneCell(row, column));
    return now();
  };
  return new ExcelObject({
    type: "Comment",
    identity: () => ({ Id: id }),
    scalars: {
      Id: readOnly(() => id),
      Content: {
        get: () => now().content,
        set: (value) => {
          const { sheetId, row, column } = writable();
          model.comments.put(model.sheet(sheetId), row, column, text(value));
        },
      },
      Resolved: {
        get: () => model.comments.resolved.has(id),
        set: (value) => {
          if (flag(value)) model.comments.resolved.add(id);
          else model.comments.resolved.delete(id);
        },
      },
      AuthorName: readOnly(() => "Analyst"),
      AuthorEmail: readOnly(() => "analyst@example.com"),
      ContentType: readOnly(() => "Plain"),
    },
    methods: {
      GetLocation: () => {
        const { sheetId, row, column } = now();
        return range(context, model.sheet(sheetId), oneCell(row, column));
      },
      Delete: () => {
        model.comments.remove(writable());
      },
    },
  });
}
