import fc from "fast-check";
import type { Bands } from "../../src/engine/bands";
import { defaultTerms, type Terms } from "../../src/engine/terms";
import { fraction, money } from "../../src/engine/units";
import { band } from "./contract";

/** Every random test starts from this, so that a red one is red again. */
export const seeded = (numRuns: number) => ({ seed: 20261121, numRuns });

/** Numbers that are no round binary fractions, and shrink to small ones. */
export const numberBetween = (min: number, max: number) =>
  fc.integer({ min: 0, max: 1_000_003 }).map((n) => min + ((max - min) * n) / 1_000_003);

/** A share, the ends often. */
const share = fc.oneof(fc.constantFrom(0, 1, 0.5), numberBetween(0, 1)).map(fraction);

/** List usage or a commitment of one period; 0 and round figures often. */
export const amount = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(0, 100, 200) },
  { weight: 4, arbitrary: numberBetween(0, 400) },
);

export const overage: fc.Arbitrary<Terms["overage"]> = fc.oneof(
  fc.constant({ kind: "list" } as const),
  fc.constant({ kind: "committed" } as const),
  numberBetween(-0.5, 0.5).map((discount) => ({ kind: "discount", discount }) as const),
);

/** Rising thresholds and rising discounts. */
export const plainBands: fc.Arbitrary<Bands> = fc
  .array(fc.tuple(numberBetween(10, 120), numberBetween(0.01, 0.15)), { minLength: 1, maxLength: 4 })
  .map((steps) => {
    let threshold = 0;
    let discount = 0;
    return steps.map(([width, more]) => band((threshold += width), (discount += more)));
  });

/** Any bands: discounts may fall, and bands bring terms of their own. */
export const oddBands: fc.Arbitrary<Bands> = fc
  .array(
    fc.record({
      width: numberBetween(10, 120),
      discount: numberBetween(0, 0.6),
      own: fc.record(
        {
          overage,
          trueDownShare: share,
          trueDownClawBack: fc.boolean(),
          carryoverShare: share,
          rolloverShare: share,
        },
        { requiredKeys: [] },
      ),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((steps) => {
    let threshold = 0;
    return steps.map(({ width, discount, own }) => band((threshold += width), discount, own));
  });

/** Every term that the settlement reads. */
export const anyTerms: fc.Arbitrary<Terms> = fc
  .record({
    settlement: fc.constantFrom<Terms["settlement"]>("monthly", "quarterly", "annual", "term"),
    termYears: fc.constantFrom(1, 2, 3),
    denomination: fc.constantFrom<Terms["denomination"]>("net", "list"),
    bandBasis: fc.constantFrom<Terms["bandBasis"]>("annual", "total", "period"),
    bandKind: fc.constantFrom<Terms["bandKind"]>("all-units", "graduated"),
    overage,
    rolloverShare: share,
    rolloverCap: share,
    rolloverLife: fc.constantFrom(1, 2, 3, 9),
    orderOfUse: fc.constantFrom<Terms["orderOfUse"]>("rollover first", "commitment first"),
    trueDownShare: share,
    trueDownClawBack: fc.boolean(),
    carryoverShare: share,
    carryoverValue: share,
    rate: fc.constantFrom<Terms["rate"]>("locked", "floating", "lower of"),
    listPriceChange: fc.oneof(fc.constant(0), numberBetween(-0.4, 0.4)),
  })
  .map((drawn) => ({ ...defaultTerms, ...drawn }));

/** Terms of one period that can be sized. */
export const sizableTerms: fc.Arbitrary<Terms> = fc
  .record({
    denomination: fc.constantFrom<Terms["denomination"]>("net", "list"),
    bandBasis: fc.constantFrom<Terms["bandBasis"]>("annual", "total", "period"),
    overage,
    trueDownShare: fc.oneof(fc.constant(fraction(0)), share),
    carryoverShare: fc.oneof(fc.constant(fraction(0)), share),
    carryoverValue: share,
    policy: fc.constantFrom<Terms["policy"]>("floor", "least cost"),
    confidence: fc.constantFrom(0, 0.5, 0.8, 0.9, 1).map(fraction),
    termYears: fc.constantFrom(1, 2),
  })
  .map((drawn) => ({ ...defaultTerms, ...drawn, settlement: "term" as const, increment: money(1) }));

/** Usage of the scenarios of one period: ties and zeros happen. */
export const scenarioUsage = fc.array(amount, { minLength: 1, maxLength: 25 });
