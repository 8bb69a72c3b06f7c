import "@testing-library/jest-dom";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import NegotiateView from "../../src/taskpane/NegotiateView";
import type { ViewProps } from "../../src/taskpane/viewProps";
import type { NegotiationServices } from "../../src/workbook/forNegotiation";
import { fakeNegotiation, viewProps } from "./shownFigures";

/** The view in a page. */
export const page = (answers: Partial<NegotiationServices>, props: Partial<ViewProps>) => (
  <FluentProvider theme={webLightTheme}>
    <NegotiateView {...viewProps(props)} negotiation={fakeNegotiation(answers)} />
  </FluentProvider>
);

/** The view over a workbook with these answers, after its first reading. */
export async function view(answers: Partial<NegotiationServices> = {}, props: Partial<ViewProps> = {}) {
  const user = userEvent.setup();
  const shown = render(page(answers, props));
  await waitFor(() => expect(screen.queryByRole("progressbar")).not.toBeInTheDocument(), { timeout: 4000 });
  return {
    user,
    again: (changed: Partial<ViewProps>) => shown.rerender(page(answers, { ...props, ...changed })),
  };
}
export const button = (name: string) => screen.getByRole("button", { name });
