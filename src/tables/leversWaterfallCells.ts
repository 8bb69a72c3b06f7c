import type { Waterfall } from "../engine/levers/waterfall";
import type { Cell } from "./grid";

/** The columns from today to efficient, in the order the levers act. */
const stageColumns = ["Today", "After routing", "After caching", "After batch"] as const;

/** A waterfall by month as cells: a header row, then one row a month, list money unrounded. */
export const efficientCells = ({ months }: Waterfall): Cell[][] => [
  ["Month", ...stageColumns],
  ...months.map(({ month, today, afterRouting, afterCaching, afterBatch }) => [
    month,
    today,
    afterRouting,
    afterCaching,
    afterBatch,
  ]),
];

/** A waterfall by month and the model that serves the tokens, as cells. */
export const waterfallCells = ({ rows }: Waterfall): Cell[][] => [
  ["Month", "Model", ...stageColumns],
  ...rows.map(({ month, model, today, afterRouting, afterCaching, afterBatch }) => [
    month,
    model === "" ? "no model" : model,
    today,
    afterRouting,
    afterCaching,
    afterBatch,
  ]),
];

/**
 * The steps from today to efficient as cells: what each kind of lever saves in its place, what it would save
 * alone, and, at the end, what the levers save together less what each row of the table would save alone.
 */
export const stepCells = ({ total, steps, interaction }: Waterfall): Cell[][] => [
  ["Step", "List usage", "Saving in this order", "Saving alone"],
  ["today", total.today, "", ""],
  ...steps.map(({ kind, saving, alone }) => [kind, usageAfter[kind](total), saving, alone]),
  ["interaction", "", interaction, ""],
];

const usageAfter = {
  routing: (total: Waterfall["total"]) => total.afterRouting,
  caching: (total: Waterfall["total"]) => total.afterCaching,
  batch: (total: Waterfall["total"]) => total.afterBatch,
} as const;
