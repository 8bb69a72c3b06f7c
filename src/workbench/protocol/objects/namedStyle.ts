import type { NamedStyleFile, StylePart } from "../../file";
import type { Box } from "../../model/address";
import { NORMAL } from "../../model/namedStyles";
import type { Sheet } from "../../model/sheet";
import { withMember } from "../../model/withMember";
import { flag, text } from "../arguments";
import { collection } from "../collection";
import { ExcelObject, readOnly, type Scalar } from "../excelObject";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../hostError";
import type { HostContext } from "../hostContext";
import { styleBorders } from "./border";
import { alignment, fill, font, type Look, styled } from "./look";
import { common } from "./rangeFormat";

/** Excel's own limit. */
const LONGEST_NAME = 255;

const INCLUDES: Readonly<Record<string, StylePart>> = {
  IncludeNumber: "number",
  IncludeFont: "font",
  IncludeAlignment: "alignment",
  IncludeBorder: "border",
  IncludePatterns: "fill",
  IncludeProtection: "protection",
};

/** The styles of the workbook. */
export function styleCollection(context: HostContext): ExcelObject {
  const { styles } = context.model;
  return collection({
    type: "StyleCollection",
    items: () => styles.all.map(({ name }) => namedStyle(context, name)),
    find: (key) => {
      const found = styles.named(key);
      return found && namedStyle(context, found.name);
    },
    methods: {
      Add: (given) => {
        const name = text(given);
        if (name.trim() === "" || name.length > LONGEST_NAME) throw invalidArgument();
        if (styles.named(name)) throw itemAlreadyExists();
        styles.add(name);
      },
    },
  });
}

function namedStyle(context: HostContext, name: string): ExcelObject {
  const { styles } = context.model;
  const current = (): NamedStyleFile => {
    const found = styles.named(name);
    if (!found) throw itemNotFound();
    return found;
  };
  const change = (next: Partial<NamedStyleFile>): void => {
    const before = current();
    // Excel lets Normal be changed, and the whole workbook with it; the stand-in does not go so far.
    if (before === NORMAL) throw invalidArgument();
    styles.change(before, { ...before, ...next });
  };
  const look: Look = {
    common: (read) => read(current().look),
    restyle: (restyled) => {
      change({ look: restyled(current().look) });
    },
  };
  const includes = Object.entries(INCLUDES).map(([member, part]): [string, Scalar] => [
    member,
    {
      get: () => current().decides.includes(part),
      set: (value) => {
        const others = current().decides.filter((one) => one !== part);
        change({ decides: flag(value) ? [...others, part] : others });
      },
    },
  ]);
  return new ExcelObject({
    type: "Style",
    identity: () => ({ Id: name }),
    scalars: {
      Name: readOnly(() => current().name),
      BuiltIn: readOnly(() => current() === NORMAL),
      NumberFormat: styled(look, {
        read: (style) => style.numberFormat ?? "General",
        write: (style, value) =>
          withMember(style, "numberFormat", text(value) === "General" ? undefined : text(value)),
      }),
      ...alignment(look),
      ...Object.fromEntries(includes),
    },
    links: { Font: () => font(look), Fill: () => fill(look), Borders: () => styleBorders(look) },
    methods: {
      Delete: () => {
        if (current() === NORMAL) throw invalidArgument();
        styles.delete(current());
      },
    },
  });
}

/** `style` of a range: the name of its cells' style, null while they differ. */
export function styleOfRange(context: HostContext, sheet: Sheet, box: Box): Scalar {
  return {
    get: () =>
      common({ sheet, boxes: [box] }, (row, column) => sheet.style(row, column).named ?? NORMAL.name),
    set: (value) => {
      const found = context.model.styles.named(text(value));
      if (!found) throw invalidArgument();
      context.assertWritable(sheet, box);
      context.model.styles.apply(sheet, box, found);
    },
    always: false,
  };
}
