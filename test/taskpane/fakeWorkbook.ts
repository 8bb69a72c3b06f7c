import type { Problem } from "../../src/engine/problem";
import { tokens, money, type Day, type Month } from "../../src/engine/units";
import type { UsageReading } from "../../src/tables/usageReading";
import {
  optionalTables,
  type ContractReading,
  type Recommended,
  type WorkbookServices,
} from "../../src/workbook/forPane";

/** A workbook without any optional table. */
export const noPlans = Object.fromEntries(
  optionalTables.map((name) => [name, null]),
) as ContractReading["plans"];

/** A workbook with nothing in it; a test replaces the answers it is about. */
export function fakeWorkbook(answers: Partial<WorkbookServices> = {}): WorkbookServices {
  return {
    pickUsage: () => Promise.resolve(usage()),
    pickUsageAt: (address) => Promise.resolve(usage({ address })),
    openUsage: () => Promise.resolve(usage()),
    readUsage: () => Promise.resolve(null),
    answerUsage: () => Promise.resolve(usage()),
    readContract: () => Promise.resolve(contract()),
    insertTable: () => Promise.resolve(),
    recommend: () => Promise.resolve(recommended()),
    insertSample: () => Promise.resolve(),
    prepareCopy: (audience) => Promise.resolve(`copy for ${audience}`),
    replaceFunctions: () => Promise.resolve("replaced"),
    restoreFunctions: () => Promise.resolve("restored"),
    restoreUnfinished: () => Promise.resolve("nothing"),
    show: () => Promise.resolve(),
    ...answers,
  };
}

export function usage(changes: Partial<UsageReading> = {}): UsageReading {
  return {
    address: "Usage!A1:H5",
    format: "console-tokens",
    columns: [
      { field: "date", header: "usage_date_utc", column: 0 },
      { field: "input", header: "usage_input_tokens_no_cache", column: 4 },
    ],
    rows: [],
    problems: [],
    totals: {
      rows: 4,
      from: "2026-01-01" as Day,
      to: "2026-02-28" as Day,
      models: ["claude-opus-4-5", "claude-haiku-4-5"],
      tokens: {
        input: tokens(1_234_567_890),
        cacheWrite5m: tokens(22_000),
        cacheWrite1h: tokens(0),
        cacheRead: tokens(310_000_000),
        output: tokens(98_765_432),
      },
      listCost: money(1234567.891),
      reportedCost: money(1234567.5),
      months: [
        { month: "2026-01" as Month, listCost: money(600_000) },
        { month: "2026-02" as Month, listCost: money(634_567.891) },
      ],
    },
    ...changes,
  };
}

export function contract(changes: Partial<ContractReading> = {}): ContractReading {
  return {
    bands: [
      { threshold: "250,000", discount: "10 %", name: "Bronze" },
      { threshold: "1,000,000", discount: "15 %", name: "Silver" },
    ],
    terms: [
      { name: "Drawdown", value: "net" },
      { name: "Periods", value: "1" },
    ],
    problems: [],
    addresses: { bands: "Contract!A4", terms: "Contract!E4", prices: "Prices!A4" },
    plans: noPlans,
    ...changes,
  };
}

type Written = Extract<Recommended, { readonly written: true }>;

export function recommended(changes: Partial<Written> = {}): Written {
  return {
    written: true,
    problems: [],
    headline: "Sign 585,000 at 10 %: it covers 650,000 of list usage, reached in 90 % of scenarios.",
    reasons: ["Decline 1,000,000 at 15 %: filling it takes 1,176,471 of list usage."],
    keyFigures: [
      { label: "Commitment", value: "585,000" },
      { label: "Expected paid", value: "711,563" },
    ],
    address: "Recommendation!A1",
    ...changes,
  };
}

/** `count` errors in column C of sheet Usage, from row 2 down. */
export const errors = (count: number): Problem[] =>
  Array.from({ length: count }, (_, index) => ({
    code: "not-a-number",
    where: `Usage!C${index + 2}`,
    got: `x${index + 2}`,
  }));
