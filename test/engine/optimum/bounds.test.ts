import { boundedCosts } from "../../../src/engine/optimum/boundedCosts";
import { curvatureOf } from "../../../src/engine/optimum/curvature";
import { bestOfPiece, graduatedPieces, hasBest } from "../../../src/engine/optimum/graduatedPeriod";
import { highestFilledLevel, mayMiss } from "../../../src/engine/optimum/highestFilledLevel";
import { highestLevel } from "../../../src/engine/optimum/highestLevel";
import {
  costPerLevel,
  leastCostOfUnit,
  leastCostOfUsage,
  levelThatCoversAll,
} from "../../../src/engine/optimum/levelBounds";
import { objectiveOf } from "../../../src/engine/optimum/policy";
import { shrinkingMean } from "../../../src/engine/optimum/shrinkingMean";
import { newPass, settleAll, signedAt, type Sizing } from "../../../src/engine/optimum/sizing";
import { mean } from "../../../src/engine/quantile";
import { prefixSums } from "../../../src/engine/rising";
import { levelStretches } from "../../../src/engine/stretches";
import { contractPrices } from "../../../src/engine/pricing";
import { commitmentsPerPeriod, type Terms } from "../../../src/engine/terms";
import { usageMatrix } from "../../../src/engine/usageMatrix";
import { fraction } from "../../../src/engine/units";
import { band, committedOverage, evenSpread, overageAt, settleFlat, terms, under } from "../contract";

type Schedule = readonly ReturnType<typeof band>[];
const sizingOf = (
  scenarios: readonly (readonly number[])[],
  bands: Schedule,
  changed: Partial<Terms> = {},
): Sizing => ({ matrix: usageMatrix(scenarios), bands, terms: terms({ policy: "least cost", ...changed }) });
const half = fraction(0.5);
const tenOff = [band(20, 0.1)];

