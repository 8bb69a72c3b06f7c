import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { UnusableFile } from "../../src/workbench/openBytes";
import { openFile } from "../../src/workbench/usageFile";
import { inputs } from "./hostile";

/** A byte put, a part cut out, or the end cut off; `at` is a share of the file. */
const changes = fc.array(
  fc.record({
    kind: fc.constantFrom("put", "cut", "end"),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    byte: fc.nat(255),
    length: fc.nat(500),
  }),
  { minLength: 1, maxLength: 4 },
);

test("a damaged .xlsx is opened or refused in words", async () => {
  const whole = await readFile(resolve(__dirname, "../../assets/sample-usage.xlsx"));
  const folder = await mkdtemp(join(tmpdir(), "bandwise-fuzz-"));
  const path = join(folder, "damaged.xlsx");
  try {
    await fc.assert(
      fc.asyncProperty(changes, async (all) => {
        let bytes = Buffer.from(whole);
        for (const { kind, at, byte, length } of all) {
          const place = Math.floor(at * bytes.length);
          if (kind === "put") bytes[Math.min(place, bytes.length - 1)] = byte;
          else if (kind === "cut")
            bytes = Buffer.concat([bytes.subarray(0, place), bytes.subarray(place + length)]);
          else bytes = bytes.subarray(0, place);
          if (bytes.length === 0) bytes = Buffer.from([byte]);
        }
        await writeFile(path, bytes);
        try {
          const { file } = await openFile(path);
          expect(file.sheets.length).toBeGreaterThan(0);
        } catch (error) {
          if (!(error instanceof UnusableFile)) throw error;
          expect(error.message).toMatch(/damaged\.xlsx/);
        }
      }),
      inputs(250),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});
