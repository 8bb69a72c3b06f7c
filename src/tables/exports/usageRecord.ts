import type { TokenClass, TokenCounts } from "../../engine/tokens";
import type { Fraction, Money } from "../../engine/units";
import type { Tariff } from "../../engine/usage";
import type { DateRead } from "../readCell";

/** What one row of any export says, before it is known where the row stands. */
export type UsageRecord = TokenRecord | CostRecord;

export interface TokenRecord {
  readonly kind: "tokens";
  readonly date: DateRead;
  /** Id in the price book. */
  readonly model: string;
  readonly tokens: TokenCounts;
  readonly tariff: Tariff;
  readonly webSearches: number;
  /** Share that counts toward the commitment; all of it where absent. */
  readonly eligibleShare?: Fraction;
  /** List cost as the export has it, to be compared with that of the tokens. */
  readonly givenListCost?: Money;
  /** Cost as the export reports it; null where it has none. */
  readonly reportedCost: Money | null;
}

export interface CostRecord {
  readonly kind: "cost";
  readonly date: DateRead;
  readonly model: string | null;
  readonly tokenClass: TokenClass | null;
  readonly listCost: Money;
  readonly eligibleShare?: Fraction;
  readonly reportedCost: Money | null;
}

/** Takes what a row says. */
export type Emit = (record: UsageRecord) => void;

/** Reads the row that the cells stand at; its date was read before. */
export type RowMapping = (date: DateRead, emit: Emit) => void;
