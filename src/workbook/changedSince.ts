import { WorkbookError } from "./forPane";
import type { LastWriting } from "./lastWriting";
import { blankRow, type WrittenSheet, type WrittenState } from "./writtenState";

/** Refuses where anything that undoing a writing would change or take away is not as the writing left it. */
export function refuseChangedSince({ looked, state }: LastWriting, now: WrittenState): void {
  const stood = looked.flatMap(({ kind, standing }) => (standing === null ? [] : [state.sheets[kind]?.id]));
  const then = state.order.filter((id) => !stood.includes(id) && now.order.includes(id));
  const today = now.order.filter((id) => then.includes(id));
  for (const { kind, standing } of looked) {
    const before = state.sheets[kind];
    const after = now.sheets[kind];
    if (before === undefined) continue;
    if (after === undefined) throw refusal(`the sheet ${before.name} was deleted since`);
    if (after.name !== before.name) throw refusal(`the sheet ${before.name} is called ${after.name} now`);
    // One that stood before stays where it is now.
    if (standing === null && beforeIt(before.id, then) !== beforeIt(before.id, today))
      throw refusal(`the sheet ${before.name} stands elsewhere among the sheets now`);
    const changed = whatChanged(before, after);
    if (changed !== null) throw refusal(`${changed} of the sheet ${before.name} were changed since`);
    const row = rowChanged(before.cells, after.cells);
    if (row !== null)
      throw refusal(`cells of the sheet ${before.name} were changed since, the first in row ${row + 1}`);
  }
  for (const [name, formula] of Object.entries(state.names))
    if (now.names[name] !== formula) throw refusal(`the name ${name} was changed since`);
}

/** An undoing that is refused, before anything was changed. */
export const refusal = (because: string): WorkbookError =>
  new WorkbookError(`Nothing was undone, because ${because}.`, "changed after writing");

const beforeIt = (id: string, order: readonly string[]): string | undefined => order[order.indexOf(id) - 1];

function whatChanged(before: WrittenSheet, after: WrittenSheet): string | null {
  for (const part of ["tables", "charts", "notes", "formats", "settings"] as const)
    if (before[part] !== after[part]) return part === "settings" ? "settings or objects" : part;
  return null;
}

/** The first row whose contents differ; null where none does. */
function rowChanged(before: readonly string[], after: readonly string[]): number | null {
  for (let row = 0; row < Math.max(before.length, after.length); row++)
    if ((before[row] ?? blankRow) !== (after[row] ?? blankRow)) return row;
  return null;
}
