import { fraction, type Fraction } from "../units";
import { forecastPaths, type Forecast } from "./forecast";
import type { GrowthWord } from "./growthWord";
import { totalQuantiles, totalsOf } from "./pathQuantiles";

/** What waiting would tell. */
export interface Narrowing {
  /** Months waited. */
  readonly months: number;
  /** P10 to P90 of the term's total now. */
  readonly width: number;
  /** Its mean after the wait, over simulated continuations. */
  readonly widthAfter: number;
  /** 1 − widthAfter ÷ width: below 0 where the wait would rather widen it. */
  readonly narrowing: Fraction;
  /** Share of the continuations after which the range is narrower at all. */
  readonly narrowerIn: Fraction;
}

const continuations = 20;
const pathCount = 300;

/**
 * What `months` more months of history would narrow, simulated: continuations spread evenly over the
 * forecast's own paths are taken as if observed, and the rest of the same term is forecast again from each.
 * The same months are summed before and after, so the part of the term that has passed is known then.
 *
 * @param growth what the user says of it, as in the forecast.
 * @returns null for a term that is over by then, or without any spread.
 */
export function moreHistory(
  history: readonly number[],
  forecast: Forecast,
  months = 3,
  growth: GrowthWord = { kind: "by evidence" },
): Narrowing | null {
  const term = forecast.paths[0]?.length ?? 0;
  const width = p10ToP90(forecast.paths);
  if (term <= months || !(width > 0)) return null;
  const totals = totalsOf(forecast.paths);
  const byTotal = totals.map((_, i) => i).sort((i, j) => (totals[i] ?? 0) - (totals[j] ?? 0));
  const widths = Array.from({ length: continuations }, (_, c) => {
    const rank = Math.floor(((c + 0.5) / continuations) * byTotal.length);
    const seen = (forecast.paths[byTotal[rank] ?? 0] ?? []).slice(0, months);
    const later = forecastPaths([...history, ...seen], term - months, { count: pathCount, growth });
    return later === null ? width : p10ToP90(later.paths);
  });
  const widthAfter = widths.reduce((sum, each) => sum + each, 0) / widths.length;
  return {
    months,
    width,
    widthAfter,
    narrowing: fraction(1 - widthAfter / width),
    narrowerIn: fraction(widths.filter((each) => each < width).length / widths.length),
  };
}

function p10ToP90(paths: Forecast["paths"]): number {
  const [p10 = 0, p90 = 0] = totalQuantiles(paths, [0.1, 0.9]);
  return p90 - p10;
}
