import { creditsAsked, isCredit } from "./creditsAsked";
import { dollarsOnly } from "./dollarsOnly";
import type { CostRows } from "./exportFormat";
import type { MappingContext } from "./rowMapping";
import { tokenClassInWords } from "./tokenClassInWords";
import type { RowMapping } from "./usageRecord";

/** Reads rows of costs; a cost said to be at list prices is preferred to any other. */
export function costRowMapping(shape: CostRows, context: MappingContext): RowMapping {
  const { cells, find, options } = context;
  const field = cells.has("listCost") ? "listCost" : "cost";
  const dollars = dollarsOnly(cells);
  const credits = creditsAsked(cells, field, options);
  return (date, emit) => {
    dollars();
    if (shape.modelsKnown && isCredit(cells.cell(field))) return credits();
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
