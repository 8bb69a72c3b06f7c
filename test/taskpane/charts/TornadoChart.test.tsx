import { render, screen } from "@testing-library/react";
import TornadoChart from "../../../src/taskpane/charts/TornadoChart";
import { formats } from "./figures";
import { cellsOf, openTables } from "./shown";

const protections = [
  { name: "Rollover", worth: 5_400.4 },
  { name: "Overage below list", worth: 12_656 },
  { name: "Ramp", worth: -6_000 },
];

describe("what each protection is worth", () => {
  test("the picture has a name and a sentence, and titles that say which money", () => {
    render(<TornadoChart protections={protections} formats={formats} />);
    expect(screen.getByRole("heading", { name: "Value of each protection" })).toBeVisible();
    expect(screen.getByRole("img", { name: "Value of each protection" })).toHaveAccessibleDescription(
      "Overage below list is worth most: 12,656 on average.",
    );
    expect(screen.getByText("Worth on average, discounted, in thousands")).toBeVisible();
    expect(screen.getByText("Protection", { selector: "div" })).toBeVisible();
  });

  test("the largest stands first, whichever way it goes, on its side of zero", () => {
    const { container } = render(<TornadoChart protections={protections} formats={formats} />);
    const bars = [...container.querySelectorAll("[role=img] rect")].map((bar) => ({
      x: Number(bar.getAttribute("x")),
      width: Number(bar.getAttribute("width")),
    }));
    const [overage, ramp, rollover] = bars;
    const zero = overage?.x ?? 0;
    expect(rollover?.x).toBe(zero);
    expect((ramp?.x ?? 0) + (ramp?.width ?? 0)).toBeCloseTo(zero, 9);
    // Lengths are as 12,656 : 6,000 : 5,400.4.
    expect((ramp?.width ?? 0) / (overage?.width ?? 1)).toBeCloseTo(6000 / 12_656, 9);
    expect((rollover?.width ?? 0) / (overage?.width ?? 1)).toBeCloseTo(5400.4 / 12_656, 9);
  });

  test("what costs more than it saves is hatched and in the key", () => {
    const { rerender } = render(<TornadoChart protections={protections} formats={formats} />);
    expect(screen.getByText("Costs you")).toBeVisible();
    rerender(<TornadoChart protections={protections.slice(0, 2)} formats={formats} />);
    expect(screen.queryByText("Costs you")).not.toBeInTheDocument();
  });

  test("where none is worth anything, it says so", () => {
    render(<TornadoChart protections={[{ name: "Rollover", worth: -0.2 }]} formats={formats} />);
    expect(screen.getByRole("img")).toHaveAccessibleDescription(
      "No protection is worth anything at this commitment.",
    );
    expect(screen.getByText("Rollover", { selector: "span" }).nextSibling).toHaveTextContent(/^0$/);
  });

  test("the numbers behind it are a table that the keyboard reaches", async () => {
    render(<TornadoChart protections={protections} formats={formats} />);
    await openTables();
    expect(cellsOf("Value of each protection")).toEqual([
      ["Protection", "Worth on average, discounted"],
      ["Overage below list", "12,656.00"],
      ["Ramp", "-6,000.00"],
      ["Rollover", "5,400.40"],
    ]);
  });
});
