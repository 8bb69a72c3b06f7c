import { defaultTerms } from "../engine/terms";
import type { PriceBook } from "../engine/prices";
import type { Bands } from "../engine/bands";
import type { Problem } from "../engine/problem";
import type { Terms } from "../engine/terms";
import { readBands } from "../tables/bandsReader";
import { addressOf, whereIs } from "../tables/grid";
import { inFull, inMoney, inPercent } from "../tables/numbersInWords";
import { launchInWords, leverInWords, otherSpendInWords, rangeOptionsInWords } from "../tables/plansInWords";
import { readPrices } from "../tables/pricesTable";
import { termDefinitions } from "../tables/termDefinitions";
import { checkTerms, readTerms } from "../tables/termsReader";
import type { ContractTables } from "./inputTables";
import type { ContractReading } from "./forPane";
import type { OptionalReading } from "./optionalTables";

/** The contract of a workbook, read from its tables. */
export interface Contract {
  readonly bands: Bands;
  readonly bandRows: readonly number[];
  readonly terms: Terms;
  readonly prices: PriceBook;
  readonly problems: readonly Problem[];
}

/** Settlement periods that are sized: one. */
const periods = 1;

/** Reads the three tables; all their problems are collected. */
export function readContract(tables: ContractTables): Contract {
  const bands = readBands(tables.Bands);
  const terms = readTerms(tables.Terms);
  const prices = readPrices(tables.Prices);
  const notes: Problem[] = [];
  if (terms.terms.rolloverShare > 0) {
    notes.push({
      code: "rollover-in-one-period",
      where: terms.places.get("Rollover share") ?? "Terms",
      got: "",
    });
  }
  // The live cells of the sheets are given a discount; claw-back would need the bands.
  const clawsBack = [terms.terms, ...bands.bands.map((band) => band.terms)].some(
    ({ trueDownClawBack }) => trueDownClawBack === true,
  );
  if (clawsBack) {
    notes.push({
      code: "terms-conflict",
      where: terms.places.get("True-down claw-back") ?? "Bands",
      got: "claw-back",
      expected: "no True-down claw-back (the sheets cannot show it yet)",
    });
  }
  const illustrative = bands.bands.findIndex(({ name }) => /illustrative/i.test(name));
  if (illustrative >= 0) {
    const row = bands.rows[illustrative] ?? 0;
    notes.push({ code: "illustrative-bands", where: whereIs(tables.Bands, row, 2), got: "" });
  }
  return {
    bands: bands.bands,
    bandRows: bands.rows,
    terms: terms.terms,
    prices: prices.prices,
    problems: [
      ...bands.problems,
      ...terms.problems,
      ...checkTerms(terms, periods, "bands"),
      ...prices.problems,
      ...notes,
    ],
  };
}

/** Terms that are always shown, besides those that differ from their defaults. */
const alwaysShown = ["Draws down at", "Overage", "Policy", "Confidence"];

/** The contract, and what the workbook says about the future of its usage, in words for the pane. */
export function contractInWords(
  { bands, terms, problems }: Contract,
  tables: ContractTables,
  { levers, launches, otherSpend, rangeOptions, addresses, problems: problemsOfPlans }: OptionalReading,
): ContractReading {
  const shown = termDefinitions.filter(
    (each) => alwaysShown.includes(each.name) || each.show(terms) !== each.show(defaultTerms),
  );
  return {
    bands: bands.map(({ threshold, discount, name }) => ({
      threshold: inMoney(threshold),
      discount: inPercent(discount),
      name,
    })),
    terms: shown.map((each) => ({ name: each.name, value: inWords(each.show(terms), each.unit) })),
    problems: [...problems, ...problemsOfPlans],
    addresses: {
      bands: addressOf(tables.Bands),
      terms: addressOf(tables.Terms),
      prices: addressOf(tables.Prices),
    },
    plans: {
      Levers: inForce(levers.map(leverInWords), addresses.Levers),
      Launches: inForce(launches.map(launchInWords), addresses.Launches),
      OtherSpend: inForce(otherSpend.map(otherSpendInWords), addresses.OtherSpend),
      RangeOptions: inForce(rangeOptionsInWords(rangeOptions), addresses.RangeOptions),
    },
  };
}

const inForce = (lines: readonly string[], address: string | null) =>
  address === null ? null : { inForce: lines, address };

function inWords(value: string | number | boolean, unit: string): string {
  if (typeof value !== "number") return String(value);
  return /share|change|discount/.test(unit) ? inPercent(value) : inFull(value);
}
