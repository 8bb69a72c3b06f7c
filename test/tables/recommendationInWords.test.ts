import type { Backtest } from "../../src/engine/forecast/backtest";
import { covered } from "../../src/engine/covered";
import { measure } from "../../src/engine/measures";
import { noRangeOptions } from "../../src/engine/rangeOptions";
import { rangeEvidence } from "../../src/engine/rangeEvidence";
import { recommend } from "../../src/engine/recommendation";
import type { Terms } from "../../src/engine/terms";
import { fraction, money } from "../../src/engine/units";
import { evidenceInWords, evidenceOf } from "../../src/tables/rangeInWords";
import { headline, reasonsInWords } from "../../src/tables/recommendationInWords";
import { workedAnalysis, oneYear } from "./workedAnswer";
import { bands, scenarios, terms } from "./workedCase";

test("[R5] the confidence that stops a commitment short says what it costs", () => {
  // 99 of 100 reach 621,875 (the tenth of the midpoints): 0.9 of it is 559,687.50, rounded down to 559,000
  const sure = recommend(scenarios, bands, { ...terms, confidence: fraction(0.99) });
  const [rounded, limited] = reasonsInWords(sure);
  expect(rounded).toMatch(/^The exact optimum is 559,\d{3}; it is rounded down to the increment/);
  expect(limited).toMatch(
    /^The confidence limits it: 58\d,\d{3} would cost [\d,]+ less on average, but is fully used in only \d+(.\d)? % of scenarios.$/,
  );
});

test("[R5] where no band is worth its commitment the headline says so, and why", () => {
  const [, second] = bands;
  const nothing = recommend(scenarios, second === undefined ? [] : [second], terms);
  // 775,000 of list usage on average
  expect(headline(nothing)).toBe(
    "Sign no commitment: usage at list price costs 775,000 on average, and no band is worth its commitment.",
  );
  expect(reasonsInWords(nothing)).toContain(
    "No band can be filled in 90 % of scenarios at a lower expected cost than paying list.",
  );
});

test("[R1, R5] a commitment that the confidence alone forbids is said with what it would save, and how sure it is", () => {
  // 400,000 at 60 % off cover 1,000,000, which the second of two has: 400,000 and 400,000, against 400,000 and
  // 1,000,000 at list, so that 300,000 are saved; one in two is full
  const only = [{ threshold: money(400_000), discount: fraction(0.6), name: "Only", terms: {} }];
  const usage = [[400_000], [1_000_000]];
  const nothing = recommend(usage, only, terms);
  expect(headline(nothing)).toBe(
    "Sign no commitment: usage at list price costs 700,000 on average, and no commitment that would cost less is fully used in 90 % of scenarios.",
  );
  const reasons = reasonsInWords(nothing);
  expect(reasons[0]).toBe(
    "The confidence rules a commitment out: 400,000 would cost 300,000 less on average, but is fully used in only 50 % of scenarios.",
  );
  expect(reasons[1]).toBe(
    "Decline 400,000 at 60 %: filling it takes 1,000,000 of list usage, which 50 % of scenarios reach, and it would cost 300,000 less on average, with less confidence than asked for.",
  );
});

test("[R1, R5] without a confidence none is said to be missed", () => {
  const [, second] = bands;
  const none = recommend(scenarios, second === undefined ? [] : [second], { ...terms, policy: "least cost" });
  expect(headline(none)).toMatch(/and no band is worth its commitment\.$/);
  expect(reasonsInWords(none)[0]).toBe("No commitment would cost less on average than paying list.");
});

test("[R5] the worked case in one sentence", () => {
  // 585,000 ÷ 0.9; 900 of 1,000; 585,000 + 0.9 × 140,625; 585,000 − 0.9 × 618,906.25
  const contract = { kind: "bands", bands } as const;
  const measures = measure(scenarios, 585_000, bands, terms);
  const covers = {
    kind: "covers",
    fill: measures.fill,
    ...covered(scenarios, [585_000], contract, terms),
  } as const;
  const signed = {
    ...recommend(scenarios, bands, terms),
    commitment: money(585_000),
    measures,
    reasons: [covers],
  };
  expect(headline(signed)).toBe(
    "Sign 585,000 at 10 %: it covers 650,000 of list usage, reached in 90 % of scenarios. Expected paid 711,563, 8.2 % below list; worst forfeiture 27,984.",
  );
});

