import { screen, waitFor, within } from "@testing-library/react";
import type { Problem } from "../../src/engine/problem";
import type { UsageSource } from "../../src/workbook/forPane";
import { errors, usage } from "./fakeWorkbook";
import { button, openPane, step } from "./press";

const show = () => jest.fn((_address: string) => Promise.resolve());
const reads = (problems: readonly Problem[]) => () => Promise.resolve(usage({ problems }));

describe("without usage", () => {
  test("says what to do and offers the sample", async () => {
    await openPane();
    expect(
      within(step("Usage")).getByText(/select your usage in the sheet, with its header row/i),
    ).toBeVisible();
    expect(button("Usage", "Insert sample model")).toBeVisible();
  });

  test("the sample is inserted and then read back, usage and contract", async () => {
    const insertSample = jest.fn(() => Promise.resolve());
    const readUsage = jest.fn().mockResolvedValueOnce(null).mockResolvedValueOnce(usage());
    const readContract = jest.fn(() => new Promise<never>(() => undefined));
    const { user } = await openPane({ insertSample, readUsage, readContract });
    await user.click(button("Usage", "Insert sample model"));
    expect(insertSample).toHaveBeenCalledTimes(1);
    expect(await within(step("Usage")).findByText("1,234,567.89")).toBeVisible();
    expect(readContract).toHaveBeenCalledTimes(1);
  });

  test("a sample that could not be inserted is not read back", async () => {
    const readUsage = jest.fn(() => Promise.resolve(null));
    const { user } = await openPane({
      readUsage,
      insertSample: () => Promise.reject(new Error("protected")),
    });
    await user.click(button("Usage", "Insert sample model"));
    expect(await within(step("Usage")).findByRole("alert")).toHaveTextContent("protected");
    expect(readUsage).toHaveBeenCalledTimes(1);
  });

  test("the contract is not read on start, because reading it creates tables", async () => {
    const readContract = jest.fn();
    await openPane({ readContract });
    expect(readContract).not.toHaveBeenCalled();
  });
});

describe("with usage", () => {
  test("Use selection shows the control totals of what was read", async () => {
    const { user } = await openPane();
    await user.click(button("Usage", "Use selection"));
    const facts = await within(step("Usage")).findByLabelText("What was read");
    const shown = within(facts)
      .getAllByRole("definition")
      .map((fact) => fact.textContent?.trim());
    expect(shown).toEqual([
      "Usage!A1:H5",
      "Claude Console tokens",
      "4",
      "Jan 1, 2026 to Feb 28, 2026",
      "claude-opus-4-5, claude-haiku-4-5",
      "1,234,567.89",
      "1,234,567.50",
    ]);
    const tokenRow = within(step("Usage")).getByRole("row", { name: /cache read/i });
    expect(tokenRow).toHaveTextContent("310,000,000");
    expect(screen.queryByRole("button", { name: "Insert sample model" })).not.toBeInTheDocument();
  });

  test("a range can be typed instead of selected", async () => {
    const pickUsageAt = jest.fn((address: string) => Promise.resolve(usage({ address })));
    const { user } = await openPane({ pickUsageAt });
    await user.click(screen.getByText("Type the range instead"));
    await user.type(screen.getByRole("textbox", { name: /range with its sheet/i }), " Costs!A1:C9 {Enter}");
    expect(pickUsageAt.mock.calls[0]?.[0]).toBe("Costs!A1:C9");
    expect(await within(step("Usage")).findByRole("button", { name: "Go to Costs!A1:C9" })).toBeVisible();
  });

  test("a file is chosen, named to the workbook, and its reading shown", async () => {
    const openUsage = jest.fn((source: UsageSource) => Promise.resolve(usage({ address: source.name })));
    const { user } = await openPane({ openUsage });
    await user.upload(
      screen.getByLabelText("Open a file", { selector: "input" }),
      new File(["a"], "bill.csv"),
    );
    expect(openUsage.mock.calls[0]?.[0].name).toBe("bill.csv");
    expect(await within(step("Usage")).findByText("Claude Console tokens")).toBeVisible();
  });

  test("usage the workbook remembers is shown on start", async () => {
    await openPane({ readUsage: reads([]) });
    expect(await within(step("Usage")).findByText("Claude Console tokens")).toBeVisible();
  });

  test("the months stand in a table of their own", async () => {
    const { user } = await openPane({ readUsage: reads([]) });
    await user.click(await screen.findByText("List cost by month (2)"));
    expect(screen.getByRole("row", { name: "Feb 2026 634,567.89" })).toBeVisible();
  });

  test("how each heading was understood can be looked up", async () => {
    const { user } = await openPane({ readUsage: reads([]) });
    await user.click(await screen.findByText("Columns understood (2)"));
    expect(screen.getByRole("row", { name: "usage_input_tokens_no_cache Input, uncached" })).toBeVisible();
  });

  test("what stands in the workbook is shown as text, never as markup", async () => {
    const model = '<img src=x onerror="alert(1)">';
    const formula = '=HYPERLINK("http://example.com","x")';
    const reading = usage({ problems: [{ code: "unknown-model", where: "Usage!B2", got: formula }] });
    const readUsage = () => Promise.resolve({ ...reading, totals: { ...reading.totals, models: [model] } });
    const { container } = await openPane({ readUsage });
    expect(await screen.findByText(model)).toBeVisible();
    expect(screen.getByText(new RegExp(`got ${formula.replace(/[()?]/g, "\\$&")}`))).toBeVisible();
    expect(container.querySelector("img")).toBeNull();
    expect(container.querySelector("a[href]")).toBeNull();
  });
});

