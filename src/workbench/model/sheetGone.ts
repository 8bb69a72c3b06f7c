/** A sheet that was deleted while somebody still held it. */
export class SheetGone extends Error {}

/** @throws SheetGone where there is no such sheet any more. */
export function orGone<T>(sheet: T, id: string): Exclude<NonNullable<T>, void> {
  if (!sheet) throw new SheetGone(`Sheet ${id} is gone.`);
  return sheet as Exclude<NonNullable<T>, void>;
}
