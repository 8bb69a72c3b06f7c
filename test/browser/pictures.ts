import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";
import type { WorkbookFile } from "../../src/workbench/file";
import { readXlsx } from "../../src/workbench/xlsx/readXlsx";
import { writeXlsx } from "../../src/workbench/xlsx/writeXlsx";
import { render } from "../libreoffice";
import { inWorkbench, openWorkbench, type OpenWorkbench } from "./chromium";

const docs = resolve(__dirname, "../../docs");
const MOST_BYTES = 300_000;
const DOTS_PER_INCH = 120;
/** As much of the printed page as has something on it. */
const PRINTED = { x: 65, y: 65, width: 860, height: 910 };
const SCREEN = { width: 1400, height: 980 };
const SHEET = "Recommendation";

/**
 * Makes the pictures of README.md from the sample workbook: the workbench after Recommend, and the sheet
 * Recommendation as LibreOffice prints it. Needs `npm run build:dev`, Chromium and LibreOffice.
 */
async function makePictures(): Promise<void> {
  const workbench = await openWorkbench();
  await workbench.page.setViewportSize(SCREEN);
  try {
    await recommend(workbench);
    await take(workbench.page, "workbench.png");
    const saved = await savedBook(workbench);
    const printed = await printedSheet(saved);
    await workbench.page.setViewportSize({ width: 1_400, height: 1_400 });
    await workbench.page.setContent(
      `<body style="margin:0"><img src="data:image/png;base64,${printed}"></body>`,
    );
    await take(workbench.page, "recommendation.png", PRINTED);
    if (workbench.errors.length > 0) throw new Error(workbench.errors.join("\n"));
  } finally {
    await workbench.close();
  }
}

/** Presses Recommend on the ribbon, and shows the sheet that it wrote. */
async function recommend(workbench: OpenWorkbench): Promise<void> {
  const { page, pane } = workbench;
  await page.getByRole("button", { name: "Recommend", exact: true }).click();
  await page.locator("#ribbon [aria-busy]").waitFor({ state: "detached", timeout: 120_000 });
  await inWorkbench(
    workbench,
    async ({ workbench: { model, host }, argument }) => {
      await model.idle();
      host.select(`${argument}!A1`);
      model.activeSheet.univer.zoom(0.8);
    },
    SHEET,
  );
  await pane
    .getByText(/^Sign [\d,]+ at/)
    .first()
    .scrollIntoViewIfNeeded();
  await page.getByRole("img", { name: "Expected cost against commitment" }).waitFor();
  await page.mouse.move(SCREEN.width / 2, SCREEN.height / 2);
  // The grid draws when it has time.
  await page.waitForTimeout(1_000);
}

async function savedBook({ page }: OpenWorkbench): Promise<WorkbookFile> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as .xlsx" }).click();
  const { file } = await readXlsx(new Uint8Array(await readFile(await (await download).path())));
  return file;
}

/** The first page of the sheet as it is printed, as PNG in base 64. */
async function printedSheet(file: WorkbookFile): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "pictures-"));
  try {
    const others = file.sheets.filter(({ name }) => name !== SHEET);
    // Its page is the first one when it is the first sheet.
    const sheets = [...file.sheets.filter(({ name }) => name === SHEET), ...others];
    await writeFile(join(folder, "book.xlsx"), await writeXlsx({ ...file, sheets, activeSheet: SHEET }));
    const [first] = await render(join(folder, "book.xlsx"), folder, DOTS_PER_INCH);
    if (first === undefined) throw new Error("LibreOffice has printed nothing.");
    return (await readFile(first)).toString("base64");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function take(page: Page, name: string, clip?: typeof PRINTED): Promise<void> {
  const picture = await page.screenshot(clip ? { clip } : {});
  if (picture.length > MOST_BYTES) throw new Error(`${name} has ${String(picture.length)} bytes.`);
  await writeFile(join(docs, name), picture);
  console.log(`docs/${name}: ${String(Math.round(picture.length / 1_000))} kB`);
}

makePictures().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
