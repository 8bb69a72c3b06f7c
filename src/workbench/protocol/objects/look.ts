import type { StyleFile } from "../../file";
import { withMember } from "../../model/withMember";
import { color, flag, number, oneOf, text, whole } from "../arguments";
import { ExcelObject, type Json, type Scalar } from "../excelObject";

export type Restyle = (change: (style: StyleFile) => StyleFile) => void;

/** How cells look, or a style of the workbook does. */
export interface Look {
  /** What is read, or null while the cells differ. */
  readonly common: (read: (style: StyleFile) => Json) => Json;
  readonly restyle: Restyle;
}

interface LookMember {
  readonly read: (style: StyleFile) => Json;
  readonly write: (style: StyleFile, value: unknown) => StyleFile;
}

/** A member that is null while the cells differ. */
export function styled(look: Look, member: LookMember): Scalar {
  return {
    get: () => look.common(member.read),
    set: (value) => {
      member.write({}, value);
      look.restyle((style) => member.write(style, value));
    },
  };
}

/** What a range's `format` and a style say of where text stands. */
export function alignment(look: Look): Readonly<Record<string, Scalar>> {
  return {
    HorizontalAlignment: styled(look, {
      read: (style) => (style.horizontal ? wordOf(style.horizontal) : "General"),
      write: (style, value) => {
        const word = oneOf(value, [
          "General",
          "Left",
          "Center",
          "Right",
          "Justify",
          "Fill",
          "Distributed",
          "CenterAcrossSelection",
        ] as const);
        const known = word === "Left" || word === "Center" || word === "Right";
        return withMember(style, "horizontal", known ? lower(word) : undefined);
      },
    }),
    VerticalAlignment: styled(look, {
      read: (style) => (style.vertical ? wordOf(style.vertical) : "Bottom"),
      write: (style, value) =>
        withMember(style, "vertical", lower(oneOf(value, ["Top", "Center", "Bottom"] as const))),
    }),
    WrapText: styled(look, {
      read: (style) => style.wrap === true,
      write: (style, value) => withMember(style, "wrap", flag(value) || undefined),
    }),
    IndentLevel: styled(look, {
      read: (style) => style.indent ?? 0,
      write: (style, value) => withMember(style, "indent", whole(value) || undefined),
    }),
  };
}

/** `fill` of a range or of a style. */
export function fill(look: Look): ExcelObject {
  return new ExcelObject({
    type: "RangeFill",
    scalars: {
      Color: styled(look, {
        read: (style) => style.fill ?? "#FFFFFF",
        write: (style, value) => withMember(style, "fill", value === "" ? undefined : color(value)),
      }),
    },
    methods: {
      Clear: () => {
        look.restyle((style) => withMember(style, "fill", undefined));
      },
    },
  });
}

/** `font` of a range or of a style. */
export function font(look: Look): ExcelObject {
  const yes = (key: "bold" | "italic"): Scalar =>
    styled(look, {
      read: (style) => style[key] === true,
      write: (style, value) => withMember(style, key, flag(value) || undefined),
    });
  return new ExcelObject({
    type: "RangeFont",
    scalars: {
      Bold: yes("bold"),
      Italic: yes("italic"),
      Underline: styled(look, {
        read: (style) => (style.underline ? "Single" : "None"),
        write: (style, value) =>
          withMember(
            style,
            "underline",
            oneOf(value, ["None", "Single", "Double"] as const) !== "None" || undefined,
          ),
      }),
      Color: styled(look, {
        read: (style) => style.color ?? "#000000",
        write: (style, value) => withMember(style, "color", color(value)),
      }),
      Size: styled(look, {
        read: (style) => style.fontSize ?? 11,
        write: (style, value) => withMember(style, "fontSize", number(value)),
      }),
      Name: styled(look, {
        read: (style) => style.fontName ?? "Calibri",
        write: (style, value) => withMember(style, "fontName", text(value)),
      }),
    },
  });
}

function wordOf(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function lower<Word extends string>(word: Word): Lowercase<Word> {
  return word.toLowerCase() as Lowercase<Word>;
}
