import type { UsageRow } from "../engine/usage";
import { headerBlocks, type SheetPlan } from "./sheetPlan";
import { summedUsage } from "./summedUsage";

const headerRow = 3;

/**
 * The usage of a file added up by month, model and tariff, as a sheet of ours.
 *
 * @param source the file's name.
 */
export function usageFileSheet(rows: readonly UsageRow[], source: string): SheetPlan {
  const [headings = [], ...body] = summedUsage(rows);
  const names = headings.map(String);
  // Columns of text come first, the share that counts toward the commitment last.
  const text = body[0]?.filter((cell) => typeof cell === "string").length ?? 0;
  const last = names.length - 1;
  const costs = names.includes("List cost");
  return {
    // Sheets of their own: the columns of costs are not those of tokens.
    name: costs ? "ImportedCosts" : "ImportedUsage",
    widths: names.map((name, i) => (i === 1 ? 30 : Math.max(12, name.length + 6))),
    blocks: [
      { row: 0, column: 0, cells: [["Usage from a file"]], role: "title" },
      { row: 1, column: 0, cells: [[`${source}, added up by month, model and tariff.`]], role: "note" },
      ...headerBlocks(headerRow, 0, names.slice(0, text), names.slice(text)),
      { row: headerRow + 1, column: 0, cells: body.map((row) => row.slice(0, text)), role: "input" },
      {
        row: headerRow + 1,
        column: text,
        cells: body.map((row) => row.slice(text, last)),
        role: "input",
        format: costs ? "#,##0.00" : "#,##0",
      },
      {
        row: headerRow + 1,
        column: last,
        cells: body.map((row) => row.slice(last)),
        role: "input",
        format: "0.##%",
      },
    ],
    wrapped: [],
    tables: [
      {
        name: costs ? "bw_ImportedCosts" : "bw_ImportedUsage",
        row: headerRow,
        column: 0,
        rows: body.length + 1,
        columns: names.length,
        filter: true,
      },
    ],
    names: [],
    lists: [],
    charts: [],
    frozenRows: headerRow + 1,
    orientation: "landscape",
  };
}
