import { closing, formulaTokens, spell, type FormulaToken } from "./formulaTokens";

const prefix = /^(?:_xlfn\.|_xlws\.|_xlpm\.|_xludf\.)+/i;

/**
 * A formula of a file, with or without "=", as a user types it: no `_xlfn.`, `_xlws.` and `_xlpm.`, and
 * `COMMIT.NAME(` for each of the ways in which Excel stores a custom function. Text literals stay as they are.
 *
 * @example readFormula('_xlfn.IFNA(_xldudf_COMMIT_OVERAGE(A1),"_xlfn.")') // =IFNA(COMMIT.OVERAGE(A1),"_xlfn.")
 */
export const readFormula = (stored: string): string => `=${spelled(formulaTokens(stored.replace(/^=/, "")))}`;

function spelled(tokens: readonly FormulaToken[]): string {
  let out = "";
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as FormulaToken;
    const call = token.kind === "word" && tokens[index + 1]?.source === "(";
    const operator = call ? operators.get(token.source.toUpperCase()) : undefined;
    if (operator !== undefined) {
      const end = closing(tokens, index + 1);
      out += operator(spelled(tokens.slice(index + 2, end)));
      index = end;
    } else {
      out += token.kind === "word" ? readWord(token.source, call) : token.source;
    }
  }
  return out;
}

/** What the screen shows as an operator, a file stores as a function. */
const operators = new Map<string, (operand: string) => string>([
  ["_XLFN.ANCHORARRAY", (operand) => `${operand}#`],
  ["_XLFN.SINGLE", (operand) => `@${operand}`],
]);

function readWord(source: string, call: boolean): string {
  const optional = /^_xlop\.(.+)$/i.exec(source)?.[1];
  if (optional !== undefined) return `[${optional}]`;
  const name = source.replace(prefix, "");
  const custom = call ? /^(?:_xldudf_COMMIT_|COMMIT\.)(.+)$/i.exec(name)?.[1] : undefined;
  return custom === undefined ? name : `COMMIT.${custom.toUpperCase()}`;
}

/** Whether the stored formula calls a function of the file's macros or of another workbook's. */
export const callsForeignFunction = (stored: string): boolean =>
  /\b_xldudf_(?!COMMIT_)|\[\d+\]!/i.test(
    spell(formulaTokens(stored).filter(({ kind }) => kind !== "text" && kind !== "sheet")),
  );
