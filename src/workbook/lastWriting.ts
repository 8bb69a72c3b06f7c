import type { Journal } from "./journal";
import type { Looked, WrittenState } from "./writtenState";

/** The last writing, as long as it can be undone: only the pane that wrote knows how everything stood then. */
export interface LastWriting {
  readonly journal: Journal;
  readonly looked: readonly Looked[];
  readonly state: WrittenState;
}

/** In Excel there is one workbook, the workbench opens one after another. */
const writings = new WeakMap<object, LastWriting>();

export const lastWriting = (): LastWriting | null => writings.get(Excel) ?? null;

export function rememberWriting(writing: LastWriting): void {
  writings.set(Excel, writing);
}

export function forgetWriting(): void {
  writings.delete(Excel);
}
