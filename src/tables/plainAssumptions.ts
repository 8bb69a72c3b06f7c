import { costsAsList } from "./exports/assumptions";
import type { ControlTotals } from "./exports/controlCounts";
import type { UsageColumn, UsageField, UsageFormat } from "./usageReading";

/**
 * What is taken for granted of a sheet that people make: that costs are list cost where nothing says so, and that
 * tokens are counted as their headings say where the cost beside them is of another order.
 */
export function plainAssumptions(
  format: UsageFormat,
  columns: readonly UsageColumn[],
  { comparison }: Pick<ControlTotals, "comparison">,
): readonly string[] {
  const has = (wanted: UsageField): boolean => columns.some(({ field }) => field === wanted);
  switch (format) {
    case "month-cost":
    case "console-cost":
    case "admin-cost":
      return has("listCost") ? [] : [costsAsList];
    case "month-columns":
      return has("tokenType") ? [] : [costsAsList];
    case "month-tokens":
    case "class-rows":
      return comparison === null ? [] : otherOrder(comparison.overall);
    default:
      return [];
  }
}

/** Costs below this are rounded too much to be compared. */
const comparable = 1;

/** A cost beside tokens that is a thousand or a million times as much, or as little, but for a discount or a premium. */
function otherOrder({
  reported,
  priced,
}: {
  readonly reported: number;
  readonly priced: number;
}): readonly string[] {
  if (!(reported > 0 && priced > 0) || Math.max(reported, priced) < comparable) return [];
  for (const [times, unit] of [
    [1000, "thousands"],
    [1_000_000, "millions"],
  ] as const) {
    const shown = times.toLocaleString("en-US");
    if (isAbout(reported / priced / times))
      return [
        `reported cost is about ${shown} times list cost, as where tokens stand in ${unit}; they are counted as their headings say`,
      ];
    if (isAbout((reported / priced) * times))
      return [
        `list cost is about ${shown} times reported cost, as where costs stand in ${unit}; they are taken as they stand`,
      ];
  }
  return [];
}

/** The discounts and premiums that are still believed; see `unitAtPrice`. */
const isAbout = (ratio: number): boolean => ratio >= 0.2 && ratio <= 3;
