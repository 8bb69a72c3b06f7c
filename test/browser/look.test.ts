import { mkdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { AxeResults } from "axe-core";
import { openWorkbench, type OpenWorkbench } from "./chromium";

const artifacts = resolve(__dirname, "../../artifacts");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** How the system may be set; Excel on the web follows it. */
const looks = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  "high-contrast": { colorScheme: "dark", forcedColors: "active" },
} as const;
type Look = keyof typeof looks;

describe("the pane's look", () => {
  let workbench: OpenWorkbench;

  beforeAll(async () => {
    mkdirSync(artifacts, { recursive: true });
    workbench = await openWorkbench();
    await workbench.page.emulateMedia({ reducedMotion: "reduce" });
    await workbench.pane.evaluate(axe);
  });

  afterAll(async () => {
    expect(workbench.errors).toEqual([]);
    expect(workbench.requests).toEqual([]);
    await workbench.close();
  });

  /** Charts are drawn anew for their width one frame after it has changed. */
  const drawn = () => workbench.pane.evaluate(() => new Promise((done) => setTimeout(done, 200)));

  /** In pixels of the page: a pane of 340 at 200 % zoom has 170 of them. */
  async function widen(width: number): Promise<void> {
    await workbench.page.locator("#pane").evaluate((pane, pixels) => {
      pane.style.cssText = `position: fixed; inset: 0 auto auto 0; z-index: 99; width: ${String(pixels)}px; height: 780px`;
    }, width);
    await drawn();
  }

  async function turn(look: Look): Promise<void> {
    await workbench.page.emulateMedia(looks[look]);
    await drawn();
  }

  /** What axe calls serious or critical, and where. */
  async function seriousFindings(): Promise<readonly string[]> {
    const { violations } = await workbench.pane.evaluate(() =>
      (window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
        resultTypes: ["violations"],
      }),
    );
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")}: ${failureSummary ?? ""}`),
      );
  }

  /** What makes the pane wider than its frame; a table may scroll in a frame of its own. */
  const wider = (): Promise<readonly string[]> =>
    workbench.pane.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth <= clientWidth) return [];
      const scrolls = (element: Element | null): boolean =>
        element !== null &&
        (getComputedStyle(element).overflowX !== "visible" || scrolls(element.parentElement));
      return [...document.querySelectorAll("main *")]
        .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
        .filter((element) => !scrolls(element.parentElement))
        .map((element) => `${element.tagName} ${element.textContent?.slice(0, 60) ?? ""}`)
        .slice(0, 10);
    });

  const shot = (name: string) =>
    workbench.page.locator("#pane").screenshot({ path: resolve(artifacts, `look-${name}.png`) });

  const steps = () => workbench.pane.locator("h2 button[aria-expanded]");

  it("when the pane has just opened, axe finds nothing serious in any theme", async () => {
    for (const look of Object.keys(looks) as Look[]) {
      await turn(look);
      expect(await seriousFindings()).toEqual([]);
    }
  });

  it("every step opens, with what it shows of the sample workbook", async () => {
    const { pane } = workbench;
    await turn("light");
    await pane.getByText("Tokens by month and model").first().waitFor({ timeout: 30_000 });
    for (const step of await steps().all())
      if ((await step.getAttribute("aria-expanded")) === "false") await step.click();
    // Every part that is computed stands there, none still says that it is being loaded.
    await pane
      .getByText(/^Sign [\d,]+/)
      .first()
      .waitFor({ timeout: 40_000 });
    await pane
      .getByText(/^(Loading|Computing)/)
      .first()
      .waitFor({ state: "hidden", timeout: 40_000 });
    expect(await steps().count()).toBeGreaterThanOrEqual(5);
  });

  it.each(Object.keys(looks) as Look[])("axe finds nothing serious on any step: %s", async (look) => {
    await turn(look);
    await widen(340);
    expect(await seriousFindings()).toEqual([]);
    for (const [at, step] of (await steps().all()).entries()) {
      await step.evaluate((button) => button.scrollIntoView({ block: "start" }));
      await shot(`${look}-${String(at + 1)}`);
    }
  });

  it.each([
    ["320 pixels", 320],
    ["200 % zoom", 170],
  ])("nothing is cut off and nothing scrolls sideways at %s", async (name, width) => {
    await turn("light");
    await widen(width);
    expect(await wider()).toEqual([]);
    expect(await seriousFindings()).toEqual([]);
    await steps()
      .last()
      .evaluate((button) => button.scrollIntoView({ block: "start" }));
    await shot(name.replace(/\W+/g, "-"));
  });

  it("the theme follows the system without a new start, and reduced motion is kept", async () => {
    const background = () =>
      workbench.pane
        .locator(".fui-FluentProvider")
        .evaluate((page) => getComputedStyle(page).backgroundColor);
    await turn("light");
    expect(await background()).toBe("rgb(255, 255, 255)");
    await turn("dark");
    expect(await background()).toBe("rgb(41, 41, 41)");
    await turn("high-contrast");
    expect(await background()).toBe("rgb(0, 0, 0)");
    const moving = await workbench.pane.evaluate(
      () => document.getAnimations().filter(({ playState }) => playState === "running").length,
    );
    expect(moving).toBe(0);
  });
});
