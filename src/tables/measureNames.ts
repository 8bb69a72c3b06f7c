import type { Measures, Spread } from "../engine/measures";
import type { Argument } from "./arguments";
import type { Cell } from "./grid";
import { showCell } from "./readCell";
import { plainWord } from "./termKinds";

/** One number of the measures; null where it is not defined. */
export type PickMeasure = (measures: Measures) => number | null;

const spreads: readonly (readonly [string, (measures: Measures) => Spread<number> | null])[] = [
  ["paid", ({ paid }) => paid],
  ["forfeiture", ({ forfeited }) => forfeited],
  ["overage", ({ overageCharge }) => overageCharge],
  ["utilization", ({ utilization }) => utilization],
  ["coverage", ({ coverage }) => coverage],
  ["savings rate", ({ savingsRate }) => savingsRate],
];

const single: readonly (readonly [string, PickMeasure])[] = [
  ["net cost", ({ netCost }) => netCost],
  ["fill", ({ fill }) => fill],
  ["expected regret", ({ expectedRegret }) => expectedRegret],
  ["max regret", ({ maxRegret }) => maxRegret],
];

const picks: ReadonlyMap<string, PickMeasure> = new Map(
  [
    ...spreads.flatMap(([name, spread]): (readonly [string, PickMeasure])[] => [
      [name, (measures) => spread(measures)?.mean ?? null],
      ...(["p10", "p50", "p90"] as const).map((quantile): readonly [string, PickMeasure] => [
        `${quantile} ${name}`,
        (measures) => spread(measures)?.[quantile] ?? null,
      ]),
    ]),
    ...single,
  ].map(([name, pick]) => [plainWord(name), pick]),
);

const known = [
  `${spreads.map(([name]) => name).join(", ")} (each also with p10, p50 or p90 before it)`,
  ...single.map(([name]) => name),
].join(", ");

/** `measure`: the name of a measure, such as "p90 paid". @see docs/SPEC.md M1 to M5 */
export function readMeasure(cell: Cell): Argument<PickMeasure> {
  const pick = picks.get(plainWord(String(cell)));
  return pick === undefined
    ? {
        problems: [
          { code: "unknown-term-value", where: "measure", got: String(showCell(cell)), expected: known },
        ],
      }
    : { value: pick };
}
