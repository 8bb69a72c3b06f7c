/**
 * Mistakes that must not compile. The type check fails when one of them begins to: an expected error that
 * does not come is an error itself. Nothing here runs.
 */
import type { Band } from "../../src/engine/bands";
import { roundDown } from "../../src/engine/rounding";
import { defaultTerms, type Terms } from "../../src/engine/terms";
import { addTokens, noTokens } from "../../src/engine/tokens";
import { fraction, money, tokens, type Fraction, type Money, type Month } from "../../src/engine/units";
import { monthIndex } from "../../src/engine/calendar";

const thousand = money(1000);
const share = fraction(0.1);
const million = tokens(1_000_000);

/** A branded number computes like any other, and gets its unit back by its name. */
export const half: Money = money(thousand * share + thousand / 2);

// @ts-expect-error Money is not a count of tokens.
export const tokensOfMoney: ReturnType<typeof tokens> = thousand;
// @ts-expect-error A count of tokens is not money.
export const moneyOfTokens: Money = million;
// @ts-expect-error A sum of money is a number until its unit is named.
export const unnamed: Money = thousand + thousand;
// @ts-expect-error A percentage is not a share: 10 must be named as fraction(0.1).
export const percent: Fraction = 10;
// @ts-expect-error Nor is money.
export const shareOfMoney: Fraction = thousand;
// @ts-expect-error Any text is not a month.
export const anyText: Month = "2026-03";

// @ts-expect-error Tokens are counted, not paid.
addTokens(noTokens, { ...noTokens, input: thousand });
// @ts-expect-error The increment is money, not a share.
roundDown(thousand, share, thousand);
// @ts-expect-error A day's text is no month.
monthIndex("2026-03-01");

// @ts-expect-error A discount of 10 is meant as a percentage.
export const band: Band = { threshold: thousand, discount: 10, name: "", terms: {} };
// @ts-expect-error An overage price that the contract does not know.
export const overage: Terms["overage"] = { kind: "free" };
// @ts-expect-error An agreed overage discount without the discount.
export const agreed: Terms["overage"] = { kind: "discount" };
// @ts-expect-error Terms are read-only.
defaultTerms.rolloverLife = 2;
