import { fraction, money } from "../../src/engine/units";
import { bandMovesFigures } from "../../src/tables/bandMovesFigures";
import { nearInWords, roomInWords } from "../../src/tables/bandMovesInWords";
import { bandMovesSheet } from "../../src/tables/bandMovesSheet";
import { moveInWords } from "../../src/tables/moveInWords";
import { bands, cellOf, expectNoOverlap, place, scenarios, tableOf, terms, words } from "./workedCase";

const figures = bandMovesFigures(scenarios, { commitment: money(585_000) }, bands, terms);
const plan = bandMovesSheet("Band moves", figures, place);

test("[N1] declining a band: what fills it, and why a bigger discount cannot help", () => {
  const [second] = figures.moves;
  // 1,000,000 ÷ 0.85; the highest midpoint; at 15 % nothing above 687,650 costs as little as 711,562.50
  expect(second && moveInWords(second.advice, second.offered)).toMatch(
    /^Decline 1,000,000 at 15 %: filling it takes 1,176,471 of list usage; your highest scenario is 931,094\. It costs 288,438 more on average\. A bigger discount cannot help; 15 % is worth taking up to a commitment of 687,6\d\d\./,
  );
  expect(words(plan).join("\n")).toContain("Decline 1,000,000 at 15 %");
});

test("[N1] a row a higher band, measured by formulas over the scenarios and against the first row", () => {
  const [header, recommended, second, ...more] = tableOf(plan, "bw_BandMoves");
  expect(more).toEqual([]);
  expect(header).toEqual([
    "Band",
    "Commitment",
    "Discount",
    "Extra commitment",
    "Expected net cost",
    "Cost change",
    "Expected forfeiture",
    "Extra forfeiture",
    "Expected overage",
    "Fill",
    "Check",
  ]);
  expect(recommended?.slice(0, 2)).toEqual(["Recommended", { formula: "=bw_Commitment" }]);
  // The second band's threshold is the second of those above none
  expect(second?.[1]).toEqual({ formula: `=INDEX(Scenarios!$B$7:$B$8,2)/${place.tested}` });
  expect(second?.[5]).toEqual({ formula: "=$E7-$E$6" });
  expect(second?.[9]).toEqual({ formula: expect.stringContaining("<=0.000001") });
});

test("[N1] what would make it worth taking stands as figures or as the word for none", () => {
  const [, row] = tableOf(plan, "bw_BandMoveAdvice");
  expect(row?.[0]).toBe("Second");
  // Above 650,000 the recommended one pays list: 585,000 + U − 650,000 = 1,000,000 at 1,065,000
  expect(row?.[1]).toBeCloseTo(1_065_000, 6);
  expect(row?.[2]).toBe("none helps");
  // 12 months × 1,000,000 ÷ (0.85 × 775,000), within the steps of the scenarios
  expect(row?.[5]).toBeCloseTo((12 * 1_000_000) / (0.85 * 775_000), 6);
  expect(row?.[8]).toBe("none helps");
});

test("[R7] the room to concede stands in the table and in a sentence", () => {
  const [, first] = tableOf(plan, "bw_Room");
  expect(first?.[0]).toBe("First");
  expect(words(plan).join("\n")).toContain("can be offered in return for a protection");
});

test("[R7] where all that is unused comes back the room has no end", () => {
  // 10 % off on all usage, and nothing is ever owed for what is not used: any commitment costs 697,500
  const free = { ...terms, overage: { kind: "committed" }, trueDownShare: fraction(1) } as const;
  const endless = bandMovesFigures(scenarios, { commitment: money(250_000) }, bands.slice(0, 1), free);
  expect(endless.room.map((room) => roomInWords(room))).toEqual([
    "Room in First: any commitment from 250,000 up costs within 0.5 % of the recommended one (697,500 on average) and is full often enough. It can be offered in return for a protection.",
  ]);
  expect(tableOf(bandMovesSheet("Band moves", endless, place), "bw_Room")[1]?.[2]).toBe("no limit");
});

