import type { Fraction, Month, Tokens } from "../units";

/** What may be expected of a lever: nothing below low, most likely likely, nothing above high. */
export interface Estimate {
  readonly low: Fraction;
  readonly likely: Fraction;
  readonly high: Fraction;
}

/** When a lever begins to act and how long it takes to act in full. */
export interface Adoption {
  /** First month of use; null: it acts in full in every month. */
  readonly start: Month | null;
  /** Months from the first month of use to the first of full use, both counted: 1 is at once. */
  readonly monthsToFull: number;
}

/** How long the cache keeps what was written to it. */
export type CacheLife = "5m" | "1h";

interface AnyLever {
  readonly adoption: Adoption;
  /** Where the lever stands, for what is said about it. */
  readonly where: string;
}

/** Moves a share of a model's tokens to another model. */
export interface RoutingLever extends AnyLever {
  readonly kind: "routing";
  readonly model: string;
  readonly to: string;
  /** Share of the model's tokens that is moved. */
  readonly share: Estimate;
  /** Tokens of the same text there, relative to here; null: as the two models' tokenizers differ. */
  readonly tokenFactor: number | null;
}

/** Moves input tokens to the cache. */
export interface CachingLever extends AnyLever {
  readonly kind: "caching";
  /** Null: every model without a caching lever of its own. */
  readonly model: string | null;
  /** Share of all input tokens that is cached in the end, what is cached today included. */
  readonly share: Estimate;
  /** Share of the newly cached tokens that is read from the cache; the rest is written to it. */
  readonly hitRate: Fraction;
  readonly life: CacheLife;
  /** Length of the prompts that are cached; null where it was not said. */
  readonly promptTokens: Tokens | null;
}

/** Moves tokens from standard to batch processing. */
export interface BatchLever extends AnyLever {
  readonly kind: "batch";
  /** Null: every model without a batch lever of its own. */
  readonly model: string | null;
  /** Share of the tokens that is processed in batch in the end, what is today included; fast mode is not counted. */
  readonly share: Estimate;
}

/** A measure that makes the same work cost less. */
export type Lever = RoutingLever | CachingLever | BatchLever;

/** The kinds in the order they act. */
export const leverKinds = ["routing", "caching", "batch"] as const;
export type LeverKind = (typeof leverKinds)[number];

/** A lever as it acts in one month: the size it will have, and how much of it is in use. */
export interface Setting<L extends Lever = Lever> {
  readonly lever: L;
  readonly size: Fraction;
  readonly adopted: Fraction;
}

/** The settings of one kind. */
export const ofKind = <K extends LeverKind>(
  settings: readonly Setting[],
  kind: K,
): readonly Setting<Extract<Lever, { kind: K }>>[] =>
  settings.filter((each): each is Setting<Extract<Lever, { kind: K }>> => each.lever.kind === kind);

/** The setting that holds for a model: its own, else the one for every model. */
export const settingFor = <L extends CachingLever | BatchLever>(
  settings: readonly Setting<L>[],
  model: string,
): Setting<L> | null =>
  settings.find(({ lever }) => lever.model === model) ??
  settings.find(({ lever }) => lever.model === null) ??
  null;
