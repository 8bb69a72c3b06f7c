import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { inWorkbench, openWorkbench, typeInto, valueAt, type OpenWorkbench } from "./chromium";

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

  /** Asks until it is answered so; the last answer after a while. */
  async function eventually<T>(ask: () => Promise<T>, wanted: (answer: T) => boolean): Promise<T> {
    for (let asked = 0; asked < 100; asked++) {
      const answer = await ask();
      if (wanted(answer)) return answer;
      await new Promise((wait) => setTimeout(wait, 200));
    }
    return ask();
  }
  const sentence = () => workbench.pane.getByText(/^Sign [\d,]+ at 10 %/).first();
  const headline = () => sentence().textContent();
  /** The row of the term Confidence in the sheet Terms, from 0. */
  const confidenceRow = () =>
    inWorkbench(
      workbench,
      ({ workbench: { model } }) => {
        const sheet = model.sheetNamed("Terms");
        const rows = Array.from({ length: 60 }, (_, row) => row);
        return rows.find((row) => sheet?.value(row, 0) === "Confidence") ?? 0;
      },
      null,
    );
  const confidence = async () => valueAt(workbench, "Terms", await confidenceRow(), 1);

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

  it("before anything is written, range and answer are shown, and no sheet is made", async () => {
    const { pane } = workbench;
    await sentence().waitFor({ timeout: 40_000 });
    await pane.getByText("Preview: nothing is written yet.").waitFor();
    // Computed beside the page, which goes on meanwhile.
    expect(workbench.page.workers().length).toBeGreaterThan(0);
    await pane.getByRole("button", { name: /^3 ?Range/ }).click();
    await pane.getByRole("region", { name: /Range/ }).getByRole("img").first().waitFor();
    await shot("journey-range");
    await pane.getByRole("button", { name: /^3 ?Range/ }).click();
    await pane.getByText("What will be written").click();
    await pane.getByLabel("Sheets").getByText("Recommendation", { exact: true }).waitFor({ timeout: 40_000 });
    await shot("journey-preview");
    await pane.getByText("What will be written").click();
    const sheets = await inWorkbench(
      workbench,
      ({ workbench: { model } }) => model.sheets.map((sheet) => sheet.name),
      null,
    );
    expect(sheets).not.toContain("Recommendation");
  });

  it("bands and terms come from the workbook's tables", async () => {
    const { pane } = workbench;
    await pane.getByRole("button", { name: /^4 ?Contract/ }).click();
    await pane.getByText("Band 1 (illustrative)").first().waitFor();
    await shot("journey-contract");
  });

  it("a term changed in the pane changes the preview and its one cell", async () => {
    const field = workbench.pane.getByRole("spinbutton", { name: "Confidence, in percent" });
    const before = await headline();
    await field.fill("99");
    expect(await eventually(headline, (now) => now !== before)).not.toBe(before);
    expect(await confidence()).toBe(0.9);
    await field.press("Enter");
    expect(await eventually(confidence, (now) => now === 0.99)).toBe(0.99);
  });

  it("a cell of Terms edited in the grid changes the pane", async () => {
    const { pane } = workbench;
    const before = await headline();
    const row = (await confidenceRow()) + 1;
    await select(`Terms!B${row}`);
    await typeInto(workbench, `B${row}`, "0.9");
    expect(await eventually(headline, (now) => now !== before)).not.toBe(before);
    const field = pane.getByRole("spinbutton", { name: "Confidence, in percent" });
    expect(
      await eventually(
        () => field.inputValue(),
        (now) => now === "90",
      ),
    ).toBe("90");
    await pane.getByRole("button", { name: /^4 ?Contract/ }).click();
  });

  it("Write to workbook writes the answer into the cells, and the live functions are calculated", async () => {
    const { pane } = workbench;
    await pane.getByRole("button", { name: "Write to workbook", exact: true }).click();
    await pane.getByRole("button", { name: "Show in the workbook" }).waitFor({ timeout: 40_000 });
    await shot("journey-recommendation");

    const said = /^Sign ([\d,]+) at/.exec((await headline()) ?? "")?.[1] ?? "";
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

  it("nothing was sent: the add-in's own files were fetched, by their names alone", () => {
    const { fetched, requests } = workbench;
    expect(requests).toEqual([]);
    expect(fetched.filter((one) => one.startsWith("GET /office/")).length).toBeGreaterThan(0);
    // A query is the mark of the build, by which the two scripts of a page fit each other.
    const byName = /^GET \/[\w./-]+(\?[0-9a-f]{20})?$/;
    expect(fetched.filter((one) => !byName.test(one))).toEqual(["GET /workbench.html?language=en-US"]);
  });

  it("the worker ends with the pane", async () => {
    expect(workbench.page.workers().length).toBeGreaterThan(0);
    await workbench.page.locator("#pane").evaluate((pane) => {
      pane.remove();
    });
    expect(
      await eventually(
        () => Promise.resolve(workbench.page.workers().length),
        (count) => count === 0,
      ),
    ).toBe(0);
  });
});
