import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { german } from "../../src/taskpane/words/german";
import { openWorkbench, type OpenWorkbench } from "./chromium";

const artifacts = resolve(__dirname, "../../artifacts");

/** Where Excel's menus and contents are German: the words are longer, and numbers are written with a comma. */
describe("the pane in a German Excel", () => {
  let workbench: OpenWorkbench;

  beforeAll(async () => {
    mkdirSync(artifacts, { recursive: true });
    workbench = await openWorkbench(null, "de-DE");
    await workbench.page.emulateMedia({ reducedMotion: "reduce" });
    await workbench.page.locator("#pane").evaluate((pane) => {
      pane.style.cssText = "position: fixed; inset: 0 auto auto 0; z-index: 99; width: 320px; height: 780px";
    });
  });

  afterAll(async () => {
    expect(workbench.errors).toEqual([]);
    expect(workbench.requests).toEqual([]);
    await workbench.close();
  });

  it("says its words, numbers and dates in German", async () => {
    const { pane } = workbench;
    await pane.getByText("Token nach Monat und Modell").first().waitFor();
    expect(await pane.locator("html").getAttribute("lang")).toBe("de");
    await pane
      .getByText(/^\d\.\d{3}\.\d{3},\d{2}$/)
      .first()
      .waitFor();
    await pane
      .getByText(/^Mai 2025 bis Okt\.? 2026$/)
      .first()
      .waitFor();
    await pane
      .getByText(/^Listenpreis: claude-sonnet-5-5|Listenpreis: .*claude-sonnet-5-5/)
      .first()
      .waitFor();
  });

  it("has room for the longer words at 320 pixels on every step", async () => {
    const { pane } = workbench;
    const steps = pane.locator("h2 button[aria-expanded]");
    for (const step of await steps.all())
      if ((await step.getAttribute("aria-expanded")) === "false") await step.click();
    await pane
      .getByRole("button", { name: german.negotiate.readAgain, exact: true })
      .first()
      .waitFor({ timeout: 40_000 });
    const titles = Object.values([
      "usage",
      "optimise",
      "range",
      "contract",
      "recommend",
      "negotiate",
      "track",
    ] as const);
    expect(await steps.allTextContents()).toEqual(
      titles.map((step, at) => `${String(at + 1)}${german[step].title}`),
    );
    await pane.evaluate(() => new Promise((done) => setTimeout(done, 300)));
    const widths = await pane.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(widths).toEqual([320, 320]);
    for (const [at, step] of (await steps.all()).entries()) {
      await step.evaluate((button) => button.scrollIntoView({ block: "start" }));
      await workbench.page
        .locator("#pane")
        .screenshot({ path: resolve(artifacts, `german-${String(at + 1)}.png`) });
    }
  });
});
