import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { german } from "../../src/taskpane/words/german";
import { englishIn } from "../taskpane/englishWords";
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

  it("talks with the vendor and follows a contract in German, at both widths", async () => {
    const { pane, page } = workbench;
    const { form } = german.negotiate;
    const typed = [
      [form.name, "Anbieter"],
      [form.commitment, "2.500.000"],
      [form.discount, "12,5 %"],
    ] as const;
    const plan = (name: string) => pane.getByRole("button", { name: german.plans.add(name), exact: true });
    for (const name of ["Plan", "Actuals"]) {
      await plan(name).click();
      await pane.getByRole("button", { name: german.plans.edit(name), exact: true }).waitFor();
    }
    await pane.getByText(german.track.standing, { exact: true }).first().waitFor({ timeout: 40_000 });
    for (const [label, text] of typed) await pane.getByLabel(label, { exact: true }).fill(text);
    await pane.getByRole("button", { name: form.answer, exact: true }).click();
    await pane.getByText(form.mail, { exact: true }).waitFor();
    await pane
      .getByText(/^(Lehnen|Nehmen|Wägen) Sie 2\.500\.000 zu 12,5\s% a/)
      .first()
      .waitFor();
    const shown = await pane.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: string[] = [];
      while (walker.nextNode() !== null)
        if (walker.currentNode.parentElement?.closest("style, script") === null)
          texts.push(walker.currentNode.nodeValue ?? "");
      return texts;
    });
    expect([...new Set(shown.filter((text) => englishIn(text).length > 0))]).toEqual([]);
    for (const width of [320, 480]) {
      await page.locator("#pane").evaluate((frame, pixels) => {
        frame.style.width = `${String(pixels)}px`;
      }, width);
      await pane.evaluate(() => new Promise((done) => setTimeout(done, 300)));
      expect(await pane.evaluate(tooWide)).toEqual([]);
      const height = await pane.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width: 1400, height: height + 100 });
      await page.locator("#pane").evaluate((frame, pixels) => {
        frame.style.height = `${String(pixels)}px`;
      }, height);
      for (const view of ["negotiate", "track"] as const) {
        const region = pane.getByRole("region", { name: new RegExp(`${german[view].title}$`) });
        await region.screenshot({ path: resolve(artifacts, `german-${view}-${String(width)}.png`) });
      }
    }
  });
});

/** Texts that stand out of the pane or out of their own box, which nobody could read. Runs in the pane. */
function tooWide(): readonly string[] {
  const width = document.documentElement.clientWidth;
  return [
    ...document.querySelectorAll<HTMLElement>(
      "p, li, dt, dd, h2, h3, h4, button, label, summary, th, td, option",
    ),
  ]
    .filter((element) => {
      const { right, width: own } = element.getBoundingClientRect();
      // What a wide table hides is scrolled to; what is only for screen readers has no room at all.
      if (own < 2 || element.closest("[tabindex='0'][role=region]") !== null) return false;
      return right > width + 1 || element.scrollWidth > element.clientWidth + 1;
    })
    .filter(({ clientWidth, textContent }) => clientWidth > 0 && textContent !== "")
    .map(({ textContent }) => textContent);
}
