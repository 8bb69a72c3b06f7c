import type { PriceBook } from "../../engine/prices";
import type { UsageOptions } from "../../tables/exports/usageOptions";
import type { UsageReading } from "../../tables/usageReading";

export interface ToWorker {
  readonly file: File;
  readonly book: PriceBook;
  readonly options: UsageOptions;
}

export type FromWorker =
  | { readonly kind: "progressed"; readonly done: number }
  | { readonly kind: "read"; readonly reading: UsageReading }
  /** The text is not what it begins as. */
  | { readonly kind: "unreadable"; readonly message: string }
  /** Reading stopped, such as that of a file that was moved meanwhile. */
  | { readonly kind: "stopped"; readonly message: string };
