import type { Problem } from "../../src/engine/problem";
import { tokens, money, type Day, type Fraction, type Month } from "../../src/engine/units";
import type { UsageReading } from "../../src/tables/usageReading";
import {
  optionalTables,
  type ContractReading,
  type Previewed,
  type Recommended,
  type TermReading,
  type WorkbookServices,
} from "../../src/workbook/forPane";
import type { Preview } from "../../src/workbook/previewInWords";

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
    // Nothing is computed: no usage is there yet.
    preview: () => Promise.resolve(previewed()),
    plannedSheets: () => Promise.resolve([{ name: "Recommendation", made: true }]),
    setTerm: () => Promise.resolve(null),
    undoTerm: () => Promise.resolve(),
    watchEdits: () => Promise.resolve(() => Promise.resolve()),
    recommend: () => Promise.resolve(recommended()),
    canUndo: () => Promise.resolve(false),
    undoWriting: () => Promise.resolve(),
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
      { threshold: money(250_000), discount: 0.1 as Fraction, name: "Bronze" },
      { threshold: money(1_000_000), discount: 0.15 as Fraction, name: "Silver" },
    ],
    terms: [
      term({
        key: "denomination",
        name: "Draws down at",
        shown: "discounted",
        control: "choice",
        choices: ["discounted", "list"],
      }),
      term({ key: "confidence", name: "Confidence", shown: "90", control: "percent" }),
      term({
        key: "overage",
        name: "Overage",
        shown: "list",
        control: "text",
        choices: ["list", "committed"],
      }),
      term({ key: "rolloverLife", name: "Rollover life", shown: "1", control: "number", advanced: true }),
    ],
    problems: [],
    problemsOf: { optimise: [], range: [], negotiate: [], track: [] },
    addresses: { bands: "Contract!A4", terms: "Contract!E4", prices: "Prices!A4" },
    plans: noPlans,
    ...changes,
  };
}

export const term = (
  reading: Pick<TermReading, "key" | "name" | "shown" | "control"> & Partial<TermReading>,
): TermReading => ({ choices: [], unit: "", advanced: false, changed: false, ...reading });

/** The contract as above and nothing computed. */
export const previewed = (changes: Partial<Preview> = {}, reading = contract()): Previewed => ({
  contract: reading,
  preview: {
    optimise: null,
    range: null,
    answer: null,
    problems: { optimise: [], range: [], contract: [] },
    ...changes,
  },
});

/** What usage, levers and contract may come to. */
export const figures: Pick<Preview, "optimise" | "range" | "answer"> = {
  optimise: {
    today: money(1_000_000),
    efficient: money(650_000),
    steps: [
      { kind: "routing", saving: money(200_000) },
      { kind: "caching", saving: money(100_000) },
      { kind: "batch", saving: money(50_000) },
    ],
    months: [{ month: "2026-01" as Month, today: money(1_000_000), efficient: money(650_000) }],
    models: [{ model: "claude-opus-4-5", today: money(1_000_000), efficient: money(650_000) }],
  },
  range: {
    history: [{ month: "2026-01" as Month, listUsage: money(60_000) }],
    months: [{ month: "2026-02" as Month, p10: money(50_000), p50: money(65_000), p90: money(80_000) }],
    total: { p10: money(650_000), p50: money(775_000), p90: money(900_000), highest: money(931_250) },
    evidence: ["Range of 12 months, forecast from 12 months of history."],
  },
  answer: {
    headline: "Sign 600,000 at 10 %.",
    reasons: ["The confidence limits it."],
    keyFigures: [{ label: "Commitment", value: 600_000, unit: "money" }],
    curve: {
      points: [
        { commitment: money(0), expectedNetCost: money(775_000) },
        { commitment: money(600_000), expectedNetCost: money(720_000) },
        { commitment: money(900_000), expectedNetCost: money(810_000) },
      ],
      thresholds: [{ commitment: 250_000, name: "Bronze", discount: 0.1 }],
      usage: { p10: 585_000, p50: 697_500, p90: 810_000 },
      recommended: { commitment: money(600_000), expectedNetCost: money(720_000) },
      denomination: "net",
      periods: 1,
      settlement: "annual",
      ramped: false,
    },
  },
};

type Written = Extract<Recommended, { readonly written: true }>;

export function recommended(changes: Partial<Written> = {}): Written {
  return {
    written: true,
    problems: [],
    headline: "Sign 585,000 at 10 %: it covers 650,000 of list usage, reached in 90 % of scenarios.",
    reasons: ["Decline 1,000,000 at 15 %: filling it takes 1,176,471 of list usage."],
    keyFigures: [
      { label: "Commitment", value: 585_000, unit: "money" },
      { label: "Expected paid", value: 711_562.5, unit: "money" },
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
