import { render, screen } from "@testing-library/react";
import WaterfallChart from "../../../src/taskpane/charts/WaterfallChart";
import { formats, steps } from "./figures";
import { cellsOf, openTables } from "./shown";

// 1,000,000 − 250,000 + 20,000 − 80,000
const efficient = 690_000;
const show = () =>
  render(<WaterfallChart today={1_000_000} steps={steps} efficient={efficient} formats={formats} />);

const ends = (bar: Element): readonly number[] => {
  const x = Number(bar.getAttribute("x"));
  return [x, x + Number(bar.getAttribute("width"))];
};

describe("from today's usage to the efficient one", () => {
  test("the picture has a name and a sentence, and titles that say which money", () => {
    show();
    expect(screen.getByRole("heading", { name: "From today's usage to the efficient one" })).toBeVisible();
    expect(
      screen.getByRole("img", { name: "From today's usage to the efficient one" }),
    ).toHaveAccessibleDescription("1,000,000 today come down to 690,000, 31% less.");
    expect(screen.getByText("List usage of the history, list, in thousands")).toBeVisible();
  });

  test("every bar begins where the one before it ended, in the order the levers act", () => {
    const { container } = show();
    const [today = [], routing = [], caching = [], batch = [], after = []] = [
      ...container.querySelectorAll("[role=img] rect"),
    ].map(ends);
    expect(routing[1]).toBeCloseTo(today[1] ?? 0, 9);
    // Caching adds: its left end is where routing came to.
    expect(caching[0]).toBeCloseTo(routing[0] ?? 0, 9);
    expect(batch[1]).toBeCloseTo(caching[1] ?? 0, 9);
    expect(after[1]).toBeCloseTo(batch[0] ?? 0, 9);
    expect(today[0]).toBe(after[0]);
  });

  test("what adds usage is hatched and in the key, and only then", () => {
    const { unmount } = show();
    expect(screen.getByText("Added")).toBeVisible();
    expect(document.querySelectorAll("[role=img] pattern")).toHaveLength(1);
    unmount();
    render(
      <WaterfallChart today={10} steps={[{ kind: "batch", saving: 2 }]} efficient={8} formats={formats} />,
    );
    expect(screen.queryByText("Added")).not.toBeInTheDocument();
    expect(document.querySelectorAll("[role=img] pattern")).toHaveLength(0);
  });

  test("levers that change nothing, or make it dearer, are said as such", () => {
    const { rerender } = render(
      <WaterfallChart
        today={1000}
        steps={[{ kind: "routing", saving: 0 }]}
        efficient={1000}
        formats={formats}
      />,
    );
    expect(screen.getByRole("img")).toHaveAccessibleDescription("1,000 today, and no lever changes it.");
    expect(screen.getByText("Routing", { selector: "span" }).nextSibling).toHaveTextContent(/^0$/);
    rerender(
      <WaterfallChart
        today={1000}
        steps={[{ kind: "caching", saving: -50 }]}
        efficient={1050}
        formats={formats}
      />,
    );
    expect(screen.getByRole("img")).toHaveAccessibleDescription("1,000 today go up to 1,050, 5% more.");
  });

  test("the numbers behind it are a table that the keyboard reaches", async () => {
    show();
    await openTables();
    expect(cellsOf("List usage of the history, list")).toEqual([
      ["Lever", "Change", "Usage after"],
      ["Today", "", "1,000,000"],
      ["Routing", "-250,000", "750,000"],
      ["Caching", "20,000", "770,000"],
      ["Batch", "-80,000", "690,000"],
      ["Efficient", "", "690,000"],
    ]);
  });
});
