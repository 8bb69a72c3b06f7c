import type { Backtest } from "../../src/engine/forecast/backtest";
import { noRangeOptions } from "../../src/engine/rangeOptions";
import { rangeEvidence } from "../../src/engine/rangeEvidence";
import { recommend } from "../../src/engine/recommendation";
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

test("[R2] a search that is numerical says how far it may be off; an optimum that needs no rounding is not said again", () => {
  const found = recommend(scenarios, bands, terms);
  const words = (reasons: typeof found.reasons, exact: number = found.commitment) =>
    reasonsInWords({ ...found, exact: money(exact), reasons });
  const covers = { kind: "covers", listUsage: money(1), fill: fraction(1) } as const;
  expect(words([covers, { kind: "numerical", within: money(12) }])).toEqual([
    "The search is numerical: no commitment is better by more than 12 (under the policy of the terms).",
  ]);
  expect(words([covers], found.commitment + 1)).toHaveLength(1);
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
