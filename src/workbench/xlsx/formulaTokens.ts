/** A piece of a formula. Only words can be functions, names, numbers or cell addresses. */
export interface FormulaToken {
  readonly kind: "text" | "sheet" | "bracket" | "word" | "mark";
  readonly source: string;
}

const word = /[\p{L}\p{N}_.$\\?]+/uy;

/**
 * Cuts a formula into pieces that together spell it again: string literals, quoted sheet names,
 * bracketed table references, words, and single characters for the rest.
 */
export function formulaTokens(formula: string): readonly FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let at = 0;
  while (at < formula.length) {
    const token = tokenAt(formula, at);
    tokens.push(token);
    at += token.source.length;
  }
  return tokens;
}

export const spell = (tokens: readonly FormulaToken[]): string => tokens.map(({ source }) => source).join("");

function tokenAt(formula: string, at: number): FormulaToken {
  const first = formula.charAt(at);
  if (first === '"') return { kind: "text", source: quoted(formula, at, '"') };
  if (first === "'") return { kind: "sheet", source: quoted(formula, at, "'") };
  if (first === "[") return { kind: "bracket", source: bracketed(formula, at) };
  word.lastIndex = at;
  const found = word.exec(formula);
  return found === null ? { kind: "mark", source: first } : { kind: "word", source: found[0] };
}

/** Up to the closing quote; a doubled quote stands for itself. */
function quoted(formula: string, start: number, quote: string): string {
  let at = start + 1;
  while (at < formula.length) {
    if (formula.charAt(at) !== quote) at += 1;
    else if (formula.charAt(at + 1) === quote) at += 2;
    else return formula.slice(start, at + 1);
  }
  return formula.slice(start);
}

/** Up to the matching bracket; in a column name an apostrophe escapes the next character. */
function bracketed(formula: string, start: number): string {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    const character = formula.charAt(at);
    if (character === "'") at += 1;
    else if (character === "[") depth += 1;
    else if (character === "]" && --depth === 0) return formula.slice(start, at + 1);
  }
  return formula.slice(start);
}

/** Index of the parenthesis that closes the one at `open`; the end when it is not closed. */
export function closing(tokens: readonly FormulaToken[], open: number): number {
  let depth = 0;
  for (let index = open; index < tokens.length; index++) {
    const source = tokens[index]?.source;
    if (source === "(" || source === "{") depth += 1;
    else if ((source === ")" || source === "}") && --depth === 0) return index;
  }
  return tokens.length;
}

const address = /^\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}$/;

/** Whether the word at the index is a cell address and no function, sheet name or table. */
export function isAddress(tokens: readonly FormulaToken[], index: number): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (token?.kind !== "word" || !address.test(token.source)) return false;
  return next?.source !== "(" && next?.source !== "!" && next?.kind !== "bracket";
}