describe("how a scenario's cost runs inside a stretch", () => {
  const curvature = (changed: Partial<Terms>, periods = 2, carried = true, bands: Schedule = tenOff) => {
    const sizing = sizingOf([Array.from({ length: periods }, () => 100)], bands, changed);
    const prices = contractPrices(
      commitmentsPerPeriod(100, periods, sizing.terms),
      { kind: "bands", bands },
      sizing.terms,
    );
    return curvatureOf(prices, signedAt(sizing, 100).contract, carried);
  };
  const rolls = { rolloverShare: half };

  it("[R2] convex without any protection, and where overage is dearer than the committed rate", () => {
    expect(curvature({})).toBe("convex");
    expect(curvature({ overage: overageAt(0.05) })).toBe("convex");
    expect(curvature({ overage: overageAt(-0.5) })).toBe("convex");
  });

  it("[R2] rising where overage costs no more than the committed rate", () => {
    expect(curvature({ overage: committedOverage })).toBe("rising");
    expect(curvature({ overage: overageAt(0.2) })).toBe("rising");
  });

  it("[R2] a release leaves it convex where a drawn unit spares its cash", () => {
    expect(curvature({ trueDownShare: half })).toBe("convex");
    // list prices halve: in the second year the overage that 0.9 would spare costs half
    const falling = { listPriceChange: -0.5 };
    expect(curvature({ ...falling })).toBe("convex");
    expect(curvature({ ...falling, trueDownShare: half })).toBe("unknown");
  });

  it("[C5, R2] nothing is known of graduated bands and claw-backs, of any band", () => {
    expect(curvature({ bandKind: "graduated" })).toBe("unknown");
    expect(curvature({ trueDownClawBack: true })).toBe("unknown");
    expect(curvature({}, 2, true, [band(20, 0.1, { trueDownClawBack: true })])).toBe("unknown");
  });

  it("[C7, R2] carrying out for more than a drawn unit spares is not known, unless the cost does not count it", () => {
    // in the second year a unit spares 0.5 ÷ 0.9; carried out in full it is worth 1
    const carries = { listPriceChange: -0.5, carryoverShare: fraction(1) };
    expect(curvature(carries)).toBe("unknown");
    expect(curvature(carries, 2, false)).toBe("convex");
    expect(curvature({ ...carries, carryoverShare: half })).toBe("convex");
  });

  it("[C6, R2] with rollover: convex where lots go first and nothing is released", () => {
    expect(curvature(rolls)).toBe("convex");
    expect(curvature({ ...rolls, orderOfUse: "commitment first" })).toBe("unknown");
    expect(curvature({ ...rolls, trueDownShare: half })).toBe("unknown");
    // nothing rolls out of a single period, nor under a cap of 0
    expect(curvature({ ...rolls, orderOfUse: "commitment first" }, 1)).toBe("convex");
    expect(curvature({ ...rolls, orderOfUse: "commitment first", rolloverCap: fraction(0) })).toBe("convex");
  });

  it("[C6, R2] lots in part that live on are convex in three periods, whole ones in any number", () => {
    const long = { ...rolls, rolloverLife: 2 };
    expect(curvature(long, 3)).toBe("convex");
    expect(curvature(long, 4)).toBe("unknown");
    expect(curvature(rolls, 4)).toBe("convex");
    expect(curvature({ ...long, rolloverShare: fraction(1) }, 4)).toBe("convex");
  });

  it("[C6, R2] usage covered later must not be worth more, nor what is carried out", () => {
    expect(curvature({ ...rolls, listPriceChange: 0.1 })).toBe("unknown");
    expect(curvature({ ...rolls, listPriceChange: -0.05 })).toBe("convex");
    const carries = { ...rolls, listPriceChange: -0.5, carryoverShare: fraction(1) };
    expect(curvature(carries)).toBe("unknown");
    expect(curvature(carries, 2, false)).toBe("convex");
  });

  it("[B4, C6, R2] periods in different bands roll alike or are not known", () => {
    const each = { ...rolls, bandBasis: "period", ramp: [0.3, 1] } as const;
    expect(curvature(each, 2, true, [band(20, 0.1)])).toBe("convex");
    expect(curvature(each, 2, true, [band(20, 0.1), band(80, 0.2)])).toBe("unknown");
    expect(curvature(each, 2, true, [band(20, 0.1), band(80, 0.1)])).toBe("convex");
    for (const own of [
      { rolloverShare: fraction(0.4) },
      { rolloverCap: fraction(0.4) },
      { rolloverLife: 2 },
      { orderOfUse: "commitment first" },
    ] as const) {
      expect(curvature(each, 2, true, [band(20, 0.1), band(80, 0.1, own)])).toBe("unknown");
    }
  });
});

