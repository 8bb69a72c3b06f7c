import { act, render, screen, waitFor, within } from "@testing-library/react";
import { App } from "../../src/taskpane/App";
import { WorkbookError, type Recommended, type Work } from "../../src/workbook/forPane";
import { contract, errors, fakeWorkbook, recommended, usage } from "./fakeWorkbook";
import { button, openPane, step } from "./press";

/** A recommendation that goes on until the test ends it. */
function held() {
  const works: Work[] = [];
  let finish: (answer: Recommended) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const recommend = (work: Work) => {
    works.push(work);
    return new Promise<Recommended>((resolve, reject) => {
      finish = resolve;
      fail = reject;
    });
  };
  const work = () => {
    const [first] = works;
    if (first === undefined) throw new Error("Nothing was started.");
    return first;
  };
  return { recommend, works, work, finish: (a: Recommended) => finish(a), fail: (e: Error) => fail(e) };
}

const press = async (answers: Parameters<typeof openPane>[0]) => {
  const pane = await openPane(answers);
  await pane.user.click(button("Recommend", "Write to workbook"));
  return pane;
};

describe("the answer", () => {
  test("is the sentence, the key figures, the reasons and a link to the sheet", async () => {
    const show = jest.fn(() => Promise.resolve());
    const { user } = await press({ show });
    const section = within(step("Recommend"));
    expect(await section.findByText(recommended().headline)).toBeVisible();
    expect(section.getByLabelText("Key figures")).toHaveTextContent("Commitment585,000Expected paid711,563");
    expect(section.getByText(/^Decline 1,000,000 at 15 %/)).toBeVisible();
    await user.click(button("Recommend", "Show in the workbook"));
    expect(show).toHaveBeenCalledWith("Recommendation!A1");
  });

  test("is announced to screen readers", async () => {
    await press({});
    const said = () =>
      within(step("Recommend"))
        .getAllByRole("status")
        .map((status) => status.textContent);
    await waitFor(() =>
      expect(said()).toContainEqual(expect.stringMatching(/^Recommendation written. Sign 585,000/)),
    );
  });

  test("stands beside usage and contract read at the same time", async () => {
    const readUsage = jest.fn(() => Promise.resolve(usage()));
    const readContract = jest.fn(() => Promise.resolve(contract()));
    await press({ readUsage, readContract });
    await screen.findByText(recommended().headline);
    expect(readUsage).toHaveBeenCalledTimes(2);
    expect(readContract).toHaveBeenCalledTimes(1);
  });

  test.each([
    ["was not picked", null],
    ["cannot be used", usage({ problems: errors(1) })],
  ])("of usage that %s leaves the contract alone: reading it would make its tables", async (_, reading) => {
    const readContract = jest.fn(() => Promise.resolve(contract()));
    const recommend = jest.fn(() => Promise.resolve({ written: false as const, problems: errors(1) }));
    await press({ readUsage: () => Promise.resolve(reading), readContract, recommend });
    await waitFor(() => expect(recommend).toHaveBeenCalledTimes(1));
    expect(readContract).not.toHaveBeenCalled();
  });

  test("is called old after other usage was picked", async () => {
    const { user } = await press({});
    await screen.findByText(recommended().headline);
    await user.click(button("Usage", "Use selection"));
    expect(await screen.findByText(/Choose Write to workbook to renew/)).toBeVisible();
  });

  test("that was stopped by errors says that nothing was written, and lists them", async () => {
    await press({ recommend: () => Promise.resolve({ written: false, problems: errors(2) }) });
    const section = within(step("Recommend"));
    expect(await section.findByText(/^Nothing was written. Correct the errors below/)).toBeVisible();
    expect(section.getAllByRole("listitem")).toHaveLength(2);
    expect(section.getByRole("status")).toHaveTextContent("Nothing was written. 2 errors");
  });
});

describe("undoing the writing", () => {
  const undo = "Undo this writing";
  const offered = () => within(step("Recommend")).queryByRole("button", { name: undo });

  test("is prepared for when it is written, and offered as soon as the workbook can do so", async () => {
    const recommend = jest.fn((_work: Work, _choices?: object) => Promise.resolve(recommended()));
    await press({ recommend, canUndo: () => Promise.resolve(recommend.mock.calls.length > 0) });
    await waitFor(() => expect(offered()).toBeVisible());
    expect(recommend.mock.calls[0]?.[1]).toEqual({ undoable: true });
  });

  test("is not offered otherwise", async () => {
    await press({});
    await screen.findByText(recommended().headline);
    expect(offered()).toBeNull();
  });

  test("takes the answer back, is announced, and the focus goes to the button that writes", async () => {
    let undone = false;
    const undoWriting = jest.fn(() => {
      undone = true;
      return Promise.resolve();
    });
    const { user } = await press({ canUndo: () => Promise.resolve(!undone), undoWriting });
    await waitFor(() => expect(offered()).toBeVisible());
    offered()?.focus();
    await user.keyboard("{Enter}");
    const words = "Undone: the workbook is as it was before the writing.";
    await waitFor(() => expect(within(step("Recommend")).getByRole("status")).toHaveTextContent(words));
    expect(undoWriting).toHaveBeenCalledTimes(1);
    expect(screen.queryByText(recommended().headline)).not.toBeInTheDocument();
    expect(offered()).toBeNull();
    expect(button("Recommend", "Write to workbook")).toHaveFocus();
  });

  test("that is refused says why; the answer and the focus stay", async () => {
    const why = new WorkbookError("Nothing was undone, because the sheet Options was deleted since.", "x");
    const { user } = await press({
      canUndo: () => Promise.resolve(true),
      undoWriting: () => Promise.reject(why),
    });
    await waitFor(() => expect(offered()).toBeVisible());
    await user.click(button("Recommend", undo));
    expect(await screen.findByRole("alert")).toHaveTextContent("the sheet Options was deleted since");
    expect(screen.getByText(recommended().headline)).toBeVisible();
    expect(offered()).toHaveFocus();
  });

  test("is no longer offered when something else was written", async () => {
    let possible = true;
    const pickUsage = () => {
      possible = false;
      return Promise.resolve(usage());
    };
    const { user } = await press({ canUndo: () => Promise.resolve(possible), pickUsage });
    await waitFor(() => expect(offered()).toBeVisible());
    await user.click(button("Usage", "Use selection"));
    await waitFor(() => expect(offered()).toBeNull());
  });
});

