import { act, fireEvent, waitFor } from "@testing-library/react";
import type { Problem } from "../../src/engine/problem";
import { money, type Fraction } from "../../src/engine/units";
import { WorkbookError, type ContractReading, type TermChange } from "../../src/workbook/forPane";
import { reportFromRibbon } from "../../src/taskpane/ribbonReport";
import { contract, previewed, term, usage } from "./fakeWorkbook";
import { button, openPane, openStep } from "./press";

const reads = (changes: Partial<ContractReading>) => ({
  preview: () => Promise.resolve(previewed({}, contract(changes))),
});

const open = async (answers: Parameters<typeof openPane>[0] = {}) => {
  const pane = await openPane(answers);
  const section = await openStep(pane.user, "Contract");
  await section.findByRole("heading", { name: "Terms" });
  return { ...pane, section };
};

describe("the contract", () => {
  test("is read when the pane opens, and nothing is made for it", async () => {
    const readContract = jest.fn(() => Promise.resolve(contract()));
    const { section } = await open({ readContract });
    expect(section.getByRole("table", { name: "Bands" })).toBeVisible();
    expect(readContract).not.toHaveBeenCalled();
  });

  test("shows bands as the table says them", async () => {
    const { section } = await open();
    const rows = section.getAllByRole("row");
    expect(rows.map((row) => row.textContent)).toEqual([
      "BandFromDiscount",
      "Bronze250,00010%",
      "Silver1,000,00015%",
    ]);
  });

  test("says in a line how many bands there are and what draws down", async () => {
    const { user, section } = await open();
    await user.click(section.getByRole("button", { name: /^4/ }));
    expect(section.getByText("2 bands, draws down at discounted")).toBeVisible();
  });

  test("a band without a name is called by its number", async () => {
    const { section } = await open(
      reads({ bands: [{ threshold: money(250_000), discount: 0.1 as Fraction, name: "" }] }),
    );
    expect(section.getByRole("rowheader")).toHaveTextContent("Band 1");
  });

  test("without bands says that the answer will be the floor for a row of discounts", async () => {
    const { section } = await open(reads({ bands: [] }));
    expect(section.getByText(/the answer is the floor for a row of discounts/)).toBeVisible();
  });

  test("without tables offers to make them", async () => {
    const addresses = { bands: null, terms: null, prices: null };
    const readContract = jest.fn(() => Promise.resolve(contract()));
    const { user, section } = await open({ ...reads({ addresses }), readContract });
    expect(section.getByText(/^Not in this workbook yet: Bands, Terms, Prices\./)).toBeVisible();
    expect(section.queryByRole("button", { name: "Edit Bands" })).not.toBeInTheDocument();
    await user.click(button("Contract", "Insert tables"));
    expect(readContract).toHaveBeenCalledTimes(1);
  });

  test.each([
    ["Edit Bands", "Contract!A4"],
    ["Edit Terms", "Contract!E4"],
    ["Edit Prices", "Prices!A4"],
  ])("%s goes to the table", async (name, address) => {
    const show = jest.fn(() => Promise.resolve());
    const { user } = await open({ show });
    await user.click(button("Contract", name));
    expect(show).toHaveBeenCalledWith(address);
  });
});

/** The usage is read at once when the pane opens, and after that not before `end`. */
function endless() {
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  let readings = 0;
  return {
    readUsage: async () => {
      if (++readings > 1) await ended;
      return usage();
    },
    end: () => end(),
  };
}

