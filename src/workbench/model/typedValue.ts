/** What a cell holds after something is typed into it. */
export type TypedContent =
  | { readonly kind: "blank" }
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "value"; readonly value: number | boolean; readonly numberFormat?: string }
  | { readonly kind: "text"; readonly text: string; readonly asText: boolean };

const DAY = 86_400_000;
/** Serial 1 is 1 January 1900; day 60 never was, so from March 1900 on the count starts a day early. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30);

/**
 * Reads a value as Excel does when it is typed in en-US: `=…` is a formula, a leading apostrophe makes
 * text, `12`, `12%`, `TRUE`, `2026-03-01` and `March 2026` become numbers, and in a text cell (`@`) all stays text.
 */
export function readTyped(typed: string | number | boolean, numberFormat: string): TypedContent {
  if (numberFormat === "@") {
    const text = typeof typed === "boolean" ? String(typed).toUpperCase() : String(typed);
    return text === "" ? { kind: "blank" } : { kind: "text", text, asText: true };
  }
  if (typeof typed !== "string") return { kind: "value", value: typed };
  if (typed === "") return { kind: "blank" };
  if (typed.startsWith("'")) return { kind: "text", text: typed.slice(1), asText: true };
  if (typed.startsWith("=") && typed.length > 1) return { kind: "formula", formula: typed };
  return readText(typed, numberFormat);
}

function readText(typed: string, numberFormat: string): TypedContent {
  const text = typed.trim();
  if (/^(true|false)$/i.test(text)) return { kind: "value", value: text.toUpperCase() === "TRUE" };
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return { kind: "value", value: Number(text) };
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(text)) {
    return formatted(Number(text.replace(/,/g, "")), numberFormat, text.includes(".") ? "#,##0.00" : "#,##0");
  }
  const percent = /^([+-]?(?:\d+\.?\d*|\.\d+))\s*%$/.exec(text);
  if (percent) {
    const places = percent[1]?.includes(".") ? "0.00%" : "0%";
    return formatted(Number(percent[1]) / 100, numberFormat, places);
  }
  const date = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const serial = date && dateSerial(Number(date[1]), Number(date[2]), Number(date[3]));
  if (serial) return formatted(serial, numberFormat, "m/d/yyyy");
  const [, named = "", year = ""] = /^([a-z]{3,9})[ -](\d{4})$/i.exec(text) ?? [];
  const month = MONTHS.findIndex(
    (each) => each === named.toLowerCase() || each.slice(0, 3) === named.toLowerCase(),
  );
  const first = month < 0 ? null : dateSerial(Number(year), month + 1, 1);
  if (first !== null) return formatted(first, numberFormat, "mmm-yy");
  return { kind: "text", text: typed, asText: false };
}

const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);

function formatted(value: number, current: string, offered: string): TypedContent {
  return current === "General" ? { kind: "value", value, numberFormat: offered } : { kind: "value", value };
}

function dateSerial(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1901 ? Math.round((time - SERIAL_ZERO) / DAY) : null;
}
