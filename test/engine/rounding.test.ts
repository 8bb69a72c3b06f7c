import { roundDown } from "../../src/engine/rounding";
import { money } from "../../src/engine/units";

describe("the commitment shown", () => {
  it.each([
    [584_859.375, 1000, 250_000, 584_000],
    [584_999.99, 1000, 250_000, 584_000],
    [585_000, 1000, 250_000, 585_000],
    [250_400, 1000, 250_300, 250_300], // 250,000 would lie below the band
    [0.7999999999999999, 0.1, 0, 0.8], // eight increments but for the last bit
    [12_345.67, 0.01, 0, 12_345.67],
    [84.99999, 1, 50, 84],
  ])("[R4] %d to the increment %d in the band from %d is %d", (commitment, increment, threshold, shown) => {
    expect(roundDown(money(commitment), money(increment), money(threshold))).toBeCloseTo(shown, 9);
  });

  it("[R4] a commitment just below a threshold does not round up into its band", () => {
    expect(roundDown(money(10_000 * (1 - 1e-10)), money(1000), money(5000))).toBe(9000);
  });
});
