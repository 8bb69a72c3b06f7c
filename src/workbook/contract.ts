import type { PriceBook } from "../engine/prices";
import type { Bands } from "../engine/bands";
import type { Problem } from "../engine/problem";
import { termLength } from "../engine/termLength";
import type { Terms } from "../engine/terms";
import { readBands } from "../tables/bandsReader";
import { addressOf, whereIs, type Grid } from "../tables/grid";
import { inFull } from "../tables/numbersInWords";
import {
  actualsInWords,
  askStatusInWords,
  benchmarkInWords,
  quoteInWords,
  signedInWords,
} from "../tables/furtherInWords";
import { launchInWords, leverInWords, otherSpendInWords, rangeOptionsInWords } from "../tables/plansInWords";
import { readPrices } from "../tables/pricesTable";
import type { TableSentences } from "../tables/sentences/tablesInEnglish";
import { checkTerms, readTerms } from "../tables/termsReader";
import type { ContractTables } from "./inputTables";
import type { ContractReading } from "./forPane";
import type { OptionalReading } from "./optionalReading";
import { termReadings } from "./termReadings";

/** The contract of a workbook, read from its tables. */
export interface Contract {
  readonly bands: Bands;
  readonly bandRows: readonly number[];
  readonly terms: Terms;
  readonly prices: PriceBook;
  readonly problems: readonly Problem[];
}

/** Reads the three tables; all their problems are collected. */
export function readContract(tables: ContractTables): Contract {
  const bands = readBands(tables.Bands);
  const terms = readTerms(tables.Terms);
  const prices = readPrices(tables.Prices);
  const notes: Problem[] = [];
  const term = termLength(terms.terms);
  if (term === null) {
    notes.push({
      code: "terms-conflict",
      where: terms.places.get("Term years") ?? "Terms",
      got: `${inFull(terms.terms.termYears ?? 1)} years`,
      expected: `a whole number of ${terms.terms.settlement} periods`,
    });
  }
  if (term?.periods === 1 && terms.terms.rolloverShare > 0) {
    notes.push({
      code: "rollover-in-one-period",
      where: terms.places.get("Rollover share") ?? "Terms",
      got: "",
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
      ...(term === null ? [] : checkTerms(terms, term.periods, "bands")),
      ...prices.problems,
      ...notes,
    ],
  };
}

/** The contract, and what the workbook says about the future of its usage, in words for the pane. */
export function contractInWords(
  { bands, terms, problems }: Contract,
  tables: ContractTables,
  { levers, launches, otherSpend, rangeOptions, further, addresses, problemsOf }: OptionalReading,
  say?: TableSentences,
): ContractReading {
  const signed = further.plan === null ? [] : [signedInWords(further.plan, say)];
  return {
    bands,
    terms: termReadings(terms),
    problems,
    problemsOf,
    addresses: {
      bands: placeOf(tables.Bands),
      terms: placeOf(tables.Terms),
      prices: placeOf(tables.Prices),
    },
    plans: {
      Levers: inForce(
        levers.map((each) => leverInWords(each, say)),
        addresses.Levers,
      ),
      Launches: inForce(
        launches.map((each) => launchInWords(each, say)),
        addresses.Launches,
      ),
      OtherSpend: inForce(
        otherSpend.map((each) => otherSpendInWords(each, say)),
        addresses.OtherSpend,
      ),
      RangeOptions: inForce(rangeOptionsInWords(rangeOptions, say), addresses.RangeOptions),
      Asks: inForce(
        further.asks.map((each) => askStatusInWords(each, say)),
        addresses.Asks,
      ),
      Quotes: inForce(
        further.quotes.map((each) => quoteInWords(each, say)),
        addresses.Quotes,
      ),
      Benchmark: inForce(
        further.benchmark.map((each) => benchmarkInWords(each, say)),
        addresses.Benchmark,
      ),
      Plan: inForce(signed, addresses.Plan),
      Actuals: inForce(actualsInWords(further.actuals, say), addresses.Actuals),
    },
  };
}

const inForce = (lines: readonly string[], address: string | null) =>
  address === null ? null : { inForce: lines, address };

/** Null for what is said in the place of a table that is not there. */
const placeOf = (grid: Grid): string | null => (grid.place.kind === "argument" ? null : addressOf(grid));
