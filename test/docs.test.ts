import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import lock from "../package-lock.json";
import { dependencies, version } from "../package.json";

const root = resolve(__dirname, "..");
const pages = [
  ...readdirSync(root).filter((name) => name.endsWith(".md")),
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name)),
].map((name) => join(root, name));

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

test("the manifest, the package and the lock file are of one version", () => {
  const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
  expect(/<Version>([\d.]+)<\/Version>/.exec(manifest)?.[1]).toBe(`${version}.0`);
  expect(lock.version).toBe(version);
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
