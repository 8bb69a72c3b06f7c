import { termLength } from "../../src/engine/termLength";
import { terms } from "./contract";

describe("periods and months of a term", () => {
  test.each([
    // years × periods of a year
    ["annual", null, { periods: 1, months: 12 }],
    ["quarterly", null, { periods: 4, months: 12 }],
    ["monthly", 1.5, { periods: 18, months: 18 }],
    ["annual", 3, { periods: 3, months: 36 }],
    // one period, however long
    ["term", 1.5, { periods: 1, months: 18 }],
    // half a period is none
    ["annual", 1.5, null],
    ["quarterly", 0.1, null],
  ] as const)("[B4] %s settlement for %s years", (settlement, termYears, expected) => {
    expect(termLength(terms({ settlement, termYears }))).toEqual(expected);
  });
});
