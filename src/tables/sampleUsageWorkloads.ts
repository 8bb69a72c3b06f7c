import type { TokenClass } from "../engine/tokens";
import type { Month } from "../engine/units";

/** One workload of the sample company. */
export interface SampleWorkload {
  readonly from: Month;
  /** Months from the launch to full use. */
  readonly rampMonths: number;
  /** At full use, before growth. */
  readonly requestsPerWorkday: number;
  readonly weekendShare: number;
  /** By month, compounding. */
  readonly growth: number;
  /** Standard deviation of a month around its expectation. */
  readonly scatter: number;
  readonly tokensPerRequest: Readonly<Record<TokenClass, number>>;
  /** In order; each takes over from the one before in its month, with the share given. */
  readonly models: readonly {
    readonly model: string;
    readonly from: Month;
    readonly firstMonthShare: number;
  }[];
}

const month = (text: string): Month => text as Month;

const successions = {
  opus: [
    { model: "claude-opus-4-20250514", from: month("2025-05"), firstMonthShare: 1 },
    { model: "claude-opus-4-1", from: month("2025-08"), firstMonthShare: 0.7 },
    { model: "claude-opus-4-5", from: month("2025-12"), firstMonthShare: 0.8 },
    { model: "claude-opus-4-8", from: month("2026-06"), firstMonthShare: 0.7 },
    { model: "claude-opus-5-5", from: month("2026-10"), firstMonthShare: 0.75 },
  ],
  sonnet: [
    { model: "claude-sonnet-4-20250514", from: month("2025-05"), firstMonthShare: 1 },
    { model: "claude-sonnet-4-5-20250929", from: month("2025-10"), firstMonthShare: 0.8 },
    { model: "claude-sonnet-4-6", from: month("2026-03"), firstMonthShare: 0.6 },
    { model: "claude-sonnet-5-5", from: month("2026-10"), firstMonthShare: 0.5 },
  ],
  haiku: [
    { model: "claude-3-5-haiku-20241022", from: month("2025-05"), firstMonthShare: 1 },
    { model: "claude-haiku-4-5-20251001", from: month("2025-11"), firstMonthShare: 0.8 },
    { model: "claude-haiku-5-5", from: month("2026-10"), firstMonthShare: 0.15 },
  ],
};

/** Half of the assistant's prompt comes from the cache, nine tenths of an agent's. */
export const sampleWorkloads: readonly SampleWorkload[] = [
  {
    from: month("2025-05"),
    rampMonths: 1,
    requestsPerWorkday: 6_800,
    weekendShare: 0.25,
    growth: 0.05,
    scatter: 0.07,
    tokensPerRequest: {
      input: 5_500,
      cacheWrite5m: 1_800,
      cacheWrite1h: 400,
      cacheRead: 21_000,
      output: 1_150,
    },
    models: successions.opus,
  },
  {
    from: month("2025-05"),
    rampMonths: 1,
    requestsPerWorkday: 50_000,
    weekendShare: 0.45,
    growth: 0.035,
    scatter: 0.08,
    tokensPerRequest: { input: 2_600, cacheWrite5m: 700, cacheWrite1h: 0, cacheRead: 6_400, output: 420 },
    models: successions.sonnet,
  },
  {
    from: month("2025-05"),
    rampMonths: 1,
    requestsPerWorkday: 160_000,
    weekendShare: 0.8,
    growth: 0.03,
    scatter: 0.09,
    tokensPerRequest: { input: 900, cacheWrite5m: 60, cacheWrite1h: 0, cacheRead: 1_500, output: 70 },
    models: successions.haiku,
  },
  {
    from: month("2026-05"),
    rampMonths: 4,
    requestsPerWorkday: 1_150,
    weekendShare: 0.15,
    growth: 0.01,
    scatter: 0.1,
    tokensPerRequest: {
      input: 7_000,
      cacheWrite5m: 9_000,
      cacheWrite1h: 2_000,
      cacheRead: 160_000,
      output: 5_200,
    },
    models: successions.sonnet.slice(2),
  },
];
