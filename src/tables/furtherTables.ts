import type { Notices } from "../engine/tracking/burnDown";
import type { Plan } from "../engine/tracking/plan";
import type { Problem } from "../engine/problem";
import { actualUsage, readActuals, type ActualMonth } from "./actualsReader";
import { actualsSheet } from "./actualsSheet";
import { readAsks, type Ask } from "./asksReader";
import { asksSheet } from "./asksSheet";
import { readBenchmark, type BenchmarkRow } from "./benchmarkReader";
import { benchmarkSheet } from "./benchmarkSheet";
import { emptyPlanRows } from "./frozenPlan";
import type { Grid } from "./grid";
import { planSheet } from "./planSheet";
import { readPlan } from "./planReader";
import { readQuotes, type Quote } from "./quotesReader";
import { quotesSheet } from "./quotesSheet";
import type { SheetPlan } from "./sheetPlan";

/** Tables for the negotiation and for tracking, made only when they are asked for. */
export const furtherTables = ["Asks", "Quotes", "Benchmark", "Plan", "Actuals"] as const;
export type FurtherTable = (typeof furtherTables)[number];

/** What the workbook says about the negotiation, and about a contract that is signed. */
export interface FurtherReading {
  readonly asks: readonly Ask[];
  readonly quotes: readonly Quote[];
  readonly benchmark: readonly BenchmarkRow[];
  /** Null while nothing is signed. */
  readonly plan: Plan | null;
  readonly notices: Notices;
  readonly actuals: readonly ActualMonth[];
  readonly problems: readonly Problem[];
  /** The same problems: of what is talked about, and of what is signed. */
  readonly problemsOf: Readonly<Record<"negotiate" | "track", readonly Problem[]>>;
}

const nothing: Grid = { cells: [], place: { kind: "argument", name: "nothing" } };

/** Reads the tables there are; one that is not there says as much as one without rows. */
export function readFurtherTables(grids: Readonly<Partial<Record<FurtherTable, Grid>>>): FurtherReading {
  const asks = readAsks(grids.Asks ?? nothing);
  const quotes = readQuotes(grids.Quotes ?? nothing);
  const benchmark = readBenchmark(grids.Benchmark ?? nothing);
  const { plan, notices, problems } = readPlan(grids.Plan ?? nothing);
  const actuals = readActuals(grids.Actuals ?? nothing);
  const unfit = plan === null ? [] : actualUsage(actuals.months, plan).problems;
  const negotiate = [...asks.problems, ...quotes.problems, ...benchmark.problems];
  const track = [...problems, ...actuals.problems, ...unfit];
  return {
    asks: asks.asks,
    quotes: quotes.quotes,
    benchmark: benchmark.rows,
    plan,
    notices,
    actuals: actuals.months,
    problems: [...negotiate, ...track],
    problemsOf: { negotiate, track },
  };
}

/** The table without rows, to be filled. */
export function emptyFurtherTable(name: FurtherTable): SheetPlan {
  switch (name) {
    case "Asks":
      return asksSheet([]);
    case "Quotes":
      return quotesSheet([]);
    case "Benchmark":
      return benchmarkSheet([]);
    case "Actuals":
      return actualsSheet([]);
    case "Plan":
      return planSheet(emptyPlanRows());
  }
}