describe("terms", () => {
  const answers = () => ({
    setTerm: jest.fn((_change: TermChange): Promise<Problem | null> => Promise.resolve(null)),
    preview: jest.fn((..._given: readonly unknown[]) => Promise.resolve(previewed())),
  });

  test("a word is chosen from those the term takes, shown at once and written", async () => {
    const { setTerm, preview } = answers();
    const { user, section } = await open({ setTerm, preview });
    await user.selectOptions(section.getByRole("combobox", { name: "Draws down at" }), "list");
    const change = { name: "Draws down at", value: "list" };
    expect(preview).toHaveBeenCalledWith(null, expect.anything(), change);
    expect(setTerm).toHaveBeenCalledWith(change, expect.anything());
  });

  test("one that was written can be put back; the focus stays in its row of buttons", async () => {
    const undoTerm = jest.fn(() => Promise.resolve());
    const { user, section } = await open({ ...answers(), undoTerm });
    const offered = () => section.queryByRole("button", { name: "Undo: Draws down at" });
    expect(offered()).toBeNull();
    await user.selectOptions(section.getByRole("combobox", { name: "Draws down at" }), "list");
    await waitFor(() => expect(offered()).toBeVisible());
    offered()?.focus();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(offered()).toBeNull());
    expect(undoTerm).toHaveBeenCalledTimes(1);
    expect(section.getByRole("button", { name: "Read again" })).toHaveFocus();
  });

  test("one whose cell was changed since is not put back, which is said", async () => {
    const undoTerm = () => Promise.reject(new WorkbookError("The term was not put back.", "x"));
    const { user, section } = await open({ ...answers(), undoTerm });
    await user.selectOptions(section.getByRole("combobox", { name: "Draws down at" }), "list");
    await user.click(await section.findByRole("button", { name: "Undo: Draws down at" }));
    expect(await section.findByRole("alert")).toHaveTextContent("The term was not put back.");
  });

  test("a share is typed in percent, tried while it is typed and written with Enter", async () => {
    const { setTerm, preview } = answers();
    const { user, section } = await open({ setTerm, preview });
    const field = section.getByRole("spinbutton", { name: "Confidence, in percent" });
    expect(field).toHaveValue(90);
    await user.clear(field);
    await user.type(field, "82.5");
    const change = { name: "Confidence", value: 0.825 };
    await waitFor(() => expect(preview).toHaveBeenLastCalledWith(null, expect.anything(), change));
    expect(setTerm).not.toHaveBeenCalled();
    await user.keyboard("{Enter}");
    expect(setTerm).toHaveBeenCalledWith(change, expect.anything());
  });

  test("Escape leaves the term as it stands", async () => {
    const { setTerm, preview } = answers();
    const { user, section } = await open({ setTerm, preview });
    const field = section.getByRole("combobox", { name: "Overage" });
    await user.clear(field);
    await user.type(field, "5 %{Escape}");
    fireEvent.blur(field);
    expect(field).toHaveValue("list");
    expect(setTerm).not.toHaveBeenCalled();
  });

  /** The pane with a share that is shown as it is tried, after 70 % was. */
  const tried = async (given: Parameters<typeof openPane>[0] = {}) => {
    const preview = jest.fn((_usage: unknown, _work: unknown, change?: TermChange) => {
      const shown = change === undefined ? "90" : String(Number(change.value) * 100);
      const terms = contract().terms.map((each) => (each.key === "confidence" ? { ...each, shown } : each));
      return Promise.resolve(previewed({}, contract({ terms })));
    });
    const { user, section } = await open({ preview, ...given });
    const field = section.getByRole("spinbutton", { name: "Confidence, in percent" });
    await user.clear(field);
    await user.type(field, "70");
    const change = { name: "Confidence", value: 0.7 };
    await waitFor(() => expect(preview).toHaveBeenLastCalledWith(null, expect.anything(), change));
    return { user, section, field };
  };

  test("Escape brings back what stood there before it was tried", async () => {
    const { user, field } = await tried();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(field).toHaveValue(90));
  });

  test("what could not be written is shown no more", async () => {
    const { user, section, field } = await tried({ setTerm: () => Promise.reject(new Error("protected")) });
    await user.keyboard("{Enter}");
    expect(await section.findByRole("alert")).toBeVisible();
    await waitFor(() => expect(field).toHaveValue(90));
  });

  test("each says what it means", async () => {
    const { section } = await open();
    const field = section.getByRole("combobox", { name: "Draws down at" });
    await waitFor(() => expect(field).toHaveAccessibleDescription(/discounted or at the list price/));
  });

  test("what is left untouched is not written", async () => {
    const { setTerm, preview } = answers();
    const { user, section } = await open({ setTerm, preview });
    await user.click(section.getByRole("spinbutton", { name: "Confidence, in percent" }));
    await user.tab();
    expect(setTerm).not.toHaveBeenCalled();
  });

  test("keep the focus while a task runs, and cannot be changed meanwhile", async () => {
    const { setTerm, preview } = answers();
    const { user, section } = await open({ setTerm, preview, ...endless() });
    const word = section.getByRole("combobox", { name: "Draws down at" });
    const share = section.getByRole("spinbutton", { name: "Confidence, in percent" });
    await user.click(share);
    act(() => reportFromRibbon({ kind: "sampleInserted" }));
    await waitFor(() => expect(share).toHaveAttribute("readonly"));
    expect(share).toHaveFocus();
    await user.keyboard("5{Enter}");
    expect(share).toHaveValue(90);
    word.focus();
    await user.selectOptions(word, "list");
    expect(word).toHaveFocus();
    expect(word).toHaveAttribute("aria-disabled", "true");
    expect(word).toHaveValue("discounted");
    expect(setTerm).not.toHaveBeenCalled();
  });

  test("what was typed when a task began is written when it has ended", async () => {
    const { setTerm, preview } = answers();
    const { end, ...reading } = endless();
    const { user, section } = await open({ setTerm, preview, ...reading });
    const share = section.getByRole("spinbutton", { name: "Confidence, in percent" });
    await user.clear(share);
    await user.type(share, "80");
    act(() => reportFromRibbon({ kind: "sampleInserted" }));
    await waitFor(() => expect(share).toHaveAttribute("readonly"));
    await user.tab();
    expect(setTerm).not.toHaveBeenCalled();
    act(end);
    const change = { name: "Confidence", value: 0.8 };
    await waitFor(() => expect(setTerm).toHaveBeenCalledWith(change, expect.anything()));
    expect(setTerm).toHaveBeenCalledTimes(1);
  });

  test("that a formula of the user's gives is said with its cell", async () => {
    const problem: Problem = {
      code: "term-is-formula",
      where: "Terms!B22",
      got: "=Sheet1!A1",
      expected: "Confidence",
    };
    const { user, section } = await open({ setTerm: () => Promise.resolve(problem) });
    await user.selectOptions(section.getByRole("combobox", { name: "Draws down at" }), "list");
    expect(await section.findByRole("alert")).toHaveTextContent(
      "Terms!B22: Confidence comes from a formula of yours, =Sheet1!A1",
    );
  });

  test("that few contracts need are behind Advanced, which says how many were changed", async () => {
    const terms = [
      term({
        key: "rolloverLife",
        name: "Rollover life",
        shown: "2",
        control: "number",
        advanced: true,
        changed: true,
      }),
    ];
    const { user, section } = await open(reads({ terms }));
    const field = section.getByRole("spinbutton", { name: "Rollover life", hidden: true });
    expect(field).not.toBeVisible();
    await user.click(section.getByText("Advanced terms (1 changed)"));
    expect(field).toBeVisible();
  });
});
