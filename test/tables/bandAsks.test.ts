import type { AskPackage } from "../../src/engine/negotiation/askPackages";
import type { QuoteAdvice } from "../../src/engine/negotiation/quoteAdvice";
import { fraction, money } from "../../src/engine/units";
import { bandAskInWords, bandAsks, type BandAsk } from "../../src/tables/bandAsks";
import { requests } from "../../src/tables/sentences/english/requests";
import { bandMovesFigures } from "../../src/tables/bandMovesFigures";
import { leastPercent } from "../../src/tables/numbersInWords";
import { bands, scenarios, terms } from "./workedCase";

const advice: QuoteAdvice = {
  extraCommitment: money(415_000),
  costChange: money(1000),
  extraForfeiture: money(10),
  fill: fraction(0.5),
  payingUsage: { kind: "never" },
  discountNeeded: { kind: "discount", discount: fraction(0.1721) },
  discount: fraction(0.15),
  worthTaking: false,
  highestCommitment: { kind: "up to", commitment: money(687_650) },
  monthsLasting: { p10: null, p50: null, p90: null },
  trueDownShare: null,
  rolloverShare: null,
  extraMonths: null,
};
const ask = (changed: Partial<QuoteAdvice>, packages: readonly AskPackage[] = []): BandAsk => ({
  band: "Second",
  commitment: 1_000_000,
  advice: { ...advice, ...changed },
  packages,
  confidence: 0.9,
});
const both: AskPackage = { overage: { kind: "committed" }, rolloverShare: fraction(0.25) };

test("[N1] the least discount, or the band's own with other terms; what must be reached is rounded up", () => {
  expect(bandAskInWords(ask({}, [both]))).toBe(
    "At 1,000,000 ask for at least 17.3 %, or for 15 % with overage at the committed rate and rollover of 25 %. 15 % is worth taking up to 687,650.",
  );
  expect(bandAskInWords(ask({ extraMonths: 2.11 }, [both, { trueDownShare: fraction(0.2) }]))).toContain(
    "rollover of 25 %, or with a right to reduce by 20 %, or for a term 2.2 months longer.",
  );
});

test("[N1] no discount is enough, and nothing helps at all", () => {
  const none = { kind: "none", leastCost: money(2), target: money(1) } as const;
  expect(bandAskInWords(ask({ discountNeeded: none }, [{ carryoverShare: fraction(0.5) }]))).toBe(
    "At 1,000,000 no discount is enough; ask for 15 % with carryover of 50 %. 15 % is worth taking up to 687,650.",
  );
  expect(bandAskInWords(ask({ discountNeeded: none, highestCommitment: { kind: "none" } }))).toBe(
    "At 1,000,000 neither a discount nor a protection helps: decline.",
  );
});

test("[N1] a band that is worth it already, seldom or often enough full", () => {
  const worth = { worthTaking: true, costChange: money(-500) };
  expect(bandAskInWords(ask({ ...worth, fill: fraction(0.95) }))).toBe(
    "At 1,000,000 the 15 % of the band is enough: it costs 500 less on average.",
  );
  expect(bandAskInWords(ask(worth))).toBe(
    "At 1,000,000 the 15 % of the band is enough: it costs 500 less on average, but is fully used in only 50 % of scenarios: ask for a right to reduce with it.",
  );
  // Where the policy asks for no confidence there is none to miss.
  expect(bandAskInWords({ ...ask(worth), confidence: null })).toMatch(/less on average\.$/);
});

test("[N1] the worked case: at 1,000,000 a bigger discount cannot help", () => {
  const moves = bandMovesFigures(scenarios, { commitment: money(585_000) }, bands, terms);
  const [second] = bandAsks(scenarios, moves, bands);
  // 1,000,000 is owed whatever is used; 711,562.50 is what 585,000 costs: 288,437.50 less is needed, and the
  // lowest usages draw so little that 30.7 % has to be released
  expect(second && bandAskInWords(second)).toMatch(
    /^At 1,000,000 no discount is enough; ask for 15 % with a right to reduce by 30\.7 %, or with carryover of 84\.6 %, or for a term \d+\.\d months longer\. 15 % is worth taking up to 687,65\d\.$/,
  );
});

test("shares that must be reached are rounded up, but for last bits", () => {
  expect([0.1721, 0.172, 0.17200000000001, 0.25].map(leastPercent)).toEqual([
    "17.3 %",
    "17.2 %",
    "17.2 %",
    "25 %",
  ]);
  expect(requests.together({ trueDownShare: fraction(0.1234) })).toBe("a right to reduce by 12.4 %");
});
