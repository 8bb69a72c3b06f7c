import type { Grid } from "../tables/grid";
import type { UsageReading } from "../tables/usageReading";
import { contractInWords } from "./contract";
import { optionalTables, type PlannedSheetName, type Previewed, type TermChange, type Work } from "./forPane";
import { previewInWords } from "./previewInWords";
import { computePreview } from "./previewThread";
import { planAnswer } from "./recommend";
import { withWorkbook } from "./session";
import { standingTables } from "./standingTables";
import { readTableGrids } from "./tableGrids";
import { withTerm } from "./termEdit";
import { inputsFrom, noUsage, type TableGrids } from "./workbookInputs";

/** The tables as they were read last: a term that is being typed is tried on them without asking Excel. */
let lastRead: TableGrids | null = null;

/** Reads the tables as they stand, and computes what they and the usage come to; writes nothing. */
export async function previewWorkbook(
  usage: UsageReading | null,
  { signal, say }: Work,
  change?: TermChange,
): Promise<Previewed> {
  lastRead = change !== undefined && lastRead !== null ? lastRead : await withWorkbook(readTables);
  signal.throwIfAborted();
  const { contract } = lastRead;
  const tables: TableGrids =
    change === undefined
      ? lastRead
      : { ...lastRead, contract: { ...contract, Terms: withTerm(contract.Terms, change) } };
  const picked = usage ?? noUsage;
  const { inputs, optional } = inputsFrom(picked, tables);
  return {
    contract: contractInWords(inputs.contract, tables.contract, optional, say),
    preview: previewInWords(await computePreview(picked, tables, signal), say),
  };
}

/** The sheets that an answer would be written into now; null where the input does not allow one. */
export async function plannedSheets(
  context: Excel.RequestContext,
  usage: UsageReading | null,
  work: Work,
): Promise<readonly PlannedSheetName[] | null> {
  if (usage === null || usage.rows.length === 0) return null;
  const planned = await planAnswer(
    context,
    inputsFrom(usage, asMade(await readTables(context))).inputs,
    work,
  );
  if (!("sheets" in planned)) return null;
  const { sheets, own } = planned;
  return sheets.map(({ kind, plan }) => ({
    name: plan.name,
    made: own.every((sheet) => sheet.kind !== kind || sheet.written === null),
  }));
}

/** Tables that are missing, as if they had been made: the formulas of a plan refer to them. */
function asMade({ contract, optional }: TableGrids): TableGrids {
  const placed = Object.entries(contract).map(([sheet, grid]): [string, Grid] => [
    sheet,
    grid.place.kind === "argument" ? { ...grid, place: { kind: "sheet", sheet, row: 3, column: 0 } } : grid,
  ]);
  return { contract: { ...contract, ...Object.fromEntries(placed) }, optional };
}

const readTables = async (context: Excel.RequestContext): Promise<TableGrids> => ({
  contract: await standingTables(context),
  optional: await readTableGrids(context, optionalTables),
});
