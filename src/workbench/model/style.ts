import {
  BorderStyleTypes,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
  STYLE_KEYS,
} from "@univerjs/core";
import type { BorderFile, StyleFile } from "../file";

type Side = "top" | "bottom" | "left" | "right";

const HORIZONTAL = { left: 1, center: 2, right: 3 } as const;
const VERTICAL = { top: 1, center: 2, bottom: 3 } as const;
const WRAPPED = 3;
/** Univer has no indent; a step of Excel's is about nine pixels of padding. */
const INDENT_PIXELS = 9;
const SIDES = { top: "t", bottom: "b", left: "l", right: "r" } as const;

const LINES: readonly (readonly [BorderFile["line"], BorderStyleTypes])[] = [
  ["thin", BorderStyleTypes.THIN],
  ["hair", BorderStyleTypes.HAIR],
  ["dotted", BorderStyleTypes.DOTTED],
  ["dashed", BorderStyleTypes.DASHED],
  ["double", BorderStyleTypes.DOUBLE],
  ["medium", BorderStyleTypes.MEDIUM],
  ["thick", BorderStyleTypes.THICK],
];

/** A Univer style with the name of the workbook's style that it began with. */
type NamingStyle = IStyleData & { readonly named?: string | null };

// Univer has no such names, and keeps of a style what this list has.
const kept: string[] = STYLE_KEYS as never;
if (!kept.includes("named")) kept.push("named");

/** What of a Univer style a file can say. */
export function readStyle(style: Nullable<IStyleData>): StyleFile {
  if (!style) return {};
  const { n, bl, it, ul, fs, ff, cl, bg, ht, vt, tb, pd } = style;
  const read: { -readonly [Key in keyof StyleFile]: StyleFile[Key] } = {};
  if (n?.pattern && n.pattern !== "General") read.numberFormat = n.pattern;
  if (bl === 1) read.bold = true;
  if (it === 1) read.italic = true;
  if (ul?.s === 1) read.underline = true;
  if (fs) read.fontSize = fs;
  if (ff) read.fontName = ff;
  if (cl?.rgb) read.color = hexColor(cl.rgb);
  if (bg?.rgb) read.fill = hexColor(bg.rgb);
  const horizontal = keyOf(HORIZONTAL, ht);
  if (horizontal) read.horizontal = horizontal;
  const vertical = keyOf(VERTICAL, vt);
  if (vertical) read.vertical = vertical;
  if (tb === WRAPPED) read.wrap = true;
  if (pd?.l) read.indent = Math.round(pd.l / INDENT_PIXELS);
  const borders = readBorders(style);
  if (borders) read.borders = borders;
  const { named } = style as NamingStyle;
  if (named) read.named = named;
  return read;
}

/** The whole style as a patch: what it does not say is null, which removes it from the cell. */
export function writeStyle(style: StyleFile): IStyleData {
  const border = (side: Side): IBorderStyleData | null => writeBorder(style.borders?.[side]);
  const patch: Record<
    keyof NamingStyle &
      ("named" | "n" | "bl" | "it" | "ul" | "fs" | "ff" | "cl" | "bg" | "ht" | "vt" | "tb" | "pd" | "bd"),
    unknown
  > = {
    named: style.named ?? null,
    n: style.numberFormat ? { pattern: style.numberFormat } : null,
    bl: style.bold ? 1 : null,
    it: style.italic ? 1 : null,
    ul: style.underline ? { s: 1 } : null,
    fs: style.fontSize ?? null,
    ff: style.fontName ?? null,
    cl: style.color ? { rgb: style.color } : null,
    bg: style.fill ? { rgb: style.fill } : null,
    ht: style.horizontal ? HORIZONTAL[style.horizontal] : null,
    vt: style.vertical ? VERTICAL[style.vertical] : null,
    tb: style.wrap ? WRAPPED : null,
    pd: style.indent ? { l: style.indent * INDENT_PIXELS } : null,
    bd: { t: border("top"), b: border("bottom"), l: border("left"), r: border("right") },
  };
  return patch as IStyleData;
}

/** A style for a new workbook, where null would stay in the cell instead of removing anything. */
export function newStyle(style: StyleFile): IStyleData {
  const entries = Object.entries(writeStyle(style))
    .map(([key, part]) => [key, key === "bd" ? withoutNulls(part as object) : (part as unknown)] as const)
    .filter(
      ([, part]) => part !== null && !(typeof part === "object" && Object.keys(part as object).length === 0),
    );
  return Object.fromEntries(entries) as IStyleData;
}

export function isPlain(style: StyleFile): boolean {
  return Object.keys(style).length === 0;
}

function withoutNulls(part: object): object {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== null));
}

function readBorders(style: IStyleData): StyleFile["borders"] | null {
  const borders: Partial<Record<Side, BorderFile>> = {};
  for (const side of ["top", "bottom", "left", "right"] as const) {
    const border = style.bd?.[SIDES[side]];
    if (!border) continue;
    const line = LINES.find(([, type]) => type === border.s)?.[0] ?? "thin";
    borders[side] = { line, color: hexColor(border.cl.rgb ?? "#000000") };
  }
  return Object.keys(borders).length > 0 ? borders : null;
}

function writeBorder(border: BorderFile | undefined): IBorderStyleData | null {
  if (!border) return null;
  const type = LINES.find(([line]) => line === border.line)?.[1] ?? BorderStyleTypes.THIN;
  return { s: type, cl: { rgb: border.color } };
}

function keyOf<Key extends string>(table: Readonly<Record<Key, number>>, wanted: unknown): Key | undefined {
  return (Object.keys(table) as Key[]).find((key) => table[key] === wanted);
}

/** `rgb(255, 0, 0)`, `#f00` and `#ff0000` all become `#FF0000`. */
function hexColor(color: string): string {
  const rgb = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color);
  if (rgb)
    return `#${rgb
      .slice(1, 4)
      .map((part) => Number(part).toString(16).padStart(2, "0"))
      .join("")}`.toUpperCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  if (short)
    return `#${short
      .slice(1, 4)
      .map((digit) => digit + digit)
      .join("")}`.toUpperCase();
  return color.toUpperCase();
}
