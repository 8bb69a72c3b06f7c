import "@testing-library/jest-dom";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App } from "../../src/taskpane/App";
import type { WorkbookServices } from "../../src/workbook/forPane";
import { fakeWorkbook } from "./fakeWorkbook";

/** Opens the pane over a workbook with these answers and waits until it has asked for the usage. */
export async function openPane(answers: Partial<WorkbookServices> = {}) {
  const user = userEvent.setup();
  const page = render(<App services={fakeWorkbook(answers)} />);
  // The first rendering of a run compiles all styles: a second is too short on a busy machine.
  await waitFor(() => expect(screen.queryByRole("progressbar")).not.toBeInTheDocument(), { timeout: 4000 });
  return { user, container: page.container };
}

/** The section of a step, named by its heading. */
export const step = (title: "Usage" | "Contract" | "Recommend") =>
  screen.getByRole("region", { name: new RegExp(title) });

/** A button of a step's section. */
export const button = (title: "Usage" | "Contract" | "Recommend", name: string) =>
  within(step(title)).getByRole("button", { name });