test("[R5, M3] usage that covers a commitment is told apart from what a right to reduce fills", () => {
  const times = (count: number, usage: number) => Array.from({ length: count }, () => [usage]);
  const usage = [...times(1, 700_000), ...times(9, 800_000), ...times(10, 900_000)];
  // A tenth of 800,000 is released, so that 720,000 of drawdown, 800,000 of list, is enough: 19 of 20. What it
  // covers is 800,000 ÷ 0.9, which ten have. Paid: ten times 720,000, and ten times 800,000 + 11,111; list 845,000.
  // 700,000 draw 630,000: 170,000 unused, 80,000 of them released
  expect(headline(recommend(usage, bands, { ...terms, trueDownShare: fraction(0.1) }))).toBe(
    "Sign 800,000 at 10 %: it covers 888,889 of list usage, reached in 50 % of scenarios; nothing is forfeited in 95 %. " +
      "Expected paid 765,556, 9.4 % below list; worst forfeiture 90,000.",
  );
});

describe("[R1, R5] what limits a commitment is the policy's", () => {
  const low = [{ threshold: money(10), discount: fraction(0.2), name: "Low", terms: {} }];
  const limit = (usage: readonly (readonly number[])[], policy: Terms["policy"]) => {
    const found = recommend(usage, low, { ...terms, policy, increment: money(1) });
    return [found.commitment, reasonsInWords(found).find((each) => each.includes("limits it"))];
  };
  const oneInTen = [[100], ...Array.from({ length: 9 }, () => [200])];

  test("least regret", () => {
    // At C: C − 80 where 100 is used, 40 − C ÷ 4 where it is 200; both 16 at 96. At 80: 0 and 20, and on average 130 against 136
    expect(limit([[100], [200]], "least regret")).toEqual([
      96,
      "Regret limits it: 80 would cost 6 less on average, but up to 20 more than the best choice in hindsight, against 16 here.",
    ]);
    // One usage: the least cost is the least regret
    expect(limit([[100], [100]], "least regret")[1]).toMatch(
      /^Regret limits it: no higher commitment lowers/,
    );
  });

  test("mean and tail", () => {
    // Paid less list: −20 in each at 80; 60 and nine times −40 at 160, which is 160 on average, not 170
    expect(limit(oneInTen, "mean-cvar")).toEqual([
      80,
      "Risk limits it: 160 would cost 10 less on average, but weighed with its worst scenarios it is no better.",
    ]);
    expect(limit([[100], [200]], "mean-cvar")).toEqual([
      80,
      "Risk limits it: weighed with its worst scenarios no higher commitment is better.",
    ]);
  });

  test("least cost, which forfeits more beyond it", () => {
    expect(limit(oneInTen, "least cost")).toEqual([
      160,
      "Cost limits it: a higher commitment would forfeit more on average than it saves on overage.",
    ]);
  });
});

test("[R5] where nothing more would be forfeited, cost limits it by its price", () => {
  // Overage at the committed rate: from the threshold up the cost is level until 618,906 × 0.9 is passed
  const committed = recommend(scenarios, bands, { ...terms, overage: { kind: "committed" } });
  expect(committed.commitment).toBe(250_000);
  expect(reasonsInWords(committed)[0]).toBe(
    "Cost limits it: a higher commitment would not cost less on average.",
  );
});

test("[R2] a search that is numerical says how far it may be off; an optimum that needs no rounding is not said again", () => {
  const found = recommend(scenarios, bands, terms);
  const words = (reasons: typeof found.reasons, exact: number = found.commitment) =>
    reasonsInWords({ ...found, exact: money(exact), reasons });
  const covers = found.reasons.slice(0, 1);
  expect(words([...covers, { kind: "numerical", within: money(12) }])).toEqual([
    "The search is numerical: no commitment is better by more than 12 (under the policy of the terms).",
  ]);
  expect(words(covers, found.commitment + 1)).toHaveLength(1);
});

const analysis = workedAnalysis(oneYear, terms);
const said = (backtest: Backtest | null, basis = analysis.range.basis) =>
  evidenceInWords(evidenceOf({ ...analysis.range, basis }, { ...analysis.evidence, backtest }));

test("[F8] what the forecast did on the user's own past: the trials inside, and the worst", () => {
  const trial = (actual: number, p50: number, inside: boolean) =>
    ({ actual, p50, inside, months: 3 }) as Backtest["trials"][number];
  const [, tried] = said({
    trials: [trial(100, 90, true), trial(100, 140, false), trial(100, 80, true)],
  } as unknown as Backtest);
  expect(tried).toMatch(/2 of 3/);
  expect(tried).toContain("140");
  expect(tried).toContain("3 months");
  // Equally far off: the first
  const [, first] = said({ trials: [trial(100, 70, false), trial(200, 230, false)] } as unknown as Backtest);
  expect(first).toContain("70");
  expect(first).not.toContain("230");
});

test("[F2] a range of the user's own is their word, and is not tried on the past", () => {
  const own = said(null, "own range");
  const forecast = said(null);
  expect(own).toHaveLength(forecast.length - 1);
  expect(own.join(" ")).not.toContain("too short");
  expect(forecast.join(" ")).toContain("too short");
  // The worked case's evidence is that of three months
  expect(rangeEvidence(analysis.history, analysis.range, noRangeOptions).backtest).toBeNull();
});
