import type { CellStyle } from "hucre/xlsx";
import type { BorderFile, StyleFile } from "../file";
import { readColor } from "./color";

/** What a style's meaning depends on outside itself. */
export interface StyleSheet {
  readonly theme: readonly string[] | undefined;
  /** The font of cells without a style; a cell that repeats it says nothing. */
  readonly font: { readonly name: string | undefined; readonly size: number | undefined };
}

type Mutable<T> = { -readonly [K in keyof T]?: T[K] | undefined };

/** A cell's style, undefined when it says nothing that a plain cell does not. */
export function readStyle(style: CellStyle | undefined, sheet: StyleSheet): StyleFile | undefined {
  if (style === undefined) return undefined;
  const { alignment, fill, font } = style;
  const borders = readBorders(style, sheet);
  const read: Mutable<StyleFile> = {
    numberFormat: style.numFmt === "General" ? undefined : style.numFmt,
    bold: font?.bold || undefined,
    italic: font?.italic || undefined,
    underline: (font?.underline ?? false) !== false || undefined,
    fontSize: font?.size === sheet.font.size ? undefined : font?.size,
    fontName: font?.name === sheet.font.name ? undefined : font?.name,
    color: isAutomatic(font?.color) ? undefined : readColor(font?.color, sheet.theme),
    fill:
      fill?.type === "pattern" && fill.pattern === "solid" ? readColor(fill.fgColor, sheet.theme) : undefined,
    horizontal: oneOf(alignment?.horizontal, ["left", "center", "right"]),
    vertical: oneOf(alignment?.vertical, ["top", "center", "bottom"]),
    wrap: alignment?.wrapText,
    indent: alignment?.indent || undefined,
    borders: Object.keys(borders).length === 0 ? undefined : borders,
  };
  const said = Object.entries(read).filter(([, value]) => value !== undefined);
  return said.length === 0 ? undefined : (Object.fromEntries(said) as StyleFile);
}

/** The text colour that every theme starts with. */
const isAutomatic = (color: { theme?: number; tint?: number; indexed?: number } | undefined): boolean =>
  color?.indexed === 64 || (color?.theme === 1 && (color.tint ?? 0) === 0);

const oneOf = <T extends string>(value: string | undefined, known: readonly T[]): T | undefined =>
  known.find((each) => each === value);

const sides = ["top", "bottom", "left", "right"] as const;

function readBorders(style: CellStyle, sheet: StyleSheet): NonNullable<StyleFile["borders"]> {
  const borders: Partial<Record<(typeof sides)[number], BorderFile>> = {};
  for (const side of sides) {
    const border = style.border?.[side];
    if (border === undefined) continue;
    borders[side] = { line: line(border.style), color: readColor(border.color, sheet.theme) ?? "#000000" };
  }
  return borders;
}

/** The nearest of the lines that the workbook file knows. */
function line(style: string): BorderFile["line"] {
  const known = oneOf(style, ["thin", "medium", "thick", "double", "dotted", "dashed", "hair"]);
  if (known !== undefined) return known;
  return style.startsWith("medium") || style.startsWith("slant") ? "medium" : "dashed";
}

/** What of the style is dropped, in words; empty when all is kept. */
export function lostFromStyle(style: CellStyle): readonly string[] {
  const { alignment, border, fill, font, protection } = style;
  const lost: (string | false)[] = [
    font?.strikethrough === true && "strikethrough",
    font?.vertAlign !== undefined && "superscript or subscript",
    fill !== undefined &&
      (fill.type === "gradient" || !["solid", "none"].includes(fill.pattern)) &&
      "pattern fills",
    border?.diagonal !== undefined && "diagonal borders",
    (alignment?.textRotation ?? 0) !== 0 && "rotated text",
    alignment?.shrinkToFit === true && "shrink to fit",
    ["fill", "justify", "centerContinuous", "distributed"].includes(alignment?.horizontal ?? "") &&
      "special alignment",
    protection?.locked === false && "unlocked cells",
    protection?.hidden === true && "hidden formulas",
  ];
  return lost.filter((each): each is string => each !== false);
}
