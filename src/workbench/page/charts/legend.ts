import { marker } from "./marks";
import type { PlottedChart } from "./plottedChart";
import { label, svg, textWidth } from "./svg";

const LEGEND_SIZE = 12;
const SIGN = 24;
const BETWEEN = 14;
const LINE = 20;

export interface LegendEntry {
  readonly name: string;
  readonly sign: (x: number, y: number) => readonly SVGElement[];
}

export function legendEntries(chart: PlottedChart, partColors: readonly string[]): readonly LegendEntry[] {
  if (chart.kind === "pie") {
    return chart.categories.map((name, index) => ({
      name,
      sign: square(partColors[index % partColors.length] ?? "#156082"),
    }));
  }
  const drawn = chart.series.filter(({ draws }) => draws !== "nothing");
  return drawn.map(({ name, color, draws, dashed }) => ({
    name,
    sign:
      chart.kind === "line" || chart.kind === "scatter"
        ? (x, y) => [
            ...(draws === "markers" ? [] : [stroke(x, y, color, dashed)]),
            ...(draws === "line" ? [] : [marker([x + SIGN / 2, y], color)]),
          ]
        : square(color),
  }));
}

/** The entries in as many centred lines as the width asks for; `height` is what they take. */
export function rowsOfLegend(
  entries: readonly LegendEntry[],
  width: number,
): { readonly height: number; readonly draw: (top: number) => readonly SVGElement[] } {
  const lines: LegendEntry[][] = [];
  let room = 0;
  for (const entry of entries) {
    const wide = entryWidth(entry) + BETWEEN;
    if (lines.length === 0 || room < wide) {
      lines.push([]);
      room = width;
    }
    lines.at(-1)?.push(entry);
    room -= wide;
  }
  const draw = (top: number): readonly SVGElement[] =>
    lines.flatMap((line, index) => {
      const whole = line.reduce((sum, entry) => sum + entryWidth(entry) + BETWEEN, -BETWEEN);
      let x = (width - whole) / 2;
      return line.flatMap((entry) => {
        const drawn = drawEntry(entry, x, top + index * LINE + LINE / 2);
        x += entryWidth(entry) + BETWEEN;
        return drawn;
      });
    });
  return { height: lines.length * LINE, draw };
}

/** The entries under each other. */
export function columnOfLegend(entries: readonly LegendEntry[]): {
  readonly width: number;
  readonly draw: (left: number, middle: number) => readonly SVGElement[];
} {
  return {
    width: Math.max(0, ...entries.map(entryWidth)),
    draw: (left, middle) =>
      entries.flatMap((entry, index) =>
        drawEntry(entry, left, middle + (index - (entries.length - 1) / 2) * LINE),
      ),
  };
}

const entryWidth = ({ name }: LegendEntry): number => SIGN + 4 + textWidth(name, LEGEND_SIZE);

const drawEntry = ({ name, sign }: LegendEntry, x: number, y: number): readonly SVGElement[] => [
  ...sign(x, y),
  label(name, { x: x + SIGN + 4, y: y + LEGEND_SIZE / 3 }, "start"),
];

const square =
  (color: string) =>
  (x: number, y: number): readonly SVGElement[] => [
    svg("rect", { x: x + SIGN - 10, y: y - 4, width: 8, height: 8, fill: color }),
  ];

const stroke = (x: number, y: number, color: string, dashed: boolean): SVGElement =>
  svg("line", {
    x1: x,
    x2: x + SIGN,
    y1: y,
    y2: y,
    stroke: color,
    "stroke-width": 2.25,
    "stroke-dasharray": dashed ? "6 3" : null,
  });
