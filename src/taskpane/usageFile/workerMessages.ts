import type { PriceBook } from "../../engine/prices";
import type { UsageReading } from "../../tables/usageReading";

export interface ToWorker {
  readonly file: File;
  readonly book: PriceBook;
}

export type FromWorker =
  | { readonly kind: "progressed"; readonly done: number }
  | { readonly kind: "read"; readonly reading: UsageReading }
  /** The text is not what it begins as. */
  | { readonly kind: "unreadable"; readonly message: string };
