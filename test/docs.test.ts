import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import lock from "../package-lock.json";
import { dependencies, scripts, version } from "../package.json";
import examples from "../src/workbench/functionExamples.json";

const root = resolve(__dirname, "..");
const pages = [
  ...readdirSync(root).filter((name) => name.endsWith(".md")),
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name)),
].map((name) => join(root, name));
const textOf = (page: string): string => readFileSync(join(root, page), "utf8");

/** What a heading is linked by, as on GitHub. */
const anchorOf = (heading: string): string =>
  heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/\s/g, "-");

const anchorsOf = (page: string): readonly string[] =>
  [...readFileSync(page, "utf8").matchAll(/^#+\s+(.*)$/gm)].map(([, heading = ""]) => anchorOf(heading));

test.each(pages.map((page) => [relative(root, page), page]))("links of %s lead somewhere", (_, page) => {
  const text = readFileSync(page, "utf8").replace(/```[\s\S]*?```/g, "");
  const broken = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !/^(https?|mailto):/.test(target))
    .filter((target) => {
      const [path = "", anchor] = target.split("#");
      const file = path === "" ? page : resolve(dirname(page), decodeURIComponent(path));
      return !existsSync(file) || (anchor !== undefined && !anchorsOf(file).includes(anchor));
    });
  expect(broken).toEqual([]);
});

test("files that the documents name in code exist", () => {
  const named = pages.flatMap((page) =>
    [...readFileSync(page, "utf8").matchAll(/`((?:src|test|docs|assets)\/[\w./-]+\.\w+)`/g)].map(
      ([, path = ""]) => [relative(root, page), path],
    ),
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter(([, path = ""]) => !existsSync(join(root, path)))).toEqual([]);
});

test("the manifest, the package, the lock file and the changes are of one version", () => {
  const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
  expect(/<Version>([\d.]+)<\/Version>/.exec(manifest)?.[1]).toBe(`${version}.0`);
  expect(lock.version).toBe(version);
  const [, newest] = /^## ([\d.]+) – \d{4}-\d\d-\d\d$/m.exec(textOf("CHANGELOG.md")) ?? [];
  expect(newest).toBe(version);
});

test("every picture is shown somewhere, and none is large", () => {
  const shown = pages.flatMap((page) =>
    [...readFileSync(page, "utf8").matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, to = ""]) =>
      resolve(dirname(page), to),
    ),
  );
  const pictures = readdirSync(join(root, "docs/pictures")).map((name) => join(root, "docs/pictures", name));
  expect(pictures.filter((picture) => !shown.includes(picture))).toEqual([]);
  expect(pictures.filter((picture) => statSync(picture).size > 150_000)).toEqual([]);
});

