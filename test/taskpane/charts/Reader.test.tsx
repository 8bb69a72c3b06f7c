import "@testing-library/jest-dom";
import { fireEvent, render, screen } from "@testing-library/react";
import BurnDownChart from "../../../src/taskpane/charts/BurnDownChart";
import CostCurveChart from "../../../src/taskpane/charts/CostCurveChart";
import FanChart from "../../../src/taskpane/charts/FanChart";
import { burnDownMonths, formats, history, picture, range } from "./figures";

const slider = () => screen.getByRole("slider");
const readAt = (point: number) => fireEvent.change(slider(), { target: { value: String(point) } });
/** The upright line at the point that is read. */
const hairline = (container: HTMLElement) =>
  [...container.querySelectorAll("svg path")].filter((path) =>
    /^M[\d.]+,[\d.]+V[\d.]+$/.test(path.getAttribute("d") ?? ""),
  );

describe("reading a chart point by point", () => {
  test("of the cost curve, from the recommended commitment on", () => {
    const { container } = render(<CostCurveChart {...picture} formats={formats} />);
    const before = hairline(container).length;
    expect(slider()).toHaveAccessibleName("Read a point of the curve");
    expect(slider()).toHaveAttribute("aria-valuetext", "Committing 585,000 costs 711,563");
    // Nothing is read before someone asks.
    expect(screen.getByText("Read a point of the curve")).toBeVisible();

    readAt(2);
    expect(slider()).toHaveAttribute("aria-valuetext", "Committing 250,000 costs 747,222");
    expect(screen.getByText("Committing 250,000 costs 747,222")).toBeVisible();
    expect(hairline(container)).toHaveLength(before + 1);
  });

  test("of the fan, observed months and those to come", () => {
    render(<FanChart history={history} months={range} formats={formats} />);
    expect(slider()).toHaveAttribute("aria-valuetext", "Feb 2026: 50,000");
    readAt(3);
    expect(slider()).toHaveAttribute("aria-valuetext", "Apr 2026: P10 44,000, P50 54,000, P90 66,000");
  });

  test("of the burn-down, months that passed and those to come", () => {
    render(
      <BurnDownChart months={burnDownMonths} commitment={48_000} denomination="net" formats={formats} />,
    );
    expect(slider()).toHaveAttribute("aria-valuetext", "Feb 2026: 22,000; even pace 24,000");
    readAt(2);
    expect(slider()).toHaveAttribute(
      "aria-valuetext",
      "Mar 2026: P10 30,000, P50 33,000, P90 37,000; even pace 36,000",
    );
  });

  test("under the mouse, but not under a finger, which scrolls", () => {
    const { container } = render(<FanChart history={history} months={range} formats={formats} />);
    const svg = container.querySelector("[role=img] svg") as Element;
    // In jsdom the picture lies at 0 and is 288 px wide: its right end is the last month.
    const move = (pointerType: string) => {
      const event = new MouseEvent("pointermove", { bubbles: true, clientX: 280 });
      Object.defineProperty(event, "pointerType", { value: pointerType });
      fireEvent(svg, event);
    };
    move("touch");
    expect(slider()).toHaveValue("1");
    move("mouse");
    expect(slider()).toHaveValue("3");
  });

  test("a point that is no longer there is not read", () => {
    const { rerender } = render(<FanChart history={history} months={range} formats={formats} />);
    readAt(3);
    rerender(<FanChart history={history} months={range.slice(0, 1)} formats={formats} />);
    expect(slider()).toHaveAttribute("aria-valuetext", "Mar 2026: P10 45,000, P50 52,000, P90 60,000");
  });
});
