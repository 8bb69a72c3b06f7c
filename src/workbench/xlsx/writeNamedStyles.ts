import type { NamedStyleFile, StyleFile } from "../file";
import { mark } from "./markedFormat";
import { defaultFont } from "./writeStyle";
import { elements, encode } from "./xml";

/** Puts the workbook's styles into the written part of styles, and each look under the style that it began with. */
export function finishStyles(xml: string, styles: readonly NamedStyleFile[]): string {
  const marked = new Map(
    elements(xml, "numFmt").flatMap(({ numFmtId = "", formatCode = "" }) => {
      const [format = "", name] = formatCode.split(mark);
      return name === undefined ? [] : [[numFmtId, { format, name }] as const];
    }),
  );
  const xfOf = new Map(styles.map(({ name }, index) => [name, index + 1]));
  const part = new StylesPart(
    xml
      .replace(/<numFmts.*?<\/numFmts>/s, (formats) => counted("numFmts", "numFmt", withoutMarks(formats)))
      .replace(/<cellXfs.*?<\/cellXfs>/s, (looks) =>
        looks.replace(/<xf numFmtId="(\d+)"([^>]*?) xfId="0"/g, (written, id: string, rest: string) => {
          const found = marked.get(id);
          if (found === undefined) return written;
          const own = found.format === "General" ? "0" : id;
          return `<xf numFmtId="${own}"${rest} xfId="${xfOf.get(found.name) ?? 0}"`;
        }),
      ),
  );
  for (const style of styles) part.add(style);
  return part.xml;
}

/** Formats as they are meant; General is there without being told. */
const withoutMarks = (formats: string): string =>
  formats.replace(
    new RegExp(`<numFmt [^>]*formatCode="([^"]*?)${mark}[^"]*"/>`, "g"),
    (written, code: string) => (code === "General" ? "" : written.replace(new RegExp(`${mark}[^"]*`), "")),
  );

/** An element that says how many it holds; none where it holds none. */
function counted(name: string, item: string, source: string): string {
  const count = elements(source, item).length;
  return count === 0 ? "" : source.replace(new RegExp(`<${name}[^>]*>`), `<${name} count="${count}">`);
}

class StylesPart {
  constructor(public xml: string) {}

  add({ name, look, decides }: NamedStyleFile): void {
    const font = this.put("fonts", "font", fontOf(look));
    const fill = look.fill === undefined ? 0 : this.put("fills", "fill", fillOf(look.fill));
    const without = (["number", "border", "protection", "font", "fill", "alignment"] as const)
      .filter((each) => !decides.includes(each))
      .map((each) => ` ${applies[each]}="0"`)
      .join("");
    const xf = `<xf numFmtId="0" fontId="${font}" fillId="${fill}" borderId="0"${without}>${alignmentOf(look)}</xf>`;
    const index = this.put("cellStyleXfs", "xf", xf, false);
    this.put("cellStyles", "cellStyle", `<cellStyle name="${encode(name)}" xfId="${index}"/>`, false);
  }

  /** Puts an element at the end of its list, unless it is there already and may be shared; returns its place. */
  private put(list: string, item: string, source: string, shared = true): number {
    let place = 0;
    this.xml = this.xml.replace(new RegExp(`<${list}.*?</${list}>`, "s"), (all) => {
      const standing: readonly string[] =
        all.match(new RegExp(`<${item}(?=[ />]).*?(?:</${item}>|/>(?=<${item}|</${list}))`, "gs")) ?? [];
      place = shared ? standing.indexOf(source) : -1;
      if (place >= 0) return all;
      place = standing.length;
      return counted(
        list,
        item,
        all.replace(`</${list}>`, () => `${source}</${list}>`),
      );
    });
    return place;
  }
}

const applies = {
  number: "applyNumberFormat",
  font: "applyFont",
  alignment: "applyAlignment",
  border: "applyBorder",
  fill: "applyFill",
  protection: "applyProtection",
} as const;

const argb = (color: string): string => `rgb="FF${color.slice(1)}"`;

function fontOf({ bold, italic, underline, color, fontSize, fontName }: StyleFile): string {
  const { name, size } = defaultFont;
  return [
    "<font>",
    bold === true ? "<b/>" : "",
    italic === true ? "<i/>" : "",
    underline === true ? "<u/>" : "",
    color === undefined ? "" : `<color ${argb(color)}/>`,
    `<sz val="${fontSize ?? size}"/><name val="${encode(fontName ?? name)}"/></font>`,
  ].join("");
}

const fillOf = (color: string): string =>
  `<fill><patternFill patternType="solid"><fgColor ${argb(color)}/></patternFill></fill>`;

function alignmentOf({ horizontal, vertical, wrap }: StyleFile): string {
  const said = [
    horizontal === undefined ? "" : ` horizontal="${horizontal}"`,
    vertical === undefined ? "" : ` vertical="${vertical}"`,
    wrap === true ? ' wrapText="1"' : "",
  ].join("");
  return said === "" ? "" : `<alignment${said}/>`;
}
