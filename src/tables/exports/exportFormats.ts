import type { UsageFormat } from "../usageReading";
import { adminCost, adminUsage, claudeCode } from "./adminFormats";
import { bedrock, vertex } from "./cloudFormats";
import { consoleCost } from "./consoleFormats";
import type { ExportFormat, RowShape } from "./exportFormat";
import { focus } from "./focusFormat";
import { ccusage, litellmDaily, litellmLogs, openRouter } from "./gatewayFormats";
import { classRows, monthColumns } from "./plainFormats";

/** The exports that are told by their headings, the more particular before the less. */
export const exportFormats: readonly ExportFormat[] = [
  consoleCost,
  adminUsage,
  adminCost,
  claudeCode,
  focus,
  bedrock,
  vertex,
  litellmLogs,
  litellmDaily,
  openRouter,
  ccusage,
  classRows,
];

const tokenColumns: RowShape = {
  kind: "classes",
  blankIsZero: false,
  promptIncludesCached: false,
  costDivisor: 1,
  othersLeftOut: false,
};

/** What the rows of a format are, and whether equal rows are usage of their own. */
export function rowsOfFormat(format: UsageFormat): Pick<ExportFormat, "rows" | "mayRepeat" | "assumption"> {
  switch (format) {
    case "console-tokens":
    case "month-tokens":
      return { rows: tokenColumns, mayRepeat: false };
    case "month-cost":
      return { rows: { kind: "costs", costDivisor: 1, modelsKnown: false }, mayRepeat: false };
    case "month-columns":
      return monthColumns;
    default:
      return formatNamed(format);
  }
}

function formatNamed(format: UsageFormat): ExportFormat {
  const found = exportFormats.find((each) => each.format === format);
  if (found === undefined) throw new Error(`No export has the format ${format}`);
  return found;
}
