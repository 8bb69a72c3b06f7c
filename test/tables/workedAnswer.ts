import type { Analysis } from "../../src/engine/analyse";
import type { Bands } from "../../src/engine/bands";
import { addMonths } from "../../src/engine/calendar";
import { floorsWithoutBands } from "../../src/engine/floors";
import { monthQuantiles } from "../../src/engine/forecast/pathQuantiles";
import { reachedWith, shownConfidences } from "../../src/engine/forecast/standBehind";
import { efficientHistory } from "../../src/engine/levers/efficientHistory";
import type { Lever } from "../../src/engine/levers/lever";
import { commitFirstTrap } from "../../src/engine/negotiation/commitFirst";
import { options } from "../../src/engine/options";
import type { PriceBook } from "../../src/engine/prices";
import { quantile, sorted } from "../../src/engine/quantile";
import { recommend } from "../../src/engine/recommendation";
import type { Terms } from "../../src/engine/terms";
import { fraction, money, tokens, type Day, type Month } from "../../src/engine/units";
import { tokenRow } from "../engine/usageRows";

/** A made-up model at 4 a million input tokens, so that usage is easy to reckon. */
export const prices: PriceBook = [
  {
    model: "claude-one",
    from: "2026-01-01" as Day,
    ...{ input: money(4), output: money(20), cacheRead: money(0.4) },
    ...{ cacheWrite5m: money(5), cacheWrite1h: money(8) },
    batchMultiplier: fraction(0.5),
    longContext: null,
    fast: null,
    usMultiplier: null,
    regionalMultiplier: null,
    tokenizer: null,
    leastCacheable: null,
    source: "made up",
  },
];

/** Half of the usage in batch, at half the price: a quarter less. */
const half: Lever = {
  kind: "batch",
  model: null,
  share: { low: fraction(0.5), likely: fraction(0.5), high: fraction(0.5) },
  adoption: { start: null, monthsToFull: 1 },
  where: "Levers!A2",
};

/** 15,000 million input tokens are 60,000 a month, and 45,000 after the lever. */
const rows = ["2026-10", "2026-11", "2026-12"].map((each) =>
  tokenRow(each, "claude-one", { input: tokens(15e9) }),
);

/** Yearly usages at the midpoints of equal steps in 618,750–931,250: on average 775,000. */
const yearlyUsage = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => 618_750 + (312_500 / count) * (i + 0.5));

export const oneYear: Bands = [
  { threshold: money(250_000), discount: fraction(0.1), name: "First", terms: {} },
  { threshold: money(1_000_000), discount: fraction(0.15), name: "Second", terms: {} },
];

/**
 * An analysis whose range is given and not forecast, so that its figures can be reckoned by hand. Several periods
 * have the same usage in each year and scenario.
 */
export function workedAnalysis(bands: Bands, terms: Terms, periods = 1, count = 40): Analysis {
  const yearly = yearlyUsage(count);
  const history = efficientHistory(rows, prices, [half], "Usage");
  const termMonths = 12 * periods;
  const paths = yearly.map((year) => Array.from({ length: termMonths }, () => year / 12));
  const scenarios = yearly.map((year) => Array.from({ length: periods }, () => year));
  const totals = sorted(yearly.map((year) => year * periods));
  const at = (p: number) => money(quantile(totals, p));
  const months = monthQuantiles(paths, [0.1, 0.5, 0.9]).map(([p10 = 0, p50 = 0, p90 = 0], m) => ({
    month: addMonths("2027-01" as Month, m),
    ...{ p10: money(p10), p50: money(p50), p90: money(p90) },
  }));
  const range: Analysis["range"] = {
    basis: "prior",
    paths,
    scenarios,
    today: scenarios.map((row) => row.map((usage) => usage / 0.75)),
    historyMonths: 3,
    termMonths,
    periods,
    seed: 20261121,
    growthShare: fraction(0),
    total: { p10: at(0.1), p50: at(0.5), p90: at(0.9), highest: at(1) },
    beforePlans: { p10: at(0.1), p50: at(0.5), p90: at(0.9), p99: at(0.99), mean: at(0.5) },
    wordAdds: true,
    months,
    models: [{ model: "claude-one", months }],
    correlation: null,
    changes: [],
    leftOut: [],
  };
  const recommendation = recommend(scenarios, bands, terms);
  const answer: Analysis["answer"] =
    bands.length === 0
      ? { kind: "floors", floors: floorsWithoutBands(scenarios, terms) }
      : {
          kind: "recommendation",
          recommendation,
          options: options(scenarios, bands, terms, [recommendation.commitment]),
          trap: commitFirstTrap(range.today, scenarios, bands, terms),
        };
  return {
    history,
    range,
    evidence: { backtest: null, narrowing: null, reached: reachedWith(paths, shownConfidences) },
    answer,
    problems: [],
  };
}
