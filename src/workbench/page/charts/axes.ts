import type { ScaleBand, ScaleLinear } from "d3-scale";
import type { AxisFile } from "../../file";
import { middle } from "./marks";
import { axisText } from "./plottedChart";
import { tickCount } from "./scales";
import { label, svg, textWidth } from "./svg";

/** The rectangle that the marks are drawn in. */
export interface Plot {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const LABEL_SIZE = 12;
const AXIS_LINE = "#BFBFBF";
const GRID_LINE = "#E1E1E1";

/** What an axis says at its lines. */
export function tickTexts(
  scale: ScaleLinear<number, number>,
  axis: AxisFile,
  distance?: number,
): readonly { readonly at: number; readonly text: string }[] {
  return scale
    .ticks(tickCount(scale, distance))
    .map((value) => ({ at: scale(value), text: axisText(value, axis) }));
}

/** Width that the texts of a list need. */
export const widest = (texts: readonly string[]): number =>
  Math.max(0, ...texts.map((text) => textWidth(text, LABEL_SIZE)));

/** Lines across the plot with the numbers at its left. */
export function valueAxisAtLeft(
  ticks: ReturnType<typeof tickTexts>,
  { left, right }: Plot,
): readonly SVGElement[] {
  return ticks.flatMap(({ at, text }) => [
    svg("line", { x1: left, x2: right, y1: at, y2: at, stroke: GRID_LINE }),
    label(text, { x: left - 8, y: at + LABEL_SIZE / 3 }, "end"),
  ]);
}

/** Numbers below the plot; with lines up through it for bars. */
export function numbersBelow(
  ticks: ReturnType<typeof tickTexts>,
  { left, right, top, bottom }: Plot,
  lines: boolean,
): readonly SVGElement[] {
  return [
    ...ticks.flatMap(({ at, text }) => [
      svg("line", {
        x1: at,
        x2: at,
        y1: lines ? top : bottom,
        y2: lines ? bottom : bottom + 4,
        stroke: lines ? GRID_LINE : AXIS_LINE,
      }),
      label(text, { x: at, y: bottom + 8 + LABEL_SIZE }, "middle"),
    ]),
    svg("line", { x1: left, x2: right, y1: bottom, y2: bottom, stroke: AXIS_LINE }),
  ];
}

/** Whether names are few and too long for one line each: then they take two instead of being left out. */
export const wraps = (names: readonly string[], room: number): boolean =>
  names.length <= 8 && widest(names) + 8 > room;

/** Names below the plot, as many as fit beside each other; `zero` is where the axis crosses. */
export function categoriesBelow(
  names: readonly string[],
  scale: ScaleBand<number>,
  { left, right, bottom }: Plot,
  zero: number,
): readonly SVGElement[] {
  const inTwo = wraps(names, scale.bandwidth());
  const every = Math.max(1, Math.ceil((widest(names) + 8) / Math.max(scale.bandwidth(), 1)));
  return [
    svg("line", { x1: left, x2: right, y1: zero, y2: zero, stroke: AXIS_LINE }),
    ...names.flatMap((name, index) => {
      if (inTwo) return inLines(name, scale.bandwidth() - 4, middle(scale, index), bottom + 6 + LABEL_SIZE);
      return index % every === 0
        ? [label(name, { x: middle(scale, index), y: bottom + 6 + LABEL_SIZE }, "middle")]
        : [];
    }),
  ];
}

/** Names at the left of bars, from below to above. */
export function categoriesAtLeft(
  names: readonly string[],
  scale: ScaleBand<number>,
  { left, top, bottom }: Plot,
  room: number,
): readonly SVGElement[] {
  return [
    svg("line", { x1: left, x2: left, y1: top, y2: bottom, stroke: AXIS_LINE }),
    ...names.map((name, index) =>
      label(shortened(name, room), { x: left - 8, y: middle(scale, index) + LABEL_SIZE / 3 }, "end"),
    ),
  ];
}

/** A text cut to a width, with a sign that it was. */
function shortened(text: string, room: number): string {
  if (textWidth(text, LABEL_SIZE) <= room) return text;
  let kept = text;
  while (kept.length > 1 && textWidth(`${kept}…`, LABEL_SIZE) > room) kept = kept.slice(0, -1).trimEnd();
  return `${kept}…`;
}

function inLines(text: string, room: number, x: number, y: number): readonly SVGElement[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = lines.length === 0 ? word : `${lines.at(-1) ?? ""} ${word}`;
    if (lines.length > 0 && textWidth(longer, LABEL_SIZE) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines
    .slice(0, 2)
    .map((line, index) =>
      label(
        shortened(index === 1 && lines.length > 2 ? `${line} …` : line, room),
        { x, y: y + index * 14 },
        "middle",
      ),
    );
}
