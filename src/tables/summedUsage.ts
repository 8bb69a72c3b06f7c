import { daysIn } from "../engine/calendar";
import { addTokens, tokenClasses } from "../engine/tokens";
import { money, type Day, type Month } from "../engine/units";
import type { CostUsage, TokenUsage, UsageRow } from "../engine/usage";
import type { Cell } from "./grid";

const tokenHeadings = [
  "Month",
  "Model",
  "Usage type",
  "Context window",
  "Inference geo",
  "Speed",
  "Endpoint",
  "Input tokens",
  "Cache write 5m tokens",
  "Cache write 1h tokens",
  "Cache read tokens",
  "Output tokens",
  "Web search count",
  "Eligible share",
] as const;
const costHeadings = ["Month", "Model", "List cost", "Eligible share"] as const;

/**
 * Usage added up by month, model and tariff, as a sheet that the reader understands: headings, then rows.
 *
 * A first or last month that is not whole keeps its days, which is how the reader knows that it is not (F6).
 *
 * @param rows all of tokens or all of costs; at least one.
 */
export function summedUsage(rows: readonly UsageRow[]): readonly (readonly Cell[])[] {
  const tokens = rows.filter((row) => row.kind === "tokens");
  const partial = partialMonths(rows);
  if (tokens.length === 0) {
    const costs = rows.filter((row) => row.kind === "cost");
    const dated = costs.map((row) => (partial.has(row.month) ? row : { ...row, day: null }));
    return [costHeadings, ...grouped(dated, costKey, addCosts).map(costCells)];
  }
  const dated = tokens.map((row) => (partial.has(row.month) ? row : { ...row, day: null }));
  return [tokenHeadings, ...grouped(dated, tokenKey, addUsage).map(tokenCells)];
}

/** The first and the last month, where their days do not reach from the first to the last. */
function partialMonths(rows: readonly UsageRow[]): ReadonlySet<Month> {
  const days = rows.flatMap(({ day }) => (day === null ? [] : [day])).sort();
  const first = days[0];
  const last = days[days.length - 1];
  const partial = new Set<Month>();
  if (first !== undefined && dayOfMonth(first) > 1) partial.add(first.slice(0, 7) as Month);
  if (last !== undefined) {
    const month = last.slice(0, 7) as Month;
    if (dayOfMonth(last) < daysIn(month)) partial.add(month);
  }
  return partial;
}

const dayOfMonth = (day: Day): number => Number(day.slice(8));

/** Rows of one key added up, in the order of their keys. */
function grouped<T>(rows: readonly T[], keyOf: (row: T) => string, add: (a: T, b: T) => T): readonly T[] {
  const sums = new Map<string, T>();
  for (const row of rows) {
    const key = keyOf(row);
    const sum = sums.get(key);
    sums.set(key, sum === undefined ? row : add(sum, row));
  }
  return [...sums.keys()].sort().flatMap((key) => sums.get(key) ?? []);
}

const dateOf = ({ day, month }: UsageRow): string => day ?? month;
const tariffCells = ({ tariff }: TokenUsage): readonly Cell[] => [
  tariff.batch ? "batch" : "standard",
  tariff.longContext ? "> 200k" : "≤ 200k",
  tariff.usOnly ? "us" : "global",
  tariff.fast ? "fast" : "standard",
  tariff.regional === true ? "regional" : "global",
];
/** All of it counts where nothing else was said. */
const shareOf = ({ eligibleShare }: UsageRow): number => eligibleShare ?? 1;

const tokenKey = (row: TokenUsage): string =>
  [dateOf(row), row.model, ...tariffCells(row), shareOf(row)].join("\n");
const addUsage = (a: TokenUsage, b: TokenUsage): TokenUsage => ({
  ...a,
  tokens: addTokens(a.tokens, b.tokens),
  webSearches: a.webSearches + b.webSearches,
});
const tokenCells = (row: TokenUsage): readonly Cell[] => [
  dateOf(row),
  row.model,
  ...tariffCells(row),
  ...tokenClasses.map((name) => row.tokens[name]),
  row.webSearches,
  shareOf(row),
];

const costKey = (row: CostUsage): string => [dateOf(row), row.model ?? "", shareOf(row)].join("\n");
const addCosts = (a: CostUsage, b: CostUsage): CostUsage => ({
  ...a,
  listCost: money(a.listCost + b.listCost),
});
const costCells = (row: CostUsage): readonly Cell[] => [
  dateOf(row),
  row.model ?? "",
  row.listCost,
  shareOf(row),
];
