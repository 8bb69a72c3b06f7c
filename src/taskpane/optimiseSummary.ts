import type { Preview } from "../workbook/previewInWords";
import type { Formats } from "./formats";
import { text } from "./text";

/** The efficient usage beside today's, as a share of it with its sign. */
export function changeInWords(today: number, efficient: number, formats: Formats): string {
  const change = today === 0 ? 0 : efficient / today - 1;
  return `${change > 0 ? "+" : change < 0 ? "−" : ""}${formats.discount(Math.abs(change))}`;
}

/** The step Optimise in a line; null before there is anything to say. */
export function optimiseSummary(preview: Preview | null, formats: Formats): string | null {
  const figures = preview?.optimise ?? null;
  if (figures === null) return null;
  const { today, efficient, steps } = figures;
  return steps.every(({ saving }) => saving === 0)
    ? text.optimise.summaryNoLevers(formats.count(today))
    : text.optimise.summary(
        formats.count(today),
        formats.count(efficient),
        changeInWords(today, efficient, formats),
      );
}
