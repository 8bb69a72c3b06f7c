import { readdir, readFile, writeFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { chromium } from "playwright-core";
import { findChromium } from "./chromium";

const folder = resolve(__dirname, "../../assets/ribbon");
/** What Excel requires of every command. */
const sizes = [16, 32, 80];

/** Draws assets/ribbon/*.svg as the PNG that the manifest names: `npx tsx test/browser/icons.ts`. */
async function makeIcons(): Promise<void> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage();
    for (const file of (await readdir(folder)).filter((name) => name.endsWith(".svg"))) {
      const drawing = (await readFile(join(folder, file))).toString("base64");
      for (const size of sizes) {
        await page.setViewportSize({ width: size, height: size });
        await page.setContent(
          `<body style="margin:0"><img width="${String(size)}" height="${String(size)}" style="display:block" src="data:image/svg+xml;base64,${drawing}"></body>`,
        );
        const picture = await page.screenshot({ omitBackground: true });
        await writeFile(join(folder, `${basename(file, ".svg")}-${String(size)}.png`), picture);
      }
    }
  } finally {
    await browser.close();
  }
}

makeIcons().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
