import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import type { Figure } from "./figure";

/** JavaScript that a step fetches to show its charts, gzipped, against 120 KB; needs `npm run build`. */
export function chartsLoad(): Figure | null {
  const folder = resolve(__dirname, "../../dist");
  if (!existsSync(folder)) return null;
  const scripts = readdirSync(folder).filter((name) => /^charts\..*\.js$/.test(name));
  // A build whose charts are elsewhere has to be looked at, not passed.
  const ratio =
    scripts.length === 0
      ? Number.NaN
      : scripts.reduce(
          (sum, name) => sum + gzipSync(readFileSync(resolve(folder, name)), { level: 9 }).length,
          0,
        ) / 120_000;
  return { name: "JavaScript of the pane's charts beyond the first load, gzip ÷ 120 KB", ratio, limit: 1 };
}