describe("commands and formulas in the documents", () => {
  const texts = pages.map((page) => readFileSync(page, "utf8"));

  test("every command of npm is there", () => {
    const named = texts.flatMap((text) => [
      ...text.matchAll(/(?:`|^|; |&& )npm (?:run (?:--\w+ )?)?([a-z:]+)/gm),
    ]);
    const own = ["ci", ...Object.keys(scripts)];
    expect(named.length).toBeGreaterThan(20);
    expect(named.map(([, name = ""]) => name).filter((name) => !own.includes(name))).toEqual([]);
  });

  test("every formula is an example of the reference, which is calculated", () => {
    const bare = (formula: string): string => formula.replace(/\s/g, "");
    const calculated = examples.map(({ formula }) => bare(formula));
    const written = texts.flatMap((text) => [...text.matchAll(/`(=COMMIT\.[^`…]+)`/g)]);
    expect(written.length).toBeGreaterThan(0);
    expect(
      written.map(([, formula = ""]) => bare(formula)).filter((each) => !calculated.includes(each)),
    ).toEqual([]);
  });

  test("the command line of the README does what it says", () => {
    const lines = commandsIn("README.md", "npm run workbook --");
    expect(lines.map(([command]) => command)).toEqual(["recommend", "read", "calc"]);
    inFolder((folder) => {
      cpSync(join(root, "assets/sample-usage.xlsx"), join(folder, "usage.xlsx"));
      cpSync(join(root, "test/golden/console-tokens.csv"), join(folder, "usage.csv"));
      cpSync(join(root, "assets/sample-usage.xlsx"), join(folder, "model.xlsx"));
      const answers = lines.map(([command = "", input = "", ...outputs]) => {
        for (const output of outputs) rmSync(join(folder, output), { force: true });
        const said = runIn(folder, "src/workbench/cli.ts", [command, input, ...outputs]);
        expect(outputs.filter((output) => !existsSync(join(folder, output)))).toEqual([]);
        return said;
      });
      expect(answers[0]).toMatch(/^Sign [\d,]+ at 10 %/);
      expect(JSON.parse(answers[1] ?? "")).toMatchObject({ format: "console-tokens", rows: 208 });
    });
  });

  test("the range can be measured on a file of series as docs/accuracy.md says", () => {
    const lines = commandsIn("docs/accuracy.md", "npm run --silent accuracy --");
    expect(lines).toHaveLength(2);
    const months = (count: number, from: number): string =>
      Array.from({ length: count }, (_, t) => String(100 + from + t + 10 * Math.sin(t))).join(" ");
    const series = Array.from(
      { length: 9 },
      (_, i) => `N${i},MICRO,12,36,12,${months(36, i)},${months(12, 36 + i)}`,
    );
    inFolder((folder) => {
      for (const given of lines) {
        writeFileSync(
          join(folder, given[0] ?? ""),
          ["id,category,period,n,h,train,test", ...series].join("\n"),
        );
        const measured = JSON.parse(runIn(folder, "test/accuracy/accuracy.ts", given)) as {
          readonly file: string;
        };
        expect(measured.file).toBe(given[0]);
      }
    });
  });
});

/** The commands of a page by what they begin with, without their comments: the words that are given to them. */
const commandsIn = (page: string, begin: string): readonly (readonly string[])[] =>
  textOf(page)
    .split("\n")
    .filter((line) => line.startsWith(`${begin} `))
    .map((line) => line.slice(begin.length).replace(/#.*/, "").trim().split(/\s+/));

/** Runs a script in a folder, as npm does in that of the project. */
const runIn = (folder: string, script: string, given: readonly string[]): string =>
  execFileSync(process.execPath, ["--import", require.resolve("tsx"), join(root, script), ...given], {
    cwd: folder,
    encoding: "utf8",
  });

function inFolder(task: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), "documents-"));
  try {
    task(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("figures of performance", () => {
  const rows = [
    ...textOf("docs/performance.md").matchAll(/^\| (.+?) +\| ([\d.]+) +\| ([\d.,/ ]+?) +\|$/gm),
  ].map(([, name = "", measured = "", limit = ""]) => ({ name, measured, limit }));
  /** Every name that the measurements give a figure, with what is filled in as a pattern, and their sources. */
  const figures = readdirSync(join(root, "test/bench"))
    .map((file) => readFileSync(join(root, "test/bench", file), "utf8"))
    .flatMap((source) =>
      [...source.matchAll(/\bname: (?:"([^"]+)"|`([^`]+)`)/g)].map(([, plain, filled = ""]) => ({
        source,
        pattern: new RegExp(
          `^${(plain ?? filled)
            .split(/\$\{[^}]*\}/)
            .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
            .join(".+")}$`,
        ),
      })),
    )
    .filter(({ pattern }) => pattern.source.length > 20);

  test("are those that are measured, by name and limit", () => {
    expect(figures.length).toBeGreaterThan(10);
    const missing = figures.filter(({ pattern }) => !rows.some(({ name }) => pattern.test(name)));
    expect(missing.map(({ pattern }) => pattern.source)).toEqual([]);
    for (const { name, limit } of rows) {
      const found = figures.find(({ pattern }) => pattern.test(name));
      const digits = limit.replace(/,/g, "");
      expect({ name, measured: found !== undefined }).toEqual({ name, measured: true });
      expect({ name, limit: new RegExp(`\\b${digits}\\b`).test(found?.source ?? "") }).toEqual({
        name,
        limit: true,
      });
    }
  });

  test("were within their limits when they were last measured", () => {
    for (const { name, measured, limit } of rows) {
      const [over = "", under = "1"] = limit.replace(/,/g, "").split("/");
      expect({ name, within: Number(measured) <= Number(over) / Number(under) }).toEqual({
        name,
        within: true,
      });
    }
  });
});

/** Licences that ask for nothing but their text and the names of the authors. */
const allowed = ["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0"];

describe("what ships with the add-in", () => {
  const shipped = Object.entries(
    lock.packages as Readonly<
      Record<string, { readonly dev?: boolean; readonly devOptional?: boolean; readonly license?: string }>
    >,
  ).filter(([path, { dev, devOptional }]) => path !== "" && dev !== true && devOptional !== true);

  test("is under licences that allow it", () => {
    expect(shipped.length).toBeGreaterThan(50);
    expect(shipped.filter(([, { license = "none" }]) => !allowed.includes(license))).toEqual([]);
  });

  test("is listed with its licence, as far as we chose it", () => {
    const page = readFileSync(join(root, "docs/licences.md"), "utf8");
    for (const name of Object.keys(dependencies)) {
      const { license = "" } = shipped.find(([path]) => path === `node_modules/${name}`)?.[1] ?? {};
      expect(new RegExp(`\\| ${name.replace(/[/.]/g, "\\$&")} +\\| ${license} +\\|`).test(page)).toBe(true);
    }
  });
});
