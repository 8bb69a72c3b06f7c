import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { functionReference } from "../../src/workbench/functionReference";

test("docs/functions.md is what the code and its examples say; `npm run reference` makes it", async () => {
  const written = await readFile(resolve(__dirname, "../../docs/functions.md"), "utf8");
  expect(await functionReference()).toBe(written);
});
