import { defaultTerms } from "../../src/engine/terms";
import { tokens } from "../../src/engine/units";
import { emptyFurtherTable, furtherTables } from "../../src/tables/furtherTables";
import { bandsSheet, pricesSheet, termsSheet } from "../../src/tables/inputSheets";
import { launchesSheet } from "../../src/tables/launchesSheet";
import { leversSheet } from "../../src/tables/leversSheet";
import { otherSpendSheet } from "../../src/tables/otherSpendSheet";
import { rangeOptionsSheet } from "../../src/tables/rangeOptionsSheet";
import { usageSheetPlan } from "../../src/tables/sampleSheet";
import type { SheetPlan } from "../../src/tables/sheetPlan";
import type { UsageAnswer } from "../../src/tables/usageAnswer";
import { usageFileSheet } from "../../src/tables/usageFileSheet";
import { usageOptionsSheet } from "../../src/tables/usageOptionsSheet";
import { costRow, day, tokenRow } from "../engine/usageRows";
import { expectGolden } from "./sheetText";
import { bands } from "./workedCase";
import { prices } from "./workedAnswer";

const schedule = bands.map(({ threshold, discount, name }) => ({ threshold, discount, name }));
const answers: readonly UsageAnswer[] = [
  { kind: "format", format: "litellm-logs" },
  { kind: "column", field: "date", heading: "Day" },
  { kind: "column", field: "cost", heading: null },
  { kind: "unit", tokensPerUnit: 1000 },
  {
    kind: "meaning",
    item: "input tokens, cached",
    meaning: { kind: "tokens", tokenClass: "cacheRead" } as never,
  },
  { kind: "prompt", includesCached: true },
  { kind: "signingDay", day: day("2027-01-31") },
];
const tables: readonly (readonly [string, SheetPlan])[] = [
  ["Bands", bandsSheet(schedule, "The vendor's schedule.")],
  ["Terms", termsSheet(defaultTerms)],
  ["Prices", pricesSheet(prices)],
  ["Levers", leversSheet([{ Lever: "batch", Low: 0.2, Likely: 0.3, High: 0.4 }])],
  ["Launches", launchesSheet([{ Name: "Chat", Kind: "launch", "Start month": "2027-03" }])],
  ["OtherSpend", otherSpendSheet([{ Spend: "Seats", Monthly: 2000 }])],
  ["RangeOptions", rangeOptionsSheet([])],
  ["UsageOptions", usageOptionsSheet(answers)],
  ["Usage", usageSheetPlan()],
  ["ImportedUsage", usageFileSheet([tokenRow("2027-01", "claude-one", { input: tokens(5) })], "tokens.csv")],
  ["ImportedCosts", usageFileSheet([costRow("2027-01", 12.5)], "costs.csv")],
  ...furtherTables.map((name) => [name, emptyFurtherTable(name)] as const),
];

test.each(tables)(
  "the table %s with its hints, bounds and drop-downs is what stands in its golden file",
  (name, plan) => {
    expectGolden(plan, `input/${name}`);
  },
);
