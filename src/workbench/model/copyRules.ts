import { type Box, intersect, without } from "./address";
import { cutRule, outside } from "./cutRule";
import { merge, unmerge } from "./merges";
import type { Sheet } from "./sheet";
import { fromUniverRange } from "./univerRange";

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
  const kept = (box: Box): readonly Box[] => without(box, to.box);
  const taken = (box: Box): readonly Box[] => {
    const shared = intersect(box, from.box);
    return shared === null ? [] : [{ ...shared, row: shared.row + down, column: shared.column + right }];
  };
  const [here, there] = [from.sheet.extras, to.sheet.extras];
  if (all) {
    there.validations = [
      ...there.validations.flatMap((rule) => cutRule(rule, kept)),
      ...here.validations.flatMap((rule) => cutRule(rule, taken)),
    ];
  }
  there.conditionalFormats = [
    ...there.conditionalFormats.flatMap((rule) => cutRule(rule, kept)),
    ...here.conditionalFormats
      .flatMap((rule) => cutRule(rule, taken))
      .map((rule) => ({ ...rule, id: to.sheet.access.newId() })),
  ];
}

/** Takes conditional formats off areas of a sheet, as clearing their formats does. */
export function clearRules(sheet: Sheet, boxes: readonly Box[]): void {
  const { extras } = sheet;
  extras.conditionalFormats = extras.conditionalFormats.flatMap((rule) =>
    cutRule(rule, (box) => outside(box, boxes)),
  );
}

function copyMerges(from: Place, to: Place): void {
  const boxes = from.sheet.univer
    .getMergedRanges()
    .map((range) => fromUniverRange(range.getRange()))
    .filter((box) => intersect(box, from.box) !== null);
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
