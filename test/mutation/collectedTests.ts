import { Script } from "node:vm";
import { expect } from "expect";
import { bind } from "jest-each";

/** A test as its file describes it, with what has to run before it. */
export interface Test {
  readonly title: string;
  readonly body: () => unknown;
  readonly scopes: readonly Scope[];
}

interface Scope {
  readonly title: string;
  readonly beforeAll: (() => unknown)[];
  readonly beforeEach: (() => unknown)[];
  ready: boolean;
}

const newScope = (title: string): Scope => ({ title, beforeAll: [], beforeEach: [], ready: false });
let tests: Test[] = [];
let scopes: Scope[] = [];
const innermost = (): Scope | undefined => scopes[scopes.length - 1];

const it = (title: string, body: () => unknown): void => {
  const titles = [...scopes.map((scope) => scope.title), title];
  tests.push({ title: titles.filter((word) => word !== "").join(" › "), body, scopes: [...scopes] });
};
const describe = (title: unknown, body: () => void): void => {
  scopes.push(newScope(String(title)));
  body();
  scopes.pop();
};
const withEach = <Of extends object>(of: Of, supportsDone: boolean) =>
  Object.assign(of, { each: bind(of as never, supportsDone) });

/** Gives test files the words of jest that they use. */
export function speakJest(): void {
  const test = withEach(it, false);
  Object.assign(globalThis, {
    ...{ it: test, test, describe: withEach(describe, false), expect },
    beforeAll: (body: () => unknown) => innermost()?.beforeAll.push(body),
    beforeEach: (body: () => unknown) => innermost()?.beforeEach.push(body),
    afterAll: () => undefined,
    afterEach: () => undefined,
  });
}

/** Time is up: the mutant goes round in circles. */
export const isOutOfTime = (error: unknown): boolean =>
  error instanceof Error &&
  ("code" in error ? error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT" : error.message === outOfTime);
export const outOfTime = "out of time";

const holder = globalThis as { mutationJob?: () => unknown };
const runJob = new Script("mutationJob()");
/** Runs synchronous code, and stops it when it takes longer than `ms`. */
function within<Result>(ms: number, job: () => Result): Result {
  holder.mutationJob = job;
  return runJob.runInThisContext({ timeout: ms }) as Result;
}
const patience = async (ms: number, work: unknown): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(outOfTime)), ms);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
};

/** The tests of one file, which `load` loads. */
export function collect(load: () => unknown, ms: number): readonly Test[] {
  tests = [];
  scopes = [newScope("")];
  within(ms, load);
  return tests;
}

const run = async (ms: number, body: () => unknown): Promise<void> => {
  const result = within(ms, body);
  if (result instanceof Promise) await patience(ms, result);
};

/** What a test needs once for all of its group. */
export async function prepare(test: Test, ms: number): Promise<void> {
  for (const scope of test.scopes) {
    if (scope.ready) continue;
    scope.ready = true;
    for (const body of scope.beforeAll) await run(ms, body);
  }
}

/** Runs a test; throws when it is red. */
export async function runTest(test: Test, ms: number): Promise<void> {
  await prepare(test, ms);
  for (const scope of test.scopes) for (const body of scope.beforeEach) await run(ms, body);
  await run(ms, test.body);
}
