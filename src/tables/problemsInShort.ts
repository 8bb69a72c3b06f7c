import type { Problem } from "../engine/problem";
import { describe } from "./wording";

/** So many problems of one kind are said in full where there is little room. */
const shownOfAKind = 3;

/** The sentences for problems where there is little room: the first of each kind, and how many more there are. */
export function inShort(problems: readonly Problem[]): readonly string[] {
  const codes = [...new Set(problems.map(({ code }) => code))];
  return codes.flatMap((code) => {
    const ofKind = problems.filter((problem) => problem.code === code).map(describe);
    const more = ofKind.length - shownOfAKind;
    if (more <= 1) return ofKind;
    return [...ofKind.slice(0, shownOfAKind), `The same holds in ${more} more places; the pane lists them.`];
  });
}
