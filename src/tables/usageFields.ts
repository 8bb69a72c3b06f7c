import { tokenClasses } from "../engine/tokens";
import { exportFormats } from "./exports/exportFormats";
import { fieldTitles, formatTitles } from "./exports/formatTitles";
import { monthColumns } from "./exports/plainFormats";
import type { UsageField, UsageFormat } from "./usageReading";

const tariff = ["usageType", "contextWindow", "inferenceGeo", "speed", "endpoint"] as const;
const costs: readonly UsageField[] = ["date", "model", "service", "listCost", "cost", "eligibleShare"];
const tokens: readonly UsageField[] = [
  "date",
  "model",
  ...tokenClasses,
  "webSearches",
  ...tariff,
  "listCost",
  "cost",
  "eligibleShare",
];

/** All layouts, in the order they are offered. */
export const usageFormats: readonly UsageFormat[] = [
  "console-tokens",
  "month-tokens",
  "month-cost",
  ...(Object.keys(formatTitles) as (keyof typeof formatTitles)[]),
];

/** All fields a column can be read as. */
export const usageFields: readonly UsageField[] = [
  ...new Set<UsageField>([
    ...tokens,
    ...costs,
    ...(Object.keys(fieldTitles) as (keyof typeof fieldTitles)[]),
  ]),
];

/** The fields that a layout reads, in the order they are offered. */
export function fieldsOf(format: UsageFormat): readonly UsageField[] {
  switch (format) {
    case "console-tokens":
    case "month-tokens":
      return tokens;
    case "month-cost":
      return costs;
    default: {
      const known = [...exportFormats, monthColumns].find((each) => each.format === format);
      return Object.keys(known?.headings ?? {}) as UsageField[];
    }
  }
}
