import { fillableSheet, type FillableColumn } from "./fillableSheet";
import type { Cell } from "./grid";
import { launchColumns, launchKinds, type LaunchColumn } from "./launchColumns";
import type { SheetPlan } from "./sheetPlan";

/** A row of the Launches table as cells; what is absent is blank. */
export type LaunchCells = Readonly<Partial<Record<LaunchColumn, Cell>>>;

const months = { width: 19, format: "0.#" };
const cost = { width: 23, format: "#,##0" };
const share = { width: 13, format: "0%" };
const looks: Readonly<Record<LaunchColumn, Omit<FillableColumn, "name">>> = {
  Name: { width: 30 },
  Kind: { width: 10, choices: launchKinds },
  "Start month": { width: 13, format: "yyyy-mm" },
  "Ramp months low": months,
  "Ramp months likely": months,
  "Ramp months high": months,
  "Monthly list cost low": cost,
  "Monthly list cost likely": cost,
  "Monthly list cost high": cost,
  "Share low": share,
  "Share likely": share,
  "Share high": share,
  Probability: share,
  Note: { width: 60 },
};

const note =
  "What the usage does not show yet. A launch has a Monthly list cost once fully grown, an ending the Share of all usage that stops; low and high are missed one time in ten each. Ramp months blank: at once; Probability blank: certain.";

/** The Launches table: the launches and endings there are, and empty rows to fill. */
export const launchesSheet = (launches: readonly LaunchCells[]): SheetPlan =>
  fillableSheet(
    "Launches",
    note,
    launchColumns.map((name) => ({ name, ...looks[name] })),
    2,
    launches,
  );
