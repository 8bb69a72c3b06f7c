import type { Terms } from "../engine/terms";
import type { Fraction } from "../engine/units";
import type { Cell } from "./grid";
import {
  choice,
  numeric,
  orNone,
  overageKind,
  paymentKind,
  plainWord,
  rampKind,
  yesNo,
  type TermKind,
} from "./termKinds";

/** One row of the Terms table: how it is called, read, shown and explained. */
export interface TermDefinition {
  readonly key: keyof Terms;
  readonly name: string;
  readonly note: string;
  readonly unit: string;
  readonly choices: readonly string[];
  /** Other names that are understood. */
  readonly aliases: readonly string[];
  /** The term alone, as read from its cells; null where they hold something else. */
  readonly read: (cells: readonly Cell[]) => Partial<Terms> | null;
  readonly show: (terms: Terms) => Cell;
}

function term<K extends keyof Terms>(
  key: K,
  name: string,
  kind: TermKind<Terms[K]>,
  note: string,
  aliases: readonly string[] = [],
): TermDefinition {
  return {
    key,
    name,
    note,
    aliases,
    unit: kind.unit,
    choices: kind.choices,
    read: (cells) => {
      const value = kind.parse(cells);
      return value === undefined ? null : { [key]: value };
    },
    show: (terms) => kind.show(terms[key]),
  };
}

const share = numeric<Fraction>("a share from 0 to 1", (value) => value >= 0 && value <= 1);
const perYear = numeric<number>("a change per year above −100 %", (value) => value > -1);

/** Every term, in the order of the Terms table. @see docs/SPEC.md, "Terms" */
export const termDefinitions: readonly TermDefinition[] = [
  term(
    "settlement",
    "Settlement",
    choice(["monthly", "quarterly", "annual", "term"]),
    "Length of one settlement period",
  ),
  term(
    "termYears",
    "Term years",
    orNone(
      numeric("years above 0", (years) => years > 0),
      "",
    ),
    "Years of the contract, a whole number of periods; 1 when blank",
  ),
  term(
    "denomination",
    "Draws down at",
    choice(["net", "list"], { net: "discounted" }),
    "At the discounted or at the list price? Ask; it is never assumed",
    ["Denomination"],
  ),
  term(
    "bandBasis",
    "Band basis",
    choice(["annual", "total", "period"]),
    "What the bands are tested on: the commitment per year, in total, or of each period",
  ),
  term(
    "bandKind",
    "Band kind",
    choice(["all-units", "graduated"]),
    "One rate on everything (all-units), or a rate per slice (graduated)",
  ),
  term("overage", "Overage", overageKind, "What usage beyond the commitment costs"),
  term("rolloverShare", "Rollover share", share, "Share of what is unused that rolls into the next period"),
  term("rolloverCap", "Rollover cap", share, "The most that can roll, as a share of the period’s commitment"),
  term(
    "rolloverLife",
    "Rollover life",
    numeric("whole periods, at least 1", (periods) => Number.isInteger(periods) && periods >= 1),
    "Periods that a rolled amount lives",
  ),
  term(
    "orderOfUse",
    "Order of use",
    choice(["rollover first", "commitment first"]),
    "Which of the two usage draws down first",
  ),
  term(
    "trueDownShare",
    "True-down share",
    share,
    "Right to reduce: share of the commitment that is not owed when unused",
  ),
  term(
    "trueDownClawBack",
    "True-down claw-back",
    yesNo,
    "Whether a reduced commitment earns only its own band’s discount",
  ),
  term(
    "carryoverShare",
    "Carryover share",
    share,
    "Share of what is left at the end of the term that reaches the renewal",
  ),
  term("carryoverValue", "Carryover value", share, "Worth of one carried unit to you"),
  term(
    "rate",
    "Rate",
    choice(["locked", "floating", "lower of"]),
    "Whether the committed rate moves with the list price",
  ),
  term(
    "listPriceChange",
    "List price change",
    perYear,
    "Expected change of list prices per year, such as −10 %",
  ),
  term("renewalUplift", "Renewal uplift", perYear, "Rise of the price at renewal, per year"),
  term(
    "upliftCap",
    "Uplift cap",
    orNone(perYear, "none"),
    "The most the price may rise at renewal, per year",
  ),
  term("ramp", "Ramp", orNone(rampKind, "flat"), "Shares of the commitment, one a period, with mean 1"),
  term("payment", "Payment", paymentKind, "When the commitment is paid"),
  term("discountRate", "Discount rate", perYear, "Per year, for present values"),
  term(
    "increment",
    "Increment",
    numeric("money above 0", (step) => step > 0),
    "The commitment shown is rounded down to a multiple of this",
  ),
  term(
    "policy",
    "Policy",
    choice(["floor", "least cost", "least regret", "mean-cvar"]),
    "How the commitment is chosen",
  ),
  term("confidence", "Confidence", share, "Share of scenarios in which the commitment must be fully used"),
  term("riskWeight", "Risk weight", share, "Weight of the bad tail under mean-cvar"),
];

/** The definition of a term by any of its names, however it is spelled. */
export function definitionOf(name: string): TermDefinition | null {
  const typed = plainWord(name);
  const known = (each: TermDefinition): boolean =>
    [each.name, ...each.aliases].some((word) => plainWord(word) === typed);
  return termDefinitions.find(known) ?? null;
}

export const termNames: readonly string[] = termDefinitions.map((each) => each.name);

/** What an offer does not bring: periods and the reading of bands are the contract's, the rest is how we choose. */
export const notOfAnOffer: readonly (keyof Terms)[] = [
  "settlement",
  "termYears",
  "bandBasis",
  "bandKind",
  "listPriceChange",
  "discountRate",
  "increment",
  "policy",
  "confidence",
  "riskWeight",
];
