import { render, screen } from "@testing-library/react";
import BurnDownChart from "../../../src/taskpane/charts/BurnDownChart";
import { burnDownMonths, formats } from "./figures";
import { cellsOf, cornersOf, openTables } from "./shown";

const show = (months = burnDownMonths) =>
  render(<BurnDownChart months={months} commitment={48_000} denomination="net" formats={formats} />);

describe("drawdown against the commitment", () => {
  test("the picture has a name and sentences, and titles that say which money", () => {
    show();
    expect(screen.getByRole("heading", { name: "Drawdown against the commitment" })).toBeVisible();
    expect(screen.getByRole("img", { name: "Drawdown against the commitment" })).toHaveAccessibleDescription(
      "22,000 of 48,000 are drawn by Feb 2026; at an even pace it would be 24,000. It will be between 36,000 and 52,000 by Apr 2026 in eight scenarios of ten, with 44,000 in the middle.",
    );
    expect(screen.getByText("Drawn since signing, discounted, in thousands")).toBeVisible();
    expect(screen.getByText("Commitment 48,000")).toBeVisible();
  });

  test("a commitment at list price is called that", () => {
    render(
      <BurnDownChart months={burnDownMonths} commitment={48_000} denomination="list" formats={formats} />,
    );
    expect(screen.getByText("Drawn since signing, list, in thousands")).toBeVisible();
  });

  test("the range opens at the last month with actuals", () => {
    const { container } = show();
    const [likely, drawn] = [...container.querySelectorAll("[role=img] path")].slice(-2).map(cornersOf);
    expect(likely).toHaveLength(3);
    expect(likely?.[0]).toEqual(drawn?.[1]);
  });

  test("months without dates are numbered; what is not there is not in the key", () => {
    show(burnDownMonths.map((each) => ({ ...each, month: null, expected: null })));
    expect(screen.getByRole("img")).toHaveAccessibleDescription(/^22,000 of 48,000 are drawn by Month 2;/);
    expect(screen.queryByText("Expected at signing")).not.toBeInTheDocument();
  });

  test("at the end of the term nothing is projected", () => {
    show(burnDownMonths.slice(0, 2));
    expect(screen.queryByText("Rest from P10 to P90")).not.toBeInTheDocument();
    expect(screen.getByRole("img")).toHaveAccessibleDescription(
      "22,000 of 48,000 are drawn by Feb 2026; at an even pace it would be 24,000.",
    );
  });

  test("before the first month ends there is the range alone", () => {
    show(burnDownMonths.slice(2));
    expect(screen.queryByText("Drawn", { selector: "li" })).not.toBeInTheDocument();
    expect(screen.getByRole("img")).toHaveAccessibleDescription(/^It will be between 36,000/);
  });

  test("the numbers behind it are a table that the keyboard reaches", async () => {
    show();
    await openTables();
    expect(cellsOf("Drawn since signing, discounted")).toEqual([
      ["Month", "Drawn", "Even pace", "Expected at signing", "P10", "P50", "P90"],
      ["Jan 2026", "10,000", "12,000", "11,000", "", "", ""],
      ["Feb 2026", "22,000", "24,000", "22,000", "", "", ""],
      ["Mar 2026", "", "36,000", "33,000", "30,000", "33,000", "37,000"],
      ["Apr 2026", "", "48,000", "44,000", "36,000", "44,000", "52,000"],
    ]);
  });
});
