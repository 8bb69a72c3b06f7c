import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { zipSync, type Zippable } from "fflate";
import { version } from "../../package.json";

const root = resolve(__dirname, "../..");

/**
 * A release: the static site and its manifest for a place, as one .zip in build/.
 *
 * @param baseUrl where the folder will be served from, `https://host/path/`.
 * @returns the path of the file.
 * @throws Error when the build fails, such as for an address that is not https.
 */
function release(baseUrl: string): string {
  const built = join(root, "dist");
  const webpack = require.resolve("webpack-cli/bin/cli.js");
  execFileSync(process.execPath, [webpack, "--mode", "production", "--env", `baseUrl=${baseUrl}`], {
    cwd: root,
    stdio: "inherit",
  });
  const target = join(root, "build", `bandwise-${version}.zip`);
  mkdirSync(join(root, "build"), { recursive: true });
  writeFileSync(target, zipped(built));
  return target;
}

/** A folder as a .zip: the same files give the same bytes. */
function zipped(folder: string): Uint8Array {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  const files: Zippable = {};
  for (const name of names) {
    const inside = relative(folder, name).split(sep).join("/");
    files[`bandwise/${inside}`] = readFileSync(name);
  }
  // The oldest time that a .zip can say, so that it does not change with every build.
  return zipSync(files, { level: 9, mtime: "1980-01-01T00:00:00" });
}

if (require.main === module) {
  const [, , baseUrl] = process.argv;
  if (baseUrl === undefined) {
    console.error("npm run release -- https://your.host/path/");
    process.exitCode = 2;
  } else console.log(release(baseUrl));
}
