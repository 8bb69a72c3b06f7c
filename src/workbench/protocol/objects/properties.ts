import { text } from "../arguments";
import { ExcelObject, type Scalar } from "../excelObject";
import type { HostContext } from "../hostContext";

const MEMBERS = [
  "Title",
  "Subject",
  "Author",
  "Keywords",
  "Comments",
  "Category",
  "Manager",
  "Company",
] as const;

/** The file's own description. */
export function documentProperties(context: HostContext): ExcelObject {
  const { properties } = context.model;
  const member = (name: string): Scalar => ({
    get: () => properties.get(name) ?? "",
    set: (value) => {
      properties.set(name, text(value));
    },
  });
  return new ExcelObject({
    type: "DocumentProperties",
    scalars: Object.fromEntries(MEMBERS.map((name) => [name, member(name)])),
  });
}
