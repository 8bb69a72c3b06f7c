import type { NamedStyleFile, StyleFile, StylePart } from "../file";
import { readColor } from "./color";
import { elements, isOn, sources, type Attributes } from "./xml";

/** The styles of a workbook besides the ones that Excel has itself. */
export interface NamedStylesRead {
  readonly styles: readonly NamedStyleFile[];
  /** The style that one of the workbook's looks began with, by the look's place in the part. */
  readonly nameOf: (look: number) => string | undefined;
}

/**
 * Reads names of styles, which the library leaves. Borders of a style are left: cells have their own.
 *
 * @param xml the part of styles; the first font in it is the one of plain cells.
 */
export function readNamedStyles(xml: string, theme: readonly string[] | undefined): NamedStylesRead {
  const list = (name: string): string => sources(xml, name)[0] ?? "";
  const own = elements(list("cellStyles"), "cellStyle").filter(
    ({ name, builtinId }) => name !== undefined && builtinId === undefined,
  );
  const names = new Map(own.map(({ name = "", xfId = "" }) => [xfId, name]));
  if (names.size === 0) return { styles: [], nameOf: () => undefined };
  const fonts = sources(list("fonts"), "font");
  const fills = sources(list("fills"), "fill");
  const formats = new Map(
    elements(list("numFmts"), "numFmt").map(({ numFmtId = "", formatCode = "" }) => [numFmtId, formatCode]),
  );
  const looks = sources(list("cellStyleXfs"), "xf");
  const lookOf = (source: string): StyleFile => {
    const xf = elements(source, "xf")[0] ?? {};
    const read = {
      numberFormat: formats.get(xf["numFmtId"] ?? ""),
      ...fontOf(fonts[Number(xf["fontId"] ?? 0)] ?? "", fonts[0] ?? "", theme),
      fill: fillOf(fills[Number(xf["fillId"] ?? 0)] ?? "", theme),
      ...alignmentOf(elements(source, "alignment")[0] ?? {}),
    };
    return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
  };
  const used = elements(list("cellXfs"), "xf").map(({ xfId = "" }) => names.get(xfId));
  return {
    styles: own.map(({ name = "", xfId }) => {
      const source = looks[Number(xfId ?? 0)] ?? "";
      return { name, look: lookOf(source), decides: decidesOf(elements(source, "xf")[0] ?? {}) };
    }),
    nameOf: (look) => used[look],
  };
}

const applies: readonly (readonly [StylePart, string])[] = [
  ["number", "applyNumberFormat"],
  ["font", "applyFont"],
  ["alignment", "applyAlignment"],
  ["border", "applyBorder"],
  ["fill", "applyFill"],
  ["protection", "applyProtection"],
];

const decidesOf = (xf: Attributes): readonly StylePart[] =>
  applies.flatMap(([part, attribute]) => {
    const said = xf[attribute];
    return said === undefined || isOn(said) ? [part] : [];
  });

type Read = { readonly [Key in keyof StyleFile]: StyleFile[Key] | undefined };

function fontOf(font: string, plain: string, theme: readonly string[] | undefined): Read {
  const yes = (name: string): true | undefined => {
    const [found] = elements(font, name);
    return found !== undefined && (found["val"] === undefined || isOn(found["val"])) ? true : undefined;
  };
  const other = (name: string): string | undefined => {
    const [own, usual] = [font, plain].map((each) => elements(each, name)[0]?.["val"]);
    return own === usual ? undefined : own;
  };
  const size = other("sz");
  const [underlined] = elements(font, "u");
  return {
    bold: yes("b"),
    italic: yes("i"),
    underline: underlined !== undefined && underlined["val"] !== "none" ? true : undefined,
    color: colorOf(elements(font, "color")[0], theme),
    fontSize: size === undefined ? undefined : Number(size),
    fontName: other("name"),
  };
}

function fillOf(fill: string, theme: readonly string[] | undefined): string | undefined {
  const solid = elements(fill, "patternFill")[0]?.["patternType"] === "solid";
  return solid ? colorOf(elements(fill, "fgColor")[0], theme) : undefined;
}

function colorOf(color: Attributes | undefined, theme: readonly string[] | undefined): string | undefined {
  if (color === undefined) return undefined;
  const { rgb, theme: place, tint = "0", indexed } = color;
  // The text colour that every theme starts with says nothing.
  if (indexed === "64" || (place === "1" && Number(tint) === 0)) return undefined;
  return readColor(
    {
      ...(rgb === undefined ? {} : { rgb: rgb.slice(-6) }),
      ...(place === undefined ? {} : { theme: Number(place), tint: Number(tint) }),
      ...(indexed === undefined ? {} : { indexed: Number(indexed) }),
    },
    theme,
  );
}

function alignmentOf({ horizontal, vertical, wrapText }: Attributes): Read {
  const one = <T extends string>(value: string | undefined, known: readonly T[]): T | undefined =>
    known.find((each) => each === value);
  return {
    horizontal: one(horizontal, ["left", "center", "right"]),
    vertical: one(vertical, ["top", "center", "bottom"]),
    wrap: isOn(wrapText) ? true : undefined,
  };
}
