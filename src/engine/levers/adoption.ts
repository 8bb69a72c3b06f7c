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

/**
 * The levers as they act in a month, each at its likely size, or at the size that its uniform number draws.
 *
 * @param done how much of each lever the usage they act on has in it already (`inUse`); of what it takes in the
 *   end only the rest is left to be done. Absent: nothing.
 * @see docs/SPEC.md U3
 */
export function settingsIn(
  levers: readonly Lever[],
  month: Month,
  view: AdoptionView,
  uniforms: readonly number[] | null = null,
  done: readonly number[] = [],
): readonly Setting[] {
  const settings = levers.map((lever, i) => ({
    lever,
    size: uniforms === null ? lever.share.likely : drawn(lever.share, uniforms[i] ?? 0.5),
    adopted: view === "full" ? fraction(1) : adopted(lever.adoption, month),
  }));
  return done.every((share) => share === 0)
    ? settings
    : settings.map((setting, i) => ({ ...setting, adopted: stillToCome(setting, settings, done, i) }));
}

/**
 * The part of a lever that is new, relative to what is left to act on. Caching and batch act on what their mix lacks
 * of the share they have in the end: (a − ā) ÷ (1 − ā), and all of it where their steps are over. What routing has
 * taken is no longer seen at the model it came from, Σ size · ā of its tokens: (a − ā) ÷ (1 − Σ size · ā).
 */
function stillToCome(
  { lever, adopted: share }: Setting,
  settings: readonly Setting[],
  done: readonly number[],
  i: number,
): Fraction {
  const before = done[i] ?? 0;
  if (lever.kind !== "routing") return fraction(before < 1 ? Math.max(0, share - before) / (1 - before) : 1);
  const left = settings.reduce(
    (rest, { lever: other, size }, o) =>
      other.kind === "routing" && other.model === lever.model ? rest - size * (done[o] ?? 0) : rest,
    1,
  );
  return fraction(share > before && left > 0 ? (share - before) / left : 0);
}
