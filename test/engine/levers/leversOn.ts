import { monthlyMixes, type UsageMix } from "../../../src/engine/levers/usageMix";
import type {
  BatchLever,
  CachingLever,
  Estimate,
  Lever,
  RoutingLever,
} from "../../../src/engine/levers/lever";
import { settingsIn } from "../../../src/engine/levers/adoption";
import { costOf, stagesOf } from "../../../src/engine/levers/stages";
import { waterfall, type Waterfall } from "../../../src/engine/levers/waterfall";
import { fraction } from "../../../src/engine/units";
import type { UsageRow } from "../../../src/engine/usage";
import { publishedPrices } from "../../../src/tables/priceBook";
import { day, month } from "../usageRows";

export const signingDay = day("2026-11-15");
export const opus46 = "claude-opus-4-6";
export const sonnet46 = "claude-sonnet-4-6";
export const haiku45 = "claude-haiku-4-5-20251001";

const exactly = (share: number): Estimate => between(share, share, share);
export const between = (low: number, likely: number, high: number): Estimate => ({
  low: fraction(low),
  likely: fraction(likely),
  high: fraction(high),
});

const always = { adoption: { start: null, monthsToFull: 1 }, where: "Levers!A5" } as const;

export const routing = (
  model: string,
  to: string,
  share: number,
  more: Partial<RoutingLever> = {},
): RoutingLever => ({
  kind: "routing",
  model,
  to,
  share: exactly(share),
  tokenFactor: null,
  ...always,
  ...more,
});

export const caching = (share: number, hitRate: number, more: Partial<CachingLever> = {}): CachingLever => ({
  kind: "caching",
  model: null,
  share: exactly(share),
  hitRate: fraction(hitRate),
  life: "5m",
  promptTokens: null,
  ...always,
  ...more,
});

export const batching = (share: number, more: Partial<BatchLever> = {}): BatchLever => ({
  kind: "batch",
  model: null,
  share: exactly(share),
  ...always,
  ...more,
});

/** Usage of all months as one mix, at published prices. */
export function mixOf(...rows: readonly UsageRow[]): UsageMix {
  const { months, problems } = monthlyMixes(rows, publishedPrices, signingDay);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return { flows: months.flatMap(({ mix }) => mix.flows), fixed: months.flatMap(({ mix }) => mix.fixed) };
}

/** The stages of a mix with all levers in full. */
export const stages = (mix: UsageMix, ...levers: readonly Lever[]) =>
  stagesOf(mix, settingsIn(levers, month("2026-10"), "full"), publishedPrices, signingDay);

/** Efficient ÷ today of rows with all levers in full. */
export function ratio(rows: readonly UsageRow[], ...levers: readonly Lever[]): number {
  const mix = mixOf(...rows);
  const { today, batched } = stages(mix, ...levers);
  return costOf(batched, mix.fixed, "all") / costOf(today, mix.fixed, "all");
}

export function fall(
  rows: readonly UsageRow[],
  levers: readonly Lever[],
  adoption: "dated" | "full" = "dated",
): Waterfall {
  const mixes = monthlyMixes(rows, publishedPrices, signingDay);
  return waterfall(mixes, levers, publishedPrices, { adoption, counted: "all" });
}