describe("bounds of a level", () => {
  const contractOf = (changed: Partial<Terms>, periods = 2) =>
    signedAt(sizingOf([Array.from({ length: periods }, () => 100)], tenOff, changed), 100).contract;

  it("[R2] a unit is worth the dearest it can still spare, or its cash", () => {
    // 1 ÷ 0.9 in both years
    expect(costPerLevel(contractOf({}), [1, 1])).toBeCloseTo(2 / 0.9, 12);
    // overage at half of list spares 0.56: a unit costs 1
    expect(costPerLevel(contractOf({ overage: overageAt(0.5) }), [1, 2])).toBe(3);
    // prices rise by half: a unit of the first year can spare 1.5 ÷ 0.9 in the second
    expect(costPerLevel(contractOf({ listPriceChange: 0.5 }), [1, 2])).toBeCloseTo(3 * (1.5 / 0.9), 12);
    // prices halve: in the second year 0.56, below its cash
    expect(costPerLevel(contractOf({ listPriceChange: -0.5 }), [1, 1])).toBeCloseTo(1 / 0.9 + 1, 12);
  });

  it("[R2] beyond the level at which every period covers its greatest usage nothing falls", () => {
    const { matrix } = sizingOf(
      [
        [100, 40],
        [60, 80],
      ],
      tenOff,
    );
    expect(levelThatCoversAll(matrix, contractOf({}), [1, 1])).toBeCloseTo(90, 12);
    expect(levelThatCoversAll(matrix, contractOf({}), [1, 0.5])).toBeCloseTo(144, 12); // 72 ÷ 0.5
    // a year without a commitment lives on a lot: 90, and 162 of all drawdown rolled by half: 324
    const rolled = signedAt(sizingOf([[1, 1]], tenOff, { rolloverShare: half, ramp: [2, 0] }), 100).contract;
    expect(levelThatCoversAll(matrix, rolled, [2, 0])).toBeCloseTo((90 + 324) / 2, 12);
    const capped = { rolloverShare: fraction(1), rolloverCap: fraction(0.25), ramp: [2, 0] };
    const quarter = signedAt(sizingOf([[1, 1]], tenOff, capped), 100).contract;
    expect(levelThatCoversAll(matrix, quarter, [2, 0])).toBeCloseTo((90 + 648) / 2, 12);
    // nothing rolls: no level covers the second year
    const none = signedAt(sizingOf([[1, 1]], tenOff, { ramp: [2, 0] }), 100).contract;
    expect(levelThatCoversAll(matrix, none, [2, 0])).toBeCloseTo(45, 12);
  });

  it("[R2] a unit costs at least what is neither released nor carried out of it", () => {
    const price = (changed: Partial<Terms>, discount = 0.1) => ({
      discount,
      contracted: true,
      terms: terms(changed),
    });
    expect(leastCostOfUnit([price({})])).toBe(1);
    expect(leastCostOfUnit([price({ denomination: "list" })])).toBe(0.9);
    const relief = { trueDownShare: half, carryoverShare: half, carryoverValue: fraction(0.4) };
    expect(leastCostOfUnit([price({}), price(relief)])).toBeCloseTo(0.5 * 0.8, 12);
  });

  it("[R2] a unit of usage costs at least the committed rate, or overage", () => {
    expect(leastCostOfUsage(contractOf({}))).toBeCloseTo(0.9, 12);
    expect(leastCostOfUsage(contractOf({ overage: overageAt(0.3) }))).toBeCloseTo(0.7, 12);
    expect(leastCostOfUsage(contractOf({ denomination: "list" }))).toBeCloseTo(0.9, 12);
    // prices halve in the second year, the rate with them
    expect(leastCostOfUsage(contractOf({ listPriceChange: -0.5, rate: "floating" }))).toBeCloseTo(0.45, 12);
  });

  it("[R2] a search ends where all usage is covered, or where the commitment alone is too dear", () => {
    const [open] = levelStretches(tenOff, terms(), 2);
    if (open === undefined) throw new Error("one stretch");
    expect(highestLevel(sizingOf([[100, 60]], tenOff), open)).toEqual({ level: 90, beyond: null });
    expect(highestLevel(sizingOf([[100, 60]], tenOff), { ...open, to: 70 })).toEqual({
      level: 70,
      beyond: null,
    });
    // graduated: at 20 a year 160 − 40 ÷ 1 + 40 … at most list, 160 = 2 × 80
    const graduated = highestLevel(sizingOf([[100, 60]], tenOff, { bandKind: "graduated" }), open);
    expect(graduated).toEqual({ level: 80, beyond: null });
    // where half may be released it takes twice as much
    const released = { bandKind: "graduated", trueDownShare: half } as const;
    expect(highestLevel(sizingOf([[100, 60]], tenOff, released), open)).toEqual({ level: 160, beyond: null });
    // where all may be, no commitment is too dear: eight times what covers all, and beyond it usage costs 0.9
    const all = { bandKind: "graduated", trueDownShare: fraction(1) } as const;
    const endless = highestLevel(sizingOf([[100, 60]], tenOff, all), open);
    expect(endless.level).toBeGreaterThanOrEqual(8 * 90);
    expect(endless.beyond).toBeCloseTo(0.9, 12);
  });
});

