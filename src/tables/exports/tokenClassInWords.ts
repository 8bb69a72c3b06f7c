import { tokenClasses, type TokenClass } from "../../engine/tokens";

/** What a text says about the tokens it meters. */
export interface ClassInWords {
  readonly tokenClass: TokenClass;
  /** False where cache writes are named without the time they live. */
  readonly exact: boolean;
}

/** Text in small words: `CacheWrite1hInputTokenCount` and `cache-write-input-token-count-1-hour` alike. */
export const smallWords = (text: string): string =>
  text
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/([a-z])(\d)/g, "$1 $2")
    .trim();

/**
 * The token class that a name says: `input_no_cache`, `Cache Read Input Tokens`, `_OutputTokenCount`.
 * Cache writes without a time are those of five minutes.
 *
 * @returns null where it names none.
 */
export function tokenClassInWords(text: string): ClassInWords | null {
  const exactly = tokenClasses.find((name) => name.toLowerCase() === text.trim().toLowerCase());
  if (exactly !== undefined) return { tokenClass: exactly, exact: true };
  const words = smallWords(text);
  if (/\b(output|completion)s?\b/.test(words)) return { tokenClass: "output", exact: true };
  if (/\b(no cache|uncached|non cached|not cached|without cache)\b/.test(words)) return input;
  if (/\bcach(e|ed|ing)\b/.test(words)) {
    if (/\b(write|writes|creation|created?)\b/.test(words)) {
      if (/\b1 ?h(r|our)?s?\b|\b60 ?m(in(ute)?s?)?\b/.test(words))
        return { tokenClass: "cacheWrite1h", exact: true };
      return { tokenClass: "cacheWrite5m", exact: /\b5 ?m(in(ute)?s?)?\b/.test(words) };
    }
    return { tokenClass: "cacheRead", exact: true };
  }
  return /\b(input|prompt)s?\b/.test(words) ? input : null;
}

const input: ClassInWords = { tokenClass: "input", exact: true };
