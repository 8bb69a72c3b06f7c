import type * as Ranges from "../../src/engine/termRange";

/**
 * A fiftieth of the product's scenarios: what is tested of the sheets does not hang on their number, and the workbench
 * calculates every row of them. The sample workbook, the demo and the pane in Chromium are tested with all.
 */
jest.mock("../../src/engine/termRange", () => {
  const actual = jest.requireActual<typeof Ranges>("../../src/engine/termRange");
  const termRange: typeof actual.termRange = (history, term, count, plans) =>
    actual.termRange(history, term, count / 50, plans);
  return { ...actual, termRange };
});
