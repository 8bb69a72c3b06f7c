/** Attributes of an element, with entities decoded, by name without a namespace prefix. */
export type Attributes = Readonly<Record<string, string>>;

/**
 * The attributes of every element of that local name, in document order. It reads single facts (a flag, a
 * relationship) out of parts that the spreadsheet library does not report; it is not a parser.
 */
export function elements(xml: string, name: string): readonly Attributes[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}((?:\\s[^>]*?)?)/?>`, "g"))].map((match) =>
    attributes(match[1] ?? ""),
  );
}

/** The whole source of every element of that local name; such elements must not nest. */
export function sources(xml: string, name: string): readonly string[] {
  const pattern = new RegExp(`<((?:\\w+:)?)${name}(?=[\\s>/])(?:[^>]*/>|[\\s\\S]*?</\\1${name}>)`, "g");
  return [...xml.matchAll(pattern)].map((match) => match[0]);
}

/** The text inside an element's source, with entities decoded. */
export function textOf(source: string): string {
  return decode(source.replace(/<[^>]*>/g, ""));
}

function attributes(source: string): Attributes {
  const found: Record<string, string> = {};
  for (const [, name, quoted, single] of source.matchAll(
    /(?:\w+:)?([\w.]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  )) {
    if (name !== undefined) found[name] = decode(quoted ?? single ?? "");
  }
  return found;
}

/** Text for an attribute or an element of an XML part. */
export const encode = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const decode = (text: string): string =>
  text.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(lt|gt|quot|apos|amp));/g, (_, hex, decimal, name: string) =>
    hex !== undefined || decimal !== undefined
      ? String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16))
      : { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" }[name as "lt"],
  );

/** OOXML switches: present and not 0 or false. */
export const isOn = (value: string | undefined): boolean => value === "1" || value === "true";

const tag =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<[?!][^>]*>|<(\/?)([^\s<>/]+)((?:[^<>"']|"[^"]*"|'[^']*')*)>|</g;

/** Whether every element is closed. The library reads what it can of a part that is cut off, without a word. */
export function isWhole(xml: string): boolean {
  const open: string[] = [];
  let roots = 0;
  for (const [source, slash, name, rest = ""] of xml.matchAll(tag)) {
    if (source === "<") return false;
    if (name === undefined) continue;
    if (slash === "/") {
      if (open.pop() !== name) return false;
    } else if (!rest.endsWith("/")) {
      open.push(name);
    }
    if (open.length === 0) roots += 1;
  }
  return open.length === 0 && roots === 1;
}
