import type { CellStyle } from "hucre/xlsx";
import type { StyleFile } from "../file";
import { writeColor } from "./color";
import { markedFormat } from "./markedFormat";

/** The font of cells without a style. A font element without name and size would not mean this one. */
export const defaultFont = { name: "Calibri", size: 11 } as const;

/** A style as the library takes it. */
export function writeStyle(style: StyleFile): CellStyle {
  const written: CellStyle = {};
  if (style.named !== undefined) written.numFmt = markedFormat(style);
  else if (style.numberFormat !== undefined) written.numFmt = style.numberFormat;
  if (saysFont(style)) written.font = writeFont(style);
  if (style.fill !== undefined) {
    written.fill = { type: "pattern", pattern: "solid", fgColor: writeColor(style.fill) };
  }
  if (style.borders !== undefined) {
    written.border = Object.fromEntries(
      Object.entries(style.borders).map(([side, { line, color }]) => [
        side,
        { style: line, color: writeColor(color) },
      ]),
    );
  }
  const alignment = writeAlignment(style);
  if (Object.keys(alignment).length > 0) written.alignment = alignment;
  return written;
}

const saysFont = ({ bold, italic, underline, fontSize, fontName, color }: StyleFile): boolean =>
  bold === true ||
  italic === true ||
  underline === true ||
  fontSize !== undefined ||
  fontName !== undefined ||
  color !== undefined;

function writeFont(style: StyleFile): NonNullable<CellStyle["font"]> {
  return {
    name: style.fontName ?? defaultFont.name,
    size: style.fontSize ?? defaultFont.size,
    bold: style.bold ?? false,
    italic: style.italic ?? false,
    underline: style.underline ?? false,
    ...(style.color === undefined ? {} : { color: writeColor(style.color) }),
  };
}

function writeAlignment(style: StyleFile): NonNullable<CellStyle["alignment"]> {
  return {
    ...(style.horizontal === undefined ? {} : { horizontal: style.horizontal }),
    ...(style.vertical === undefined ? {} : { vertical: style.vertical }),
    ...(style.wrap === true ? { wrapText: true } : {}),
    ...(style.indent === undefined || style.indent === 0 ? {} : { indent: style.indent }),
  };
}
