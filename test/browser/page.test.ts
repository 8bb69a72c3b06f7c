import { mkdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { inWorkbook } from "../../src/workbench/commands";
import { openBytes } from "../../src/workbench/openBytes";
import { excelServices } from "../../src/workbook/excelServices";
import { uncancelled } from "../../src/workbook/forPane";
import { findChromium, inWorkbench, type OpenWorkbench, openWorkbench, typeInto, valueAt } from "./chromium";
import { differences, writtenCells } from "./writtenCells";

const root = resolve(__dirname, "../..");
const built = (file: string): string => readFileSync(resolve(root, "build/site", file), "utf8");

describe("without a browser", () => {
  it("a missing Chromium is an error that says how to get it", () => {
    expect(() => findChromium({ PATH: "/nowhere" })).toThrow(/apt-get install .*chromium.*CHROMIUM/);
    expect(() => findChromium({ CHROMIUM: "/nowhere/chromium" })).toThrow("/nowhere/chromium");
  });

  it("the pane takes office.js from Microsoft, then the functions, then the pane itself", () => {
    const scripts = [...built("taskpane.html").matchAll(/<script[^>]* src="([^"?]+)/g)].map(([, src]) => src);
    expect(scripts).toEqual([
      "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
      "functions.js",
      "taskpane.js",
    ]);
  });

  it("the pane is fetched beside the scripts that will ask for it", () => {
    expect(built("taskpane.html")).toMatch(/<link[^>]* rel="preload"[^>]* as="script"[^>]* href="pane\.js"/);
  });

  it("the workbench's pane is the product's page but for where office.js comes from", () => {
    const workbench = built("taskpane.workbench.html").replace(
      'src="office/office.js"',
      'src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"',
    );
    expect(workbench).toBe(built("taskpane.html"));
  });

  it("the page's policy has no eval and no foreign script but Microsoft's", () => {
    const [, policy = ""] = /Content-Security-Policy" content="([^"]+)"/.exec(built("taskpane.html")) ?? [];
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval' https://appsforoffice.microsoft.com;");
    expect(policy).not.toContain("'unsafe-eval'");
  });
});

describe("the workbench in Chromium", () => {
  let workbench: OpenWorkbench;

  beforeAll(async () => {
    workbench = await openWorkbench();
  });

  afterAll(async () => {
    expect(workbench.errors).toEqual([]);
    expect(workbench.requests).toEqual([]);
    await workbench.close();
  });

  it("office.js takes the page for Excel on the web, and the pane shows itself", async () => {
    const { page, pane } = workbench;
    await pane.getByRole("heading", { name: "Bandwise" }).waitFor();
    expect(await pane.evaluate(() => [Office.context.host, Office.context.platform])).toEqual([
      "Excel",
      "OfficeOnline",
    ]);
    const slot = await page.locator("#slot").boundingBox();
    expect(slot?.width).toBeGreaterThanOrEqual(320);
    expect(slot?.width).toBeLessThanOrEqual(360);
    mkdirSync(resolve(root, "artifacts"), { recursive: true });
    await page.screenshot({ path: resolve(root, "artifacts/workbench.png") });
  });

  it("the sample workbook is open, and the pane reads it through office.js", async () => {
    const names = await inWorkbench(
      workbench,
      ({ workbench: { model } }) => model.sheets.map((sheet) => sheet.name),
      null,
    );
    expect(names).toContain("Usage");
    const seen = await workbench.pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheets = context.workbook.worksheets.load("items/name");
        await context.sync();
        return sheets.items.map((sheet) => sheet.name);
      }),
    );
    expect(seen).toEqual(names);
  });

  it("what is selected in the grid is what office.js says is selected", async () => {
    await inWorkbench(workbench, ({ workbench: { host } }) => host.select("Usage!B5:C9"), null);
    const address = await workbench.pane.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.getSelectedRange().load("address");
        await context.sync();
        return range.address;
      }),
    );
    expect(address).toBe("Usage!B5:C9");
  });

  it("a custom function typed into the grid is calculated by Microsoft's runtime", async () => {
    await typeInto(workbench, "J2", "=COMMIT.OVERAGE(100,45,0.1)");
    // 45 bought at 10 % off is 50 of list usage; the other 50 are overage at list.
    expect(await valueAt(workbench, "Usage", 1, 9)).toBe(50);
    await typeInto(workbench, "K2", "=J2*2");
    expect(await valueAt(workbench, "Usage", 1, 10)).toBe(100);
  });

  it("a custom function's error reaches the cell with its message", async () => {
    await typeInto(workbench, "J3", "=COMMIT.OVERAGE(100,45,12)");
    expect(await valueAt(workbench, "Usage", 2, 9)).toBe("#VALUE!");
    const message = await inWorkbench(
      workbench,
      ({ workbench: { model } }) => model.customFunctionError("Usage!J3"),
      null,
    );
    expect(message).toContain("discount");
  });

  it("what the user types raises onChanged with the new value to read", async () => {
    await workbench.pane.evaluate(async () => {
      const seen: unknown[] = [];
      (window as { seen?: unknown[] }).seen = seen;
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Usage").onChanged.add(async (event) => {
          await Excel.run(async (later) => {
            const range = event.getRange(later).load("address,values");
            await later.sync();
            seen.push([range.address, range.values]);
          });
        });
        await context.sync();
      });
    });
    await typeInto(workbench, "J5", "1234");
    await workbench.pane.waitForFunction(() => (window as { seen?: unknown[] }).seen?.length);
    expect(await workbench.pane.evaluate(() => (window as { seen?: unknown[] }).seen)).toEqual([
      ["Usage!J5", [[1234]]],
    ]);
  });

  it("a ribbon button runs the function that the manifest names, and Excel hears that it is done", async () => {
    await inWorkbench(workbench, ({ workbench: { excel } }) => excel.runCommand("recommend"), null);
    const names = await inWorkbench(
      workbench,
      ({ workbench: { model } }) => model.sheets.map((sheet) => sheet.name),
      null,
    );
    expect(names).toContain("Recommendation");
  });

  it("the same workbook gives byte for byte the same sheets in Node and in Chromium, in every run", async () => {
    const ofUser = ["Usage"];
    const inChromium = () => inWorkbench(workbench, writtenCells, ofUser);
    const first = await inChromium();
    await inWorkbench(workbench, ({ workbench: { excel } }) => excel.runCommand("recommend"), null);
    expect(differences(await inChromium(), first)).toEqual([]);

    const { file } = await openBytes(readFileSync(resolve(root, "assets/sample-usage.xlsx")), "sample.xlsx");
    const inNode = () =>
      inWorkbook(file, async ({ model }) => {
        await excelServices.recommend(uncancelled());
        return writtenCells({ workbench: { model }, argument: ofUser });
      });
    for (const run of [await inNode(), await inNode()]) {
      expect(differences(run, first)).toEqual([]);
      expect(run.map(([name]) => name)).toEqual(first.map(([name]) => name));
    }
    const [, scenarios = ""] = first.find(([name]) => name === "Range") ?? [];
    // A thousand scenarios, a row each.
    expect(scenarios.split("\n").length).toBeGreaterThan(2_000);
  });

  it("every request of office.js was understood", async () => {
    expect(await inWorkbench(workbench, ({ workbench: { excel } }) => [...excel.unanswered], null)).toEqual(
      [],
    );
  });
});

it("custom functions calculate before React has even arrived", async () => {
  const workbench = await openWorkbench(/\/pane\.js$/);
  try {
    await typeInto(workbench, "J2", "=COMMIT.OVERAGE(100,45,0.1)");
    // 45 ÷ 0.9 covers 50 of list usage; the other 50 are overage at list
    expect(await valueAt(workbench, "Usage", 1, 9)).toBe(50);
    expect(await workbench.pane.getByRole("heading", { name: "Bandwise" }).count()).toBe(0);
  } finally {
    await workbench.close();
  }
});
