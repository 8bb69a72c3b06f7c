import { tokenClasses } from "../engine/tokens";
import { scaleInWords, withoutScale } from "./exports/tokensPerUnit";
import type { Cell } from "./grid";
import type { UsageColumn, UsageField } from "./usageReading";

/**
 * The headings a field is known by, best first: where two columns would do, the one that says more wins.
 * Words may stand in any order; "tokens", currencies, case and punctuation do not matter.
 */
const headings: Readonly<Partial<Record<UsageField, readonly string[]>>> = {
  date: ["usage_date_utc", "date", "usage date", "day", "month", "usage month", "billing month", "period"],
  model: ["model_version", "model id", "model", "model name"],
  service: ["service", "workload"],
  input: ["usage_input_tokens_no_cache", "uncached input", "input uncached", "input no cache", "input"],
  cacheWrite5m: [
    "usage_input_tokens_cache_write_5m",
    "usage_input_tokens_cache_write",
    "cache write 5m",
    "input cache write 5m",
    "cache write",
  ],
  cacheWrite1h: ["usage_input_tokens_cache_write_1h", "cache write 1h", "input cache write 1h"],
  cacheRead: ["usage_input_tokens_cache_read", "cache read", "input cache read", "cached input"],
  output: ["usage_output_tokens", "output"],
  webSearches: ["web_search_count", "web search", "web search request"],
  usageType: ["usage_type"],
  contextWindow: ["context_window"],
  inferenceGeo: ["inference_geo"],
  speed: ["speed"],
  endpoint: ["endpoint", "endpoint type"],
  eligibleShare: ["eligible share", "eligible"],
  listCost: ["list_price_usd", "list cost", "cost at list", "list spend", "list amount"],
  cost: ["cost", "total cost", "spend", "total spend", "amount", "total amount"],
};

const fields = Object.keys(headings) as readonly UsageField[];

/** Words that do not tell one column from another. */
const silent = new Set(["token", "usd", "eur", "gbp", "the", "of"]);

/** A heading's words in one spelling and one order. */
function wordsOf(heading: string): string {
  return heading
    .replace(/^(\ufeff|ï»¿)/, "")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/\b5 ?(m|mins?|minutes?)\b/g, "5m")
    .replace(/\b1 ?(h|hrs?|hours?)\b/g, "1h")
    .split(" ")
    .map((word) => (/[^s]s$/.test(word) ? word.slice(0, -1) : word))
    .filter((word) => word !== "" && !silent.has(word))
    .sort()
    .join(" ");
}

const wordsByField = new Map(fields.map((field) => [field, (headings[field] ?? []).map(wordsOf)]));

/** The columns of a header row that are understood, in the order of the sheet; one a field. */
export function mapColumns(header: readonly Cell[]): readonly UsageColumn[] {
  const columnOf = new Map<string, number>();
  /** By the words without those that scale them: "Input (millions)". */
  const scaled = new Map<string, number>();
  header.forEach((cell, column) => {
    if (typeof cell !== "string" || cell.length >= 100) return;
    const words = wordsOf(cell);
    if (words !== "" && !columnOf.has(words)) columnOf.set(words, column);
    const bare = words === "" || scaleInWords(cell) === null ? "" : wordsOf(withoutScale(cell));
    if (bare !== "" && !scaled.has(bare)) scaled.set(bare, column);
  });
  const found: UsageColumn[] = [];
  for (const [field, known] of wordsByField) {
    const words = known.find((each) => columnOf.has(each));
    const ofTokens = (tokenClasses as readonly UsageField[]).includes(field);
    const column =
      words !== undefined
        ? columnOf.get(words)
        : ofTokens
          ? known.map((each) => scaled.get(each)).find((each) => each !== undefined)
          : undefined;
    if (column !== undefined) found.push({ field, header: shown(header[column] ?? ""), column });
  }
  return found.sort((a, b) => a.column - b.column);
}

/** A heading without the byte order mark of a file. */
const shown = (cell: Cell): string =>
  String(cell)
    .replace(/^(\ufeff|ï»¿)/, "")
    .trim();

/** The headings of a row, as a message shows them. */
export function headingsOf(header: readonly Cell[]): string {
  const names = header.map(shown).filter((name) => name !== "");
  const text = names.join(", ");
  return text.length > 300 ? `${text.slice(0, 299)}…` : text;
}

/** Whether the columns are a Console export's own, which are never without the cache classes. */
export const areConsoles = (columns: readonly UsageColumn[]): boolean =>
  columns.some(
    ({ field, header }) =>
      (tokenClasses as readonly UsageField[]).includes(field) && wordsOf(header).split(" ").includes("usage"),
  );

/** Whether a heading says that its dates are months. */
export const saysMonth = (header: string): boolean => /\b(month|period)\b/.test(wordsOf(header));