test("[N1, M3] a band that a right to reduce fills is not said to be reached, and no confidence is missed that was not asked for", () => {
  const reduced = { ...terms, trueDownShare: fraction(0.3) };
  const at700 = [
    ...bands.slice(0, 1),
    { ...(bands[1] as (typeof bands)[number]), threshold: money(700_000) },
  ];
  const weighed = (policy: (typeof terms)["policy"]) => {
    const [move] = bandMovesFigures(scenarios, { commitment: money(250_000) }, at700, {
      ...reduced,
      policy,
    }).moves;
    return move && moveInWords(move.advice, move.offered);
  };
  // 700,000 ÷ 0.85 = 823,529: (931,250 − 823,529) ÷ 312.5 = 344.7 of 1,000; 490,000 is always drawn
  expect(weighed("floor")).toMatch(
    /^Take 700,000 at 15 %: it costs [\d,]+ less on average, and filling it takes 823,529 of list usage, which 34\.5 % of scenarios reach; nothing is ever forfeited\.$/,
  );
  // With 3 % released 679,000 have to be drawn
  reduced.trueDownShare = fraction(0.03);
  // 679,000 ÷ 0.85 = 798,824: (931,250 − 798,824) ÷ 312.5 = 423.8
  expect(weighed("floor")).toMatch(
    /^Weigh .*, which 34\.5 % of scenarios reach; nothing is forfeited in 42\.4 %, fewer than the 90 % asked for\.$/,
  );
  expect(weighed("least cost")).toMatch(/^Take .*; nothing is forfeited in 42\.4 %\.$/);
});

test("[R8] a threshold that is nearly reached is said", () => {
  // 15 % below 1,000,000 is 850,000
  const near = bandMovesFigures(scenarios, { commitment: money(900_000) }, bands, terms).near[0];
  expect(near && nearInWords(near)).toMatch(
    /^The commitment is just under Second \(1,000,000 at 15 %\): 100,000 more commitment would earn /,
  );
  expect(words(plan).join("\n")).not.toContain("just under");
});

test("without a higher band it says so", () => {
  const top = bandMovesFigures(scenarios, { commitment: money(1_000_000) }, bands, terms);
  const alone = bandMovesSheet("Band moves", top, place);
  expect(words(alone)).toContain("There is no higher band to move up to.");
  expect(alone.tables.map(({ name }) => name)).not.toContain("bw_BandMoveAdvice");
});

test("no two blocks write one cell; notes stand at headers", () => {
  expectNoOverlap(plan);
  for (const { row, column } of plan.notes ?? [])
    expect(cellOf(plan, row, column)).toEqual(expect.any(String));
});

test("[N1] where there is no figure its word stands: any, never, or the lower of two usages", () => {
  const [only] = figures.moves;
  if (only === undefined) throw new Error("a move");
  const rowOf = (advice: Partial<(typeof only)["advice"]>) => {
    const moves = [{ ...only, advice: { ...only.advice, ...advice } }];
    return tableOf(bandMovesSheet("Band moves", { ...figures, moves }, place), "bw_BandMoveAdvice")[1];
  };
  expect(rowOf({ payingUsage: { kind: "between", from: money(5), to: money(9) } })?.[1]).toBe(5);
  expect(rowOf({ payingUsage: { kind: "always" } })?.[1]).toBe("any");
  expect(rowOf({ payingUsage: { kind: "never" } })?.[1]).toBe("never");
  expect(rowOf({ discountNeeded: { kind: "discount", discount: 0.2 as never } })?.[2]).toBe(0.2);
  expect(rowOf({ highestCommitment: { kind: "any" } })?.[3]).toBe("any");
  expect(rowOf({ highestCommitment: { kind: "none" } })?.[3]).toBe("none");
  // Usage that does not grow to it never uses the commitment up
  expect(rowOf({ monthsLasting: { p10: null, p50: null, p90: null } })?.slice(4, 7)).toEqual([
    "never used",
    "never used",
    "never used",
  ]);
  expect(rowOf({ trueDownShare: null, rolloverShare: null, extraMonths: null })?.slice(7)).toEqual([
    "none helps",
    "none helps",
    "none helps",
  ]);
});