describe("costs and their bounds around a level", () => {
  const bounded = (sizing: Sizing) =>
    boundedCosts(
      sizing,
      objectiveOf(sizing.terms, {
        leastCosts: () => new Float64Array(1),
        listCosts: () => new Float64Array(1),
      }),
      20,
      200,
    );

  it("[R2] a level half a unit away can cost 2 ÷ 0.9 a unit less, but never less than its usage or what is owed", () => {
    // 60 of usage 100 and 50, half released: 60 + 33.33 and 45
    const sample = bounded(sizingOf([[100, 50]], tenOff, { trueDownShare: half }));
    const cost = 60 + 100 - 60 / 0.9 + 45;
    expect(sample(60, 0)).toEqual({ cost: expect.closeTo(cost, 9), lowest: expect.closeTo(cost, 9) });
    expect(sample(60, 0.5).lowest).toBeCloseTo(cost - 1 / 0.9, 9);
    expect(sample(60, 10).lowest).toBeCloseTo(135, 9); // 0.9 × 150
    // from 180 to 200 half of two years is owed, 180; at 190 it costs 95 and 95
    expect(sample(190, 10)).toEqual({ cost: expect.closeTo(190, 9), lowest: expect.closeTo(180, 9) });
    // no further than the stretch: from 190, not 170, on
    expect(bounded(sizingOf([[1, 1]], tenOff))(190, 20).lowest).toBeCloseTo(340, 9);
  });

  it("[M3, R1] under a floor a level that is not filled costs what is not allowed", () => {
    const sample = bounded(sizingOf([[100, 50]], tenOff, { policy: "floor", trueDownShare: half }));
    expect(sample(60, 0).cost).toBeLessThan(Infinity); // 45 of 60 drawn, 15 released
    expect(sample(100, 0).cost).toBe(Infinity); // 50 of 100 released, 45 drawn
    // near enough to 90 it may be filled, further away not
    expect(sample(100, 30).lowest).toBeLessThan(Infinity);
    expect(sample(150, 1).lowest).toBe(Infinity);
  });

  it.each([
    ["a release", { trueDownShare: half }, [band(20, 0.1)]],
    ["lots used last", { rolloverShare: half, orderOfUse: "commitment first" }, [band(20, 0.1)]],
    ["a claw-back", { trueDownShare: half, trueDownClawBack: true }, [band(20, 0.1), band(60, 0.3)]],
    [
      "a claw-back of graduated bands",
      { trueDownShare: half, trueDownClawBack: true, bandKind: "graduated" },
      [band(20, 0.1), band(60, 0.3)],
    ],
    [
      "graduated bands in list denomination, rising prices",
      { bandKind: "graduated", denomination: "list", listPriceChange: 0.2 },
      [band(20, 0.1), band(60, 0.3)],
    ],
    [
      "graduated bands at a floating rate, falling prices",
      { bandKind: "graduated", rate: "floating", listPriceChange: -0.3 },
      [band(20, 0.1), band(60, 0.3)],
    ],
  ] satisfies [string, Partial<Terms>, Schedule][])(
    "[R2] no level of an interval costs less than its bound, and a narrow one hardly more: %s",
    (_, changed, bands) => {
      const scenarios = [
        [100, 50],
        [30, 120],
      ];
      const sizing = sizingOf(scenarios, bands, changed);
      const pass = newPass(sizing.matrix);
      const costAt = (level: number): number => {
        settleAll(sizing, level, pass);
        return mean(pass.netCosts);
      };
      for (const { from, to } of levelStretches(bands, sizing.terms, 2)) {
        const end = Math.min(to * (1 - 1e-10), 200);
        const sample = boundedCosts(sizing, mean, from, end);
        for (let i = 0; i < 8; i++) {
          const level = from + ((end - from) * (i + 0.37)) / 8;
          for (const reach of [2, 20]) {
            const { lowest } = sample(level, reach);
            for (const k of [-1, -0.4, 0.4, 1])
              expect(costAt(Math.min(Math.max(level + k * reach, from), end))).toBeGreaterThanOrEqual(
                lowest - 1e-9,
              );
          }
          if ("trueDownClawBack" in changed) continue;
          expect(sample(level, 1e-7).lowest).toBeGreaterThan(costAt(level) - 1e-4);
        }
      }
    },
  );

  it("[C5, R2] under a claw-back a narrow interval may cost what it would if nothing were clawed back", () => {
    // usage 122.5 at 100: 98 with its release of 2, clawed back 111.61, declined 100, which it costs
    const clawBack = { trueDownShare: fraction(0.15), trueDownClawBack: true };
    const bands = [band(50, 0.1), band(100, 0.2)];
    const sample = boundedCosts(sizingOf([[122.5]], bands, clawBack), mean, 100, 200);
    expect(sample(100, 0).cost).toBeCloseTo(100, 9);
    expect(sample(100, 1e-7).lowest).toBeCloseTo(98, 4);
    // usage 40 draws 32 of 100; 85 are owed, as they are when they earn 10 %
    const idle = boundedCosts(sizingOf([[40]], bands, clawBack), mean, 100, 200);
    expect(idle(100, 1e-7).lowest).toBeCloseTo(85, 4);
    // usage 200 releases nothing: 100 + 75, and no band but its own is near
    const full = boundedCosts(sizingOf([[200]], bands, clawBack), mean, 100, 200);
    expect(full(110, 1e-7).lowest).toBeCloseTo(110 + 200 - 110 / 0.8, 4);
  });
});

