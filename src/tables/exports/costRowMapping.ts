import type { CostRows } from "./exportFormat";
import type { MappingContext } from "./rowMapping";
import { tokenClassInWords } from "./tokenClassInWords";
import type { RowMapping } from "./usageRecord";

/** Reads rows of costs; a cost said to be at list prices is preferred to any other. */
export function costRowMapping(shape: CostRows, context: MappingContext): RowMapping {
  const { cells, find } = context;
  const field = cells.has("listCost") ? "listCost" : "cost";
  return (date, emit) => {
    const currency = cells.text("currency");
    if (!/^(|usd)$/i.test(currency)) cells.refuse("out-of-range", "currency", "USD, as the prices are");
    const listCost = cells.neededMoney(field, shape.costDivisor);
    const reportedCost =
      field === "cost" || !cells.has("cost") ? listCost : cells.money("cost", shape.costDivisor);
    const name = cells.text("model", "a name") || cells.text("service", "a name");
    const found = shape.modelsKnown && name !== "" ? find(name) : null;
    const model = found !== null && "model" in found ? found.model : name === "" ? null : name;
    const tokenClass = tokenClassInWords(cells.text("tokenType"))?.tokenClass ?? null;
    const eligible = cells.eligible();
    if (listCost === null) return;
    emit({ kind: "cost", date, model, tokenClass, listCost, reportedCost, ...eligible });
  };
}