describe("work under way", () => {
  test("shows its step and share, and no other task can be started", async () => {
    const task = held();
    const pickUsage = jest.fn();
    const { user } = await press({ recommend: task.recommend, pickUsage });
    await waitFor(() => expect(task.works).toHaveLength(1));
    act(() => task.work().onProgress("Settling 41 commitments", 0.42));
    expect(within(step("Recommend")).getByText("Settling 41 commitments (42%)")).toBeVisible();
    expect(screen.getByRole("progressbar")).toHaveAttribute("aria-valuenow", "0.42");
    await user.click(button("Usage", "Use selection"));
    await user.click(button("Recommend", "Write to workbook"));
    expect(pickUsage).not.toHaveBeenCalled();
    expect(task.works).toHaveLength(1);
  });

  test("can be cancelled; the focus goes back to the button that started it", async () => {
    const task = held();
    const { user } = await press({ recommend: task.recommend });
    await waitFor(() => expect(task.works).toHaveLength(1));
    await user.click(button("Recommend", "Cancel"));
    expect(task.work().signal.aborted).toBe(true);
    expect(within(step("Recommend")).getByText(/^Cancelling/)).toBeVisible();
    act(() => task.fail(new WorkbookError("Stopped.", "")));
    expect(await screen.findByText("Cancelled; nothing was written.")).toBeVisible();
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
    expect(button("Recommend", "Write to workbook")).toHaveFocus();
  });

  test("that was finished before Cancel took effect is finished", async () => {
    const task = held();
    const { user } = await press({ recommend: task.recommend });
    await waitFor(() => expect(task.works).toHaveLength(1));
    await user.click(button("Recommend", "Cancel"));
    act(() => task.finish(recommended()));
    expect(await screen.findByText(recommended().headline)).toBeVisible();
    expect(screen.queryByText(/nothing was written/)).not.toBeInTheDocument();
  });

  test("is given up when the pane goes", async () => {
    const task = held();
    const readUsage = (work: Work) => task.recommend(work).then(() => null);
    const { unmount } = render(<App services={fakeWorkbook({ readUsage })} />);
    await waitFor(() => task.work());
    unmount();
    expect(task.work().signal.aborted).toBe(true);
  });
});

describe("errors", () => {
  test("of the workbook layer are said in its words, with the detail underneath", async () => {
    const busy = new WorkbookError(
      "A cell is being edited. Press Enter or Esc.",
      "InvalidOperationInCellEditMode",
    );
    const { user } = await press({ recommend: () => Promise.reject(busy) });
    const alert = await screen.findByRole("alert");
    expect(within(alert).getByText("This could not be done")).toBeVisible();
    expect(within(alert).getByText("A cell is being edited. Press Enter or Esc.")).toBeVisible();
    expect(within(alert).getByText("InvalidOperationInCellEditMode")).not.toBeVisible();
    // The words are there before their frame is, which is fetched.
    await waitFor(() => expect(alert.querySelector(".fui-MessageBar")).not.toBeNull());
    await user.click(within(alert).getByText("Details"));
    expect(within(alert).getByText("InvalidOperationInCellEditMode")).toBeVisible();
  });

  test("of any other kind show only in the detail", async () => {
    await press({ recommend: () => Promise.reject(new TypeError("x is undefined")) });
    const alert = await screen.findByRole("alert");
    expect(within(alert).getByText(/^Something unexpected stopped the work/)).toBeVisible();
    expect(within(alert).getByText("TypeError: x is undefined")).not.toBeVisible();
  });

  test("an AbortError counts as cancelled", async () => {
    await press({ recommend: () => Promise.reject(new DOMException("x", "AbortError")) });
    expect(await screen.findByText("Cancelled; nothing was written.")).toBeVisible();
  });

  test("go when the work is tried again", async () => {
    const recommend = jest
      .fn<Promise<Recommended>, []>()
      .mockRejectedValueOnce(new Error("once"))
      .mockResolvedValueOnce(recommended());
    const { user } = await press({ recommend });
    await screen.findByRole("alert");
    await user.click(button("Recommend", "Write to workbook"));
    await screen.findByText(recommended().headline);
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });
});
