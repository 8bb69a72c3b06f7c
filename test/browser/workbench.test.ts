import { readFileSync } from "node:fs";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { readXlsx } from "../../src/workbench/xlsx/readXlsx";
import { writeXlsx } from "../../src/workbench/xlsx/writeXlsx";
import { EVERYTHING } from "../workbench/everything";
import { inWorkbench, openWorkbench, type OpenWorkbench, typeInto, valueAt } from "./chromium";
import { EVERY_CHART } from "./everyChart";

/** What a person does with the workbench page beside using the add-in: its ribbon, its files, its charts. */
let workbench: OpenWorkbench;
let folder: string;

beforeAll(async () => {
  workbench = await openWorkbench();
  folder = await mkdtemp(join(tmpdir(), "workbench-"));
});

afterAll(async () => {
  expect(workbench.errors).toEqual([]);
  expect(workbench.requests).toEqual([]);
  await workbench.close();
});

const fileName = () => workbench.page.locator("#file-name");
const opened = async (name: string): Promise<void> => {
  await workbench.page.waitForFunction((wanted) => window.workbench?.model.name === wanted, name);
  await inWorkbench(workbench, ({ workbench: { ready } }) => ready, null);
};

async function pick(name: string, bytes: Uint8Array | string): Promise<void> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  await workbench.page.locator("input[type=file]").setInputFiles(path);
}

/** What Save hands to the browser. */
async function saved(): Promise<Awaited<ReturnType<typeof readXlsx>>["file"]> {
  const download = workbench.page.waitForEvent("download");
  await workbench.page.getByRole("button", { name: "Save as .xlsx" }).click();
  return (await readXlsx(new Uint8Array(await readFile(await (await download).path())))).file;
}

describe("the ribbon", () => {
  it("has every button of the manifest, under its name", async () => {
    const manifest = readFileSync(resolve(__dirname, "../../manifest.xml"), "utf8");
    const named = [
      ...manifest.matchAll(/<Control xsi:type="(?:Button|Menu)"[^>]*>\s*<Label resid="([^"]+)"/g),
    ];
    const inMenuOfCells = /xsi:type="ContextMenu"[\s\S]*?<\/ExtensionPoint>/.exec(manifest)?.[0] ?? "";
    const labels = named
      .filter(([control]) => !inMenuOfCells.includes(control))
      .map(([, id = ""]) => new RegExp(`id="${id}" DefaultValue="([^"]+)"`).exec(manifest)?.[1]);
    expect(labels.length).toBeGreaterThanOrEqual(4);
    const group = workbench.page.getByRole("group", { name: "Bandwise" });
    for (const label of labels) {
      await group.getByRole("button", { name: label ?? "", exact: true }).waitFor();
    }
    expect(await group.locator(".buttons > button, .with-menu > button").count()).toBe(labels.length);
    expect(
      await group
        .locator("img")
        .evaluateAll((all) => all.every((img) => (img as HTMLImageElement).naturalWidth > 0)),
    ).toBe(true);
  });

  it("the menu of cells has the manifest's entry, which runs on what is selected", async () => {
    const { page } = workbench;
    await inWorkbench(workbench, ({ workbench: { host } }) => host.select("Usage!A4:G10"), null);
    const grid = await page.locator("#grid canvas[id^=univer-sheet-main]").boundingBox();
    const [x, y] = [(grid?.x ?? 0) + 200, (grid?.y ?? 0) + 130];
    await page.mouse.click(x, y, { button: "right" });
    await page.getByText("Use as usage").click();
    await workbench.pane.getByText("Usage!A4:G10").first().waitFor();
  });

  it("is one stop of Tab, with arrow keys from button to button and through a menu", async () => {
    const { page } = workbench;
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await page.getByRole("button", { name: "Open…" }).focus();
    for (const name of ["Save as .xlsx", "Open Bandwise"]) {
      await page.keyboard.press("ArrowRight");
      expect(await focused()).toBe(name);
    }
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowDown");
    expect(await focused()).toBe("Prepare copy for a client");
    await page.keyboard.press("ArrowUp");
    expect(await focused()).toBe("Restore functions");
    await page.keyboard.press("Escape");
    expect(await focused()).toContain("Share");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("#ribbon"))).toBeNull();
    expect(await page.locator("#ribbon button[tabindex='0']").count()).toBe(1);
  });

  it("closes the pane and shows it again, as the add-in itself can", async () => {
    const { page, pane } = workbench;
    const side = page.locator("#side");
    await page.getByRole("button", { name: "Close the pane" }).click();
    expect(await side.isVisible()).toBe(false);
    await page.getByRole("button", { name: "Open Bandwise" }).click();
    expect(await side.isVisible()).toBe(true);
    await pane.evaluate(() => Office.addin.hide());
    expect(await side.isVisible()).toBe(false);
    await pane.evaluate(() => Office.addin.showAsTaskpane());
    expect(await side.isVisible()).toBe(true);
  });

  it("a command that cannot run is said, not swallowed", async () => {
    await inWorkbench(
      workbench,
      ({ workbench: { excel } }) => {
        (excel as { runCommand: unknown }).runCommand = () =>
          Promise.reject(new Error("The add-in does not listen."));
      },
      null,
    );
    await workbench.page.getByRole("button", { name: "Recommend", exact: true }).click();
    await workbench.page.getByRole("alert").getByText("Recommend: The add-in does not listen.").waitFor();
    await workbench.page.getByRole("button", { name: "Close this message" }).click();
    expect(await workbench.page.getByRole("alert").textContent()).toBe("");
  });
});

