import { collect, prepare, runTest, type Test } from "./collectedTests";
import { moduleGraph, moduleScript, type Switch } from "./moduleGraph";
import type { Mutated } from "./mutants";

/** How often each mutant was passed. */
export type Hits = ReadonlyMap<number, number>;

export interface TestFile {
  readonly file: string;
  /** What is passed while the file is loaded and prepared, before its tests, and how long that takes. */
  readonly atLoad: Hits;
  readonly ms: number;
  readonly tests: readonly { readonly title: string; readonly hits: Hits; readonly ms: number }[];
  /** Tests that are red without any mutant, which judge nothing. */
  readonly red: readonly { readonly title: string; readonly why: string }[];
}

const patience = 120_000;

/** Runs each file of tests once, alone, and notes which mutants each test passes. */
export async function coverageOf(
  { mutants, counted }: Mutated,
  testFiles: readonly string[],
): Promise<readonly TestFile[]> {
  const scripts = new Map([...counted].map(([file, source]) => [file, moduleScript(source, file)]));
  const counts = new Uint32Array(mutants.length);
  const counter: Switch = {
    on: -1,
    hit: () => false,
    pass: (...ids) => {
      for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
    },
  };
  const taken = (): Hits => {
    const hits = new Map<number, number>();
    counts.forEach((count, id) => count > 0 && hits.set(id, count));
    counts.fill(0);
    return hits;
  };

  const found: TestFile[] = [];
  for (const file of testFiles) {
    counts.fill(0);
    const started = performance.now();
    const load = moduleGraph(counter, (name) => scripts.get(name));
    let collected: readonly Test[] = [];
    const red = [];
    try {
      collected = collect(() => load(file), patience);
      for (const test of collected) await prepare(test, patience);
    } catch (error) {
      red.push({ title: "while it is loaded", why: String(error) });
    }
    const ms = performance.now() - started;
    const atLoad = taken();
    const tests = [];
    for (const test of collected) {
      const begun = performance.now();
      try {
        await runTest(test, patience);
        tests.push({ title: test.title, ms: performance.now() - begun, hits: taken() });
      } catch (error) {
        red.push({ title: test.title, why: String(error).slice(0, 300) });
        taken();
      }
    }
    found.push({ file, atLoad, ms, tests, red });
  }
  return found;
}
