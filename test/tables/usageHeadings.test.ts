import type { UsageField } from "../../src/tables/usageReading";
import { usageOn } from "./usageOn";

/** The headings of a plain sheet that every field is known by, in one spelling of many. */
const known: Readonly<Partial<Record<UsageField, readonly string[]>>> = {
  date: ["usage_date_utc", "Date", "Usage date", "Day", "Month", "Usage month", "Billing month", "Period"],
  model: ["model_version", "Model ID", "Model", "Model name"],
  input: [
    "usage_input_tokens_no_cache",
    "Uncached input",
    "Input, uncached",
    "Input (no cache)",
    "Input tokens",
  ],
  cacheWrite5m: [
    "usage_input_tokens_cache_write_5m",
    "usage_input_tokens_cache_write",
    "Cache write 5m",
    "Cache write, 5 minutes",
    "Input cache write (5 min)",
    "Cache write",
  ],
  cacheWrite1h: [
    "usage_input_tokens_cache_write_1h",
    "Cache write 1h",
    "Cache write, 1 hour",
    "Input cache write (1 hrs)",
  ],
  cacheRead: ["usage_input_tokens_cache_read", "Cache read", "Input: cache read", "Cached input"],
  output: ["usage_output_tokens", "Output", "Tokens of output"],
  webSearches: ["web_search_count", "Web search", "Web search requests"],
  usageType: ["usage_type", "Usage type"],
  contextWindow: ["context_window", "Context window"],
  inferenceGeo: ["inference_geo", "Inference geo"],
  speed: ["Speed"],
  endpoint: ["Endpoint", "Endpoint type"],
  eligibleShare: ["Eligible share", "Eligible"],
};
/** The same of a sheet of costs. */
const ofCosts: typeof known = {
  service: ["Service", "Workload"],
  listCost: ["list_price_usd", "List cost", "Cost at list", "List spend", "List amount (USD)"],
  cost: ["Cost", "Total cost", "Spend", "Total spend", "Amount", "Total amount", "Cost (EUR)", "The cost"],
};
const listed = (fields: typeof known) =>
  Object.entries(fields).flatMap(([field, names]) =>
    names.map((name) => [field as UsageField, name] as const),
  );

test.each(listed(known))("[U4] %s stands under %s", (field, heading) => {
  const others = Object.entries({ date: "Month", model: "Model", input: "Input", output: "Output" }).filter(
    ([each]) => each !== field,
  );
  const { columns } = usageOn([[...others.map(([, name]) => name), heading, "Team"]]);
  expect(columns).toContainEqual({ field, header: heading, column: others.length });
  expect(columns.some(({ header }) => header === "Team")).toBe(false);
});

test.each(listed(ofCosts))("[U4] %s of a sheet of costs stands under %s", (field, heading) => {
  const others = field === "service" ? ["Month", "Cost"] : ["Month"];
  const { columns } = usageOn([[...others, heading]]);
  expect(columns).toContainEqual({ field, header: heading, column: others.length });
});

test.each(["Inputs per day", "Output quality", "Modelling", "Cost centre", "Today", "Monthly", "Cash read"])(
  "[U4] %s is no heading of usage",
  (heading) => {
    const { columns } = usageOn([["Month", "Model", "Input", "Output", heading]]);
    expect(columns.map(({ header }) => header)).toEqual(["Month", "Model", "Input", "Output"]);
  },
);
