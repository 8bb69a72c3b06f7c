import { inWorkbench, openWorkbench, typeInto, valueAt, type OpenWorkbench } from "./chromium";

/** Tab presses after which a control that cannot be reached is given up. */
const patience = 150;

describe("the pane by keyboard alone", () => {
  let workbench: OpenWorkbench;

  beforeAll(async () => {
    workbench = await openWorkbench();
    await workbench.pane.getByText("Tokens by month and model").first().waitFor();
    // A workbook whose usage nobody has picked.
    await workbench.pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.names.getItem("bw_Usage").delete();
        await context.sync();
      }),
    );
    await intoPane();
  });

  afterAll(async () => {
    expect(workbench.errors).toEqual([]);
    await workbench.close();
  });

  /** Where a user is after F6, by which Excel moves from the sheet into the pane. */
  const intoPane = (): Promise<void> => workbench.pane.locator("h2 button").first().focus();

  /** The accessible name of what has the focus in the pane, as its text or label says it. */
  const focused = (): Promise<string> =>
    workbench.pane.evaluate(() => {
      const at = document.activeElement;
      if (at === null || at === document.body) return "";
      return (at.getAttribute("aria-label") ?? at.textContent).trim();
    });

  async function tabTo(name: RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    for (let pressed = 0; pressed < patience; pressed++) {
      const at = await focused();
      if (name.test(at)) return;
      // Behind the pane's last element comes the grid, where Tab goes from cell to cell.
      if (at === "") await intoPane();
      else await workbench.page.keyboard.press(key);
    }
    throw new Error(`${key} never reaches ${String(name)}; the focus is on ${await focused()}`);
  }

  const press = (key: string) => workbench.page.keyboard.press(key);

  it("Tab reaches the sample, and Enter inserts it", async () => {
    const { pane } = workbench;
    await tabTo(/^Read again$/);
    await press("Enter");
    await pane.getByText(/^No usage yet/).waitFor();
    await tabTo(/^Insert sample model$/);
    await press("Enter");
    await pane.getByText("Tokens by month and model").first().waitFor({ timeout: 30_000 });
  });

  it("a screen reader is told what was read, and the focus is not lost", async () => {
    const { pane } = workbench;
    await pane
      .getByRole("status")
      .filter({ hasText: /Usage read: \d+ rows/ })
      .first()
      .waitFor();
    expect(await focused()).not.toBe("");
  });

  it("the selected cells become the usage", async () => {
    const { pane } = workbench;
    await inWorkbench(workbench, ({ workbench: { model } }) => model.select("Usage!A4:G67"), null);
    await tabTo(/^Use selection$/, "Shift+Tab");
    await press("Enter");
    await pane.getByText("Usage!A4:G67").first().waitFor();
  });

  it("each step opens and closes by Space, and says whether it is open", async () => {
    const { pane } = workbench;
    const step = pane.locator("h2 button[aria-expanded]").nth(1);
    const before = await step.getAttribute("aria-expanded");
    const name = (await step.textContent()) ?? "";
    await tabTo(new RegExp(`^${name}$`));
    await press("Space");
    expect(await step.getAttribute("aria-expanded")).not.toBe(before);
    await press("Space");
    expect(await step.getAttribute("aria-expanded")).toBe(before);
  });

  it("the answer is written by Enter", async () => {
    const { pane } = workbench;
    await pane
      .getByText(/^Sign [\d,]+/)
      .first()
      .waitFor({ timeout: 40_000 });
    await tabTo(/^Write to workbook$/);
    await press("Enter");
    await pane
      .getByRole("status")
      .filter({ hasText: /^Recommendation written\./ })
      .first()
      .waitFor({ timeout: 40_000 });
    expect(Number(await valueAt(workbench, "Recommendation", 5, 1))).toBeGreaterThan(250_000);
  });

  it("the focus is seen wherever it is", async () => {
    const unseen: string[] = [];
    const names = new Set<string>();
    for (let pressed = 0; pressed < 40; pressed++) {
      await press("Shift+Tab");
      names.add(await focused());
      const seen = await workbench.pane.evaluate(() => {
        const at = document.activeElement;
        if (at === null || at === document.body) return true;
        const looks = [at, at.parentElement, ...at.children].filter((each) => each !== null);
        return looks.some((each) =>
          ["", "::after", "::before"].some((part) => {
            const { outlineStyle, outlineWidth, boxShadow, borderBottomColor } = getComputedStyle(each, part);
            return (
              (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) ||
              boxShadow !== "none" ||
              (part === "::after" && borderBottomColor !== "rgba(0, 0, 0, 0)")
            );
          }),
        );
      });
      if (!seen) unseen.push(await focused());
    }
    expect(unseen).toEqual([]);
    expect(names.size).toBeGreaterThan(10);
  });

  it("the add-in's shortcuts work in the pane: office.js tells the host of the keys", async () => {
    await inWorkbench(workbench, ({ workbench: { model } }) => model.select("Usage!A4:G30"), null);
    await tabTo(/^Use selection$/);
    await press("Control+Alt+Shift+U");
    await workbench.pane.getByText("Usage!A4:G30").first().waitFor();
    expect(await focused()).toBe("Use selection");
  });

  it("the add-in's shortcuts work in the grid, and other keys stay the grid's", async () => {
    const { page, pane } = workbench;
    await page.getByRole("button", { name: "Close the pane" }).click();
    const box = await page.locator("#grid canvas[id^=univer-sheet-main]").boundingBox();
    await page.mouse.click((box?.x ?? 0) + 200, (box?.y ?? 0) + 130);
    await press("Control+Shift+B");
    expect(await page.locator("#side").isVisible()).toBe(false);
    await press("Control+Alt+Shift+B");
    await page.locator("#side").waitFor({ state: "visible" });
    await inWorkbench(workbench, ({ workbench: { model } }) => model.select("Usage!A4:G25"), null);
    await press("Control+Alt+Shift+U");
    await pane.getByText("Usage!A4:G25").first().waitFor();
  });

  it("a cell that takes words of a list shows them by Alt+Down, and Enter writes one", async () => {
    const { page, pane } = workbench;
    const row = await inWorkbench(
      workbench,
      ({ workbench: { model } }) => {
        const sheet = model.sheetNamed("Terms");
        const rows = Array.from({ length: 60 }, (_, at) => at);
        return rows.find((at) => sheet?.value(at, 0) === "Draws down at") ?? 0;
      },
      null,
    );
    const cell = `B${String(row + 1)}`;
    expect(await valueAt(workbench, "Terms", row, 1)).toBe("discounted");
    await inWorkbench(
      workbench,
      ({ workbench: { model }, argument }) => model.select(argument),
      `Terms!${cell}`,
    );
    const arrow = page.getByRole("button", { name: "Show the choices of this cell" });
    await arrow.waitFor();
    const box = await page.locator("#grid canvas[id^=univer-sheet-main]").boundingBox();
    const at = await arrow.boundingBox();
    await page.mouse.click((at?.x ?? 0) - 30, (at?.y ?? 0) + 8);
    expect((at?.x ?? 0) - (box?.x ?? 0)).toBeGreaterThan(100);
    await press("Alt+ArrowDown");
    const choices = page.getByRole("listbox", { name: "Choices of this cell" });
    expect(await choices.getByRole("option").allTextContents()).toEqual(["discounted", "list"]);
    expect(await choices.getByRole("option", { selected: true }).textContent()).toBe("discounted");
    await press("Escape");
    await choices.waitFor({ state: "hidden" });
    await press("Alt+ArrowDown");
    await press("ArrowDown");
    await press("Enter");
    await choices.waitFor({ state: "hidden" });
    expect(await valueAt(workbench, "Terms", row, 1)).toBe("list");
    // The add-in hears of it as of anything that is typed.
    await pane
      .getByText(/draws down at list/)
      .first()
      .waitFor();
    // What the list does not have is taken out again, and the page says why.
    await typeInto(workbench, cell, "nonsense");
    await page.getByText("Not accepted: One of: discounted, list").waitFor();
    expect(await valueAt(workbench, "Terms", row, 1)).toBe("list");
    await inWorkbench(workbench, ({ workbench: { model } }) => model.select("Terms!A1"), null);
    await arrow.waitFor({ state: "hidden" });
  });

  it("the ribbon says the shortcut of each button that has one", async () => {
    const open = workbench.page.getByRole("button", { name: "Recommend", exact: true });
    expect(await open.getAttribute("title")).toMatch(/ \(Ctrl\+Alt\+Shift\+R\)$/);
    expect(await open.getAttribute("aria-keyshortcuts")).toBe("Control+Alt+Shift+R");
    const sample = workbench.page.getByRole("button", { name: "Insert sample model", exact: true });
    expect(await sample.getAttribute("title")).not.toContain("Ctrl");
  });

  it("the shortcut and the cell menu take the selected cells from wherever the focus is", async () => {
    await inWorkbench(
      workbench,
      async ({ workbench: { model, excel } }) => {
        model.select("Usage!A4:G40");
        await excel.runCommand("useAsUsage");
      },
      null,
    );
    await workbench.pane.getByText("Usage!A4:G40").first().waitFor();
  });
});
