import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { App } from "../../src/taskpane/App";
import { reportFromRibbon } from "../../src/taskpane/ribbonReport";
import { errors, fakeWorkbook, recommended, usage } from "./fakeWorkbook";
import { openPane, step } from "./press";

/** The host's settings as Office.js gives them to the pane. */
const setOffice = (context: object | undefined) => {
  if (context === undefined) Reflect.deleteProperty(globalThis, "Office");
  else Reflect.set(globalThis, "Office", { context });
};
afterEach(() => setOffice(undefined));

const background = () => {
  const provider = document.querySelector(".fui-FluentProvider");
  if (provider === null) throw new Error("The pane is not there.");
  return getComputedStyle(provider).getPropertyValue("--colorNeutralBackground1");
};

describe("keyboard", () => {
  test("Tab goes through the pane from top to bottom", async () => {
    const { user } = await openPane();
    const order: string[] = [];
    while (order.length < 12) {
      await user.tab();
      // jsdom tabs into closed details; browsers pass by what they do not show.
      if (document.activeElement?.closest("details:not([open]) > :not(summary)")) continue;
      order.push(document.activeElement?.textContent ?? "");
    }
    expect(order).toEqual([
      "1Usage",
      "Use selection",
      "Open a file",
      "Insert sample model",
      "Type the range instead",
      "2Optimise",
      "3Range",
      "4Contract",
      "5Recommend",
      "Write to workbook",
      "6Negotiate",
      "7Track",
    ]);
  });

  test("a step opens and closes with Enter and says whether it is open", async () => {
    const { user } = await openPane({ readUsage: () => Promise.resolve(usage()) });
    const heading = within(step("Usage")).getByRole("button", { name: /usage/i, expanded: true });
    heading.focus();
    await user.keyboard("{Enter}");
    expect(heading).toHaveAttribute("aria-expanded", "false");
    expect(screen.queryByRole("button", { name: "Use selection" })).not.toBeInTheDocument();
    expect(within(step("Usage")).getByText("4 rows, list cost 1,234,567.89")).toBeVisible();
  });
});

describe("while a task runs", () => {
  const titles = ["Usage", "Optimise", "Range", "Contract", "Recommend"] as const;

  test("no control is disabled, which would take the focus from it", async () => {
    let readings = 0;
    const readUsage = () =>
      ++readings === 1 ? Promise.resolve(usage()) : new Promise<never>(() => undefined);
    const { user } = await openPane({ readUsage });
    for (const title of titles) {
      const heading = within(step(title)).getByRole("button", { name: new RegExp(`^\\d ?${title}$`) });
      if (heading.getAttribute("aria-expanded") === "false") await user.click(heading);
    }
    await waitFor(() => expect(screen.getAllByRole("combobox").length).toBeGreaterThan(1));
    const again = within(step("Usage")).getByRole("button", { name: "Read again" });
    await user.click(again);
    expect(await screen.findByRole("progressbar")).toBeVisible();
    expect(again).toHaveFocus();
    expect(again).toHaveAttribute("aria-disabled", "true");
    expect(document.querySelectorAll(":disabled")).toHaveLength(0);
  });
});

describe("Excel's settings", () => {
  test("numbers follow the language of the contents", async () => {
    setOffice({ contentLanguage: "de-DE" });
    await openPane({ readUsage: () => Promise.resolve(usage()) });
    expect(await screen.findByText("1.234.567,89")).toBeVisible();
  });

  test.each([
    ["a dark theme", { officeTheme: { isDarkTheme: true } }, "#292929"],
    ["a light theme", { officeTheme: { isDarkTheme: false } }, "#ffffff"],
    ["colours only, dark", { officeTheme: { bodyBackgroundColor: "#262626" } }, "#292929"],
    ["colours only, light", { officeTheme: { bodyBackgroundColor: "#F0F0F0" } }, "#ffffff"],
    ["no theme", {}, "#ffffff"],
  ])("%s is followed", async (_name, context, colour) => {
    setOffice(context);
    await openPane();
    expect(background()).toBe(colour);
  });

  test("a theme changed while the pane is open is followed when the pane gets the focus", async () => {
    setOffice({ officeTheme: { isDarkTheme: false } });
    await openPane();
    setOffice({ officeTheme: { isDarkTheme: true } });
    fireEvent.focus(window);
    await waitFor(() => expect(background()).toBe("#292929"));
  });
});

describe("ribbon commands", () => {
  test("a recommendation stopped by errors is shown in the pane", async () => {
    await openPane();
    act(() => reportFromRibbon({ kind: "recommended", answer: { written: false, problems: errors(1) } }));
    expect(await within(step("Recommend")).findByText(/^Nothing was written. Correct/)).toBeVisible();
  });

  test("what is told while a task runs is read after it", async () => {
    let end = (): void => undefined;
    let readings = 0;
    const readUsage = () => {
      readings++;
      return readings === 2
        ? new Promise<null>((resolve) => (end = () => resolve(null)))
        : Promise.resolve(usage());
    };
    const { user } = await openPane({ readUsage });
    await user.click(within(step("Usage")).getByRole("button", { name: "Read again" }));
    act(() => reportFromRibbon({ kind: "usagePicked", usage: usage() }));
    end();
    await waitFor(() => expect(readings).toBe(3));
    expect(await within(step("Usage")).findByText("Usage!A1:H5")).toBeVisible();
  });

  test("an error is said in the step it belongs to", async () => {
    await openPane();
    act(() => reportFromRibbon({ kind: "failed", command: "insertSample", error: new Error("locked") }));
    expect(within(step("Usage")).getByRole("alert")).toHaveTextContent("locked");
  });

  test("what was done before the pane was there is shown when it comes", async () => {
    reportFromRibbon({ kind: "recommended", answer: recommended() });
    render(<App services={fakeWorkbook()} />);
    expect(await screen.findByText(recommended().headline)).toBeVisible();
  });
});
