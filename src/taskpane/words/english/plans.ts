import type { OptionalTable } from "../../../workbook/forPane";

/** The optional input tables. */
export const plans = {
  noTable: "No table",
  inForce: (count: string) => `${count} in force`,
  groups: {
    optimise: {
      title: "Levers and other spend",
      hint: "Savings the team will really make, and spend besides tokens that counts toward the commitment. These tables are optional.",
      tables: ["Levers", "OtherSpend"],
    },
    range: {
      title: "What the history does not show",
      hint: "Workloads that start or end, your own word on growth, and months to leave out. These tables are optional.",
      tables: ["Launches", "RangeOptions"],
    },
    negotiate: {
      title: "Asks, quotes and benchmark",
      hint: "What you ask for, what the vendor offers, and what others pay. These tables are optional.",
      tables: ["Asks", "Quotes", "Benchmark"],
    },
    track: {
      title: "Plan and actuals",
      hint: "Once a contract is signed: its plan and the months since. These tables are optional.",
      tables: ["Plan", "Actuals"],
    },
  } satisfies Readonly<
    Record<
      "optimise" | "range" | "negotiate" | "track",
      { readonly title: string; readonly hint: string; readonly tables: readonly OptionalTable[] }
    >
  >,
  tables: {
    Levers: "Levers",
    Launches: "Launches and endings",
    OtherSpend: "Other spend",
    RangeOptions: "Growth and months to leave out",
    Asks: "Protections asked for",
    Quotes: "Quotes",
    Benchmark: "Benchmark",
    Plan: "Plan, frozen at signing",
    Actuals: "Actuals since signing",
  } satisfies Readonly<Record<OptionalTable, string>>,
  add: (table: string) => `Add ${table} table`,
  edit: (table: string) => `Edit ${table}`,
};
