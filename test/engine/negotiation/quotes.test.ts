import { offerAt } from "../../../src/engine/negotiation/offer";
import { compareQuotes } from "../../../src/engine/negotiation/quotes";
import { band, onePeriod, terms } from "../contract";

const quote = (commitment: number, discount: number) =>
  offerAt({ bands: [band(commitment, discount)], terms: terms() }, commitment, `${commitment}`);

test("[N4] three offers on usage 100: ranked, and where the buyer walks away", () => {
  const [small, large, twin] = compareQuotes(
    onePeriod([100]),
    [quote(45, 0.1), quote(90, 0.1), quote(90, 0.1)],
    terms(),
  );
  // 45 covers 50, the rest at list: 95
  expect(small).toMatchObject({ rank: 3, discount: 0.1, aboveNoContract: -5 });
  // as good as the best, 90, at 45 + 100 − 45 ÷ (1 − d) = 90: 1 − d = 45 ÷ 55
  expect(small?.walkAway?.discount).toBeCloseTo(10 / 55, 10);
  expect(small?.walkAway?.unitPrice).toBeCloseTo(45 / 55, 10);
  expect(large).toMatchObject({ rank: 1, outcome: { paid: 90, fill: 1, overageCharge: 0 } });
  expect(twin).toMatchObject({ rank: 1 });
});

test("[N4] signing nothing is an alternative; what costs more than list at any discount has no price", () => {
  const [alone, tooMuch] = compareQuotes(onePeriod([100]), [quote(90, 0.1)], terms()).concat(
    compareQuotes(onePeriod([100]), [quote(120, 0.3)], terms()),
  );
  // 90 + 100 − 90 ÷ (1 − d) = 100 at d = 0: no worse than list at any discount
  expect(alone?.walkAway).toEqual({ discount: 0, unitPrice: 1 });
  expect(tooMuch).toMatchObject({ walkAway: null, aboveNoContract: 20, rank: 1 });
});
