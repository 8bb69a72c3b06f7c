import type { StyleFile } from "../../file";
import { isWholeColumns } from "../../model/address";
import { eachCell } from "../../model/address";
import { withMember } from "../../model/withMember";
import { color, flag, isMissing, number, oneOf, text, whole } from "../arguments";
import { type Cells, ExcelObject, type Json, type Scalar } from "../excelObject";
import type { HostContext } from "../hostContext";
import { borderCollection } from "./border";
import { columnAndRowSizes } from "./sizes";

export type Restyle = (change: (style: StyleFile) => StyleFile) => void;

/** `format` of a range or of several. */
export function rangeFormat(context: HostContext, cells: Cells): ExcelObject {
  const restyle: Restyle = (change) => {
    for (const box of cells.boxes) context.assertWritable(cells.sheet, box);
    for (const box of cells.boxes) cells.sheet.restyle(box, change);
  };
  const sizes = columnAndRowSizes(context, cells);
  return new ExcelObject({
    type: "RangeFormat",
    scalars: {
      HorizontalAlignment: styled(cells, restyle, {
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
      VerticalAlignment: styled(cells, restyle, {
        read: (style) => (style.vertical ? wordOf(style.vertical) : "Bottom"),
        write: (style, value) =>
          withMember(style, "vertical", lower(oneOf(value, ["Top", "Center", "Bottom"] as const))),
      }),
      WrapText: styled(cells, restyle, {
        read: (style) => style.wrap === true,
        write: (style, value) => withMember(style, "wrap", flag(value) || undefined),
      }),
      IndentLevel: styled(cells, restyle, {
        read: (style) => style.indent ?? 0,
        write: (style, value) => withMember(style, "indent", whole(value) || undefined),
      }),
      ...sizes.scalars,
    },
    links: {
      Fill: () => fill(cells, restyle),
      Font: () => font(cells, restyle),
      Borders: () => borderCollection(cells, restyle),
      Protection: () => protection(context, cells),
    },
    methods: sizes.methods,
  });
}

interface StyledMember {
  readonly read: (style: StyleFile) => Json;
  readonly write: (style: StyleFile, value: unknown) => StyleFile;
}

/** A member that is null while the cells differ. */
function styled(cells: Cells, restyle: Restyle, member: StyledMember): Scalar {
  return {
    get: () => common(cells, (row, column) => member.read(cells.sheet.style(row, column))),
    set: (value) => {
      member.write({}, value);
      restyle((style) => member.write(style, value));
    },
  };
}

/** What all cells have in common, or null. A whole column answers by its own format. */
export function common(cells: Cells, at: (row: number, column: number) => Json): Json {
  const answers = new Set<Json>();
  for (const box of cells.boxes) {
    eachCell(isWholeColumns(box) ? { ...box, rows: 1 } : box, (row, column) => answers.add(at(row, column)));
  }
  const [only] = answers;
  return answers.size === 1 ? (only ?? null) : null;
}

function fill(cells: Cells, restyle: Restyle): ExcelObject {
  return new ExcelObject({
    type: "RangeFill",
    scalars: {
      Color: styled(cells, restyle, {
        read: (style) => style.fill ?? "#FFFFFF",
        write: (style, value) => withMember(style, "fill", value === "" ? undefined : color(value)),
      }),
    },
    methods: {
      Clear: () => {
        restyle((style) => withMember(style, "fill", undefined));
      },
    },
  });
}

function font(cells: Cells, restyle: Restyle): ExcelObject {
  const yes = (key: "bold" | "italic"): Scalar =>
    styled(cells, restyle, {
      read: (style) => style[key] === true,
      write: (style, value) => withMember(style, key, flag(value) || undefined),
    });
  return new ExcelObject({
    type: "RangeFont",
    scalars: {
      Bold: yes("bold"),
      Italic: yes("italic"),
      Underline: styled(cells, restyle, {
        read: (style) => (style.underline ? "Single" : "None"),
        write: (style, value) =>
          withMember(
            style,
            "underline",
            oneOf(value, ["None", "Single", "Double"] as const) !== "None" || undefined,
          ),
      }),
      Color: styled(cells, restyle, {
        read: (style) => style.color ?? "#000000",
        write: (style, value) => withMember(style, "color", color(value)),
      }),
      Size: styled(cells, restyle, {
        read: (style) => style.fontSize ?? 11,
        write: (style, value) => withMember(style, "fontSize", number(value)),
      }),
      Name: styled(cells, restyle, {
        read: (style) => style.fontName ?? "Calibri",
        write: (style, value) => withMember(style, "fontName", text(value)),
      }),
    },
  });
}

function protection(context: HostContext, cells: Cells): ExcelObject {
  const { sheet, boxes } = cells;
  return new ExcelObject({
    type: "FormatProtection",
    scalars: {
      Locked: {
        get: () => common(cells, (row, column) => sheet.isLocked(row, column)),
        set: (value) => {
          if (isMissing(value)) return;
          const locked = flag(value);
          for (const box of boxes) context.assertWritable(sheet, box);
          for (const box of boxes) sheet.setLocked(box, locked);
        },
      },
    },
  });
}

function wordOf(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function lower<Word extends string>(word: Word): Lowercase<Word> {
  return word.toLowerCase() as Lowercase<Word>;
}