describe("problems", () => {
  test("each is said in words, with its severity, errors first", async () => {
    const warning: Problem = { code: "gap-in-months", where: "Usage!A4", got: "2026-02" };
    await openPane({ readUsage: reads([warning, ...errors(1)]) });
    const list = await screen.findByRole("list", { name: "1 error, 1 warning" });
    expect(
      within(list)
        .getAllByRole("listitem")
        .map((item) => item.textContent),
    ).toEqual([
      "Error Usage!C2: expected a number, got x2",
      "Warning Usage!A4: no usage in 2026-02; the month counts as 0",
    ]);
  });

  test("a cell is a link that selects it; another place is plain text", async () => {
    const shown = show();
    const elsewhere: Problem = { code: "no-bands", where: "bands row 1", got: "" };
    const { user } = await openPane({ readUsage: reads([...errors(1), elsewhere]), show: shown });
    await user.click(await screen.findByRole("button", { name: "Go to Usage!C2" }));
    expect(shown).toHaveBeenCalledWith("Usage!C2");
    expect(screen.queryByRole("button", { name: /bands row 1/ })).not.toBeInTheDocument();
    expect(screen.getByText(/bands row 1/)).toBeVisible();
  });

  test("beyond 20 the rest is shown on request", async () => {
    const { user } = await openPane({ readUsage: reads(errors(1200)) });
    const list = await screen.findByRole("list", { name: "1,200 errors" });
    expect(within(list).getAllByRole("listitem")).toHaveLength(20);
    await user.click(screen.getByRole("button", { name: "Show all 1,200" }));
    expect(list.children).toHaveLength(1200);
    await user.click(screen.getByRole("button", { name: "Show fewer" }));
    expect(list.children).toHaveLength(20);
  });

  test("exactly 20 are all shown", async () => {
    await openPane({ readUsage: reads(errors(20)) });
    await screen.findByRole("list", { name: "20 errors" });
    expect(screen.queryByRole("button", { name: /show all/i })).not.toBeInTheDocument();
  });

  test("a link that cannot be followed says so in its step", async () => {
    const gone = () => Promise.reject(new Error("ItemNotFound"));
    const { user } = await openPane({ readUsage: reads(errors(1)), show: gone });
    await user.click(await screen.findByRole("button", { name: "Go to Usage!C2" }));
    await waitFor(() => expect(within(step("Usage")).getByRole("alert")).toHaveTextContent("ItemNotFound"));
  });
});
