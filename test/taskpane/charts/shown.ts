import "@testing-library/jest-dom";
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

/** The cells of a table by its caption, row by row. */
export const cellsOf = (caption: string): readonly (readonly string[])[] =>
  within(screen.getByRole("table", { name: caption, hidden: true }))
    .getAllByRole("row", { hidden: true })
    .map((row) => [...row.children].map((cell) => cell.textContent));

/** Opens the tables behind the chart with the keyboard alone. */
export async function openTables(): Promise<void> {
  const user = userEvent.setup();
  const summary = screen.getByText("Show as table");
  await user.tab();
  // Before it comes what the chart is read with, where it can be.
  if (document.activeElement === screen.queryByRole("slider")) await user.tab();
  // jsdom opens nothing by itself when Enter is pressed on a summary.
  if (document.activeElement !== summary) throw new Error("The tables cannot be reached with Tab.");
  await user.click(summary);
}

/** The numbers of a path: the corners of what is drawn. */
export const cornersOf = (path: Element | null): readonly (readonly [number, number])[] =>
  (path?.getAttribute("d") ?? "")
    .split(/[MLZ]/)
    .filter((corner) => corner !== "")
    .map((corner) => corner.split(",").map(Number) as unknown as readonly [number, number]);
