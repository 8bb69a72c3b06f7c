import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { speakJest } from "./collectedTests";
import { coverageOf } from "./coverage";
import { moduleGraph, moduleScript } from "./moduleGraph";
import { mutantsOf } from "./mutants";
import { countOf, folderTable, scoreHeading, scoreLine, survivors, type Judged } from "./score";
import { fresh, resume, underWay, type UnderWay } from "./underWay";
import { Judge } from "./verdict";

/** What is kept between runs: `source` and `tests` are hashes of what the verdicts were found with. */
type Kept = Record<string, { source: string; tests: string; mutants: readonly Judged[] }>;

/** The rooms, each with the tests that judge it. */
const rooms = { "src/engine": ["test/engine"], "src/tables": ["test/tables", "test/functions"] } as const;
const here = process.cwd();
const names = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const [forgotten, listed, resumed] = [fresh, "--survivors", resume].map((word) =>
  process.argv.includes(word),
);

const filesIn = (place: string): string[] =>
  statSync(place).isDirectory() ? readdirSync(place).flatMap((name) => filesIn(join(place, name))) : [place];
const hashOf = (texts: readonly string[]): string =>
  createHash("sha256").update(texts.join("\0")).digest("hex").slice(0, 16);
const textOf = (file: string): string => readFileSync(file, "utf8");

async function mutate(room: keyof typeof rooms, wanted: readonly string[]): Promise<void> {
  const own = rooms[room].flatMap((place) => filesIn(resolve(place)));
  // HiGHS as judge and the stand-in for Excel take too long to be asked about every mutant.
  const testFiles = own.filter(
    (file) =>
      file.endsWith(".test.ts") &&
      !/judge/.test(file) &&
      !/\/workbench\/(?!commitFunctions)/.test(textOf(file)),
  );
  mkdirSync(resolve("build/mutation"), { recursive: true });
  const tests = hashOf(own.map(textOf));
  const keptFile = resolve(`build/mutation/${room.slice(4)}.json`);
  const kept: Kept = existsSync(keptFile) && !forgotten ? (JSON.parse(textOf(keptFile)) as Kept) : {};
  const left = resumed && existsSync(underWay) ? (JSON.parse(textOf(underWay)) as UnderWay) : null;
  if (left?.name.startsWith(room) === true) {
    kept[left.name] = { source: left.source, tests: "unfinished", mutants: left.judged };
    writeFileSync(keptFile, JSON.stringify(kept));
  }
  const sourceOf = (file: string): string => hashOf([textOf(file)]);
  const todo = wanted.filter((file) => {
    const known = kept[relative(here, file)];
    return known?.source !== sourceOf(file) || known.tests !== tests;
  });

  if (todo.length > 0) {
    const mutated = await mutantsOf(todo);
    console.log(`${room}: ${mutated.mutants.length} mutants in ${todo.length} files`);
    const coverage = await coverageOf(mutated, testFiles);
    for (const { file, ms, red, tests: ran } of coverage) {
      for (const { title, why } of red)
        console.warn(`red without a mutant: ${relative(here, file)}: ${title}\n  ${why}`);
      if (ms > 1000)
        console.log(`${relative(here, file)}: ${Math.round(ms)} ms to load, ${ran.length} tests`);
    }
    const noSwitch = { on: -1, hit: () => false, pass: () => undefined };
    const untouched = moduleGraph(noSwitch, () => undefined);
    console.log(scoreHeading);
    for (const file of todo) {
      const name = relative(here, file);
      const script = moduleScript(mutated.switched.get(file) ?? "", file);
      const mutants = mutated.mutants.filter((one) => one.file === file);
      const judge = new Judge(file, script, untouched, coverage, mutants);
      const known = kept[name]?.source === sourceOf(file) ? kept[name].mutants : [];
      const judged: Judged[] = [];
      for (const mutant of mutants) {
        const before = known[judged.length]?.verdict;
        const { line, column, mutator, from, to } = mutant;
        const place = { line, column, mutator, from, to };
        if (before?.kind === "killed") {
          judged.push({ ...place, verdict: before });
          continue;
        }
        const ended: Judged = {
          ...place,
          verdict: { kind: "killed", by: "the process ends", outOfTime: true },
        };
        const now: UnderWay = { name, source: sourceOf(file), judged: [...judged, ended] };
        writeFileSync(underWay, JSON.stringify(now));
        judged.push({ ...place, verdict: await judge.verdict(mutant) });
      }
      kept[name] = { source: sourceOf(file), tests, mutants: judged };
      rmSync(underWay, { force: true });
      writeFileSync(keptFile, JSON.stringify(kept));
      console.log(scoreLine(name, countOf(judged)));
    }
  }

  const asked = wanted.map((file) => relative(here, file));
  const found = new Map(asked.map((name) => [name, kept[name]?.mutants ?? []]));
  if (listed)
    for (const [name, judged] of found) for (const line of survivors(name, judged)) console.log(line);
  console.log(folderTable(found));
}

async function main(): Promise<void> {
  speakJest();
  // A promise that a mutant leaves behind is no reason to stop.
  process.on("unhandledRejection", () => undefined);
  const places = (names.length === 0 ? Object.keys(rooms) : names).map((name) => resolve(name));
  for (const room of Object.keys(rooms) as (keyof typeof rooms)[]) {
    const wanted = filesIn(resolve(room)).filter(
      (file) =>
        file.endsWith(".ts") && places.some((place) => file === place || file.startsWith(`${place}/`)),
    );
    if (wanted.length > 0) await mutate(room, wanted);
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
