import { basename } from "node:path";
import type { Script } from "node:vm";
import { collect, isOutOfTime, outOfTime, runTest, type Test } from "./collectedTests";
import type { TestFile } from "./coverage";
import { loadersOf, moduleGraph, type Switch } from "./moduleGraph";
import type { Mutant } from "./mutants";

export type Verdict =
  | { readonly kind: "killed"; readonly by: string; readonly outOfTime: boolean }
  | { readonly kind: "survived"; readonly asked: number; readonly leftOut: number }
  | { readonly kind: "not reached" };

/** Slower tests judge no mutant; nor do more files of tests than these, the likeliest first, unless all are wanted. */
const limits = {
  testMs: 2500,
  fileMs: 5000,
  files: process.argv.includes("--all") ? Infinity : 15,
} as const;
const none = -1;

interface Red {
  readonly title: string;
  readonly error: unknown;
}
const loading = "while it is loaded";
const nameOf = (from: TestFile, title: string): string => `${basename(from.file)}: ${title}`;

/** Judges the mutants of one file, one after another: each is switched on and all that loads it is loaded anew. */
export class Judge {
  private readonly switches: Switch = { on: none, hit: () => this.hit(), pass: () => undefined };
  private hits = 0;
  private most = Infinity;
  private readonly loaders: ReadonlySet<string>;
  /** How many of the file's mutants each file of tests passes. */
  private readonly reach: ReadonlyMap<string, number>;
  /** How many mutants each test, and each file of tests, has killed: the best are asked first. */
  private readonly kills = new Map<string, number>();
  /** Tests known to be green, or red, without a mutant as well when they are run as they are here. */
  private readonly green = new Map<string, boolean>();

  constructor(
    private readonly file: string,
    private readonly script: Script,
    private readonly untouched: (file: string) => unknown,
    private readonly testFiles: readonly TestFile[],
    mutants: readonly Mutant[],
  ) {
    this.loaders = loadersOf(file);
    this.reach = new Map(
      testFiles.map((from) => [
        from.file,
        mutants.filter(({ id }) => from.atLoad.has(id) || from.tests.some(({ hits }) => hits.has(id))).length,
      ]),
    );
  }

  async verdict({ id }: Mutant): Promise<Verdict> {
    let [asked, leftOut] = [0, 0];
    for (const [place, from] of this.filesPassing(id).entries()) {
      const tests = from.tests.filter(({ hits }) => from.atLoad.has(id) || hits.has(id));
      const quick = tests.filter(({ ms }) => ms <= limits.testMs);
      const inTime = from.ms <= limits.fileMs && place < limits.files;
      asked += inTime ? quick.length : 0;
      leftOut += inTime ? tests.length - quick.length : tests.length;
      const red = inTime ? await this.red(from, id) : null;
      if (red === null) continue;
      for (const key of [from.file, nameOf(from, red.title)])
        this.kills.set(key, (this.kills.get(key) ?? 0) + 1);
      return { kind: "killed", by: nameOf(from, red.title), outOfTime: isOutOfTime(red.error) };
    }
    return asked + leftOut === 0 ? { kind: "not reached" } : { kind: "survived", asked, leftOut };
  }

  /** The files whose tests pass the mutant: its own first, then what has killed most, then what passes most in a time. */
  private filesPassing(id: number): readonly TestFile[] {
    const own = `${basename(this.file, ".ts")}.`;
    const rank = ({ file, ms, tests }: TestFile): number =>
      (basename(file).startsWith(own) ? 1e9 : 0) +
      1e4 * (this.kills.get(file) ?? 0) +
      (this.reach.get(file) ?? 0) / (50 + tests.reduce((sum, test) => sum + test.ms, ms));
    return this.testFiles
      .filter(({ atLoad, tests }) => atLoad.has(id) || tests.some(({ hits }) => hits.has(id)))
      .sort((a, b) => rank(b) - rank(a));
  }

  /** The first red test of a file with the mutant on. One that is red without it too is never asked again. */
  private async red(from: TestFile, id: number): Promise<Red | null> {
    for (;;) {
      const found = await this.firstRed(from, id, () => true);
      if (found === null) return null;
      const name = nameOf(from, found.title);
      if (!this.green.has(name)) {
        const alone = await this.firstRed(from, none, (title) => title === found.title);
        this.green.set(name, alone === null);
        if (alone !== null)
          console.warn(`red without a mutant as well, left out: ${name}: ${String(alone.error)}`);
      }
      if (this.green.get(name) === true) return found;
      if (found.title === loading) return null;
    }
  }

  private async firstRed(
    from: TestFile,
    id: number,
    wanted: (title: string) => boolean,
  ): Promise<Red | null> {
    const known = new Map(from.tests.map((test) => [test.title, test]));
    const atLoad = from.atLoad.get(id) ?? 0;
    this.hits = 0;
    this.most = 1000 + 100 * from.tests.reduce((sum, { hits }) => sum + (hits.get(id) ?? 0), atLoad);
    this.switches.on = id;
    let tests: readonly Test[];
    try {
      const load = moduleGraph(
        this.switches,
        (file) => (file === this.file ? this.script : undefined),
        (file) => (this.loaders.has(file) ? undefined : this.untouched),
      );
      tests = collect(() => load(from.file), 10 * limits.fileMs);
    } catch (error) {
      return { title: loading, error };
    }
    const cost = ({ title }: Test): number =>
      (known.get(title)?.ms ?? 0) / (1 + 3 * (this.kills.get(nameOf(from, title)) ?? 0));
    const asked = tests
      .filter(({ title }) => wanted(title) && this.green.get(nameOf(from, title)) !== false)
      .filter(({ title }) => (known.get(title)?.ms ?? 0) <= limits.testMs)
      .filter(({ title }) => !from.red.some((red) => red.title === title))
      .filter(({ title }) => id === none || atLoad > 0 || (known.get(title)?.hits.has(id) ?? true))
      .sort((a, b) => cost(a) - cost(b));
    for (const test of asked)
      try {
        await runTest(test, Math.ceil(Math.max(8000, 8 * (known.get(test.title)?.ms ?? 0))));
      } catch (error) {
        return { title: test.title, error };
      }
    return null;
  }

  /** Says that the mutant is on, unless it has been passed so often that it must go round in circles. */
  private hit(): boolean {
    if (++this.hits > this.most) throw new Error(outOfTime);
    return true;
  }
}
