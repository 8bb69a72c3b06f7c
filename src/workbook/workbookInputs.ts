import { changesFrom } from "../engine/forecast/datedChange";
import type { Month } from "../engine/units";
import type { UsageReading } from "../tables/usageReading";
import { readContract } from "./contract";
import type { ContractTables } from "./inputTables";
import { optionalReading, type OptionalGrids, type OptionalReading } from "./optionalReading";
import type { WorkbookInputs } from "./recommend";

/** The tables of a workbook as they stand. */
export interface TableGrids {
  readonly contract: ContractTables;
  readonly optional: OptionalGrids;
}

/** Everything that a workbook says, from its cells alone. */
export function inputsFrom(
  usage: UsageReading,
  { contract: tables, optional }: TableGrids,
): { readonly inputs: WorkbookInputs; readonly optional: OptionalReading } {
  const contract = readContract(tables);
  const reading = optionalReading(optional, contract.prices);
  const { launches, ...read } = reading;
  const plans = { ...read, changesFrom: (begin: Month) => changesFrom(launches, begin) };
  return { inputs: { usage, contract, tables, plans }, optional: reading };
}
