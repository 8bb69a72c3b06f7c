import { protectionKinds } from "../engine/negotiation/protectionTerms";
import { askColumns, askStatuses } from "./asksReader";
import { fillableSheet, type FillableColumn } from "./fillableSheet";
import type { Cell } from "./grid";
import { protectionNames } from "./protectionCells";
import type { SheetPlan } from "./sheetPlan";

type Column = (typeof askColumns)[number];
const value =
  "As in Terms: overage list, committed or a discount; shares from 0 to 1; rate locked or lower of; uplift cap per year.";
const looks: Readonly<Record<Column, Omit<FillableColumn, "name">>> = {
  Protection: {
    width: 22,
    choices: protectionKinds.map((kind) => protectionNames[kind]),
    hint: "What you ask the vendor for; each stands once.",
  },
  Status: { width: 12, choices: askStatuses, hint: "Blank means open. What is refused is not counted in." },
  Wanted: { width: 14, align: "right", hint: value },
  "Walk-away": { width: 14, align: "right", hint: `The least that is enough for you. ${value}` },
  Note: { width: 60 },
};

const note =
  "Protections to ask for. The Protections sheet says what each is worth in money and in discount points. Left out of a copy for the vendor.";

/** The Asks table: the protections asked for, and empty rows to fill. */
export const asksSheet = (rows: readonly Readonly<Partial<Record<Column, Cell>>>[]): SheetPlan =>
  fillableSheet(
    "Asks",
    note,
    askColumns.map((name) => ({ name, ...looks[name] })),
    2,
    rows,
  );
