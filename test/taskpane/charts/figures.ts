import type { LeverKind } from "../../../src/engine/levers/lever";
import type { BurnDownMonth } from "../../../src/engine/tracking/burnDown";
import { money, type Month } from "../../../src/engine/units";
import { formatsFor } from "../../../src/taskpane/formats";
import type { CostPicture } from "../../../src/tables/costPicture";

export const formats = formatsFor("en-US");
const month = (name: string): Month => name as Month;

/** A cost curve with a jump at its one threshold within the picture. */
export const picture: CostPicture = {
  points: [
    [0, 775_000],
    [249_999.99, 775_000],
    [250_000, 747_222.22],
    [585_000, 711_563],
    [1_000_000, 1_000_000],
  ].map(([commitment, cost]) => ({ commitment: money(commitment ?? 0), expectedNetCost: money(cost ?? 0) })),
  thresholds: [
    { name: "Bronze", commitment: 250_000, discount: 0.1 },
    { name: "Gold", commitment: 5_000_000, discount: 0.2 },
  ],
  usage: { p10: 585_000, p50: 697_500, p90: 810_000 },
  recommended: { commitment: money(585_000), expectedNetCost: money(711_563) },
  denomination: "net",
  settlement: "term",
  periods: 1,
  ramped: false,
};

export const history = [
  { month: month("2026-01"), listUsage: 40_000 },
  { month: month("2026-02"), listUsage: 50_000 },
];

export const range = [
  { month: month("2026-03"), p10: 45_000, p50: 52_000, p90: 60_000 },
  { month: month("2026-04"), p10: 44_000, p50: 54_000, p90: 66_000 },
];

export const steps: readonly { readonly kind: LeverKind; readonly saving: number }[] = [
  { kind: "routing", saving: 250_000 },
  { kind: "caching", saving: -20_000 },
  { kind: "batch", saving: 80_000 },
];

/** Two months of four have passed. */
export const burnDownMonths: readonly BurnDownMonth[] = [
  tracked(1, 10_000, null),
  tracked(2, 22_000, null),
  tracked(3, null, [30_000, 33_000, 37_000]),
  tracked(4, null, [36_000, 44_000, 52_000]),
];

function tracked(
  number: number,
  drawn: number | null,
  rest: readonly [p10: number, p50: number, p90: number] | null,
): BurnDownMonth {
  return {
    number,
    month: month(`2026-0${number}`),
    evenPace: money(12_000 * number),
    expected: money(11_000 * number),
    drawn: drawn === null ? null : money(drawn),
    left: drawn === null ? null : money(48_000 - drawn),
    rest:
      rest === null
        ? null
        : { mean: money(rest[1]), p10: money(rest[0]), p50: money(rest[1]), p90: money(rest[2]) },
  };
}
