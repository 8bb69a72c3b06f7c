import type { Analysis } from "../../src/engine/analyse";
import { freeRamp } from "../../src/engine/ramp/freeRamp";
import { rampSettler } from "../../src/engine/ramp/settledRamp";
import { defaultTerms } from "../../src/engine/terms";
import { fraction, money } from "../../src/engine/units";
import { rampFigures } from "../../src/tables/rampFigures";
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
    level: given,
    confidence: null,
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

test("[R3] the ramp is held against the level that costs least, not against the one that the confidence allows", () => {
  // Four in five use 1,000 in the first year, one 500; 2,000 in the second. All must fill it: 400 a year
  const unsure = [...Array.from({ length: 4 }, () => [1000, 2000]), [500, 2000]];
  const settled = rampSettler(unsure, bands, terms);
  const plan = rampSheet("Ramp", {
    ...{ months: 24, usage: [900, 2000], shares: null, confidence: 1 },
    // 400 + 0.8 × 500, then 400 + 1,500 of overage: 2,700. 800 a year: 800, then 800 + 1,000: 2,600
    given: settled([400, 400]),
    level: settled([800, 800]),
    // 400 and 1,600: 800, then 1,600; 200 less than 2,600
    free: freeRamp(unsure, bands, terms),
  });
  const said = words(plan).join("\n");
  expect(said).toContain(
    "By cost alone the best level is 800 a period: it would cost 100 less than recommended, and be full in 80 % of scenarios.",
  );
  expect(said).toContain(
    "A commitment of its own for each period would save 200 on average beside that level, and would be full in 100 % of scenarios: ask for the ramp.",
  );
});

test("[R3] the level is the one that costs least: the recommended one itself where only rounding parts them", () => {
  const unsure = [...Array.from({ length: 4 }, () => [1000, 2000]), [500, 2000]];
  const range = { scenarios: unsure, periods: 2, termMonths: 24 } as unknown as Analysis["range"];
  const figures = (commitment: number, increment: number) =>
    rampFigures(commitment, {
      ...{ analysis: { range }, bands, solve: null },
      terms: { ...terms, increment: money(increment), confidence: fraction(1) },
    });
  // As above: 800 a year; or 400, which all fill and which costs as much in the first year and 100 more in the second
  const floor = figures(400, 10);
  expect(floor.level.commitments.map(Math.round)).toEqual([800, 800]);
  expect(floor).toMatchObject({ confidence: 1, usage: [900, 2000] });
  // 800 in steps of 300 is 600
  const rounded = figures(600, 300);
  expect(rounded.level).toBe(rounded.given);
});

test("[R1, R3] a ramp that is full less often than the confidence asks is to be weighed", () => {
  const free = { ...freeRamp(scenarios, bands, terms), fill: fraction(0.5) };
  const plan = rampSheet("Ramp", {
    ...{ months: 24, usage: [1000, 2000], shares: null, confidence: 0.9 },
    ...{ given, level: given, free },
  });
  expect(words(plan).join("\n")).toContain(
    "would save 200 on average, and would be full in 50 % of scenarios, fewer than the 90 % asked for: weigh it.",
  );
});

test("[R3] where the ramp needs a solver and there is none the sheet says where it is solved", () => {
  const plan = rampSheet("Ramp", {
    ...{ months: 24, usage: [1000, 2000], shares: [1, 1] },
    ...{ given, level: given, confidence: null, free: null },
  });
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
