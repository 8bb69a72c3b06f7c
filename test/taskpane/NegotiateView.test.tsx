import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { NegotiationReading } from "../../src/workbook/forNegotiation";
import { WorkbookError, type Work } from "../../src/workbook/forPane";
import { errors } from "./fakeWorkbook";
import { button, page, view } from "./negotiatePage";
import { negotiationRead, shownNegotiation } from "./shownFigures";

/** Until everything that was begun has come to its first answer. */
const idle = () => act(() => new Promise((resolve) => setTimeout(resolve, 20)));
const part = (name: string) => within(screen.getByRole("region", { name }));
const rowsOf = (region: string, table = region) =>
  within(part(region).getByRole("table", { name: table }))
    .getAllByRole("row")
    .map((row) => [...row.children].map((cell) => cell.textContent));

describe("the figures", () => {
  test("[N2] [N3] requests with worth, points and what would still do; the shares are under Advanced", async () => {
    const { user } = await view();
    expect(screen.getByText(/^Sign 585,000 at 10 %/)).toBeVisible();
    expect(
      part("What to ask for first").getByText(/^Ask for overage at 10 % off: worth 12,656/),
    ).toBeVisible();
    expect(rowsOf("Protections")).toEqual([
      ["Wanted", "Worth", "Discount points", "Walk-away", "Worth at walk-away"],
      ["overage at 10 % off (open)", "12,656", "2.0", "5 %", "6,328"],
      ["an uplift cap of 3 % (refused)", "4,000", "none", "", ""],
    ]);
    const advanced = part("Protections").getByRole("table", {
      name: "Advanced: shares of the whole",
      hidden: true,
    });
    expect(advanced).not.toBeVisible();
    await user.click(part("Protections").getByText("Advanced: shares of the whole", { selector: "summary" }));
    expect(advanced).toBeVisible();
    expect(rowsOf("Protections", "Advanced: shares of the whole").slice(1)).toEqual([
      ["Overage below list (asked for)", "12,656", "12,000", "13,000"],
      ["Rate lock", "500", "600", "700"],
      ["All together", "", "12,600", ""],
    ]);
  });

  test("requests that are not the user's own are said to be the usual ones", async () => {
    const shown = shownNegotiation({ ownAsks: false });
    await view({ readNegotiation: () => Promise.resolve(negotiationRead({ shown })) });
    expect(part("Protections").getByText(/^These are usual requests in round figures/)).toBeVisible();
    expect(rowsOf("Protections")[0]).toEqual(["Request", "Worth", "Discount points"]);
  });

  test("[N1] what to ask for at each next band", async () => {
    await view();
    const bands = "What to ask for at the next bands";
    expect(part(bands).getByText(/^At 1,000,000 no discount is enough/)).toBeVisible();
    expect(rowsOf(bands).slice(1)).toEqual([
      ["Second (15%)", "1,000,000", "none helps"],
      ["Third (20%)", "1,200,000", "27.3 %"],
    ]);
  });

  test("[N4] [N5] quotes side by side, a column each", async () => {
    const one = {
      commitment: 585_000,
      discount: 0.1,
      paid: 711_562,
      netCost: 711_562.5,
      forfeited: 1406.2,
      fill: 0.9,
      rank: 2,
      walkAway: null,
      percentile: null,
      validUntil: null,
    };
    const vendor = {
      ...one,
      name: "Vendor",
      rank: 1,
      walkAway: 0.08,
      percentile: 0.5,
      validUntil: "2026-12-31",
    };
    const quotes = [{ ...one, name: null }, vendor] as never;
    const shown = shownNegotiation({ quotes, quoteSentences: ["Vendor, rank 1. Take it."] });
    await view({ readNegotiation: () => Promise.resolve(negotiationRead({ shown })) });
    expect(rowsOf("Quotes side by side")).toEqual([
      ["Per settlement period", "Recommended (Bands)", "Vendor"],
      ["Commitment", "585,000", "585,000"],
      ["Discount", "10%", "10%"],
      ["Expected net cost", "711,563", "711,563"],
      ["Expected forfeiture", "1,406", "1,406"],
      ["Chance fully used", "90%", "90%"],
      ["Rank", "2", "1"],
      ["Walk-away discount", "none is enough", "8%"],
      ["Benchmark percentile", "not known", "50"],
      ["Valid until", "", "Dec 31, 2026"],
    ]);
  });

  test("problems that stop them are listed with their cells, and nothing else is shown", async () => {
    const onShow = jest.fn();
    const stopped = { kind: "stopped", problems: errors(1) } as const;
    const { user } = await view({ readNegotiation: () => Promise.resolve(stopped) }, { onShow });
    expect(screen.getByText(/^Nothing can be computed yet/)).toBeVisible();
    expect(screen.queryByRole("table")).not.toBeInTheDocument();
    await user.click(button("Go to Usage!C2"));
    expect(onShow).toHaveBeenCalledWith("Usage!C2");
  });
});

