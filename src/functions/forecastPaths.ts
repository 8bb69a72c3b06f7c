import { forecastPaths } from "../engine/forecast/forecast";
import { readForecastHistory, readMonths, readSeed } from "../tables/forecastArguments";
import type { Cells } from "../tables/arguments";
import type { Cell } from "../tables/grid";
import { defined, need } from "./answer";

/** The paths that FORECAST, RANGE and SCENARIOS summarise, and the history they come from. */
export function forecastOf(history: Cells, months: Cell, count: number, seed: Cell | null | undefined) {
  const given = need(readForecastHistory(history));
  const ahead = need(readMonths(months));
  const request = { count, seed: need(readSeed(seed)) };
  const { paths } = defined(
    forecastPaths(given.usage, ahead, request),
    "the history is too short to forecast from",
  );
  return { given, paths };
}
