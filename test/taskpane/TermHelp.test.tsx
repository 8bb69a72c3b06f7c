import "@testing-library/jest-dom";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { TermHelp } from "../../src/taskpane/TermHelp";

describe("the explanation beside a term", () => {
  test("is said when it is asked for, and hidden again", async () => {
    const user = userEvent.setup();
    render(<TermHelp term="overage" label="Overage" />);
    const button = screen.getByRole("button", { name: "What does “Overage” mean?" });
    const region = screen.getByRole("status");
    expect(button).toHaveAttribute("aria-expanded", "false");
    expect(region).toBeEmptyDOMElement();

    await user.tab();
    expect(button).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(await screen.findByText(/^Usage beyond the commitment, and what it costs/)).toBe(region);
    expect(button).toHaveAttribute("aria-expanded", "true");

    await user.keyboard(" ");
    expect(region).toBeEmptyDOMElement();
    expect(button).toHaveAttribute("aria-expanded", "false");
  });

  test("of a row of the table Terms is its note there", async () => {
    render(<TermHelp contractTerm="rolloverLife" label="Rollover life" />);
    await userEvent.click(screen.getByRole("button", { name: /Rollover life/ }));
    expect(await screen.findByText("Periods that a rolled amount lives")).toHaveAttribute("role", "status");
  });
});
