import type { DatedChange } from "../engine/forecast/datedChange";
import type { Lever } from "../engine/levers/lever";
import type { OtherSpend } from "../engine/otherSpend";
import type { PriceBook } from "../engine/prices";
import type { Problem } from "../engine/problem";
import type { RangeOptions } from "../engine/rangeOptions";
import { readFurtherTables, type FurtherReading } from "../tables/furtherTables";
import { addressOf, type Grid } from "../tables/grid";
import { readLaunches } from "../tables/launchesReader";
import { readLevers } from "../tables/leversReader";
import { readOtherSpend } from "../tables/otherSpendReader";
import { publishedPrices } from "../tables/priceBook";
import { readRangeOptions } from "../tables/rangeOptionsReader";
import { optionalTables, type ContractReading, type OptionalTable } from "./forPane";

/** What the workbook says about the future of its usage; all empty where it says nothing. */
export interface OptionalReading {
  readonly levers: readonly Lever[];
  /** `changesFrom` counts their months from the first of a term. */
  readonly launches: readonly DatedChange[];
  readonly otherSpend: readonly OtherSpend[];
  readonly rangeOptions: RangeOptions;
  /** The negotiation, and the contract that is signed. */
  readonly further: FurtherReading;
  /** The tables there are, as they were read. */
  readonly tables: readonly { readonly name: OptionalTable; readonly grid: Grid }[];
  readonly problems: readonly Problem[];
  /** The same problems, by the part of the pane that their tables belong to. */
  readonly problemsOf: ContractReading["problemsOf"];
  /** Where each table stands; null where the workbook has none. */
  readonly addresses: Readonly<Record<OptionalTable, string | null>>;
}

/** Optional tables as they stand in a workbook. */
export type OptionalGrids = Readonly<Partial<Record<OptionalTable, Grid>>>;

/**
 * What the optional tables say; one that is not there says as much as one without rows.
 *
 * @param prices their models are the ones a lever can name; the published prices where there are none.
 */
export function optionalReading(grids: OptionalGrids, prices: PriceBook): OptionalReading {
  const book = prices.length > 0 ? prices : publishedPrices;
  const levers = readLevers(grids.Levers ?? nothing, book);
  const launches = readLaunches(grids.Launches ?? nothing);
  const otherSpend = readOtherSpend(grids.OtherSpend ?? nothing);
  const rangeOptions = readRangeOptions(grids.RangeOptions ?? nothing);
  const further = readFurtherTables(grids);
  const address = (name: OptionalTable): string | null => {
    const grid = grids[name];
    return grid === undefined ? null : addressOf(grid);
  };
  return {
    levers: levers.levers,
    launches: launches.launches,
    otherSpend: otherSpend.spends,
    rangeOptions: rangeOptions.options,
    further,
    tables: optionalTables.flatMap((name) => {
      const grid = grids[name];
      return grid === undefined ? [] : [{ name, grid }];
    }),
    problems: [
      ...levers.problems,
      ...launches.problems,
      ...otherSpend.problems,
      ...rangeOptions.problems,
      ...further.problems,
    ],
    problemsOf: {
      optimise: [...levers.problems, ...otherSpend.problems],
      range: [...launches.problems, ...rangeOptions.problems],
      negotiate: further.problemsOf.negotiate,
      track: further.problemsOf.track,
    },
    addresses: Object.fromEntries(optionalTables.map((name) => [name, address(name)])) as Readonly<
      Record<OptionalTable, string | null>
    >,
  };
}

/** A table that is not there says as much as one without rows. */
const nothing: Grid = { cells: [], place: { kind: "argument", name: "nothing" } };
