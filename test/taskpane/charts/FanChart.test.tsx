import { render, screen } from "@testing-library/react";
import FanChart from "../../../src/taskpane/charts/FanChart";
import { formats, history, range } from "./figures";
import { cellsOf, cornersOf, openTables } from "./shown";

describe("monthly usage and its range", () => {
  test("the picture has a name and a sentence, and titles that say which money", () => {
    render(<FanChart history={history} months={range} formats={formats} />);
    expect(screen.getByRole("heading", { name: "List usage by month" })).toBeVisible();
    expect(screen.getByRole("img", { name: "List usage by month" })).toHaveAccessibleDescription(
      "The last month observed, Feb 2026, has 50,000. In Apr 2026 usage is between 44,000 and 66,000 in eight scenarios of ten, with 54,000 in the middle.",
    );
    expect(screen.getByText("List usage a month, list, in thousands")).toBeVisible();
    expect(screen.getByText("Month", { selector: "div" })).toBeVisible();
  });

  test("the fan opens at the last observed month", () => {
    const { container } = render(<FanChart history={history} months={range} formats={formats} />);
    const paths = [...container.querySelectorAll("[role=img] path")];
    const [likely, observed] = paths.slice(-2).map(cornersOf);
    expect(likely).toHaveLength(3);
    expect(likely?.[0]).toEqual(observed?.[1]);
  });

  test("without a history the range stands alone", () => {
    const { container } = render(<FanChart history={[]} months={range} formats={formats} />);
    const paths = [...container.querySelectorAll("[role=img] path")];
    const [likely, observed] = paths.slice(-2).map(cornersOf);
    expect(likely).toHaveLength(2);
    expect(observed).toHaveLength(0);
    expect(screen.getByRole("img")).toHaveAccessibleDescription(/^In Apr 2026 usage is between/);
  });

  test("the numbers behind it are a table that the keyboard reaches", async () => {
    render(<FanChart history={history} months={range} formats={formats} />);
    await openTables();
    expect(cellsOf("List usage a month, list")).toEqual([
      ["Month", "Observed", "P10", "P50", "P90"],
      ["Jan 2026", "40,000", "", "", ""],
      ["Feb 2026", "50,000", "", "", ""],
      ["Mar 2026", "", "45,000", "52,000", "60,000"],
      ["Apr 2026", "", "44,000", "54,000", "66,000"],
    ]);
  });
});
