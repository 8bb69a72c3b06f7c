import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, extname, join, resolve } from "node:path";
import { chromium, type Page, type Route } from "playwright-core";
import webpack from "webpack";
import { findChromium } from "../browser/chromium";
import { type Figure, median } from "./figure";

const root = resolve(__dirname, "../..");
const office = dirname(require.resolve("@microsoft/office-js/dist/office.js"));
const origin = "https://bandwise.test";
const ROUNDS = 15;
const contentTypes: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript" };

/** How soon the built pane can be used, against an empty pane with office.js and Fluent UI; needs `npm run build`. */
export async function paneFigure(): Promise<Figure> {
  const built = mkdtempSync(join(tmpdir(), "pane-"));
  try {
    await bundle(built);
    const browser = await chromium.launch({
      executablePath: findChromium(),
      args: ["--headless", "--no-sandbox"],
    });
    try {
      const page = await browser.newPage();
      await page.route("**/*", (route) => answer(route, built));
      await page.goto(`${origin}/host.html`);
      await page.waitForFunction(() => "timeToUse" in window);
      return await compare(page);
    } finally {
      await browser.close();
    }
  } finally {
    rmSync(built, { recursive: true, force: true });
  }
}

/** Median of the ratios of pairs run one after the other, so that a busy machine slows both. */
async function compare(page: Page): Promise<Figure> {
  const time = (url: string): Promise<number> => page.evaluate((at) => window.timeToUse(at), url);
  const ratios: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const empty = await time("empty.html");
    const ratio = (await time("dist/taskpane.html")) / empty;
    // The first pair also starts the browser's own machinery.
    if (round > 0) ratios.push(ratio);
  }
  return {
    name: "from navigation to usable pane ÷ to an empty FluentProvider page with office.js",
    ratio: median(ratios),
    limit: 1.6,
  };
}

/** The empty pane, built as the add-in itself is, and the page around both. */
async function bundle(into: string): Promise<void> {
  const addIn = require("../../webpack.config.js") as (env: object, argv: object) => webpack.Configuration;
  const build = (mode: "production" | "development", entry: webpack.EntryObject): webpack.Configuration => {
    const { target, resolve: resolving, module, optimization } = addIn({}, { mode: "production" });
    const as = { target, resolve: resolving, module, optimization, mode, entry, context: root };
    return {
      ...as,
      devtool: false,
      output: { path: into },
      performance: { hints: false },
    } as webpack.Configuration;
  };
  const compiler = webpack([
    build("production", { empty: "./test/bench/emptyPane.tsx" }),
    // Not measured, and slow to make small.
    build("development", { host: "./test/bench/paneHost.ts" }),
  ]);
  await new Promise<void>((done, failed) => {
    compiler.run((error, stats) => {
      if (error) failed(error);
      else if (stats?.hasErrors()) failed(new Error(stats.toString("errors-only")));
      else done();
    });
  });
}

const page = (script: string, more = ""): string =>
  `<!doctype html><meta charset="utf-8">${more}<body><div id="root"></div><script src="${script}"></script>`;

/** Nothing is kept from one round to the next. office.js speaks only to a host on https: so there is no server. */
async function answer(route: Route, built: string): Promise<void> {
  const { pathname, hostname } = new URL(route.request().url());
  try {
    const contentType = contentTypes[extname(pathname)] ?? "application/octet-stream";
    await route.fulfill({
      body: body(hostname, pathname, built),
      contentType,
      headers: { "Cache-Control": "no-store" },
    });
  } catch {
    await route.fulfill({ status: 404, body: "" });
  }
}

function body(hostname: string, path: string, built: string): Buffer | string {
  // Microsoft's own address of the library.
  if (hostname !== new URL(origin).hostname)
    return readFileSync(join(office, path.replace("/lib/1/hosted/", "")));
  const ofAddIn = /^\/dist\/(.*)$/.exec(path)?.[1];
  if (ofAddIn !== undefined) return readFileSync(join(root, "dist", ofAddIn));
  if (path === "/host.html") return page("host.js");
  const library = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';
  if (path === "/empty.html") return page("empty.js", library);
  return readFileSync(join(built, path));
}