describe("the highest level that is filled", () => {
  const sizing = (confidence: number, changed: Partial<Terms> = {}) =>
    sizingOf(
      [
        [100, 90],
        [80, 120],
        [60, 70],
        [50, 200],
      ],
      tenOff,
      { policy: "floor", confidence: fraction(confidence), ...changed },
    );

  it("[M3] in so many of four scenarios: each by its lowest year", () => {
    // 81, 72, 54, 45
    expect(highestFilledLevel(sizing(1), 20, 200)).toBeCloseTo(45, 9);
    expect(highestFilledLevel(sizing(0.75), 20, 200)).toBeCloseTo(54, 9);
    expect(highestFilledLevel(sizing(0.5), 20, 200)).toBeCloseTo(72, 9);
    expect(highestFilledLevel(sizing(0.25), 20, 200)).toBeCloseTo(81, 9);
  });

  it("[M3] none where the first is not filled, the last where it is", () => {
    expect(highestFilledLevel(sizing(1), 46, 200)).toBeNull();
    expect(highestFilledLevel(sizing(1), 20, 44)).toBe(44);
    expect(highestFilledLevel(sizing(0), 20, 200)).toBe(200);
  });

  it("[C6, M3] what rolls over fills the year after it", () => {
    // 50 and 200: what the first leaves is used in the second: 225 in two years
    const rolled = highestFilledLevel(sizing(1, { rolloverShare: fraction(1) }), 20, 200);
    // 60 and 70 are 117 in all
    expect(rolled).toBeCloseTo(58.5, 9);
  });

  it("[M3] one of ten may miss at 90 %, to the last bits", () => {
    expect([mayMiss(10, 0.9), mayMiss(10, 0.91), mayMiss(1000, 0.9), mayMiss(5, 1)]).toEqual([1, 0, 100, 0]);
  });
});

describe("a mean of scenarios that turn into lines", () => {
  it("[R2] is the mean of all of them, in every narrower bracket", () => {
    const scenarios = evenSpread(20, 220, 200).map((usage, i) => [usage, 240 - usage + (i % 7)]);
    const sizing = sizingOf(scenarios, tenOff);
    const shrinking = shrinkingMean(sizing);
    const pass = newPass(sizing.matrix);
    const plain = (level: number) => {
      settleAll(sizing, level, pass);
      return mean(pass.netCosts);
    };
    let [low, high] = [20, 220];
    for (const level of [low, high, 120]) expect(shrinking.costAt(level)).toBeCloseTo(plain(level), 8);
    for (let round = 0; round < 12; round++) {
      shrinking.narrow(low, high);
      const middle = (low + high) / 2;
      for (const level of [middle, low + 0.3 * (high - low)])
        expect(shrinking.costAt(level)).toBeCloseTo(plain(level), 8);
      if (round % 2 === 0) high = middle;
      else low = middle;
      shrinking.costAt((low + high) / 2);
    }
  });
});

