import type { WorkbookFile } from "../file";
import { formulaTokens, type FormulaToken } from "./formulaTokens";
import { arrayFunctions } from "./newFunctions";

const operators = new Set(["+", "-", "*", "/", "^", "&", "=", "<", ">", "%"]);

/**
 * Whether a formula computes with arrays, so that the file must mark it as a dynamic array formula. Without
 * the mark Excel takes it for a formula of before 2019 and reads one cell of each range: `@Usage[Cost]`.
 * It looks at array functions, spilled ranges and operators beside a range, a table's column or one of
 * `rangeNames` (in capitals), the defined names of several cells.
 */
export function needsArray(formula: string, rangeNames: ReadonlySet<string> = new Set()): boolean {
  const tokens = formulaTokens(formula.replace(/^=/, "")).filter(({ source }) => source.trim() !== "");
  const calls: string[] = [];
  return tokens.some((token, index) => {
    const next = tokens[index + 1];
    if (token.source === "(") calls.push(nameBefore(tokens, index));
    if (token.source === ")") calls.pop();
    if (token.source === "#" && tokens[index - 1]?.kind === "word" && next?.kind !== "word") return true;
    if (token.kind === "word" && next?.source === "(") return arrayFunctions.has(token.source.toUpperCase());
    return isOperatedRange(tokens, index, rangeNames) && !computesArraysAnyway(calls);
  });
}

const nameBefore = (tokens: readonly FormulaToken[], open: number): string =>
  tokens[open - 1]?.kind === "word" ? (tokens[open - 1]?.source.toUpperCase() ?? "") : "";

/** SUMPRODUCT always computed with arrays, but not through an IF. */
const computesArraysAnyway = (calls: readonly string[]): boolean =>
  calls.includes("SUMPRODUCT") && !calls.includes("IF");

/** The defined names that stand for more than one cell, in capitals. */
export const namesOfRanges = (names: WorkbookFile["names"]): ReadonlySet<string> =>
  new Set(names.filter(({ refersTo }) => /[:[#]/.test(refersTo)).map(({ name }) => name.toUpperCase()));

/** Whether a range ends at the index (`A1:A9`, `Usage[Cost]`) and an operator stands on either side of it. */
function isOperatedRange(
  tokens: readonly FormulaToken[],
  index: number,
  rangeNames: ReadonlySet<string>,
): boolean {
  const named = rangeNames.has(tokens[index]?.source.toUpperCase() ?? "");
  const start = named ? index : rangeStart(tokens, index);
  if (start === null) return false;
  const before = tokens[start - 1]?.source ?? "";
  const after = tokens[index + 1]?.source ?? "";
  return operators.has(before) || operators.has(after);
}

function rangeStart(tokens: readonly FormulaToken[], index: number): number | null {
  const token = tokens[index];
  if (token?.kind === "bracket") {
    const oneRow = /^\[@|#This Row|#Totals/i.test(token.source);
    return oneRow ? null : tokens[index - 1]?.kind === "word" ? index - 1 : index;
  }
  if (token?.kind !== "word" || tokens[index - 1]?.source !== ":" || tokens[index + 1]?.source === "(")
    return null;
  return tokens[index - 3]?.source === "!" ? index - 4 : index - 2;
}
