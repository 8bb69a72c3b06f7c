import { defaultTerms } from "../../src/engine/terms";
import { fraction, money } from "../../src/engine/units";
import { termsInWords } from "../../src/tables/termsInWords";

const always =
  "Terms: settlement annual; draws down at discounted; overage list; rollover share 0 %; true-down share 0 %; carryover share 0 %; policy floor; confidence 90 %";

test("[R5] the terms that matter most are said as they are", () => {
  expect(termsInWords(defaultTerms)).toBe(`${always}.`);
  expect(termsInWords({ ...defaultTerms, termYears: 1 })).toBe(`${always}.`);
});

test("[R5] every other term that differs from its default is said too", () => {
  expect(
    termsInWords({
      ...defaultTerms,
      termYears: 3,
      bandBasis: "period",
      bandKind: "graduated",
      rolloverLife: 2,
      trueDownClawBack: true,
      rate: "floating",
      listPriceChange: -0.1,
      upliftCap: fraction(0.03),
      ramp: [0.5, 1, 1.5],
      increment: money(5000),
    }),
  ).toBe(
    `${always}; term years 3; band basis period; band kind graduated; rollover life 2; true-down claw-back yes; rate floating; ` +
      "list price change -10 %; uplift cap 3 %; ramp 0.5, 1, 1.5; increment 5,000.",
  );
});
