import { benchmarkPercentile } from "../../../src/engine/negotiation/benchmark";
import { commitFirstTrap, signNowOrWait } from "../../../src/engine/negotiation/commitFirst";
import { consultantFee } from "../../../src/engine/negotiation/consultantFee";
import { fraction, money } from "../../../src/engine/units";
import { band, onePeriod, terms } from "../contract";

test("[R6] 100 shrinks to 65: 90 at 10 % forfeits 31.5; waiting costs 6.5 ÷ 12 a month", () => {
  const trap = commitFirstTrap(onePeriod([100]), onePeriod([65]), [band(20, 0.1)], terms());
  // 90 − 0.9 × 65; sized on 65 it would be 58.5
  expect(trap).toMatchObject({ sizedOnToday: 90, sizedOnEfficient: 58.5 });
  expect(trap.extraForfeiture).toBeCloseTo(31.5, 12);
  expect(trap.extraCost).toBeCloseTo(31.5, 12);
  // list 65 against 58.5: 6.5 a year
  const waiting = signNowOrWait(trap, terms(), 1, 6);
  expect(waiting.costOfWaiting).toBeCloseTo(3.25, 12);
  expect(waiting.breakEvenMonths).toBeCloseTo((12 * 31.5) / 6.5, 9);
  expect(waiting.better).toBe("wait");
  expect(signNowOrWait(trap, terms(), 1, 60).better).toBe("sign now");
});

test("[N5] percentile of an offered discount in the user's own table", () => {
  const rows = [0.1, 0.2, 0.12, 0.12, 0.2].map((discount) => ({ band: "A", discount: fraction(discount) }));
  const at = (offered: number) => benchmarkPercentile(offered, "A", rows);
  // 10, 12, 12, 20, 20: places 0, 1/4, 2/4, 3/4, 1
  expect([0.05, 0.1, 0.11, 0.12, 0.16, 0.2, 0.3].map(at)).toEqual([
    0,
    0,
    expect.closeTo(0.125, 12),
    0.375,
    expect.closeTo(0.625, 12),
    0.875,
    1,
  ]);
  expect(benchmarkPercentile(0.1, "B", rows)).toBeNull();
});

test("[N6] the consultant's fee: fixed, or a share of the saving against list or the quote", () => {
  const basis = { recommended: money(700), list: money(1000), quote: money(900) };
  const share = (against: "list" | "quote") =>
    ({ kind: "share of saving", share: fraction(0.1), against }) as const;
  expect(consultantFee({ kind: "fixed", fee: money(50) }, basis)).toBe(50);
  expect(consultantFee(share("list"), basis)).toBeCloseTo(30, 12);
  expect(consultantFee(share("quote"), basis)).toBeCloseTo(20, 12);
  expect(consultantFee(share("quote"), { ...basis, quote: null })).toBeNull();
  expect(consultantFee(share("list"), { ...basis, recommended: money(1200) })).toBe(0);
});

test("[R6] the extra forfeiture is what today's size forfeits beyond the efficient one's own", () => {
  // At 60 % off today's 200 draws 80. Of the efficient 50 or 100, least cost takes 40, of which 20 are left in one of two;
  // 80 leaves 60 and 40, and costs 40 more
  const trap = commitFirstTrap(
    onePeriod([200]),
    onePeriod([50, 100]),
    [band(20, 0.6)],
    terms({ policy: "least cost" }),
  );
  expect(trap.sizedOnToday).toBeCloseTo(80, 9);
  expect(trap.sizedOnEfficient).toBeCloseTo(40, 9);
  expect(trap.extraForfeiture).toBeCloseTo(50 - 10, 9);
  expect(trap.extraCost).toBeCloseTo(40, 9);
});

test("[R6] waiting is reckoned by the month of the whole term, two years or two quarters", () => {
  const trap = commitFirstTrap([[100, 100]], [[65, 65]], [band(20, 0.1)], terms());
  // 13 saved in 24 months, or in 6
  expect(signNowOrWait(trap, terms(), 2, 6).costOfWaiting).toBeCloseTo((13 / 24) * 6, 9);
  expect(signNowOrWait(trap, terms({ settlement: "quarterly" }), 2, 6).costOfWaiting).toBeCloseTo(13, 9);
});

test("[R6] where nothing is lost and nobody waits both are equal; where nothing is saved no month breaks even", () => {
  const none = commitFirstTrap(onePeriod([100]), onePeriod([100]), [band(20, 0.1)], terms());
  expect(signNowOrWait(none, terms(), 1, 0)).toEqual({
    costOfSigningNow: 0,
    costOfWaiting: 0,
    breakEvenMonths: 0,
    better: "equal",
  });
  expect(signNowOrWait(none, terms(), 1, 1).better).toBe("sign now");
  const unsigned = commitFirstTrap(onePeriod([100]), onePeriod([100]), [band(2000, 0.1)], terms());
  expect(signNowOrWait(unsigned, terms(), 1, 3)).toMatchObject({ costOfWaiting: 0, breakEvenMonths: null });
});
