import { tokens } from "../../src/engine/units";
import { efficientCells, stepCells, waterfallCells } from "../../src/tables/leversWaterfallCells";
import { batching, fall, opus46, routing, sonnet46 } from "../engine/levers/leversOn";
import { costRow, tokenRow } from "../engine/usageRows";

// 2M input of Opus 4.6: 10; half to Sonnet 4.6: 5 + 3; half of all in batch: 6. A cost of 4 stays.
const fallen = fall(
  [tokenRow("2026-10", opus46, { input: tokens(2e6) }), costRow("2026-10", 4)],
  [routing(opus46, sonnet46, 0.5), batching(0.5)],
);

describe("the waterfall as cells", () => {
  test("[U3] by month", () => {
    expect(efficientCells(fallen)).toEqual([
      ["Month", "Today", "After routing", "After caching", "After batch"],
      ["2026-10", 14, 12, 12, 10],
    ]);
  });

  test("[U3] by month and the model that serves the tokens", () => {
    expect(waterfallCells(fallen)).toEqual([
      ["Month", "Model", "Today", "After routing", "After caching", "After batch"],
      ["2026-10", "no model", 4, 4, 4, 4],
      ["2026-10", opus46, 10, 5, 5, 3.75],
      ["2026-10", sonnet46, 0, 3, 3, 2.25],
    ]);
  });

  test("[U3] the steps, what each saves alone, and the interaction", () => {
    // Batch alone saves a quarter of 10; 2 + 2.5 alone, 4 together
    expect(stepCells(fallen)).toEqual([
      ["Step", "List usage", "Saving in this order", "Saving alone"],
      ["today", 14, "", ""],
      ["routing", 12, 2, 2],
      ["caching", 12, 0, 0],
      ["batch", 10, 2, 2.5],
      ["interaction", "", -0.5, ""],
    ]);
  });
});
