import type { modelFinder } from "../modelNames";
import { classColumnMapping } from "./classColumnMapping";
import { costRowMapping } from "./costRowMapping";
import type { RowShape } from "./exportFormat";
import { meteredItemMapping } from "./meteredItemMapping";
import { monthColumnMapping, type MonthColumn } from "./monthColumnMapping";
import type { RowCells } from "./rowCells";
import type { TariffCells } from "../usageTariff";
import type { UsagePricing } from "../usagePricing";
import type { RowMapping } from "./usageRecord";
import type { UsageOptions } from "./usageOptions";

/** What every mapping may ask: the cells of the row, the models that are known, their prices, and the user's answers. */
export interface MappingContext {
  readonly cells: RowCells;
  readonly find: ReturnType<typeof modelFinder>;
  readonly pricing: UsagePricing;
  readonly tariffOf: TariffCells;
  readonly options: UsageOptions;
  readonly months: readonly MonthColumn[];
}

/** How the rows of a shape become usage: the one place where a shape is chosen. */
export function rowMapping(shape: RowShape, context: MappingContext): RowMapping {
  switch (shape.kind) {
    case "classes":
      return classColumnMapping(shape, context);
    case "items":
      return meteredItemMapping(shape, context);
    case "costs":
      return costRowMapping(shape, context);
    case "months":
      return monthColumnMapping(context);
  }
}
