import type { Bands } from "../../src/engine/bands";
import { defaultTerms, type Terms } from "../../src/engine/terms";
import { fraction, money } from "../../src/engine/units";
import { expectGoldenSheets, further, sheetsOf } from "./answerCase";

/** Two years whose terms native formulas can settle, nearly none of them a default. */
const rich: Terms = {
  ...defaultTerms,
  termYears: 2,
  bandBasis: "total",
  overage: { kind: "discount", discount: 0.05 },
  trueDownShare: fraction(0.1),
  carryoverShare: fraction(0.5),
  carryoverValue: fraction(0.8),
  rate: "lower of",
  listPriceChange: 0.03,
  payment: { interval: "quarterly", timing: "in arrears" },
  discountRate: 0.08,
  ramp: [0.8, 1.2],
  increment: money(1000),
};
const ownTerms: Bands = [
  { threshold: money(250_000), discount: fraction(0.1), name: "First", terms: {} },
  {
    threshold: money(1_000_000),
    discount: fraction(0.15),
    name: "Second",
    terms: { overage: { kind: "committed" }, trueDownShare: fraction(0.25) },
  },
];

expectGoldenSheets("two years", sheetsOf(ownTerms, rich, 2, further, 10));
