import type { Lever } from "../engine/levers/lever";
import type { Problem } from "../engine/problem";
import type { LeverColumn } from "./leverColumns";
import type { TableRow } from "./tableRow";

/** A lever and the row it was read from. */
export interface ReadLever {
  readonly lever: Lever;
  readonly row: TableRow<LeverColumn>;
}

/** Levers that cannot hold together: two of a kind for one model, or more routed away than there is. */
export function conflictingLevers(read: readonly ReadLever[]): readonly Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const routed = new Map<string, number>();
  for (const { lever, row } of read) {
    const key =
      lever.kind === "routing" ? `${lever.model} → ${lever.to}` : `${lever.kind} of ${lever.model ?? "all"}`;
    if (seen.has(key))
      problems.push({
        code: "terms-conflict",
        where: row.where("Model"),
        got: `${key} again`,
        expected: "one row for it",
      });
    seen.add(key);
    if (lever.kind !== "routing") continue;
    const before = routed.get(lever.model) ?? 0;
    const sum = before + lever.share.high;
    routed.set(lever.model, sum);
    // Sums such as 0.1 + 0.2 + 0.7 miss 1 by a hair.
    if (sum <= 1 + 1e-9 || before > 1 + 1e-9) continue;
    const column = row.given("High") ? "High" : "Likely";
    const expected = `shares of ${lever.model} that add up to at most 1`;
    problems.push({
      code: "out-of-range",
      where: row.where(column),
      got: String(Number(sum.toPrecision(6))),
      expected,
    });
  }
  return problems;
}
