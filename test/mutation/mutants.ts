import { readFileSync } from "node:fs";

/** One mistake made on purpose: a piece of a file, and what stands there instead. Lines and columns count from 1. */
export interface Mutant {
  readonly id: number;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly mutator: string;
  readonly from: string;
  readonly to: string;
}

export interface Mutated {
  readonly mutants: readonly Mutant[];
  /** Source of each file with all of its mutants inside, each behind a switch. */
  readonly switched: ReadonlyMap<string, string>;
  /** Source of each file that counts which of its mutants are passed. */
  readonly counted: ReadonlyMap<string, string>;
}

/** Names that the instrumenter gives to "is this mutant on?" and "these mutants were passed". */
const isOn = /stryMutAct_9fa48\("(\d+)"\)/g;
const passed = /stryCov_9fa48\(([^)]*)\)/g;
const quiet = () => undefined;
const logger = {
  ...{
    trace: quiet,
    debug: quiet,
    info: quiet,
    warn: console.warn,
    error: console.error,
    fatal: console.error,
  },
  ...Object.fromEntries(
    ["Trace", "Debug", "Info", "Warn", "Error", "Fatal"].map((level) => [`is${level}Enabled`, () => false]),
  ),
};

/** All of Stryker's mutants of these files. A mutant's id is its place in the list. */
export async function mutantsOf(files: readonly string[]): Promise<Mutated> {
  const { Instrumenter } = await import("@stryker-mutator/instrumenter");
  const sources = files.map((name) => ({ name, mutate: true, content: readFileSync(name, "utf8") }));
  const made = await new Instrumenter(logger as never).instrument(sources, {
    plugins: null,
    excludedMutations: [],
    ignorers: [],
    noHeader: true,
  });
  const lines = new Map(sources.map(({ name, content }) => [name, content.split("\n")]));
  const mutants = made.mutants.map(({ id, fileName, location: { start, end }, mutatorName, replacement }) => {
    const first = lines.get(fileName)?.[start.line] ?? "";
    const from =
      start.line === end.line ? first.slice(start.column, end.column) : `${first.slice(start.column)} …`;
    return {
      id: Number(id),
      file: fileName,
      line: start.line + 1,
      column: start.column + 1,
      mutator: mutatorName,
      from,
      to: replacement,
    };
  });
  const written = (on: string, pass: (ids: string) => string): Map<string, string> =>
    new Map(
      made.files.map(({ name, content }) => [
        name,
        content.replace(isOn, on).replace(passed, (_, ids: string) => pass(ids.replaceAll('"', ""))),
      ]),
    );
  return {
    mutants,
    switched: written("(mutants.on === $1 && mutants.hit())", () => "0"),
    counted: written("false", (ids) => `mutants.pass(${ids})`),
  };
}
