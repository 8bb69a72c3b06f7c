import { publishedPrices } from "../../src/tables/priceBook";
import type { Cell } from "../../src/tables/grid";
import { readUsage } from "../../src/tables/usageReader";
import type { UsageReading } from "../../src/tables/usageReading";
import { describe as say } from "../../src/tables/wording";

/** Reads cells that stand from A1 of a sheet "Usage", at the published prices. */
export const usageOn = (cells: readonly (readonly Cell[])[]): UsageReading =>
  readUsage({ cells, place: { kind: "sheet", sheet: "Usage", row: 0, column: 0 } }, publishedPrices);

/** The problems of cells, as sentences. */
export const sentences = (cells: readonly (readonly Cell[])[]): readonly string[] =>
  usageOn(cells).problems.map(say);

/** The columns of the token export of the Console from 2026 on. */
export const consoleHeader = [
  "usage_date_utc",
  "model_version",
  "api_key",
  "workspace",
  "usage_type",
  "context_window",
  "usage_input_tokens_no_cache",
  "usage_input_tokens_cache_write_5m",
  "usage_input_tokens_cache_write_1h",
  "usage_input_tokens_cache_read",
  "usage_output_tokens",
  "web_search_count",
  "inference_geo",
  "speed",
] as const;

/** The columns of a plain sheet of tokens. */
export const plainHeader = [
  "Month",
  "Model",
  "Input",
  "Cache write 5m",
  "Cache write 1h",
  "Cache read",
  "Output",
] as const;
