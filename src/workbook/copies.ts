import type { Audience, Work } from "./forPane";
import { restoreFunctions, replaceFunctions } from "./functionsAsValues";
import { canOpenCopy, openCopy } from "./openCopy";
import { stripCopy } from "./stripCopy";
import { restoreUnfinished } from "./unfinished";

/** Marks a workbook as the source of a copy: in a workbook of another name, it is the copy. */
const key = "bw_copy";

interface CopyMark {
  /** Name of the workbook that was copied. */
  readonly of: string;
  /** Name of the workbook whose user was told that it is taken for the copy. */
  readonly told?: string;
}

/** What was done for a copy. */
export type Prepared =
  /** The copy is open in a window of its own; this workbook is as it was. */
  | { readonly kind: "opened"; readonly audience: Audience; readonly replaced: number }
  /** This workbook has values now: the user saves a copy, then has the functions restored. */
  | { readonly kind: "save"; readonly audience: Audience; readonly replaced: number }
  /** This workbook has another name: the user has to say that it is the copy, and not the workbook renamed. */
  | { readonly kind: "asked"; readonly audience: Audience; readonly name: string; readonly of: string }
  /** This workbook is the copy, and nothing is in it that has to stay at home. */
  | { readonly kind: "stripped"; readonly audience: Audience; readonly removed: readonly string[] };

/**
 * Makes a copy of the workbook without COMMIT functions. The workbook itself never loses anything: what a copy for
 * the vendor must not hold is only taken out of a workbook that was saved under another name, and when asked twice.
 */
export async function prepareCopy(
  context: Excel.RequestContext,
  audience: Audience,
  work: Work,
): Promise<Prepared> {
  // What is kept for undoing a writing must not be in a copy.
  await restoreUnfinished(context);
  const setting = context.workbook.settings.getItemOrNullObject(key).load("value");
  context.workbook.load("name");
  await context.sync();
  const { name } = context.workbook;
  const mark = setting.isNullObject ? null : (JSON.parse(String(setting.value)) as CopyMark);
  if (mark !== null && mark.of !== name) {
    if (audience === "vendor" && mark.told !== name) {
      context.workbook.settings.add(key, JSON.stringify({ ...mark, told: name } satisfies CopyMark));
      await context.sync();
      return { kind: "asked", audience, name, of: mark.of };
    }
    const removed = await stripCopy(context, audience, work);
    context.workbook.settings.getItemOrNullObject(key).delete();
    await context.sync();
    return { kind: "stripped", audience, removed };
  }
  const { cells } = await replaceFunctions(context, work);
  context.workbook.settings.add(key, JSON.stringify({ of: name } satisfies CopyMark));
  await context.sync();
  if (!canOpenCopy()) return { kind: "save", audience, replaced: cells.length };
  try {
    await openCopy();
  } finally {
    await forgetCopy(context);
    await restoreFunctions(context, work);
  }
  return { kind: "opened", audience, replaced: cells.length };
}

/** This workbook is no longer about to be copied. */
export async function forgetCopy(context: Excel.RequestContext): Promise<void> {
  context.workbook.settings.getItemOrNullObject(key).delete();
  await context.sync();
}
