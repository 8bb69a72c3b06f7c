import { shiftFormula } from "../xlsx/sharedFormula";
import { type Box, formatBox, intersect, parseBox, without } from "./address";
import { merge, unmerge } from "./merges";
import type { Sheet } from "./sheet";

interface Place {
  readonly sheet: Sheet;
  readonly box: Box;
}

/**
 * Copies what belongs to areas rather than to cells: merges and conditional formats, with
 * `all` validation too.
 */
export function copyRules(from: Place, to: Place, all: boolean): void {
  copyMerges(from, to);
  const [down, right] = [to.box.row - from.box.row, to.box.column - from.box.column];
  const moved = (box: Box): Box => ({ ...box, row: box.row + down, column: box.column + right });
  const copied = <Rule extends { readonly range: string }>(
    here: readonly Rule[],
    there: readonly Rule[],
    move: (rule: Rule) => Rule,
  ): readonly Rule[] => {
    const kept = there.flatMap((rule) => cut(rule, (box) => without(box, to.box)));
    const taken = here.flatMap((rule) =>
      cut(rule, (box) => {
        const shared = intersect(box, from.box);
        return shared === null ? [] : [moved(shared)];
      }),
    );
    return [...kept, ...taken.map(move)];
  };
  const shift = (formula: string): string => shiftFormula(`=${formula}`, down, right).slice(1);
  if (all)
    to.sheet.extras.validations = copied(
      from.sheet.extras.validations,
      to.sheet.extras.validations,
      (rule) => ({
        ...rule,
        formula1: shift(rule.formula1),
        ...(rule.formula2 === undefined ? {} : { formula2: shift(rule.formula2) }),
      }),
    );
  to.sheet.extras.conditionalFormats = copied(
    from.sheet.extras.conditionalFormats,
    to.sheet.extras.conditionalFormats,
    (rule) => ({ ...rule, formula: shiftFormula(rule.formula, down, right) }),
  );
}

/** Takes conditional formats off an area, as clearing its formats does. */
export function clearRules({ sheet, box }: Place): void {
  sheet.extras.conditionalFormats = sheet.extras.conditionalFormats.flatMap((rule) =>
    cut(rule, (each) => without(each, box)),
  );
}

/** A rule on what `part` leaves of each of its areas; none where nothing is left. */
function cut<Rule extends { readonly range: string }>(
  rule: Rule,
  part: (box: Box) => readonly Box[],
): readonly Rule[] {
  const boxes = rule.range.split(" ").flatMap((address) => {
    const box = parseBox(address);
    return box === null ? [] : part(box);
  });
  const range = boxes.map((box) => formatBox(box)).join(" ");
  return range === "" ? [] : [{ ...rule, range }];
}

function copyMerges(from: Place, to: Place): void {
  const boxes = from.sheet.univer.getMergedRanges().flatMap((range) => {
    const box = parseBox(range.getA1Notation());
    return box !== null && intersect(box, from.box) !== null ? [box] : [];
  });
  unmerge(to.sheet, to.box);
  for (const box of boxes) {
    merge(
      to.sheet,
      {
        ...box,
        row: box.row + to.box.row - from.box.row,
        column: box.column + to.box.column - from.box.column,
      },
      false,
    );
  }
}
