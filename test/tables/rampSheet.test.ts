import { freeRamp } from "../../src/engine/ramp/freeRamp";
import { rampSettler } from "../../src/engine/ramp/settledRamp";
import { defaultTerms } from "../../src/engine/terms";
import { fraction, money } from "../../src/engine/units";
import { rampSheet } from "../../src/tables/rampSheet";
import { expectNoOverlap, tableOf, words } from "./workedCase";

const bands = [{ threshold: money(100), discount: fraction(0.2), name: "One", terms: {} }];
const terms = { ...defaultTerms, bandBasis: "total", termYears: 2 } as const;
// Usage is certain: 1,000, then 2,000; 1,600 is best in the second year, 800 in the first
const scenarios = [[1000, 2000]];
const given = rampSettler(scenarios, bands, terms)([800, 800]);

test("[R3] the free ramp beside the recommended commitments, with what it saves", () => {
  const plan = rampSheet("Ramp", {
    months: 24,
    usage: [1000, 2000],
    given,
    free: freeRamp(scenarios, bands, terms),
    shares: null,
  });
  expectNoOverlap(plan);
  expect(tableOf(plan, "bw_Ramp").slice(1)).toEqual([
    ["1: months 1 to 12", 1000, 1, 800, expect.closeTo(800, 6), { formula: "=$E6-$D6" }],
    ["2: months 13 to 24", 2000, 1, 800, expect.closeTo(1600, 6), { formula: "=$E7-$D7" }],
  ]);
  // 1,600 paid and 1,000 of overage at list, against 2,400
  expect(words(plan).join("\n")).toContain("would save 200 on average");
});

test("[R3] where the ramp needs a solver and there is none the sheet says where it is solved", () => {
  const plan = rampSheet("Ramp", { months: 24, usage: [1000, 2000], given, free: null, shares: [1, 1] });
  expect(words(plan).join("\n")).toContain("COMMIT.RAMP");
  // Neither columns without figures nor a total of 0.
  expectNoOverlap(plan);
  expect(tableOf(plan, "bw_Ramp")[0]).toEqual([
    "Period",
    "Mean list usage",
    "Ramp share",
    "Recommended commitment",
  ]);
});