describe("how little a narrower bracket has to settle", () => {
  it("[R2] scenarios that are lines inside the bracket are not settled again", () => {
    const scenarios = evenSpread(20, 220, 200).map((usage) => [usage, usage]);
    const sizing = sizingOf(scenarios, tenOff);
    let reads = 0;
    const usage = new Proxy(sizing.matrix.usage, {
      get: (target, name) => {
        if (typeof name === "string" && /^\d+$/.test(name)) reads++;
        return Reflect.get(target, name) as unknown;
      },
    });
    const shrinking = shrinkingMean({ ...sizing, matrix: { ...sizing.matrix, usage } });
    const readsOf = (level: number): number => {
      reads = 0;
      shrinking.costAt(level);
      return reads;
    };
    const all = readsOf(20);
    readsOf(200);
    readsOf(110);
    // drawdowns of 18 to 198: between 20 and 200 nearly every scenario bends
    shrinking.narrow(20, 200);
    expect(readsOf(65)).toBeGreaterThan(0.9 * all);
    // between 20 and 110 half of them do
    shrinking.narrow(20, 110);
    const inHalf = readsOf(42);
    expect(inHalf / all).toBeCloseTo(0.5, 1);
    // and a quarter between 65 and 110, which is few enough to be left alone from then on
    readsOf(87.5);
    shrinking.narrow(65, 110);
    const quarter = readsOf(80);
    expect(quarter / all).toBeCloseTo(0.25, 1);
    readsOf(76);
    shrinking.narrow(65, 87.5);
    expect(readsOf(70)).toBe(quarter);
  });

  it("[R2] nothing is known of a bracket whose ends or inside were not tried", () => {
    const sizing = sizingOf(
      evenSpread(20, 220, 200).map((usage) => [usage, usage]),
      tenOff,
    );
    const pass = newPass(sizing.matrix);
    const plain = (level: number) => {
      settleAll(sizing, level, pass);
      return mean(pass.netCosts);
    };
    const shrinking = shrinkingMean(sizing);
    shrinking.costAt(20);
    shrinking.narrow(20, 100);
    shrinking.costAt(100);
    shrinking.narrow(20, 100);
    // 21 is too near an end to tell how the cost runs up to 100
    shrinking.costAt(21);
    shrinking.narrow(20, 100);
    for (const level of [40, 60, 90]) expect(shrinking.costAt(level)).toBeCloseTo(plain(level), 8);
  });
});

