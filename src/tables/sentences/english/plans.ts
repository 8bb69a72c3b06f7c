import type { AskStatus } from "../../asksReader";
import type { GrowthWord } from "../../../engine/forecast/growthWord";
import type { CacheLife } from "../../../engine/levers/lever";
import type { Day, Month } from "../../../engine/units";
import { inFull, inMoney, inMonths, inPercent } from "../../numbersInWords";

/** What the optional tables say, a line a row. Amounts that may have a low and a high come in words. */
export const plans = {
  ranged: (likely: string, low: string, high: string) => `${likely} (${low} to ${high})`,
  routing: (share: string, model: string, to: string) => `routing: ${share} of ${model} to ${to}`,
  caching: (share: string, model: string | null) =>
    `caching: ${share} of the input of ${model ?? "all models"}`,
  batch: (share: string, model: string | null) => `batch: ${share} of ${model ?? "all models"}`,
  tokenFactor: (factor: number) => `token factor ${inFull(factor)}`,
  hitRate: (rate: number) => `hit rate ${inPercent(rate)}`,
  kept: (life: CacheLife) => `kept ${life}`,
  prompts: (tokens: number) => `prompts of ${inFull(tokens)} tokens`,
  from: (month: Month) => `from ${month}`,
  inFullAfter: (months: number) => `in full after ${inMonths(months)}`,
  launch: (name: string, monthly: string, start: Month) =>
    `${name}: ${monthly} of list cost a month from ${start}`,
  ending: (name: string, share: string, start: Month) => `${name}: ${share} of all usage ends from ${start}`,
  completeAfter: (months: string) => `complete after ${months} months`,
  likely: (probability: number) => `${inPercent(probability)} likely`,
  spend: (name: string, monthly: number, from: Month | null) =>
    `${name}: ${inMoney(monthly)} a month${from === null ? "" : ` from ${from}`}`,
  codeExecution: (name: string, hours: number, from: Month | null) =>
    `${name}: ${inFull(hours)} hours of code execution a month${from === null ? "" : ` from ${from}`}`,
  afterRenewal: (monthly: number, renewal: Day) => `${inFull(monthly)} after ${renewal}`,
  eligible: (share: number) => `${inPercent(share)} eligible`,
  growthIs: (kind: Exclude<GrowthWord["kind"], "own">) => `growth: ${kind}`,
  ownGrowth: (monthly: string, ceiling: number | null) =>
    `growth: ${monthly} a month${ceiling === null ? "" : `, up to ${inMoney(ceiling)} a month`}`,
  ownRange: (monthly: string) => `own range: ${monthly} of list usage a month before levers`,
  leftOut: (month: Month, reason: string) => `${month} left out: ${reason}`,
  ask: (protection: string, status: AskStatus) => `${protection}: ${status}`,
  quote: (name: string, commitment: number, discount: number, until: Day | null) =>
    `${name}: ${inMoney(commitment)} at ${inPercent(discount)}${until === null ? "" : `, until ${until}`}`,
  benchmark: (commitment: number, discount: number, source: string) =>
    `${inMoney(commitment)} a year at ${inPercent(discount)} (${source})`,
  signed: (committed: number, months: number, from: Month | null) =>
    `${inMoney(committed)} over ${inMonths(months)}${from === null ? "" : ` from ${from}`}`,
  actuals: (months: number, first: Month, last: Month) => `${inMonths(months)}, ${first} to ${last}`,
};
