/**
 * Cell text as .xlsx stores it where the library does not escape by itself: `_x0041_` typed by a person
 * must not turn into "A", and code units that XML cannot carry (half a surrogate pair, U+FFFE, U+FFFF) go
 * in as `_xHHHH_`. Control characters are escaped by the library.
 */
export function escapeText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(
      /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ufffe\uffff]/g,
      escaped,
    );
}

const escaped = (unit: string): string =>
  `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

/** The reverse, for the parts in which the library leaves the escapes as they are (notes). */
export const unescapeText = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
