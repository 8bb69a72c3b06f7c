import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A text is what stands in its golden file. `GOLDEN=write` writes the files that are missing, to be read. */
export function expectGoldenText(text: string, path: string): void {
  const file = join(__dirname, "../golden", path);
  if (process.env.GOLDEN === "write" && !existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(text).toBe(readFileSync(file, "utf8"));
}
