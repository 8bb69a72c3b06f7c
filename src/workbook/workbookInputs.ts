import type { Inputs } from "../engine/analyse";
import { changesFrom } from "../engine/forecast/datedChange";
import type { Month } from "../engine/units";
import type { UsageReading } from "../tables/usageReading";
import { noTotals } from "../tables/usageTotals";
import { readContract, type Contract } from "./contract";
import type { ContractTables } from "./inputTables";
import { optionalReading, type OptionalGrids, type OptionalReading } from "./optionalReading";

/** The tables of a workbook as they stand. */
export interface TableGrids {
  readonly contract: ContractTables;
  readonly optional: OptionalGrids;
}

/** What will change usage, as the workbook's tables say it. */
export interface Plans extends Omit<OptionalReading, "launches"> {
  /** Launches and endings of a term that begins in a month. */
  readonly changesFrom: Inputs["changesFrom"];
}

/** Everything that the workbook says. */
export interface WorkbookInputs {
  readonly usage: UsageReading;
  readonly contract: Contract;
  readonly tables: ContractTables;
  readonly plans: Plans;
}

/** What is read where nothing is picked; one and the same, so that nothing is computed anew for it. */
export const noUsage: UsageReading = {
  address: "",
  format: null,
  columns: [],
  rows: [],
  problems: [],
  totals: noTotals,
};

/** Everything that a workbook says, from its cells alone. */
export function inputsFrom(
  usage: UsageReading,
  { contract: tables, optional }: TableGrids,
): { readonly inputs: WorkbookInputs; readonly optional: OptionalReading } {
  const contract = readContract(tables);
  const reading = optionalReading(optional, contract.prices);
  const { launches, ...read } = reading;
  const plans: Plans = { ...read, changesFrom: (begin: Month) => changesFrom(launches, begin) };
  return { inputs: { usage, contract, tables, plans }, optional: reading };
}

/** What the engine takes of it. */
export function engineInputs({ usage, contract, plans }: WorkbookInputs): Inputs {
  const { bands, terms, prices } = contract;
  const { levers, changesFrom: changes, otherSpend, rangeOptions } = plans;
  return {
    usage: usage.rows,
    prices,
    bands,
    terms,
    levers,
    changesFrom: changes,
    otherSpend,
    rangeOptions,
    signingDay: usage.signingDay,
    where: usage.address,
  };
}
