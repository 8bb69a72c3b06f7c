import "@testing-library/jest-dom";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { SmallTable } from "../../src/taskpane/SmallTable";

/** jsdom lays nothing out: a frame with room for 100 px, and what is in it. */
function laidOut(width: number): void {
  jest.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(100);
  jest.spyOn(HTMLElement.prototype, "scrollWidth", "get").mockReturnValue(width);
}

const table = (
  <SmallTable
    caption="Points"
    columns={[
      { title: "Commitment", align: "number" },
      { title: "Cost", align: "number" },
    ]}
    rows={[["1", "2"]]}
  />
);

afterEach(() => jest.restoreAllMocks());

describe("a table in a frame", () => {
  test("that is too wide for it is reached with the keyboard, and named", async () => {
    laidOut(101);
    render(table);
    await userEvent.tab();
    expect(screen.getByRole("region", { name: "Points" })).toHaveFocus();
  });

  test("that fits is no stop of the keyboard", async () => {
    laidOut(100);
    render(table);
    expect(screen.queryByRole("region")).not.toBeInTheDocument();
    await userEvent.tab();
    expect(document.body).toHaveFocus();
  });
});
