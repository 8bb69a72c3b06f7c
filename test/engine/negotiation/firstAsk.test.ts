import { firstAsk } from "../../../src/engine/negotiation/firstAsk";
import { fraction } from "../../../src/engine/units";
import { band, committedOverage, onePeriod, overageAt, terms } from "../contract";

const bands = [band(20, 0.1)];
const near = (worth: number): number => expect.closeTo(worth, 9) as number;

describe("what to ask for first", () => {
  it("[N2] is what saves most at the commitment", () => {
    // 90 at 10 %; usage 50 leaves 45: a tenth of 90 released would save 9 in one of two, all of it carried 22.5
    expect(firstAsk(onePeriod([100, 50]), 90, bands, terms())).toEqual({
      kind: "carryover",
      worth: near(22.5),
    });
    // usage 200: 100 beyond, 10 cheaper at the committed rate
    expect(firstAsk(onePeriod([200, 200]), 90, bands, terms())).toEqual({ kind: "overage", worth: near(10) });
  });

  it("[N2] is none of what the terms or a band have already", () => {
    const carried = { carryoverShare: fraction(0.1), carryoverValue: fraction(0) };
    expect(firstAsk(onePeriod([100, 50]), 90, bands, terms(carried))).toEqual({
      kind: "true-down",
      worth: near(4.5),
    });
    const own = [band(20, 0.1), band(500, 0.2, carried)];
    expect(firstAsk(onePeriod([100, 50]), 90, own, terms())?.kind).toBe("true-down");
    const released = terms({ ...carried, trueDownShare: fraction(0.05) });
    expect(firstAsk(onePeriod([100, 50]), 90, bands, released)).toBeNull();
    for (const overage of [committedOverage, overageAt(0.05)]) {
      expect(firstAsk(onePeriod([200, 200]), 90, bands, terms({ overage }))).toBeNull();
    }
  });

  it("[N2] is nothing where nothing would be saved", () => {
    expect(firstAsk(onePeriod([100, 100]), 90, bands, terms())).toBeNull();
    // no band is reached: list, whatever the terms say
    expect(firstAsk(onePeriod([100, 100]), 10, bands, terms())).toBeNull();
  });
});