describe("files", () => {
  it("an .xlsx that is picked is open, asked for first while changes are not saved, and its pane meets it", async () => {
    await typeInto(workbench, "J2", "1");
    const asked = new Promise<string>((said) => {
      workbench.page.once("dialog", (dialog) => {
        said(dialog.message());
        void dialog.accept();
      });
    });
    await pick("everything.xlsx", await writeXlsx(EVERYTHING));
    expect(await asked).toBe(
      "sample-usage.xlsx has changes that are not saved. Open everything.xlsx and lose them?",
    );
    await opened("everything.xlsx");
    expect(await fileName().textContent()).toBe("everything.xlsx");
    expect(await workbench.page.title()).toContain("everything.xlsx");
    expect(await workbench.page.locator("iframe").count()).toBe(1);
    const pane = await (await workbench.page.waitForSelector("#pane")).contentFrame();
    const seen = await pane?.evaluate(() =>
      Excel.run(async (context) => {
        const tables = context.workbook.tables.load("items/name");
        await context.sync();
        return tables.items.map(({ name }) => name);
      }),
    );
    expect(seen).toEqual(["Usage"]);
  });

  it("is saved again with its contents", async () => {
    const file = await saved();
    const [sheet] = file.sheets;
    const [given] = EVERYTHING.sheets;
    expect(file.sheets.map(({ name, visibility }) => [name, visibility])).toEqual(
      EVERYTHING.sheets.map(({ name, visibility }) => [name, visibility]),
    );
    expect(file.names).toEqual(EVERYTHING.names);
    expect(sheet?.tables).toEqual(given?.tables);
    expect(sheet?.charts).toEqual(given?.charts);
    expect(sheet?.frozen).toEqual(given?.frozen);
    expect(sheet?.showGridlines).toBe(false);
    // SUM(Usage[Cost]) = 1·2 + 3·4
    expect(sheet?.cells.get(0)?.get(4)).toMatchObject({ value: 14, formula: "=SUM(Usage[Cost])" });
    expect(sheet?.cells.get(0)?.get(1)?.note).toBe("in thousands");
    expect(sheet?.cells.get(0)?.get(0)?.style).toMatchObject({ bold: true, fill: "#DDEEFF" });
  });

  it("a note is read by pointing at its cell", async () => {
    const { page } = workbench;
    const grid = await page.locator("#grid canvas[id^=univer-sheet-main]").boundingBox();
    const [x, y] = await inWorkbench(
      workbench,
      ({ workbench: { model } }) => {
        const cell = model.activeSheet.univer.getRange(0, 1).getCellRect();
        return [cell.left + cell.width / 2, cell.top + cell.height / 2] as const;
      },
      null,
    );
    await page.mouse.move((grid?.x ?? 0) + x + 5, (grid?.y ?? 0) + y);
    await page.mouse.move((grid?.x ?? 0) + x, (grid?.y ?? 0) + y, { steps: 4 });
    await page.getByText("in thousands").first().waitFor();
  });

  it("a conditional format paints the cells where its formula is true, as long as it is", async () => {
    // D2:D3 where it is above 10: 1·2 and 3·4
    const fills = () =>
      inWorkbench(
        workbench,
        ({ workbench: { model } }) => {
          const canvas = document.querySelector<HTMLCanvasElement>("#grid canvas[id^=univer-sheet-main]");
          return [1, 2].map((row) => {
            const cell = model.activeSheet.univer.getRange(row, 3).getCellRect();
            const [x, y] = [cell.left + 3, cell.top + 3].map((at) => at * devicePixelRatio);
            const [...pixel] = canvas?.getContext("2d")?.getImageData(x ?? 0, y ?? 0, 1, 1).data ?? [];
            return pixel.join();
          });
        },
        null,
      );
    const eventually = async (wanted: readonly string[]): Promise<void> => {
      for (let asked = 0; asked < 50 && (await fills()).join(";") !== wanted.join(";"); asked++)
        await workbench.page.waitForTimeout(100);
      expect(await fills()).toEqual(wanted);
    };
    // Nothing at all, and #FFC7CE
    const [plain, painted] = ["0,0,0,0", "255,199,206,255"];
    await eventually([plain, painted]);
    await typeInto(workbench, "B2", "6");
    await eventually([painted, painted]);
    await typeInto(workbench, "B3", "1");
    await eventually([painted, plain]);
    // Only painted: the cell's own format is what it was.
    const [sheet] = (await saved()).sheets;
    expect(sheet?.cells.get(1)?.get(3)?.style?.fill).toBeUndefined();
  });

  it("of two files that are opened at once the second is open, alone", async () => {
    const bytes = [...(await writeXlsx(EVERYTHING))];
    await inWorkbench(
      workbench,
      ({ workbench: { open }, argument }) =>
        Promise.all(["one.xlsx", "everything.xlsx"].map((name) => open(new Uint8Array(argument), name))),
      bytes,
    );
    await opened("everything.xlsx");
    expect(await fileName().textContent()).toBe("everything.xlsx");
    expect(await workbench.page.locator("iframe").count()).toBe(1);
    expect(await workbench.page.locator("#grid > *").count()).toBe(1);
  });

  it("what cannot be opened is said, and the open workbook stays", async () => {
    await pick("notes.xlsx", "just text");
    await workbench.page
      .getByRole("alert")
      .getByText("notes.xlsx: Expected an Excel workbook (.xlsx); got a text file.")
      .waitFor();
    await pick("scan.pdf", "%PDF-1.7");
    await workbench.page
      .getByRole("alert")
      .getByText("scan.pdf: expected .xlsx, .csv, .json or .jsonl, got .pdf")
      .waitFor();
    expect(await fileName().textContent()).toBe("everything.xlsx");
  });

  it("a .csv that is dropped onto the page is open, and saved as .xlsx", async () => {
    const held = await workbench.page.evaluateHandle(() => {
      const data = new DataTransfer();
      data.items.add(new File(["month,cost\n2026-01,12.5\n"], "May usage.csv"));
      return data;
    });
    const place = workbench.page.locator("#grid");
    await place.dispatchEvent("dragover", { dataTransfer: held });
    await workbench.page.getByText("Drop the file to open it").waitFor();
    await place.dispatchEvent("drop", { dataTransfer: held });
    await opened("May usage.xlsx");
    expect(await workbench.page.getByText("Drop the file to open it").isVisible()).toBe(false);
    await typeInto(workbench, "C2", "=B2*2");
    expect(await valueAt(workbench, "May usage", 1, 2)).toBe(25);
    const [sheet] = (await saved()).sheets;
    expect(sheet?.name).toBe("May usage");
    expect(sheet?.cells.get(1)?.get(0)?.value).toBe("2026-01");
    expect(sheet?.cells.get(1)?.get(2)).toMatchObject({ value: 25, formula: "=B2*2" });
  });
});

