import { english } from "./words/english";

/** A language of the pane: the same words as in English, in the same places. */
export type PaneText = typeof english;

/**
 * Everything the pane says in its own words. What stands in the workbook is shown as it stands there.
 * The words themselves are in `words/`, a file a step for each language.
 */
export let text: PaneText = english;

/** Changes the language; before the pane's own modules are loaded, which take their words when they are. */
export function speak(language: PaneText): void {
  text = language;
}
