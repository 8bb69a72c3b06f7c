import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, isAbsolute, resolve } from "node:path";
import { Script } from "node:vm";
import fastCheck, { type Parameters } from "fast-check";
import ts from "typescript";

/** What mutated code asks: which mutant is on; and where it counts what it passes. */
export interface Switch {
  on: number;
  readonly hit: () => boolean;
  readonly pass: (...ids: readonly number[]) => void;
}

type Load = (file: string) => unknown;

const compiled = new Map<string, Script>();
const places = new Map<string, string | null>();
/** Which files each file loads, as far as they have been loaded. */
const imports = new Map<string, Set<string>>();

/** Translates TypeScript to a function that is a module of Node's. */
export function moduleScript(source: string, file: string): Script {
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: {
      module: ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2022,
      esModuleInterop: true,
    },
    fileName: file,
  });
  return new Script(
    `(function (exports, require, module, __filename, __dirname, mutants) {${outputText}\n})`,
    {
      filename: file,
    },
  );
}

const isPath = (name: string): boolean => name.startsWith(".") || isAbsolute(name);

/** The file that an import names; null for a package. */
function placeOf(name: string, from: string): string | null {
  const key = `${dirname(from)} ${name}`;
  let place = places.get(key);
  if (place === undefined) {
    const base = resolve(dirname(from), name);
    place = isPath(name)
      ? ([".ts", ".tsx", "", ".json"].map((ending) => base + ending).find((file) => existsSync(file)) ?? null)
      : null;
    if (place === null && isPath(name)) throw new Error(`${from}: no ${name}`);
    places.set(key, place);
  }
  return place;
}

/** fast-check with at most `runs` cases a property, and without the search for a smaller one. */
function fewerRuns(runs: number): unknown {
  const assert = (property: never, given: Parameters<unknown> = {}) =>
    fastCheck.assert(property, {
      ...given,
      numRuns: Math.min(given.numRuns ?? 100, runs),
      endOnFailure: true,
    } as never);
  return { __esModule: true, ...fastCheck, default: { ...fastCheck, assert } };
}
const someRuns = fewerRuns(25);

/**
 * Loads files with all that they import, each once.
 *
 * @param scriptOf the script of a file that is loaded in place of the file itself, or nothing
 * @param shared loads what this graph does not have to load anew, or nothing
 */
export function moduleGraph(
  mutants: Switch,
  scriptOf: (file: string) => Script | undefined,
  shared: (file: string) => Load | undefined = () => undefined,
): Load {
  const loaded = new Map<string, { exports: unknown }>();
  const load: Load = (file) => {
    const elsewhere = shared(file);
    if (elsewhere !== undefined) return elsewhere(file);
    const known = loaded.get(file);
    if (known !== undefined) return known.exports;
    const made: { exports: unknown } = { exports: {} };
    loaded.set(file, made);
    if (file.endsWith(".json")) {
      made.exports = JSON.parse(readFileSync(file, "utf8"));
      return made.exports;
    }
    let script = scriptOf(file) ?? compiled.get(file);
    if (script === undefined) {
      script = moduleScript(readFileSync(file, "utf8"), file);
      compiled.set(file, script);
    }
    const outside = createRequire(file);
    const mine = imports.get(file) ?? new Set();
    imports.set(file, mine);
    const require = (name: string): unknown => {
      const place = placeOf(name, file);
      if (place === null) return name === "fast-check" ? someRuns : outside(name);
      mine.add(place);
      return load(place);
    };
    (script.runInThisContext() as (...given: unknown[]) => void).call(
      made.exports,
      made.exports,
      Object.assign(require, { resolve: outside.resolve }),
      made,
      file,
      dirname(file),
      mutants,
    );
    return made.exports;
  };
  return load;
}

/** A file and all that load it, at first or second hand. */
export function loadersOf(file: string): ReadonlySet<string> {
  const found = new Set([file]);
  for (const name of found) for (const [loader, names] of imports) if (names.has(name)) found.add(loader);
  return found;
}
