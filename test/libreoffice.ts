import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { CellScalar } from "../src/workbench/file";
import { areaOf } from "../src/workbench/xlsx/address";
import { readXlsx } from "../src/workbench/xlsx/readXlsx";

/**
 * LibreOffice as the judge of written workbooks: it calculates and draws without any code of this project.
 * Functions of the add-in turn into `#NAME?` there, as they do in Excel without the add-in.
 */
export interface Recalculated {
  readonly sheets: readonly string[];
  /** The value of a cell, `value("Options", "B4")`; error values as text, null when it is blank. */
  value(sheet: string, address: string): CellScalar;
}

const run = promisify(execFile);
const timeout = 120_000;

const howToGetIt =
  "LibreOffice is needed for this test. On Debian: apt-get install --no-install-recommends " +
  "libreoffice-calc poppler-utils. Elsewhere: set SOFFICE to the path of soffice.";

/** Tells LibreOffice to calculate every formula when it loads a file, whoever wrote it. */
const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Opens an .xlsx file, calculates every formula afresh and gives the values, in full precision. */
export async function recalculate(file: string): Promise<Recalculated> {
  return inScratch(async (scratch) => {
    const written = await convert(file, "xlsx", scratch);
    const { file: workbook } = await readXlsx(new Uint8Array(await readFile(written)));
    return {
      sheets: workbook.sheets.map(({ name }) => name),
      value(sheet, address) {
        const found = workbook.sheets.find(({ name }) => name === sheet);
        const area = areaOf(address);
        if (found === undefined || area === null) throw new Error(`There is no cell ${sheet}!${address}.`);
        return found.cells.get(area.top)?.get(area.left)?.value ?? null;
      },
    };
  });
}

/** Draws an .xlsx file as it would be printed; gives the paths of the pages' pictures, in order. */
export async function render(file: string, outDir: string, dotsPerInch = 80): Promise<string[]> {
  await mkdir(outDir, { recursive: true });
  const stem = path.basename(file, path.extname(file));
  await inScratch(async (scratch) => {
    const pdf = await convert(file, "pdf", scratch);
    await orExplain(
      run("pdftoppm", ["-png", "-r", String(dotsPerInch), pdf, path.join(outDir, stem)], { timeout }),
    );
  });
  const pages = (await readdir(outDir)).filter(
    (name) => name.startsWith(`${stem}-`) && name.endsWith(".png"),
  );
  return pages.sort().map((name) => path.join(outDir, name));
}

/** A profile of its own for each call: LibreOffice refuses to run twice in the same one. */
async function inScratch<T>(work: (scratch: string) => Promise<T>): Promise<T> {
  const scratch = await mkdtemp(path.join(tmpdir(), "libreoffice-"));
  try {
    await mkdir(path.join(scratch, "profile", "user"), { recursive: true });
    await writeFile(path.join(scratch, "profile", "user", "registrymodifications.xcu"), alwaysRecalculate);
    return await work(scratch);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function convert(file: string, format: "xlsx" | "pdf", scratch: string): Promise<string> {
  const profile = pathToFileURL(path.join(scratch, "profile")).href;
  const outDir = path.join(scratch, "out");
  const result = await startOffice([
    `-env:UserInstallation=${profile}`,
    "--headless",
    "--norestore",
    "--convert-to",
    format,
    "--outdir",
    outDir,
    path.resolve(file),
  ]);
  const written = path.join(outDir, `${path.basename(file, path.extname(file))}.${format}`);
  await readFile(written).catch(() => {
    throw new Error(`LibreOffice did not convert ${file}: ${result}`);
  });
  return written;
}

async function startOffice(options: readonly string[]): Promise<string> {
  const chosen = process.env["SOFFICE"];
  const programs = chosen === undefined ? ["soffice", "libreoffice"] : [chosen];
  for (const program of programs.slice(0, -1)) {
    if (await exists(program)) return output(program, options);
  }
  return orExplain(output(programs.at(-1) ?? "soffice", options));
}

const exists = (program: string): Promise<boolean> =>
  run(program, ["--version"], { timeout }).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== "ENOENT",
  );

async function output(program: string, options: readonly string[]): Promise<string> {
  const { stdout, stderr } = await run(program, [...options], { timeout });
  return `${stdout}${stderr}`.trim();
}

async function orExplain<T>(started: Promise<T>): Promise<T> {
  try {
    return await started;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw new Error(howToGetIt, { cause: error });
    throw error;
  }
}
