import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { delimiter, extname, join, resolve } from "node:path";
import { type Browser, chromium, type Frame, type Page, type Route } from "playwright-core";
import type { Workbench } from "../../src/workbench/page/page";

/** The workbench in a browser, with the add-in's own pane beside the grid. */
export interface OpenWorkbench {
  readonly page: Page;
  /** The document of the pane. */
  readonly pane: Frame;
  /** What the console and the pages reported as errors, and files that the site does not have. */
  readonly errors: readonly string[];
  /** Addresses on other hosts that were asked for; they are never answered. */
  readonly requests: readonly string[];
  /** What was asked of the site itself: method, path with query, and what was sent with it. */
  readonly fetched: readonly string[];
  readonly close: () => Promise<void>;
}

const site = resolve(__dirname, "../../build/site");
const origin = "https://bandwise.test";
const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".xml": "application/xml",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/**
 * Where Chromium is: `$CHROMIUM`, or a usual name on the path.
 *
 * @throws Error that says how to install it
 */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string {
  const given = environment["CHROMIUM"];
  if (given !== undefined && given !== "") {
    if (existsSync(given)) return given;
    throw new Error(`CHROMIUM names ${given}, which does not exist.`);
  }
  const folders = (environment["PATH"] ?? "").split(delimiter);
  const names = ["chromium", "chromium-browser", "google-chrome"];
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
  if (found !== undefined) return found;
  throw new Error(
    "No Chromium found. Install it (apt-get install --no-install-recommends chromium) or set CHROMIUM to its path.",
  );
}

/**
 * Opens the built workbench and waits until the pane's runtime has started and the workbook is calculated.
 * There is no server and no certificate: the browser gets the files from build/site under a name of its own.
 *
 * @param heldBack files that never arrive, by their path
 * @param language of Excel's menus and of the workbook's contents
 * @param first runs in every document before its own scripts
 * @throws Error when Chromium or the build is missing, or the page does not start
 */
export async function openWorkbench(
  heldBack: RegExp | null = null,
  language = "en-US",
  first: () => void = () => undefined,
): Promise<OpenWorkbench> {
  if (!existsSync(join(site, "workbench.html"))) throw new Error("There is no build: npm run build:dev");
  const browser = await chromium.launch({ executablePath: findChromium(), args: flags });
  try {
    return await openIn(browser, heldBack, language, first);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function openIn(
  browser: Browser,
  heldBack: RegExp | null,
  language: string,
  first: () => void,
): Promise<OpenWorkbench> {
  const errors: string[] = [];
  const requests: string[] = [];
  const fetched: string[] = [];
  // A context of its own: office.js leaves who its host was in the session storage.
  const context = await browser.newContext({
    viewport: { width: 1400, height: 800 },
    ignoreHTTPSErrors: true,
  });
  await context.route("**/*", (route) =>
    heldBack?.test(new URL(route.request().url()).pathname) === true
      ? undefined
      : answer(route, errors, requests, fetched),
  );
  await context.addInitScript(first);
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(`${origin}/workbench.html?language=${language}`);
  const frame = await page.waitForSelector("#pane").catch(() => {
    throw new Error(`The workbench has not started: ${errors.join("; ") || "no error was reported"}`);
  });
  const pane = await frame.contentFrame();
  if (!pane) throw new Error("The frame of the pane has no document.");
  await page.waitForFunction(() => window.workbench !== undefined);
  await page.evaluate(async () => {
    await window.workbench?.ready;
  });
  return { page, pane, errors, requests, fetched, close: () => browser.close() };
}

async function answer(route: Route, errors: string[], requests: string[], fetched: string[]): Promise<void> {
  const request = route.request();
  const url = new URL(request.url());
  if (url.origin !== origin) {
    requests.push(url.href);
    return route.abort();
  }
  fetched.push(`${request.method()} ${url.pathname}${url.search}${request.postData() ?? ""}`);
  const file = join(site, decodeURIComponent(url.pathname));
  const body = await readFile(file).catch(() => null);
  if (body !== null)
    return route.fulfill({ body, contentType: contentTypes[extname(file)] ?? "application/octet-stream" });
  errors.push(`The site has no ${url.pathname}`);
  return route.fulfill({ status: 404, body: "" });
}

/** Runs in the page, over what it offers to tests. */
export function inWorkbench<T, A>(
  { page }: OpenWorkbench,
  task: (given: { readonly workbench: Workbench; readonly argument: A }) => T | Promise<T>,
  argument: A,
): Promise<T> {
  const source = `(argument) => (${task.toString()})({ workbench: window.workbench, argument })`;
  return page.evaluate(`(${source})(${JSON.stringify(argument)})`) as Promise<T>;
}

/** Types into a cell of the sheet that is shown, as a user does: goes there by the name box, types, presses Enter. */
export async function typeInto({ page }: OpenWorkbench, cell: string, text: string): Promise<void> {
  const nameBox = page.locator("#grid input").first();
  await nameBox.click();
  await nameBox.fill(cell);
  await page.keyboard.press("Enter");
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** The calculated value of a cell, rows and columns from 0; null when it is blank. */
export function valueAt(
  workbench: OpenWorkbench,
  sheet: string,
  row: number,
  column: number,
): Promise<string | number | boolean | null> {
  return inWorkbench(
    workbench,
    async ({ workbench: { model }, argument: [name, ...cell] }) => {
      // An edit is calculated after it is reported.
      await new Promise((resolve) => setTimeout(resolve, 50));
      await model.idle();
      return model.sheetNamed(name)?.value(...cell) ?? null;
    },
    [sheet, row, column] as const,
  );
}
