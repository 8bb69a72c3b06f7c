import { fraction } from "../../src/engine/units";
import { nativeTerms } from "../../src/tables/nativeSettlement";
import { band, terms } from "../engine/contract";

const bands = [band(100, 0.1)];

describe("what native formulas can settle", () => {
  test.each([
    [terms({ rolloverShare: fraction(0.5) }), 1, true],
    [terms({ rolloverShare: fraction(0.5) }), 3, false],
    [terms({ trueDownShare: fraction(0.1), trueDownClawBack: true }), 1, false],
    // nothing is released, so nothing is clawed back
    [terms({ trueDownClawBack: true }), 1, true],
    [terms({ bandBasis: "period", ramp: [0.5, 1.5] }), 2, false],
    [terms({ ramp: [0.5, 1.5], rate: "floating", listPriceChange: -0.1 }), 2, true],
  ])("[C5, C6, B4] case %#", (inForce, periods, expected) => {
    expect(nativeTerms(inForce, bands, periods)).toBe(expected);
  });

  test("[B1] a band decides too", () => {
    expect(nativeTerms(terms(), [{ ...band(100, 0.1), terms: { rolloverShare: fraction(1) } }], 2)).toBe(
      false,
    );
    expect(nativeTerms(terms(), [{ ...band(100, 0.1), terms: { listPriceChange: 0.1 } }], 1)).toBe(false);
  });
});
