import type { OptionalTable } from "../workbook/forPane";
import type { Step } from "./paneState";
import { text } from "./text";

/** The step that shows an optional table. */
export function stepOfTable(name: OptionalTable): Step {
  const { groups } = text.plans;
  const has = ({ tables }: { readonly tables: readonly OptionalTable[] }): boolean => tables.includes(name);
  return (["optimise", "range", "negotiate", "track"] as const).find((step) => has(groups[step])) ?? "range";
}
