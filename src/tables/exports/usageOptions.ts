import type { TokenClass } from "../../engine/tokens";
import type { UsageField, UsageFormat } from "../usageReading";

/** Which column is taken for what, where the headings alone were read wrongly. */
export interface MatchOverride {
  readonly format?: UsageFormat;
  /** The heading of the column a field is to be read from; null: from none. */
  readonly columns?: Readonly<Partial<Record<UsageField, string | null>>>;
}

/** What an entry of a cloud bill meters, where its text does not say it. */
export type ItemMeaning =
  | { readonly kind: "tokens"; readonly model: string; readonly tokenClass: TokenClass }
  | { readonly kind: "left out" };

/** Tokens that one unit of a bill may stand for. */
export const unitChoices = [1000, 1_000_000] as const;

/** What the user says about an input beyond its cells: the answers to what a reading asked. */
export interface UsageOptions {
  readonly match?: MatchOverride;
  /** Answers `ambiguous-unit`. */
  readonly tokensPerUnit?: (typeof unitChoices)[number];
  /** Answers `unknown-item`: by the text of the usage type, SKU or meter. */
  readonly meanings?: Readonly<Record<string, ItemMeaning>>;
  /** Whether prompt tokens include the cached ones, against what the format usually means. */
  readonly promptIncludesCached?: boolean;
}
