import type { Frame, Locator } from "playwright-core";
import { english } from "../../src/taskpane/words/english";
import { inWorkbench, type OpenWorkbench } from "./chromium";

/** As high as everything that is open needs: what is scrolled away is in no picture. */
const PANE = { width: 420, height: 5_000 };
const MARGIN = 8;
const SECONDS = 60_000;
/** List usage of the first months after signing, less than the plan expects. */
const actuals = [58_000, 61_000, 55_000, 57_000, 59_000];

/** Writes a picture into the documents, with few colours. */
export type Take = (name: string, png: Uint8Array) => Promise<void>;

/** Pictures of the pane alone, over a workbook with a recommendation. */
export async function picturesOfPane(workbench: OpenWorkbench, take: Take): Promise<void> {
  const { page, pane } = workbench;
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.setViewportSize(PANE);
  await page.locator("#pane").evaluate((frame, { width, height }) => {
    frame.style.cssText = `position: fixed; inset: 0 auto auto 0; z-index: 99; width: ${String(width)}px; height: ${String(height)}px`;
  }, PANE);
  const shot = async (name: string, from: Locator, to: Locator): Promise<void> => {
    await page.waitForTimeout(500);
    const [top, bottom] = [await from.boundingBox(), await to.boundingBox()];
    if (top === null || bottom === null) throw new Error(`${name}: there is nothing to be seen.`);
    const y = top.y - MARGIN;
    const height = bottom.y + bottom.height + MARGIN - y;
    await take(name, await page.screenshot({ clip: { x: 0, y, width: PANE.width, height } }));
  };

  const { control } = english.usage;
  await opened(pane, english.usage.title);
  const totals = pane.getByText(control.title, { exact: true });
  await totals.click();
  await shot("usage", totals, pane.getByRole("table", { name: control.tokensOut }));
  await closed(pane, english.usage.title);

  const range = await opened(pane, english.range.title);
  await range.getByRole("img").first().waitFor({ timeout: SECONDS });
  await shot("range", range, range.getByText(english.range.evidence));
  await closed(pane, english.range.title);
  await closed(pane, english.recommend.title);

  const { form, title } = english.negotiate;
  await opened(pane, title);
  const quote = pane.getByRole("form", { name: form.title });
  await quote.getByLabel(form.name, { exact: true }).fill("Vendor, 20 November");
  await quote.getByLabel(form.commitment, { exact: true }).fill("1,000,000");
  await quote.getByLabel(form.discount, { exact: true }).fill("17 %");
  await quote.getByRole("button", { name: form.answer, exact: true }).click();
  // The whole mail, which a user scrolls through.
  await pane.getByLabel(form.body).evaluate((field) => {
    const parts = [field, field.parentElement].filter((part) => part !== null);
    for (const part of parts)
      part.style.cssText = `max-height: none; height: ${String(field.scrollHeight)}px`;
  });
  await shot("negotiate", quote, pane.getByRole("button", { name: form.copy }));
  await closed(pane, title);

  const track = await opened(pane, english.track.title);
  await addTable(track, "Plan");
  await addTable(track, "Actuals");
  await inWorkbench(
    workbench,
    async ({ workbench: { model }, argument }) => {
      const sheet = model.sheetNamed("Actuals");
      const at = { row: 4, column: 0, rows: argument.length, columns: 1 };
      sheet?.type(
        at,
        (row) => `20${26 + Math.floor((row + 6) / 12)}-${String(((row + 6) % 12) + 1).padStart(2, "0")}`,
      );
      sheet?.type({ ...at, column: 1 }, (row) => argument[row - 4]);
      await model.idle();
    },
    actuals,
  );
  await track.getByRole("button", { name: english.track.readAgain }).click();
  const chart = track.getByRole("heading", { name: english.charts.burnDown.title });
  await chart.waitFor({ timeout: SECONDS });
  await shot("track", chart, track.getByRole("region", { name: english.track.actions.title }));
}

const toggle = (pane: Frame, title: string): Locator =>
  pane.getByRole("button", { name: new RegExp(`^\\d ?${title}`) });

/** The part of the pane under a title, open. */
async function opened(pane: Frame, title: string): Promise<Locator> {
  const button = toggle(pane, title);
  if ((await button.getAttribute("aria-expanded")) === "false") await button.click();
  return pane.getByRole("region", { name: new RegExp(title) });
}

async function closed(pane: Frame, title: string): Promise<void> {
  const button = toggle(pane, title);
  if ((await button.getAttribute("aria-expanded")) === "true") await button.click();
}

async function addTable(view: Locator, name: "Plan" | "Actuals"): Promise<void> {
  await view.getByRole("button", { name: english.plans.add(name), exact: true }).click({ timeout: SECONDS });
  await view
    .getByRole("button", { name: english.plans.edit(name), exact: true })
    .waitFor({ timeout: SECONDS });
}