it("a button is busy while its command runs, and after it the command's sheets are there", async () => {
  const button = workbench.page.getByRole("button", { name: "Insert sample model" });
  await button.click();
  expect(await button.getAttribute("aria-busy")).toBe("true");
  expect(await button.evaluate((pressed) => document.activeElement === pressed)).toBe(true);
  await workbench.page.locator("#ribbon [aria-busy]").waitFor({ state: "detached" });
  // The pane reads the contract then, and makes the table that the sample does not bring.
  await workbench.page.waitForFunction(() =>
    window.workbench?.model.sheets.some(({ name }) => name === "Prices"),
  );
  const names = await inWorkbench(
    workbench,
    ({ workbench: { model } }) => model.sheets.map(({ name }) => name),
    null,
  );
  expect(names).toEqual(["May usage", "Usage", "Bands", "Terms", "Prices"]);
  await saved();
});

describe("charts", () => {
  const drawn = (title: string) => workbench.page.getByRole("img", { name: title, exact: true });

  beforeAll(async () => {
    // Whether something is still to be saved is not what is tested here.
    workbench.page.once("dialog", (dialog) => void dialog.accept());
    await pick("charts.xlsx", await writeXlsx(EVERY_CHART));
    await opened("charts.xlsx");
    await drawn("Lines").waitFor();
  });

  it("of every kind are drawn under their titles, with axes and legend", async () => {
    for (const title of ["Lines", "Stacked columns", "Bars", "Scattered", "Areas", "Parts"]) {
      expect(await drawn(title).count()).toBe(1);
      expect(await drawn(title).getByText(title).count()).toBe(1);
    }
    const texts = await drawn("Lines").locator("text").allTextContents();
    expect(texts).toEqual(
      expect.arrayContaining(["USD", "Month", "2026-01", "2026-04", "Paid", "Forfeited", "400"]),
    );
    expect(await drawn("Areas").getByText("Forfeited").count()).toBe(0);
  });

  it("lines are dashed where they are, and end before a cell without a number", async () => {
    const lines = drawn("Lines").locator("path");
    expect(
      await lines.evaluateAll((all) => all.map((path) => path.getAttribute("stroke-dasharray"))),
    ).toEqual([null, "6 4"]);
    const starts = await lines.evaluateAll((all) =>
      all.map((path) => path.getAttribute("d")?.split("M").length),
    );
    // Two points, a gap, one point; and four points in a row
    expect(starts).toEqual([3, 2]);
  });

  it("stacked columns stand on each other, and what is below 0 hangs", async () => {
    const boxes = await drawn("Stacked columns")
      .locator("svg svg rect")
      .evaluateAll((all) =>
        all.map((rect) => ["y", "height"].map((side) => Number(rect.getAttribute(side)))),
      );
    // Three of the first series, then four of the second
    expect(boxes.length).toBe(7);
    const [first = [0, 0]] = boxes;
    const [, , , onFirst = [0, 0], , , last = [0, 0]] = boxes;
    expect((onFirst[0] ?? 0) + (onFirst[1] ?? 0)).toBeCloseTo(first[0] ?? 0, 6);
    // 40 on 100
    expect((onFirst[1] ?? 0) / (first[1] ?? 1)).toBeCloseTo(0.4, 6);
    expect(last[0]).toBeCloseTo((first[0] ?? 0) + (first[1] ?? 0), 6);
  });

  it("a chart is drawn again when one of its cells changes", async () => {
    const before = await drawn("Lines").innerHTML();
    await typeInto(workbench, "B4", "300");
    await workbench.page.waitForFunction(
      (old) => document.querySelector(".charts [aria-label=Lines]")?.innerHTML !== old,
      before,
    );
    expect(await drawn("Lines").locator("path").first().getAttribute("d")).toMatch(/^M[^M]+$/);
  });

  it("charts stay over their cells when the grid is scrolled and zoomed, and go with their sheet", async () => {
    const top = async (): Promise<number> => (await drawn("Stacked columns").boundingBox())?.y ?? 0;
    const [start, rowHeight] = [await top(), 20];
    await inWorkbench(
      workbench,
      ({ workbench: { model } }) => void model.activeSheet.univer.scrollToCell(6, 0),
      null,
    );
    // From row 2, the first below the frozen one, to row 7
    await workbench.page.waitForTimeout(300);
    expect(await top()).toBe(start - 5 * rowHeight);
    await inWorkbench(
      workbench,
      ({ workbench: { model } }) => void model.activeSheet.univer.scrollToCell(1, 0),
      null,
    );
    await inWorkbench(workbench, ({ workbench: { model } }) => void model.activeSheet.univer.zoom(0.5), null);
    await workbench.page.waitForTimeout(300);
    const canvas = await workbench.page.locator("#grid canvas[id^=univer-sheet-main]").boundingBox();
    const edge = canvas?.y ?? 0;
    expect((await top()) - edge).toBeCloseTo((start - edge) / 2, 0);
    await inWorkbench(workbench, ({ workbench: { model } }) => void model.select("No charts!A1"), null);
    await drawn("Lines").waitFor({ state: "detached" });
  });

  it("a chart that the add-in makes is drawn, and one that it deletes is not", async () => {
    const pane = await (await workbench.page.waitForSelector("#pane")).contentFrame();
    const edit = (make: boolean) =>
      pane?.evaluate(
        (making) =>
          Excel.run(async (context) => {
            const { charts } = context.workbook.worksheets.getItem("No charts");
            if (making) {
              const source = context.workbook.worksheets.getItem("By month").getRange("A1:B5");
              charts.add(Excel.ChartType.columnClustered, source).title.text = "Made by the add-in";
            } else charts.getItemAt(0).delete();
            await context.sync();
          }),
        make,
      );
    await edit(true);
    await drawn("Made by the add-in").waitFor();
    await edit(false);
    await drawn("Made by the add-in").waitFor({ state: "detached" });
  });
});
