import { mkdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { text } from "../../src/taskpane/text";
import { inWorkbench, openWorkbench, type OpenWorkbench } from "./chromium";

const artifacts = resolve(__dirname, "../../artifacts");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

describe("pages beside the workbench", () => {
  let workbench: OpenWorkbench;
  let page: Page;

  beforeAll(async () => {
    mkdirSync(artifacts, { recursive: true });
    workbench = await openWorkbench();
    page = await workbench.page.context().newPage();
    await page.setViewportSize({ width: 320, height: 800 });
  });

  afterAll(() => workbench.close());

  const open = (path: string) => page.goto(new URL(path, workbench.page.url()).href);

  it.each([
    ["en", "Bandwise help", "Overage charge of usage beyond a commitment", "Rollover", "Use as usage"],
    [
      "de-DE",
      "Hilfe zu Bandwise",
      "Kosten der Nutzung über eine Zusage hinaus",
      "Übertrag (rollover)",
      "Als Nutzung verwenden",
    ],
  ])(
    "the help page explains steps, commands, functions and words: %s",
    async (language, title, ofFunction, word, command) => {
      await open(`help.html?language=${language}`);
      await page.getByRole("heading", { level: 1, name: title }).waitFor();
      expect(await page.locator("html").getAttribute("lang")).toBe(language.slice(0, 2));
      await page.getByText(ofFunction).first().waitFor();
      expect(await page.getByText("COMMIT.OVERAGE(usage, commit, discount, [terms])").count()).toBe(1);
      expect(await page.getByText(word, { exact: true }).count()).toBe(1);
      expect(await page.getByRole("row", { name: command }).textContent()).toContain("Ctrl+Alt+Shift+U");
      // Every link of the contents leads somewhere on the page.
      for (const link of await page.locator("nav a").all())
        expect(
          await page.locator(`[id="${(await link.getAttribute("href"))?.slice(1) ?? ""}"]`).count(),
        ).toBe(1);
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() =>
        (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
      );
      expect(violations.map(({ id }) => id)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await page.screenshot({ path: resolve(artifacts, `help-${language}.png`) });
    },
  );

  it("the ribbon's Help opens it in a window of its own, through office.js", async () => {
    const opened = workbench.page.context().waitForEvent("page");
    await inWorkbench(workbench, ({ workbench: { excel } }) => excel.runCommand("help"), null);
    const help = await opened;
    await help.getByRole("heading", { level: 1, name: "Bandwise help" }).waitFor();
    expect(new URL(help.url()).searchParams.get("language")).toBe("en-US");
    await help.close();
  });

  it.each(["taskpane.html", "help.html"])("%s has the policy that docs/hosting.md states", (path) => {
    const root = resolve(__dirname, "../..");
    const html = readFileSync(resolve(root, "build/site", path), "utf8");
    const [, policy = "none"] = /Content-Security-Policy" content="([^"]+)"/.exec(html) ?? [];
    expect(readFileSync(resolve(root, "docs/hosting.md"), "utf8")).toContain(`\n${policy}\n`);
    expect(policy).toContain("connect-src 'self';");
  });

  it.each(["taskpane.workbench.html", "help.html"])(
    "%s can reach its own place and nothing else, whatever way is tried",
    async (path) => {
      const said: string[] = [];
      page.on("console", (message) => said.push(message.text()));
      await open(path);
      const { blocked, own, ran } = await page.evaluate(async () => {
        const refused: string[] = [];
        document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
          refused.push(
            `${effectiveDirective} ${URL.canParse(blockedURI) ? new URL(blockedURI).hostname : blockedURI}`,
          ),
        );
        const quietly = (attempt: () => unknown): void => {
          try {
            void Promise.resolve(attempt()).catch(() => undefined);
          } catch {
            // Refused at once: the event tells it too.
          }
        };
        const add = <K extends keyof HTMLElementTagNameMap>(
          name: K,
          set: Partial<HTMLElementTagNameMap[K]>,
        ): HTMLElementTagNameMap[K] =>
          document.body.appendChild(Object.assign(document.createElement(name), set));
        quietly(() => fetch("https://fetch.example/"));
        quietly(() => navigator.sendBeacon("https://beacon.example/"));
        quietly(() => new WebSocket("wss://socket.example/"));
        quietly(() => new EventSource("https://events.example/"));
        quietly(() => new FontFace("Foreign", "url(https://font.example/x.woff2)").load());
        quietly(() => new Worker(URL.createObjectURL(new Blob(["self.postMessage(1)"]))));
        new Image().src = "https://image.example/x.png";
        add("script", { textContent: "window.ran = 'inline'" });
        add("script", { src: "https://script.example/x.js" });
        add("link", { rel: "stylesheet", href: "https://style.example/x.css" });
        add("iframe", { src: "https://frame.example/" });
        add("form", { action: "https://form.example/", target: "_blank" }).submit();
        // Later: what runs at once is the test's own, which the browser lets do more.
        setTimeout(() => quietly(() => new Function("window.ran = 'eval'")()));
        const answer = await fetch("functions.json");
        await new Promise((done) => setTimeout(done, 300));
        const { ran: foreign = "nothing" } = window as { ran?: string };
        return { blocked: refused.sort(), own: answer.ok, ran: foreign };
      });
      expect(own).toBe(true);
      expect(ran).toBe("nothing");
      expect(blocked).toEqual([
        "connect-src beacon.example",
        "connect-src events.example",
        "connect-src fetch.example",
        "connect-src socket.example",
        "font-src font.example",
        "form-action form.example",
        "frame-src frame.example",
        "img-src image.example",
        "script-src eval",
        "script-src-elem inline",
        "script-src-elem script.example",
        "style-src-elem style.example",
        "worker-src blob",
      ]);
      // So the other tests, where the console tells of no error, have seen no violation either.
      expect(said.filter((one) => one.includes("Content Security Policy")).length).toBeGreaterThanOrEqual(
        blocked.length,
      );
    },
  );

  it("the product's pane asks Microsoft for office.js, and nobody else for anything", async () => {
    expect(workbench.requests).toEqual([]);
    await open("taskpane.html");
    await page.getByText(text.officeMissing).waitFor();
    expect(workbench.requests).toEqual(["https://appsforoffice.microsoft.com/lib/1/hosted/office.js"]);
  });
});
