import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import type { Edit, PlannedSheetName } from "../../src/workbook/forPane";
import { contract, errors, figures, previewed, recommended, usage } from "./fakeWorkbook";
import { button, openPane, openStep, step } from "./press";

const withFigures = {
  readUsage: () => Promise.resolve(usage()),
  preview: () => Promise.resolve(previewed(figures)),
};

describe("each step in a line while it is closed", () => {
  test("what usage, levers and contract come to", async () => {
    await openPane(withFigures);
    // 650,000 of 1,000,000 is 35 % less
    expect(await within(step("Optimise")).findByText("1,000,000 → 650,000 (−35%)")).toBeVisible();
    expect(within(step("Range")).getByText("P10 650,000 · P50 775,000 · P90 900,000")).toBeVisible();
    expect(within(step("Contract")).getByText("2 bands, draws down at discounted")).toBeVisible();
  });

  test("errors of a step are counted in its line", async () => {
    const reading = contract({
      problemsOf: { optimise: errors(2), range: [], negotiate: [], track: [] },
    });
    await openPane({ ...withFigures, preview: () => Promise.resolve(previewed({}, reading)) });
    expect(await within(step("Optimise")).findByText("2 errors")).toBeVisible();
    expect(within(step("Recommend")).getByText(/Errors stop it/)).toBeVisible();
    expect(within(step("Recommend")).getByText("2 errors")).toBeVisible();
  });
});

describe("Optimise and Range", () => {
  test("Optimise shows today's and efficient usage, the waterfall, and both by month and model", async () => {
    const { user } = await openPane(withFigures);
    const section = await openStep(user, "Optimise");
    expect(await section.findByLabelText("List usage of the history", { selector: "dl" })).toHaveTextContent(
      "Today1,000,000Efficient650,000Saving−35%",
    );
    expect((await section.findAllByRole("img")).length).toBeGreaterThan(0);
    await user.click(section.getByText("By model (1)"));
    expect(section.getByRole("rowheader", { name: "claude-opus-4-5" })).toBeVisible();
  });

  test("Range shows P10, P50 and P90, the fan, and how sure it is", async () => {
    const { user } = await openPane(withFigures);
    const section = await openStep(user, "Range");
    expect(await section.findByLabelText("List usage of the term")).toHaveTextContent("650,000");
    expect((await section.findAllByRole("img")).length).toBeGreaterThan(0);
    await user.click(section.getByText("How sure it is"));
    expect(section.getByText(/forecast from 12 months of history/)).toBeVisible();
  });

  test("before there is usage they say what to do", async () => {
    const { user } = await openPane();
    expect((await openStep(user, "Optimise")).getByText(/Pick the usage first/)).toBeVisible();
    expect((await openStep(user, "Range")).getByText(/as soon as the usage can be read/)).toBeVisible();
  });
});

describe("the answer before it is written", () => {
  test("is the sentence, the key figures, the curve and that nothing is written yet", async () => {
    await openPane(withFigures);
    const section = within(step("Recommend"));
    expect(await section.findByText("Sign 600,000 at 10 %.")).toBeVisible();
    expect(section.getByText("Preview: nothing is written yet.")).toBeVisible();
    expect(section.getByLabelText("Key figures")).toHaveTextContent("Commitment600,000");
    expect(await section.findByRole("img", { name: /cost/i })).toBeVisible();
    expect(section.queryByRole("button", { name: "Show in the workbook" })).not.toBeInTheDocument();
  });

  test("what will be written is said on request: sheets made anew and renewed", async () => {
    const plannedSheets = jest.fn((): Promise<readonly PlannedSheetName[]> =>
      Promise.resolve([
        { name: "Recommendation (2)", made: true },
        { name: "My options", made: false },
      ]),
    );
    const { user } = await openPane({ ...withFigures, plannedSheets });
    await screen.findByText("Sign 600,000 at 10 %.");
    expect(plannedSheets).not.toHaveBeenCalled();
    await user.click(within(step("Recommend")).getByText("What will be written"));
    expect(await within(step("Recommend")).findByLabelText("Sheets")).toHaveTextContent(
      "Recommendation (2)newMy optionsrenewed",
    );
  });

  test("once written it is that of the sheets, until something changes", async () => {
    let edit: (edit: Edit) => void = () => undefined;
    let bands = contract().bands;
    const { user } = await openPane({
      ...withFigures,
      preview: () => Promise.resolve(previewed(figures, contract({ bands }))),
      readContract: () => Promise.resolve(contract({ bands })),
      watchEdits: (onEdit) => {
        edit = onEdit;
        return Promise.resolve(() => Promise.resolve());
      },
    });
    await user.click(button("Recommend", "Write to workbook"));
    const section = within(step("Recommend"));
    expect(await section.findByText(recommended().headline)).toBeVisible();
    expect(section.getByRole("button", { name: "Show in the workbook" })).toBeVisible();

    bands = [];
    act(() => edit({ usage: false }));
    expect(await section.findByText("Sign 600,000 at 10 %.")).toBeVisible();
    expect(section.getByText(/Choose Write to workbook to renew/)).toBeVisible();
  });
});

