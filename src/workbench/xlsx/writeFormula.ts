import { closing, formulaTokens, isAddress, type FormulaToken } from "./formulaTokens";
import { newFunctions, newWorksheetFunctions } from "./newFunctions";

type Tokens = readonly FormulaToken[];
interface Surroundings {
  /** The table that the formula's cell belongs to: `[@Cost]` means a column of it. */
  readonly table: string | null;
  /** Names bound by an enclosing LET or LAMBDA, in capitals. */
  readonly bound: ReadonlySet<string>;
}

/**
 * A formula as a file stores it, without "=": prefixes on functions younger than 2007, `_xlpm.` on the names
 * of LET and LAMBDA, `_xldudf_COMMIT_NAME(` for custom functions, `Table[[#This Row],[Column]]` for
 * `[@Column]`. Text literals stay as they are.
 *
 * @example writeFormula("=LET(x,2,x*[@Cost])", "Usage") // _xlfn.LET(_xlpm.x,2,_xlpm.x*Usage[[#This Row],[Cost]])
 */
export function writeFormula(formula: string, table: string | null = null): string {
  return stored(formulaTokens(formula.replace(/^=/, "").replaceAll("\r", "")), { table, bound: new Set() });
}

function stored(tokens: Tokens, around: Surroundings): string {
  const out: string[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const { kind, source } = tokens[index] as FormulaToken;
    if (source === "#" && isAddress(tokens, index - 1)) {
      const reference = out.splice(out.at(-2) === "!" ? -3 : -1).join("");
      out.push(`_xlfn.ANCHORARRAY(${reference})`);
    } else if (source === "@") {
      const end = operandEnd(tokens, index + 1);
      out.push(`_xlfn.SINGLE(${stored(tokens.slice(index + 1, end), around)})`);
      index = end - 1;
    } else if (kind === "bracket") {
      out.push(storedColumns(tokens, index, around.table));
    } else if (kind === "word" && isBound(tokens, index, around)) {
      out.push(`_xlpm.${source}`);
    } else if (kind === "word" && tokens[index + 1]?.source === "(") {
      const name = source.toUpperCase();
      out.push(storedName(source));
      if (name !== "LET" && name !== "LAMBDA") continue;
      const end = closing(tokens, index + 1);
      out.push(`(${storedScope(name, parts(tokens.slice(index + 2, end)), around)})`);
      index = end;
    } else {
      out.push(source);
    }
  }
  return out.join("");
}

const isBound = (tokens: Tokens, index: number, { bound }: Surroundings): boolean =>
  bound.has(tokens[index]?.source.toUpperCase() ?? "") &&
  tokens[index + 1]?.source !== "!" &&
  tokens[index + 1]?.kind !== "bracket";

function storedName(source: string): string {
  const name = source.toUpperCase();
  const custom = /^COMMIT\.(.+)$/.exec(name)?.[1];
  if (custom !== undefined) return `_xldudf_COMMIT_${custom.replaceAll(".", "_")}`;
  if (newWorksheetFunctions.has(name)) return `_xlfn._xlws.${name}`;
  return newFunctions.has(name) ? `_xlfn.${name}` : source;
}

/** The arguments of LET and LAMBDA, in which names are bound from left to right. */
function storedScope(scope: "LET" | "LAMBDA", args: readonly Tokens[], around: Surroundings): string {
  const bound = new Set(around.bound);
  return args
    .map((argument, index) => {
      const binds = index < args.length - 1 && (scope === "LAMBDA" || index % 2 === 0);
      const name = argument.map(({ source }) => source).join("");
      if (!binds) return stored(argument, { ...around, bound: new Set(bound) });
      const optional = /^\s*\[(.+)\]\s*$/.exec(name)?.[1];
      bound.add((optional ?? name).trim().toUpperCase());
      return optional === undefined ? name.replace(/\S/, "_xlpm.$&") : `_xlop.${optional}`;
    })
    .join(",");
}

/** The arguments of a call, cut at the commas that are not inside a deeper one. */
function parts(tokens: Tokens): readonly Tokens[] {
  const found: FormulaToken[][] = [[]];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as FormulaToken;
    if (token.source === ",") found.push([]);
    else if (token.source === "(" || token.source === "{") {
      const end = closing(tokens, index);
      found.at(-1)?.push(...tokens.slice(index, end + 1));
      index = end;
    } else found.at(-1)?.push(token);
  }
  return found;
}

/** Where the reference or call that starts at the index ends. */
function operandEnd(tokens: Tokens, start: number): number {
  let at = start;
  while (at < tokens.length) {
    const token = tokens[at] as FormulaToken;
    if (token.source === "(") return closing(tokens, at) + 1;
    if (token.kind === "mark" && token.source !== "!" && token.source !== ":") break;
    at += 1;
  }
  return at;
}

/** `[@Cost]` with its table's name and in the long form, which is the only one that files may hold. */
function storedColumns(tokens: Tokens, index: number, table: string | null): string {
  const source = tokens[index]?.source ?? "";
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  const qualified = before?.kind === "word" || after?.kind === "word" || after?.source === "!";
  const owner = qualified ? "" : (table ?? "");
  const row = /^\[@(.*)\]$/s.exec(source)?.[1];
  if (row === undefined) return owner + source;
  if (row === "") return `${owner}[#This Row]`;
  return `${owner}[[#This Row],${row.startsWith("[") ? row : `[${row}]`}]`;
}