describe("reading", () => {
  test("is done while the view is open, anew when the workbook has changed, and not while a task runs", async () => {
    const readNegotiation = jest.fn(() => Promise.resolve(negotiationRead()));
    const { again } = await view({ readNegotiation }, { open: false });
    expect(readNegotiation).not.toHaveBeenCalled();
    again({ open: true, busy: true });
    await idle();
    expect(readNegotiation).not.toHaveBeenCalled();
    again({ open: true });
    await waitFor(() => expect(readNegotiation).toHaveBeenCalledTimes(1));
    await screen.findByText(/^Sign 585,000/);
    again({ open: true });
    await idle();
    expect(readNegotiation).toHaveBeenCalledTimes(1);
    again({ open: true, revision: 1 });
    await waitFor(() => expect(readNegotiation).toHaveBeenCalledTimes(2));
    again({ open: false, revision: 2 });
    await idle();
    expect(readNegotiation).toHaveBeenCalledTimes(2);
  });

  test("tells its progress and can be cancelled", async () => {
    let work: Work | null = null;
    let fail: (error: Error) => void = () => undefined;
    const readNegotiation = (given: Work) => {
      work = given;
      return new Promise<NegotiationReading>((_, reject) => (fail = reject));
    };
    const user = userEvent.setup();
    render(page({ readNegotiation }, {}));
    await waitFor(() => expect(work).not.toBeNull());
    act(() => work?.onProgress("Valuing protections", 0.5));
    expect(screen.getByText("Valuing protections (50%)")).toBeVisible();
    await user.click(button("Cancel"));
    expect((work as Work | null)?.signal.aborted).toBe(true);
    act(() => fail(new DOMException("x", "AbortError")));
    expect(await screen.findByText("Cancelled; nothing was written.")).toBeVisible();
  });

  test("that fails says so in words", async () => {
    const readNegotiation = () => Promise.reject(new WorkbookError("A cell is being edited.", "code"));
    await view({ readNegotiation });
    expect(within(screen.getByRole("alert")).getByText("A cell is being edited.")).toBeVisible();
  });
});

test("the brief is written on request and gone to", async () => {
  const onWritten = jest.fn();
  const onShow = jest.fn();
  const { user } = await view({}, { onShow, onWritten });
  await user.click(button("Write the brief"));
  await user.click(await screen.findByRole("button", { name: "Show the brief" }));
  expect(onShow).toHaveBeenCalledWith("Brief!A1");
  expect(onWritten).toHaveBeenCalledTimes(1);
  expect(screen.getByText("The brief is written.")).toBeInTheDocument();
});

test("a brief that cannot be written says why", async () => {
  const stopped = { kind: "stopped", problems: errors(1) } as const;
  const { user } = await view({ writeBrief: () => Promise.resolve(stopped) });
  await user.click(button("Write the brief"));
  expect(await screen.findByRole("button", { name: "Go to Usage!C2" })).toBeVisible();
  expect(screen.queryByText("The brief is written.")).not.toBeInTheDocument();
});

test("the line shown while the section is closed says how much there is", async () => {
  const onSummary = jest.fn();
  await view({}, { onSummary });
  expect(onSummary).toHaveBeenLastCalledWith("Requests: 2; quotes: 0");
});
