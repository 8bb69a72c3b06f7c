import { mkdir } from "node:fs/promises";
import { relative, resolve } from "node:path";
import { recommendFile } from "./commands";

/** The main job on the embedded sample workbook. */
async function demo(): Promise<void> {
  const root = resolve(__dirname, "../..");
  await mkdir(resolve(root, "build"), { recursive: true });
  const input = relative(process.cwd(), resolve(root, "assets/sample-usage.xlsx"));
  const output = relative(process.cwd(), resolve(root, "build/bandwise-demo.xlsx"));
  const { lines, usable } = await recommendFile(input, output);
  console.log(lines.join("\n"));
  process.exitCode = usable ? 0 : 2;
}

demo().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
