import type { TokenClass } from "../../engine/tokens";
import type { Tariff } from "../../engine/usage";
import type { UsageField, UsageFormat } from "../usageReading";
import type { RowCells } from "./rowCells";

/** An export as data: its headings, and which of a few shapes its rows have. */
export interface ExportFormat {
  readonly format: UsageFormat;
  /** Headings by field, best first, in any spelling `headingKey` makes equal. */
  readonly headings: Readonly<Partial<Record<UsageField, readonly string[]>>>;
  /** A field whose heading may name a scale besides: "Tokens (millions)". */
  readonly scaled?: UsageField;
  /** Fields that no other format has together: they tell it. */
  readonly signature: readonly UsageField[];
  /** Fields it cannot do without. */
  readonly needs: readonly UsageField[];
  readonly rows: RowShape;
  /** What is assumed because the export does not say it; told to the user. */
  readonly assumption?: string;
  /** Rows that are the same in every cell are usage of its own, as on bills cut down to a few columns. */
  readonly mayRepeat: boolean;
}

export type RowShape = ClassColumns | MeteredItems | CostRows | MonthColumns;

/** A column a token class. */
export interface ClassColumns {
  readonly kind: "classes";
  /** Blank counts 0, as where the export leaves out what is none. */
  readonly blankIsZero: boolean;
  /** The prompt tokens include the cached ones, which are subtracted. */
  readonly promptIncludesCached: boolean;
  /** What the cost column is divided by to be money: 100 for cents. */
  readonly costDivisor: number;
  /** Models that are not Claude are left out and said so, instead of being a problem. */
  readonly othersLeftOut: boolean;
  /** The heading of dates that begin weeks, each divided evenly among its days. */
  readonly weeksHeaded?: string;
  /** Whether a model's name says that a regional endpoint of a cloud served it. */
  readonly regional?: (model: string) => boolean;
  /** Why a row is no usage to be priced, or null where it is. */
  readonly leftOut?: (cells: RowCells) => string | null;
  /** Reads cached tokens from a cell of JSON. */
  readonly details?: (json: unknown) => Readonly<Partial<Record<TokenClass, number>>>;
}

/** A row a token class: what it meters stands in a text, how much of it in a quantity. */
export interface MeteredItems {
  readonly kind: "items";
  readonly item: (cells: RowCells) => MeteredItem;
  /** What the cost column is divided by to be in the prices' currency; null where it cannot be told. */
  readonly currency?: (cells: RowCells) => number | null;
}

export type MeteredItem =
  | {
      readonly kind: "tokens";
      /** The text a meaning can be given for. */
      readonly text: string;
      /** Name of the model as the export has it; null where it does not say. */
      readonly model: string | null;
      readonly tokenClass: TokenClass | null;
      /** Null where a tier is named that has no list price. */
      readonly tariff: Tariff | null;
      /** Tokens one unit stands for; null where the unit's name does not say. */
      readonly tokensPerUnit: number | null;
    }
  | { readonly kind: "left out"; readonly why: string }
  /** Its cells could not be read, which was taken down. */
  | { readonly kind: "refused" };

/** A row a cost. */
export interface CostRows {
  readonly kind: "costs";
  readonly costDivisor: number;
  /** The model's name is matched to the price book where it can be. */
  readonly modelsKnown: boolean;
}

/** A column a month. */
export interface MonthColumns {
  readonly kind: "months";
}
