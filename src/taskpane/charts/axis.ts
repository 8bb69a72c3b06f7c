import { scaleLinear, type ScaleLinear } from "d3-scale";
import type { Formats } from "../formats";
import { text } from "../text";

/** A place on an axis, in pixels, and what is written there. */
export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** An axis of money. */
export interface MoneyAxis {
  readonly scale: ScaleLinear<number, number>;
  readonly ticks: readonly Tick[];
  /** The title, with the unit of the labels. */
  readonly title: string;
}

/** Where an axis lies, about how many pixels a label takes along it, and where it ends. */
export interface AxisPlace {
  readonly from: number;
  readonly to: number;
  readonly perLabel: number;
  readonly ends: "at a round number" | "at the last amount";
}

/** A generous width of a text of 12 px, as nothing can be measured before it is drawn. */
export const widthOfText = (label: string): number => label.length * 7.2 + 2;

const units = [1e6, 1e3] as const;

/**
 * An axis over amounts of money. Its labels are whole numbers: of millions or thousands where every one of them
 * is, which the title then says.
 *
 * @param least the lowest amount to show.
 * @param most the highest; where it is no higher than the lowest, the axis is one unit long.
 */
export function moneyAxis(
  title: string,
  [least, most]: readonly [least: number, most: number],
  place: AxisPlace,
  formats: Formats,
): MoneyAxis {
  const count = Math.max(2, Math.floor(Math.abs(place.to - place.from) / place.perLabel));
  const scale = scaleLinear()
    .domain([least, most > least ? most : least + 1])
    .range([place.from, place.to]);
  if (place.ends === "at a round number") scale.nice(count);
  const amounts = scale.ticks(count).filter(Number.isInteger);
  const unit = units.find((each) => amounts.every((amount) => amount % each === 0)) ?? 1;
  return {
    scale,
    ticks: amounts.map((amount) => ({ at: scale(amount), label: formats.count(amount / unit) })),
    title: inUnit(title, unit),
  };
}

function inUnit(title: string, unit: number): string {
  switch (unit) {
    case 1e6:
      return text.charts.inMillions(title);
    case 1e3:
      return text.charts.inThousands(title);
    default:
      return title;
  }
}

/** Where a plot begins and ends, beside the labels of its upright axis. */
export const plotSides = (
  upright: MoneyAxis,
  width: number,
): { readonly left: number; readonly right: number } => ({
  left: Math.max(...upright.ticks.map(({ label }) => widthOfText(label))) + 8,
  right: width - 8,
});

/** The middle of a label that is to stand at a place and not beyond the picture. */
export const withinPicture = ({ at, label }: Tick, width: number): number => {
  const half = widthOfText(label) / 2;
  return Math.max(half, Math.min(at, width - half));
};

const leastGap = 8;

/** Every n-th of ticks in a row, n as small as no two labels touch. */
export function thinned(ticks: readonly Tick[], width: number): readonly Tick[] {
  for (let step = 1; step < ticks.length; step++) {
    const kept = ticks.filter((_, i) => i % step === 0);
    if (kept.every((tick, i) => i === 0 || apart(kept[i - 1] as Tick, tick, width))) return kept;
  }
  return ticks.slice(0, 1);
}

const apart = (left: Tick, right: Tick, width: number): boolean =>
  withinPicture(right, width) - withinPicture(left, width) >=
  (widthOfText(left.label) + widthOfText(right.label)) / 2 + leastGap;
