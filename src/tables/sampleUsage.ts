import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { addMonths, daysIn, firstDay, monthIndex } from "../engine/calendar";
import { tokenClasses, type TokenClass, type TokenCounts } from "../engine/tokens";
import { tokens, type Month } from "../engine/units";
import { sampleWorkloads, type SampleWorkload } from "./sampleUsageWorkloads";
import type { Cell } from "./grid";
import { serialOfDay } from "./readCell";

/** Usage of one model in one month of the sample company. */
export interface SampleUsageRow {
  readonly month: Month;
  readonly model: string;
  readonly tokens: TokenCounts;
}

/** The headings of the sample's table, as `readUsage` knows them. */
export const sampleHeadings = [
  "Month",
  "Model",
  "Input",
  "Cache write 5m",
  "Cache write 1h",
  "Cache read",
  "Output",
] as const;

const firstMonth = "2025-05" as Month;
const monthCount = 18;

/**
 * Eighteen months of a company that does not exist: an assistant on Opus, a product feature on Sonnet,
 * classification on Haiku, and a new workload from May 2026. It grows, works less at weekends, and moves to
 * the models of the day, so that list prices change under it. Whole thousands of tokens; the same seed
 * gives the same rows.
 */
export function sampleUsage(seed = 20261031): readonly SampleUsageRow[] {
  const generator = xoroshiro128plus(seed);
  const rows: SampleUsageRow[] = [];
  for (let index = 0; index < monthCount; index++) {
    const month = addMonths(firstMonth, index);
    const byModel = new Map<string, Record<TokenClass, number>>();
    for (const workload of sampleWorkloads) {
      // The sum of four uniform draws is near enough to a bell: a standard deviation of `scatter`.
      let bell = 0;
      for (let draw = 0; draw < 4; draw++) bell += uniformFloat64(generator) - 0.5;
      const requests = requestsIn(workload, month) * (1 + workload.scatter * Math.sqrt(3) * bell);
      addRequests(byModel, workload, month, requests);
    }
    for (const [model, counts] of byModel) rows.push({ month, model, tokens: inThousands(counts) });
  }
  return rows;
}

/** The sample as cells below its headings, months as dates of Excel. */
export const sampleCells = (rows: readonly SampleUsageRow[]): readonly (readonly Cell[])[] => [
  sampleHeadings,
  ...rows.map((row) => [
    serialOfDay(firstDay(row.month)),
    row.model,
    ...tokenClasses.map((name): Cell => row.tokens[name]),
  ]),
];

/** Requests of a month before chance: growth and ramp, over working days and weekends. */
function requestsIn(workload: SampleWorkload, month: Month): number {
  const age = monthIndex(month) - monthIndex(workload.from);
  if (age < 0) return 0;
  const ramp = Math.min(1, (age + 1) / workload.rampMonths);
  return workload.requestsPerWorkday * ramp * (1 + workload.growth) ** age * workdaysIn(month, workload);
}

/** Days of a month with weekends counted at their share of a working day. */
function workdaysIn(month: Month, { weekendShare }: SampleWorkload): number {
  const first = serialOfDay(firstDay(month));
  let days = 0;
  // Serials divided by 7 leave 0 on a Saturday and 1 on a Sunday.
  for (let day = 0; day < daysIn(month); day++) days += (first + day) % 7 < 2 ? weekendShare : 1;
  return days;
}

function addRequests(
  byModel: Map<string, Record<TokenClass, number>>,
  workload: SampleWorkload,
  month: Month,
  requests: number,
): void {
  if (requests === 0) return;
  for (const { model, share } of modelsIn(workload, month)) {
    const counts = byModel.get(model) ?? {
      input: 0,
      cacheWrite5m: 0,
      cacheWrite1h: 0,
      cacheRead: 0,
      output: 0,
    };
    for (const name of tokenClasses) counts[name] += requests * share * workload.tokensPerRequest[name];
    byModel.set(model, counts);
  }
}

/** The models a workload runs on: in the month of a succession part of it stays on the model before. */
function modelsIn({ models }: SampleWorkload, month: Month): readonly { model: string; share: number }[] {
  const begun = models.filter(({ from }) => from <= month);
  const now = begun[begun.length - 1];
  const before = begun[begun.length - 2];
  if (now === undefined) return [];
  const share = now.from === month && before !== undefined ? now.firstMonthShare : 1;
  if (before === undefined || share === 1) return [{ model: now.model, share }];
  return [
    { model: before.model, share: 1 - share },
    { model: now.model, share },
  ];
}

function inThousands(counts: Readonly<Record<TokenClass, number>>): TokenCounts {
  const rounded = (name: TokenClass) => tokens(Math.round(counts[name] / 1000) * 1000);
  return {
    input: rounded("input"),
    cacheWrite5m: rounded("cacheWrite5m"),
    cacheWrite1h: rounded("cacheWrite1h"),
    cacheRead: rounded("cacheRead"),
    output: rounded("output"),
  };
}