describe("a graduated period", () => {
  const bands = [band(50, 0.1), band(100, 0.2)];
  const pieces = (changed: Partial<Terms> = {}) =>
    graduatedPieces(bands, levelStretches(bands, terms(changed), 1), terms(changed));

  it("[B3] covers 50 at list, then 1 ÷ 0.9 and 1 ÷ 0.8 of each unit", () => {
    const [first, second] = pieces();
    // K(C) = 50 + (C − 50) ÷ 0.9, and 105.56 + (C − 100) ÷ 0.8
    expect(first?.covered).toEqual([expect.closeTo(50 - 50 / 0.9, 9), expect.closeTo(1 / 0.9, 12)]);
    expect(second?.covered).toEqual([expect.closeTo(50 + 50 / 0.9 - 125, 9), 1.25]);
    expect([first?.paid, second?.paid]).toEqual([
      [0, 1],
      [0, 1],
    ]);
    // in list denomination what is paid bends, and a unit covers a unit
    const [low, high] = pieces({ denomination: "list" });
    expect([low?.covered, high?.covered]).toEqual([
      [0, 1],
      [0, 1],
    ]);
    expect(low?.paid).toEqual([expect.closeTo(5, 9), 0.9]); // 50 + 0.9 × (C − 50)
    expect(high?.paid).toEqual([expect.closeTo(15, 9), 0.8]); // 95 + 0.8 × (C − 100)
  });

  it("[R2] an open band has a best commitment unless all of it comes back", () => {
    const open = (changed: Partial<Terms>) => pieces(changed).map(hasBest);
    expect(open({})).toEqual([true, true]);
    expect(open({ trueDownShare: fraction(1) })).toEqual([true, false]);
    expect(open({ carryoverShare: fraction(1) })).toEqual([true, false]);
    expect(open({ carryoverShare: fraction(1), carryoverValue: half })).toEqual([true, true]);
  });

  it.each([
    {},
    { trueDownShare: half },
    { overage: committedOverage, trueDownShare: fraction(0.3) },
    { overage: committedOverage },
    { overage: overageAt(0.15), carryoverShare: half },
    { overage: overageAt(-0.3), denomination: "list" },
    {
      denomination: "list",
      trueDownShare: fraction(0.3),
      carryoverShare: half,
      carryoverValue: fraction(0.8),
    },
    { policy: "floor", trueDownShare: fraction(0.2) },
    { policy: "floor", carryoverShare: fraction(0.5) },
    { policy: "floor", carryoverShare: fraction(1), carryoverValue: fraction(0.9) },
  ] as const)("[B3, R2] no commitment of a dense grid is cheaper: %j", (changed) => {
    const usage = Float64Array.from([40, 70, 90, 120, 125, 160, 180]);
    const inForce = {
      policy: "least cost",
      confidence: fraction(0.7),
      ...changed,
      bandKind: "graduated",
    } as const;
    for (const piece of pieces(inForce).filter(hasBest)) {
      const at = (level: number) => {
        const settled = [...usage].map((used) => settleFlat([used], level, under(...bands), inForce));
        const filled = settled.filter(({ forfeited }) => forfeited <= 1e-6).length;
        const allowed = inForce.policy !== "floor" || filled >= 5; // two of seven may miss
        return allowed ? settled.reduce((sum, { netCost }) => sum + netCost, 0) / 7 : Infinity;
      };
      const found = bestOfPiece(usage, prefixSums(usage), piece);
      let least = Infinity;
      const end = Math.min(piece.to, 260) - 1e-6;
      for (let i = 0; i <= 600; i++) least = Math.min(least, at(piece.from + ((end - piece.from) * i) / 600));
      if (found === null) {
        expect(least).toBe(Infinity);
        continue;
      }
      expect(at(found.level - 1e-9 * found.level)).toBeLessThan(Infinity);
      expect(found.cost).toBeLessThanOrEqual(least + 1e-9);
      // and it costs what it says
      const cost = [...usage].reduce(
        (sum, used) => sum + settleFlat([used], found.level, under(...bands), inForce).netCost,
        0,
      );
      expect(found.cost).toBeCloseTo(cost / 7, 6);
      expect(found.level).toBeGreaterThanOrEqual(piece.from);
      expect(found.level).toBeLessThanOrEqual(piece.to);
    }
  });

  it("[M3] the first commitment of a band may be all that is filled, to a millionth", () => {
    // 100 covers 105.56; what is short of it is forfeited at 100 ÷ 105.56 a unit
    const first = 50 + 50 / 0.9;
    const allowed = (short: number, changed: Partial<Terms> = {}, usage = first) => {
      const [, second] = pieces({
        policy: "floor",
        confidence: fraction(1),
        bandKind: "graduated",
        ...changed,
      });
      if (second === undefined) throw new Error("two bands");
      const used = Float64Array.of(usage - short);
      return bestOfPiece(used, prefixSums(used), second)?.level ?? null;
    };
    expect([allowed(5e-7), allowed(2e-6)]).toEqual([100, null]);
    // half of what is left is carried out: twice as much may be short
    expect([allowed(1.9e-6, { carryoverShare: half }), allowed(4e-6, { carryoverShare: half })]).toEqual([
      100,
      null,
    ]);
    // half is released: half of it has to be used
    expect(allowed(5e-7, { trueDownShare: half }, first / 2)).toBe(100);
    expect(allowed(2e-6, { trueDownShare: half }, first / 2)).toBeNull();
    expect(allowed(-5, { trueDownShare: half }, first / 2)).toBeGreaterThan(100);
  });

  it("[M3] a band that starts above what enough scenarios fill is not allowed", () => {
    const usage = Float64Array.from([40, 70, 90]);
    const [, second] = pieces({ policy: "floor", confidence: fraction(1), bandKind: "graduated" });
    if (second === undefined) throw new Error("two bands");
    expect(bestOfPiece(usage, prefixSums(usage), second)).toBeNull();
  });
});
