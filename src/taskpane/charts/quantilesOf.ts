import type { Formats } from "../formats";
import { text } from "../text";

/** The three quantiles of a range in a line. */
export const quantilesOf = (
  { p10, p50, p90 }: { readonly p10: number; readonly p50: number; readonly p90: number },
  { count }: Formats,
): string => text.charts.quantiles(count(p10), count(p50), count(p90));
