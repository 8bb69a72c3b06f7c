import type { Problem, ProblemCode } from "../engine/problem";

/** What shakes the ground that the answer stands on, rather than a cell of the input. */
const ground: readonly ProblemCode[] = ["usage-has-fallen", "usage-has-risen", "range-too-wide"];

/** Problems that belong beside the answer, and the others. */
export const restsOn = (problems: readonly Problem[]) => ({
  beside: problems.filter(({ code }) => ground.includes(code)),
  below: problems.filter(({ code }) => !ground.includes(code)),
});
