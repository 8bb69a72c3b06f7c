import type { ValidationFile } from "../file";
import { shiftFormula } from "../xlsx/sharedFormula";
import { type Box, formatBoxes, parseBoxes, without } from "./address";
import type { ConditionalFormatRecord } from "./sheetExtras";

/** A validation or a conditional format: what belongs to areas, and has formulas as its first cell reads them. */
type Rule = ValidationFile | ConditionalFormatRecord;

/**
 * The rule on what `part` leaves of each of its areas; none where nothing is left. Where it begins at another cell
 * now, its formulas are as that cell has them.
 */
export function cutRule<One extends Rule>(rule: One, part: (box: Box) => readonly Box[]): readonly One[] {
  const before = parseBoxes(rule.range);
  const after = before.flatMap(part);
  const [from, to] = [before[0], after[0]];
  if (!from || !to) return [];
  return [{ ...moved(rule, to.row - from.row, to.column - from.column), range: formatBoxes(after) }];
}

/** What lies outside of all holes. */
export function outside(box: Box, holes: readonly Box[]): readonly Box[] {
  return holes.reduce<readonly Box[]>((parts, hole) => parts.flatMap((part) => without(part, hole)), [box]);
}

function moved<One extends Rule>(rule: One, down: number, right: number): One {
  if (down === 0 && right === 0) return rule;
  const shifted = (formula: string): string => shiftFormula(formula, down, right);
  // A validation's formulas stand without the sign; a comparison's have it where they are no constants.
  const bare = (formula: string): string => shifted(`=${formula}`).slice(1);
  const compared = (formula: string): string => (formula.startsWith("=") ? shifted(formula) : formula);
  if ("kind" in rule) {
    const { formula1, formula2 } = rule;
    return {
      ...rule,
      formula1: bare(formula1),
      ...(formula2 === undefined ? {} : { formula2: bare(formula2) }),
    };
  }
  const { formula, comparison } = rule;
  if (comparison === undefined) return { ...rule, formula: shifted(formula) };
  const { formula1, formula2 } = comparison;
  return {
    ...rule,
    formula: shifted(formula),
    comparison: {
      ...comparison,
      formula1: compared(formula1),
      ...(formula2 === undefined ? {} : { formula2: compared(formula2) }),
    },
  };
}
