import "@testing-library/jest-dom";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import TrackView from "../../src/taskpane/TrackView";
import type { ViewProps } from "../../src/taskpane/viewProps";
import type { TrackingReading } from "../../src/workbook/forTracking";
import { errors } from "./fakeWorkbook";
import { shownTracking, viewProps } from "./shownFigures";

const read = (changes: Parameters<typeof shownTracking>[0] = {}): TrackingReading => ({
  kind: "read",
  shown: shownTracking(changes),
});

async function view(reading: TrackingReading = read(), props: Partial<ViewProps> = {}) {
  const readTracking = jest.fn(() => Promise.resolve(reading));
  const page = (changed: Partial<ViewProps>) => (
    <FluentProvider theme={webLightTheme}>
      <TrackView
        {...viewProps({ ...props, ...changed })}
        tracking={() => Promise.resolve({ readTracking })}
      />
    </FluentProvider>
  );
  const shown = render(page({}));
  await waitFor(() => expect(screen.queryByRole("progressbar")).not.toBeInTheDocument(), { timeout: 4000 });
  return {
    user: userEvent.setup(),
    readTracking,
    again: (changed: Partial<ViewProps>) => shown.rerender(page(changed)),
  };
}
const part = (name: string) => within(screen.getByRole("region", { name }));
const rowsOf = (name: string) =>
  within(part(name).getByRole("table", { name }))
    .getAllByRole("row")
    .map((row) => [...row.children].map((cell) => cell.textContent));

test("[T1] where the contract stands, when it runs out, and what it will have cost", async () => {
  await view();
  expect(screen.getByText(/^Month 1: 40,000 of 585,000 drawn/)).toBeVisible();
  expect(part("Where it stands").getByLabelText("Where it stands", { selector: "dl" })).toHaveTextContent(
    "Drawn40,000 of 585,000Left545,000Months passed1 of 2List usage a month, last three months47,000List usage a month to use it up60,714",
  );
  const runsOut = "When the balance runs out";
  expect(part(runsOut).getByLabelText(runsOut, { selector: "dl" })).toHaveTextContent(
    "Chance before its period ends25%One in ten scenarios byNov 5, 2026Half of them bymonth 11.5Nine in ten bynot in the term",
  );
  expect(screen.getByText("0 / 86,400 / 120,000")).toBeVisible();
  expect(await screen.findByRole("img")).toBeInTheDocument();
});

test("[T1] what to do now, the most worth first, with its date", async () => {
  await view();
  expect(rowsOf("What to do now").slice(1)).toEqual([
    ["Extend the term", "86,400", "Dec 31, 2026", "2.0 months"],
    ["Claim the true-down (right)", "20,000", "no date", ""],
  ]);
});

test("[T2] notice dates, with the days left from a day that can be chosen", async () => {
  await view();
  expect(rowsOf("Notice dates")[1]).toEqual(["Claim the true-down, period 1", "Dec 1, 2026", "303"]);
  fireEvent.change(screen.getByLabelText("Count days from"), { target: { value: "2026-12-05" } });
  expect(rowsOf("Notice dates")[1]?.[2]).toBe("4 days past");
});

test("nothing to do and no dates are said", async () => {
  await view(read({ actions: [], noticesOn: () => [] }));
  expect(screen.getByText("Nothing that can be done now is worth anything.")).toBeVisible();
  expect(screen.getByText("The plan has no notice dates.")).toBeVisible();
});

test("without a plan it says what to do once something is signed", async () => {
  const onSummary = jest.fn();
  await view({ kind: "nothing signed" }, { onSummary });
  expect(
    screen.getByText(/^Nothing is signed yet. Once it is, add the table Plan/, { selector: "p:not([role])" }),
  ).toBeVisible();
  expect(onSummary).toHaveBeenLastCalledWith("Nothing is signed yet");
});

test("problems that stop it are listed with their cells", async () => {
  const onShow = jest.fn();
  const { user } = await view({ kind: "stopped", problems: errors(1) }, { onShow });
  await user.click(screen.getByRole("button", { name: "Go to Usage!C2" }));
  expect(onShow).toHaveBeenCalledWith("Usage!C2");
});

test("it reads anew when the workbook has changed, or on request", async () => {
  const onSummary = jest.fn();
  const { user, readTracking, again } = await view(read(), { onSummary });
  expect(onSummary).toHaveBeenLastCalledWith("Month 1 of 2: 7% drawn");
  again({ revision: 1 });
  await waitFor(() => expect(readTracking).toHaveBeenCalledTimes(2));
  await user.click(screen.getByRole("button", { name: "Compute again" }));
  await waitFor(() => expect(readTracking).toHaveBeenCalledTimes(3));
});
