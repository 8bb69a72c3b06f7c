import { discountNeededCell } from "../../src/tables/discountNeededCell";
import { payingUsageCell } from "../../src/tables/payingUsageCell";
import { fraction, money } from "../../src/engine/units";

test("[N1] the usage at which a move pays, in words where it is no one number", () => {
  expect(payingUsageCell({ kind: "from", listUsage: money(1.5) })).toBe(1.5);
  expect(payingUsageCell({ kind: "between", from: money(1_000), to: money(2_000) })).toBe(
    "only from 1,000 to 2,000",
  );
  expect(payingUsageCell({ kind: "always" })).toBe("at any usage");
  expect(payingUsageCell({ kind: "never" })).toBe("none: it never pays");
});

test("[N1] the discount needed is a fraction", () => {
  expect(discountNeededCell({ kind: "discount", discount: fraction(0.152) })).toBe(0.152);
});
