import "@testing-library/jest-dom";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { App } from "../../src/taskpane/App";
import { text } from "../../src/taskpane/text";
import type { WorkbookServices } from "../../src/workbook/forPane";
import { fakeWorkbook } from "./fakeWorkbook";

/** Opens the pane over a workbook with these answers and waits until it has asked for the usage. */
export async function openPane(answers: Partial<WorkbookServices> = {}) {
  const user = userEvent.setup();
  const page = render(<App services={fakeWorkbook(answers)} />);
  // The first rendering of a run compiles all styles: a second is too short on a busy machine.
  await waitFor(() => expect(screen.queryByRole("progressbar")).not.toBeInTheDocument(), { timeout: 8000 });
  // The bodies of the open steps are fetched after the first view.
  await screen.findByRole("button", { name: text.recommend.press }, { timeout: 8000 });
  await screen.findByText(text.usage.typeInstead, {}, { timeout: 8000 });
  return { user, container: page.container };
}

type Title = "Usage" | "Optimise" | "Range" | "Contract" | "Recommend" | "Negotiate" | "Track";

/** The section of a step, named by its heading. */
export const step = (title: Title) => screen.getByRole("region", { name: new RegExp(`^\\d ?${title}$`) });

/** A button of a step's section. */
export const button = (title: Title, name: string) => within(step(title)).getByRole("button", { name });

/** Opens a step and waits for its body. */
export async function openStep(user: UserEvent, title: Title) {
  await user.click(within(step(title)).getByRole("button", { name: new RegExp(`^\\d ?${title}$`) }));
  await waitFor(() => expect(within(step(title)).queryByText(text.loading)).not.toBeInTheDocument(), {
    timeout: 8000,
  });
  return within(step(title));
}
