import { resolveThemeColor, type CellStyle } from "hucre/xlsx";

type Color = NonNullable<NonNullable<CellStyle["font"]>["color"]>;

/** The 64 fixed colours of old workbooks; 64 and 65 are the system's text and background. */
const indexed =
  `000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00
  FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080
  0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC
  CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366
  333399 333333 000000 FFFFFF`.split(/\s+/);

/** Office's own theme, for files without one. */
const officeTheme =
  "000000 FFFFFF 44546A E7E6E6 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");

/** A colour of a file as `#RRGGBB`, themes and palettes looked up; undefined for "automatic". */
export function readColor(
  color: Color | undefined,
  theme: readonly string[] | undefined,
): string | undefined {
  if (color === undefined) return undefined;
  const { rgb } = color;
  if (rgb !== undefined && /^[0-9a-f]{6}$/i.test(rgb)) return `#${rgb.toUpperCase()}`;
  if (color.theme !== undefined) {
    return `#${resolveThemeColor([...(theme ?? officeTheme)], swapped(color.theme), color.tint)}`;
  }
  const fixed = indexed[color.indexed ?? -1];
  return fixed === undefined ? undefined : `#${fixed}`;
}

/** Cells count light before dark; the theme's part lists dark first. */
const swapped = (index: number): number => (index < 4 ? index ^ 1 : index);

export const writeColor = (color: string): { rgb: string } => ({ rgb: color.replace("#", "").toUpperCase() });
