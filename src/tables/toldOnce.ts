import type { ProblemCode } from "../engine/problem";
import type { RowProblem } from "./usageScan";

/** What is wrong with a name rather than with the row it stands in. */
const ofNames: readonly ProblemCode[] = ["unknown-model", "no-price"];

/** Problems of the same name as one, at the first row that has it: an export names a model thousands of times. */
export function toldOnce(problems: readonly RowProblem[]): readonly RowProblem[] {
  const rows = new Map<string, number>();
  const keyOf = ({ problem: { code, got, expected } }: RowProblem): string | null =>
    ofNames.includes(code) ? `${code} ${got} ${expected ?? ""}` : null;
  for (const each of problems) {
    const key = keyOf(each);
    if (key !== null) rows.set(key, (rows.get(key) ?? 0) + 1);
  }
  const told = new Set<string>();
  return problems.flatMap((each) => {
    const key = keyOf(each);
    if (key === null) return [each];
    if (told.has(key)) return [];
    told.add(key);
    const count = rows.get(key) ?? 1;
    if (count === 1) return [each];
    const got = `${each.problem.got} (in ${count.toLocaleString("en-US")} rows)`;
    return [{ ...each, problem: { ...each.problem, got } }];
  });
}
