import { monthIndex } from "../calendar";
import { fraction, type Fraction, type Month } from "../units";
import { drawn } from "./estimate";
import type { Adoption, Lever, Setting } from "./lever";

/**
 * How much of a lever is in use in a month: in even steps from its first month to its first month of full use.
 *
 * @example adopted({ start: "2027-01", monthsToFull: 4 }, "2027-02") // 0.5
 */
export function adopted({ start, monthsToFull }: Adoption, month: Month): Fraction {
  if (start === null) return fraction(1);
  const used = monthIndex(month) - monthIndex(start) + 1;
  if (used <= 0) return fraction(0);
  return fraction(Math.min(1, used / monthsToFull));
}

/** Which adoption counts: that of each month, or all levers in full, as after the last ramp. */
export type AdoptionView = "dated" | "full";

/** The levers as they act in a month, each at its likely size, or at the size that its uniform number draws. */
export function settingsIn(
  levers: readonly Lever[],
  month: Month,
  view: AdoptionView,
  uniforms: readonly number[] | null = null,
): readonly Setting[] {
  return levers.map((lever, i) => ({
    lever,
    size: uniforms === null ? lever.share.likely : drawn(lever.share, uniforms[i] ?? 0.5),
    adopted: view === "full" ? fraction(1) : adopted(lever.adoption, month),
  }));
}
