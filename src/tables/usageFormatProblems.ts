import type { Problem } from "../engine/problem";
import { isBlank, whereIs, type Grid } from "./grid";
import { headingsOf } from "./usageHeadings";
import type { UsageField } from "./usageReading";
import type { UsageSheet } from "./usageSheet";

/** No row looks like a header: shows the row that has most text. */
export function unknownFormat(grid: Grid): Problem {
  const texts = grid.cells
    .slice(0, 10)
    .map((row) => row.filter((cell) => typeof cell === "string" && !isBlank(cell)).length);
  const row = texts.indexOf(Math.max(...texts));
  const cells = grid.cells[row] ?? [];
  return {
    code: "unknown-format",
    where: whereIs(
      grid,
      row,
      Math.max(
        0,
        cells.findIndex((cell) => !isBlank(cell)),
      ),
    ),
    got: headingsOf(cells),
    expected:
      "a header row of a known export, or with Month, Model, Input and Output (tokens), or with Month and Cost",
  };
}

/** How a column that is missing may be headed. */
const wanted: Readonly<Partial<Record<UsageField, string>>> = {
  date: "a column of dates, headed Month, Date or usage_date_utc",
  model: "a column of models, headed Model or model_version",
  input: "a column of uncached input tokens, headed Input or usage_input_tokens_no_cache",
  cacheWrite5m: "a column of cache write tokens, headed usage_input_tokens_cache_write_5m",
  cacheRead: "a column of cache read tokens, headed usage_input_tokens_cache_read",
  output: "a column of output tokens, headed Output or usage_output_tokens",
  cost: "a column of costs",
  quantity: "a column of quantities, such as usage.amount or ConsumedQuantity",
  details: "a column of details as JSON: metadata of LiteLLM, SkuPriceDetails of FOCUS",
};

/** A problem for every column the format cannot do without. */
export const missingColumns = ({ grid, headerRow, missing }: UsageSheet): readonly Problem[] => {
  const header = grid.cells[headerRow] ?? [];
  const column = Math.max(
    0,
    header.findIndex((cell) => !isBlank(cell)),
  );
  return missing.map((field) => ({
    code: "missing-column",
    where: whereIs(grid, headerRow, column),
    got: headingsOf(header),
    expected: wanted[field] ?? field,
  }));
};
