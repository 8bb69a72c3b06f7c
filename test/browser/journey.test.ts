import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { inWorkbench, openWorkbench, valueAt, type OpenWorkbench } from "./chromium";

const artifacts = resolve(__dirname, "../../artifacts");

/** From a selection in the grid to the answer in the cells, in the built pane over unmodified office.js. */
describe("the whole journey in Chromium", () => {
  let workbench: OpenWorkbench;

  beforeAll(async () => {
    workbench = await openWorkbench();
    mkdirSync(artifacts, { recursive: true });
  });

  afterAll(async () => {
    expect(workbench.errors).toEqual([]);
    expect(workbench.requests).toEqual([]);
    await workbench.close();
  });

  const shot = (name: string) => workbench.page.screenshot({ path: resolve(artifacts, `${name}.png`) });
  const select = (address: string) =>
    inWorkbench(
      workbench,
      ({ workbench: { model }, argument }) => {
        model.select(argument);
      },
      address,
    );

  it("a selection that is no usage is answered with what was expected", async () => {
    const { pane } = workbench;
    await select("Usage!A1:A2");
    await pane.getByRole("button", { name: "Use selection" }).click();
    await pane
      .getByText(/expected .*got columns|expected a header|expected a range/)
      .first()
      .waitFor();
  });

  it("the selected usage is read and shown with its totals", async () => {
    const { pane } = workbench;
    await select("Usage!A4:G67");
    await pane.getByRole("button", { name: "Use selection" }).click();
    await pane.getByText("Usage!A4:G67").first().waitFor();
    await pane.getByText("Tokens by month and model").first().waitFor();
    await pane.getByText(/list price of claude-sonnet-5-5 changed on 2026-10-07/).waitFor();
    await shot("journey-usage");
  });

  it("a file is read by the worker under the page's policy, added up and picked", async () => {
    const { pane } = workbench;
    const file = resolve(__dirname, "../golden/console-tokens.csv");
    await pane.locator("input[type=file]").setInputFiles(file);
    await pane
      .getByText(/ImportedUsage!A4:N/)
      .first()
      .waitFor();
    expect(await valueAt(workbench, "ImportedUsage", 4, 0)).toBe("2026-04");
    await shot("journey-file");
    await select("Usage!A4:G67");
    await pane.getByRole("button", { name: "Use selection" }).click();
    await pane.getByText("Usage!A4:G67").first().waitFor();
  });

  it("bands and terms come from the workbook's tables", async () => {
    const { pane } = workbench;
    await pane.getByRole("button", { name: /Contract/ }).click();
    await pane.getByText("Band 1 (illustrative)").first().waitFor();
    await shot("journey-contract");
  });

  it("Recommend writes the answer into the cells, and the live functions are calculated", async () => {
    const { pane } = workbench;
    await pane.getByRole("button", { name: "Recommend", exact: true }).click();
    const headline = pane.getByText(/^Sign [\d,]+ at 10 %/).first();
    await headline.waitFor({ timeout: 40_000 });
    await shot("journey-recommendation");

    const said = /^Sign ([\d,]+) at/.exec((await headline.textContent()) ?? "")?.[1] ?? "";
    const commitment = Number(said.replace(/,/g, ""));
    // In the first band, of 250,000, and below the second, of 1,000,000
    expect(commitment).toBeGreaterThan(250_000);
    expect(commitment).toBeLessThan(1_000_000);
    expect(await valueAt(workbench, "Recommendation", 5, 1)).toBe(commitment);
    expect(await valueAt(workbench, "Recommendation", 6, 1)).toBe(0.1);
    const at = async (row: number, column: number): Promise<number> =>
      Number(await valueAt(workbench, "Recommendation", row, column));
    // Paid at P90: the commitment, and at list what list usage is beyond the commitment ÷ 0.9
    const [listUsage, paid] = [await at(13, 5), await at(14, 5)];
    expect(paid).toBeCloseTo(commitment + listUsage - commitment / 0.9, 6);
    expect(await valueAt(workbench, "Options", 6, 0)).toBe(commitment);
  });
});
