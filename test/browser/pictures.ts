import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { WorkbookFile } from "../../src/workbench/file";
import { readXlsx } from "../../src/workbench/xlsx/readXlsx";
import { writeXlsx } from "../../src/workbench/xlsx/writeXlsx";
import { render } from "../libreoffice";
import { inWorkbench, openWorkbench, type OpenWorkbench } from "./chromium";
import { withPalette } from "./palettePng";
import { picturesOfPane, type Take } from "./picturesOfPane";

const folder = resolve(__dirname, "../../docs/pictures");
const MOST_BYTES = 150_000;
const DOTS_PER_INCH = 120;
const SCREEN = { width: 1400, height: 980 };
/** As much of the printed pages as has something on it. */
const PRINTED = { x: 65, y: 65, width: 860 };
const sheets = [
  ["Recommendation", 890],
  ["Protections", 620],
] as const;
const SECONDS = 120_000;

/**
 * Makes the pictures of the documents from the sample workbook: the workbench, steps of the pane, two sheets as
 * LibreOffice prints them, and a copy for the vendor. Needs `npm run build:dev`, Chromium and LibreOffice.
 */
async function makePictures(): Promise<void> {
  await mkdir(folder, { recursive: true });
  const workbench = await openWorkbench();
  try {
    await workbench.page.setViewportSize(SCREEN);
    await recommend(workbench);
    await take("workbench", await workbench.page.screenshot());
    const { bytes, file } = await saved(workbench);
    for (const [sheet, height] of sheets)
      await take(sheet.toLowerCase(), await printed(workbench, file, sheet, height));
    await picturesOfPane(workbench, take);
    await copyForVendor(workbench, bytes);
    if (workbench.errors.length > 0) throw new Error(workbench.errors.join("\n"));
  } finally {
    await workbench.close();
  }
}

/** Presses Recommend on the ribbon, and shows the sheet that it wrote. */
async function recommend(workbench: OpenWorkbench): Promise<void> {
  const { page, pane } = workbench;
  await page.getByRole("button", { name: "Recommend", exact: true }).click();
  await commandDone(workbench);
  await show(workbench, "Recommendation");
  await pane
    .getByText(/^Sign [\d,]+ at/)
    .first()
    .scrollIntoViewIfNeeded();
  await page.getByRole("img", { name: "Expected cost against commitment" }).waitFor();
  await drawn(workbench);
}

const commandDone = ({ page }: OpenWorkbench): Promise<void> =>
  page.locator("#ribbon [aria-busy]").waitFor({ state: "detached", timeout: SECONDS });

const show = (workbench: OpenWorkbench, sheet: string): Promise<void> =>
  inWorkbench(
    workbench,
    async ({ workbench: { model, host }, argument }) => {
      await model.idle();
      host.select(`${argument}!A1`);
      model.activeSheet.univer.zoom(0.8);
    },
    sheet,
  );

/** The grid draws when it has time; nothing lies under the pointer. */
async function drawn({ page }: OpenWorkbench): Promise<void> {
  await page.mouse.move(SCREEN.width / 2, SCREEN.height / 2);
  await page.waitForTimeout(1_000);
}

async function saved({
  page,
}: OpenWorkbench): Promise<{ readonly bytes: Uint8Array; readonly file: WorkbookFile }> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as .xlsx" }).click();
  const bytes = new Uint8Array(await readFile(await (await download).path()));
  return { bytes, file: (await readXlsx(bytes)).file };
}

/** The first page of a sheet as it is printed. */
async function printed(
  { page }: OpenWorkbench,
  file: WorkbookFile,
  sheet: string,
  height: number,
): Promise<Uint8Array> {
  const scratch = await mkdtemp(join(tmpdir(), "pictures-"));
  const beside = await page.context().newPage();
  try {
    // Its page is the first one when it is the first sheet.
    const ordered = [
      ...file.sheets.filter(({ name }) => name === sheet),
      ...file.sheets.filter(({ name }) => name !== sheet),
    ];
    await writeFile(
      join(scratch, "book.xlsx"),
      await writeXlsx({ ...file, sheets: ordered, activeSheet: sheet }),
    );
    const [first] = await render(join(scratch, "book.xlsx"), scratch, DOTS_PER_INCH);
    if (first === undefined) throw new Error("LibreOffice has printed nothing.");
    await beside.setViewportSize({ width: 1_400, height: 1_400 });
    const source = `data:image/png;base64,${(await readFile(first)).toString("base64")}`;
    await beside.setContent(`<body style="margin:0"><img src="${source}"></body>`);
    return await beside.screenshot({ clip: { ...PRINTED, height } });
  } finally {
    await beside.close();
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Prepares a copy for the vendor as a user does: once in the workbook, and twice in the copy that was saved of it. */
async function copyForVendor(workbench: OpenWorkbench, bytes: Uint8Array): Promise<void> {
  const { page } = workbench;
  await page.setViewportSize(SCREEN);
  await open(workbench, bytes, "commitment.xlsx");
  await prepare(workbench, /^\d+ cells of COMMIT functions hold values now/);
  await open(workbench, (await saved(workbench)).bytes, "for the vendor.xlsx");
  await prepare(workbench, /is taken for a copy of/);
  await prepare(workbench, /^Taken out of this copy/);
  await show(workbench, "Recommendation");
  await drawn(workbench);
  await take("copy", await page.screenshot());
}

async function open({ page }: OpenWorkbench, bytes: Uint8Array, name: string): Promise<void> {
  const given = [Buffer.from(bytes).toString("base64"), name] as const;
  await page.evaluate(async ([text, called]) => {
    await window.workbench?.open(
      Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)),
      called,
    );
    await window.workbench?.ready;
  }, given);
}

async function prepare(workbench: OpenWorkbench, said: RegExp): Promise<void> {
  const { page } = workbench;
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await page.getByRole("menuitem", { name: "Prepare copy for the vendor" }).click();
  await commandDone(workbench);
  await page.frameLocator("#pane").getByText(said).first().waitFor();
}

const take: Take = async (name, png) => {
  const picture = withPalette(png);
  if (picture.length > MOST_BYTES) throw new Error(`${name} has ${String(picture.length)} bytes.`);
  await writeFile(join(folder, `${name}.png`), picture);
  console.log(`docs/pictures/${name}.png: ${String(Math.round(picture.length / 1_000))} kB`);
};

makePictures().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
