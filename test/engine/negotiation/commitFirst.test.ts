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
