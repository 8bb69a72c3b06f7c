import { dirname } from "node:path";
import type { Mutant } from "./mutants";
import type { Verdict } from "./verdict";

export type Judged = Omit<Mutant, "id" | "file"> & { readonly verdict: Verdict };

interface Count {
  readonly mutants: number;
  readonly killed: number;
}

export const countOf = (judged: readonly Judged[]): Count => ({
  mutants: judged.length,
  killed: judged.filter(({ verdict }) => verdict.kind === "killed").length,
});

/** One line of the table: what, mutants, killed, survived and the share that is killed. */
export function scoreLine(what: string, { mutants, killed }: Count): string {
  const share = mutants === 0 ? "-" : `${((100 * killed) / mutants).toFixed(1)} %`;
  const numbers = [mutants, killed, mutants - killed, share].map((cell) => String(cell).padStart(9));
  return `${what.padEnd(52)}${numbers.join("")}`;
}

export const scoreHeading = `${"".padEnd(52)}${["mutants", "killed", "survived", "score"].map((word) => word.padStart(9)).join("")}`;

/** The table by folder, with the sum of all. */
export function folderTable(files: ReadonlyMap<string, readonly Judged[]>): string {
  const folders = new Map<string, Judged[]>();
  for (const [file, judged] of files)
    folders.set(dirname(file), [...(folders.get(dirname(file)) ?? []), ...judged]);
  return [
    scoreHeading,
    ...[...folders].map(([folder, judged]) => scoreLine(folder, countOf(judged))),
    scoreLine("together", countOf([...files.values()].flat())),
  ].join("\n");
}

/** The mutants of a file that no test noticed, a line each. */
export const survivors = (file: string, judged: readonly Judged[]): readonly string[] =>
  judged
    .filter(({ verdict }) => verdict.kind !== "killed")
    .map(
      ({ line, column, from, to, verdict }) =>
        `${file}:${line}:${column} ${verdict.kind === "survived" ? "" : "(not reached) "}${from} -> ${to}`,
    );