describe("edits in the sheet", () => {
  const edited = async () => {
    let edit: (edit: Edit) => void = () => undefined;
    const stop = jest.fn(() => Promise.resolve());
    const readUsage = jest.fn(() => Promise.resolve(usage()));
    const preview = jest.fn(() => Promise.resolve(previewed(figures)));
    const pane = await openPane({
      readUsage,
      preview,
      watchEdits: (onEdit) => {
        edit = onEdit;
        return Promise.resolve(stop);
      },
    });
    await screen.findByText("Sign 600,000 at 10 %.");
    return { ...pane, edit: (e: Edit) => act(() => edit(e)), readUsage, preview, stop };
  };

  test("of a table renew the tables and what is computed, not the usage", async () => {
    const { edit, readUsage, preview } = await edited();
    const before = preview.mock.calls.length;
    edit({ usage: false });
    await waitFor(() => expect(preview.mock.calls.length).toBe(before + 1));
    expect(readUsage).toHaveBeenCalledTimes(1);
  });

  test("of the usage renew the usage too", async () => {
    const { edit, readUsage } = await edited();
    edit({ usage: true });
    await waitFor(() => expect(readUsage).toHaveBeenCalledTimes(2));
  });

  test("of the usage that arrive while it is read, late or twice, are read afterwards", async () => {
    const { edit, readUsage } = await edited();
    let finish: (reading: ReturnType<typeof usage>) => void = () => undefined;
    readUsage.mockImplementationOnce(() => new Promise((resolve) => (finish = resolve)));
    edit({ usage: true });
    await waitFor(() => expect(readUsage).toHaveBeenCalledTimes(2));
    edit({ usage: false });
    edit({ usage: true });
    // What was read before the edit comes back after it, and is not taken for the usage as it is now.
    act(() => finish(usage({ address: "Before!A1:B2" })));
    await waitFor(() => expect(readUsage).toHaveBeenCalledTimes(3));
    await waitFor(() => expect(screen.queryByText(/Before!A1/)).not.toBeInTheDocument());
  });

  test("of the usage that arrive while a task reads it are read after the task", async () => {
    const { edit, readUsage, user } = await edited();
    let finish: (reading: ReturnType<typeof usage>) => void = () => undefined;
    readUsage.mockImplementationOnce(() => new Promise((resolve) => (finish = resolve)));
    await user.click(button("Usage", "Read again"));
    edit({ usage: true });
    act(() => finish(usage({ address: "Before!A1:B2" })));
    await waitFor(() => expect(readUsage).toHaveBeenCalledTimes(3));
  });

  test("are not listened to after the pane has gone", async () => {
    const { stop } = await edited();
    cleanup();
    await waitFor(() => expect(stop).toHaveBeenCalledTimes(1));
  });
});

describe("talking points", () => {
  const lines = "Sign 600,000 at 10 %.\n- The confidence limits it.";

  test("are copied as text", async () => {
    const { user } = await openPane(withFigures);
    await screen.findByText("Sign 600,000 at 10 %.");
    await user.click(button("Recommend", "Copy as text"));
    expect(await screen.findByText("Copied.")).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe(lines);
  });

  test("are selected where the clipboard is not allowed", async () => {
    const { user } = await openPane(withFigures);
    await screen.findByText("Sign 600,000 at 10 %.");
    jest.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("not allowed"));
    await user.click(button("Recommend", "Copy as text"));
    const field = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Copy as text" });
    expect(field).toHaveValue(lines);
    expect(field).toHaveFocus();
    expect(field.selectionEnd).toBe(lines.length);

    // The pane is drawn anew at every progress and edit: the focus stays where the user went on to.
    await user.click(button("Usage", "Use selection"));
    await waitFor(() => expect(screen.queryByRole("progressbar")).not.toBeInTheDocument());
    expect(button("Usage", "Use selection")).toHaveFocus();
  });
});
