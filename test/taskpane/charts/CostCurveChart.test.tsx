import { render, screen } from "@testing-library/react";
import CostCurveChart from "../../../src/taskpane/charts/CostCurveChart";
import { formats, picture } from "./figures";
import { cellsOf, openTables } from "./shown";

const written = (): readonly (string | null)[] =>
  [...document.querySelectorAll("svg text")].map((each) => each.textContent);

describe("expected cost against commitment", () => {
  test("the picture has a name and a sentence, and titles that say which money", () => {
    render(<CostCurveChart {...picture} formats={formats} />);
    expect(screen.getByRole("heading", { name: "Expected cost against commitment" })).toBeVisible();
    expect(screen.getByRole("img", { name: "Expected cost against commitment" })).toHaveAccessibleDescription(
      "The recommended commitment of 585,000 costs 711,563 on average. Without a commitment: 775,000.",
    );
    expect(screen.getByText("Expected net cost of the term, discounted, in thousands")).toBeVisible();
    expect(screen.getByText("Commitment, discounted, in thousands")).toBeVisible();
  });

  test("a commitment at list price, in force every year and ramped, is called that", () => {
    render(
      <CostCurveChart
        {...picture}
        denomination="list"
        settlement="annual"
        periods={3}
        ramped
        formats={formats}
      />,
    );
    expect(screen.getByText("Commitment a year on average, list, in thousands")).toBeVisible();
  });

  test("the bands within the picture, the usage range and the recommended point are marked", () => {
    render(<CostCurveChart {...picture} formats={formats} />);
    expect(written()).toEqual(expect.arrayContaining(["10%", "P10", "P50", "P90"]));
    expect(written()).not.toContain("20%");
    expect(screen.getByText("Bands begin")).toBeVisible();
    expect(screen.getByText("Recommended", { selector: "li" })).toBeVisible();
  });

  test("the diamond stands on the curve, where the commitment is", () => {
    const { container } = render(<CostCurveChart {...picture} formats={formats} />);
    const paths = [...container.querySelectorAll("[role=img] path")];
    const diamond = paths[paths.length - 1]?.getAttribute("d") ?? "";
    const curve = paths[paths.length - 2]?.getAttribute("d") ?? "";
    const [x = 0, y = 0] = diamond.slice(1).split("L")[0]?.split(",").map(Number) ?? [];
    // Fourth point of the curve; the diamond begins 7 px above it.
    const [curveX, curveY] = curve.slice(1).split("L")[3]?.split(",").map(Number) ?? [];
    expect(curveX).toBeCloseTo(x, 2);
    expect(curveY).toBeCloseTo(y + 7, 2);
  });

  test("without a recommendation the lowest point is said", () => {
    render(<CostCurveChart {...picture} recommended={null} formats={formats} />);
    expect(screen.getByRole("img")).toHaveAccessibleDescription(
      "The lowest cost drawn is 711,563, at 585,000. Without a commitment: 775,000.",
    );
    expect(screen.queryByText("Recommended")).not.toBeInTheDocument();
  });

  test("to sign nothing is said as such", () => {
    const [nothing] = picture.points;
    render(<CostCurveChart {...picture} recommended={nothing ?? null} formats={formats} />);
    expect(screen.getByRole("img")).toHaveAccessibleDescription(
      "Recommended is to sign nothing, which costs 775,000 on average.",
    );
  });

  test("the numbers behind it are tables that the keyboard reaches", async () => {
    render(<CostCurveChart {...picture} formats={formats} />);
    expect(screen.getByText("What is marked")).not.toBeVisible();
    await openTables();
    expect(screen.getByText("What is marked")).toBeVisible();
    expect(cellsOf("What is marked")).toEqual([
      ["Mark", "Commitment, discounted"],
      ["Recommended", "585,000"],
      ["Bronze, 10%", "250,000"],
      ["Gold, 20%", "5,000,000"],
      ["Drawdown at P10 usage", "585,000"],
      ["Drawdown at P50 usage", "697,500"],
      ["Drawdown at P90 usage", "810,000"],
    ]);
    expect(cellsOf("Points of the curve")).toEqual([
      ["Commitment, discounted", "Expected net cost of the term, discounted"],
      ["0.00", "775,000.00"],
      ["249,999.99", "775,000.00"],
      ["250,000.00", "747,222.22"],
      ["585,000.00", "711,563.00"],
      ["1,000,000.00", "1,000,000.00"],
    ]);
  });
});
