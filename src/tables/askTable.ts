import type { ProtectionKind } from "../engine/negotiation/protectionTerms";
import type { Terms } from "../engine/terms";
import { termOfProtection } from "./asksReader";
import type { Cell } from "./grid";
import type { TableColumn } from "./plannedTable";
import { protectionNames } from "./protectionCells";
import type { ProtectionsFigures, ValuedAsk } from "./protectionsFigures";
import { isOwnable, type OwnTerms } from "./settledUnder";
import type { PlanCell } from "./sheetPlan";
import { askInWords } from "./termsWithAsks";
import { termReference, type TypedCell } from "./typedTerm";

const money = "#,##0";

/** Discount points, in hundredths. */
export const points = (worth: number | null): PlanCell => (worth === null ? "none" : worth * 100);

/** The terms that are asked for as references to their cells, which a formula follows. */
export const askedCells = ({ asks, askedKinds }: ProtectionsFigures): OwnTerms =>
  Object.fromEntries(
    asks.flatMap(({ ask: { kind, wanted, cells } }) => {
      const definition = termOfProtection(kind);
      if (cells === undefined || !askedKinds.includes(kind) || !isOwnable(wanted)) return [];
      return [[definition.key, termReference(definition, cells.wanted, shown(kind, wanted))]];
    }),
  );

/** What is asked for as its cell says it; a value where it stands in no table. */
const linked = (kind: ProtectionKind, asked: Partial<Terms>, cell: TypedCell | undefined): PlanCell =>
  cell === undefined
    ? shown(kind, asked)
    : { formula: `=${termReference(termOfProtection(kind), cell, shown(kind, asked))}` };

/** The columns of the requests, each alone on top of the contract as it stands. */
export const askColumns = ({ own }: ProtectionsFigures): readonly TableColumn<ValuedAsk>[] => [
  { name: "Request", cell: ({ ask }) => protectionNames[ask.kind] },
  { name: "In words", cell: ({ ask }) => askInWords(ask.kind, ask.wanted) },
  {
    name: "Wanted",
    format: "0.0%",
    role: own ? "linked" : "computed",
    cell: ({ ask }) => linked(ask.kind, ask.wanted, ask.cells?.wanted),
  },
  { name: "Worth at recommended", format: money, cell: ({ worth }) => worth },
  { name: "Discount points", format: "0.0", cell: ({ discountWorth }) => points(discountWorth) },
  {
    name: "Walk-away",
    format: "0.0%",
    role: own ? "linked" : "computed",
    cell: ({ ask }) => (ask.walkAway === null ? "" : linked(ask.kind, ask.walkAway, ask.cells?.walkAway)),
  },
  { name: "Worth at walk-away", format: money, cell: ({ worthOfWalkAway }) => worthOfWalkAway ?? "" },
  { name: "Status", cell: ({ ask }) => (own ? ask.status : "") },
];

const shown = (kind: ProtectionKind, wanted: Partial<Terms>): Cell =>
  termOfProtection(kind).show(wanted as Terms);
