import { firstDay, lastDay, monthIndex } from "../../engine/calendar";
import { noTokens, type TokenCounts } from "../../engine/tokens";
import { standardTariff } from "../../engine/usage";
import { money, tokens, type Month } from "../../engine/units";
import type { Cell } from "../grid";
import { readDate } from "../readCell";
import { modelOf } from "./modelOf";
import { saidScale } from "./quantityScale";
import { isNothing } from "./rowCells";
import type { MappingContext } from "./rowMapping";
import { scaledTokens } from "./scaledTokens";
import { tokenClassInWords } from "./tokenClassInWords";
import type { RowMapping } from "./usageRecord";

/** A column that holds one month. */
export interface MonthColumn {
  readonly month: Month;
  readonly column: number;
}

/**
 * The columns of a header row that are months: at least two, all different, and whole months. Excel holds
 * "Mar 2026" as the first of March, so numbers count where they are first or last days one month apart;
 * amounts in a row that happen to be such days are not, nor are points in time.
 */
export function monthColumnsIn(header: readonly Cell[]): readonly MonthColumn[] {
  const found: (MonthColumn & { readonly serial: boolean })[] = [];
  header.forEach((cell, column) => {
    if (typeof cell === "boolean" || cell === "" || String(cell).includes(":")) return;
    const read = readDate({ cells: [[cell]], place: { kind: "argument", name: "" } }, 0, 0);
    if (!read.ok) return;
    const { month, day } = read.value;
    if (day === null || day === firstDay(month) || day === lastDay(month))
      found.push({ month, column, serial: typeof cell === "number" });
  });
  const distinct = new Set(found.map(({ month }) => month)).size === found.length;
  const inStep = found.every(({ month, serial }, i) => {
    const above = found[i - 1];
    return above === undefined || !serial || Math.abs(monthIndex(month) - monthIndex(above.month)) === 1;
  });
  const texts = header.some(
    (cell, column) => typeof cell === "string" && !found.some((f) => f.column === column),
  );
  return found.length >= 2 && distinct && inStep && texts ? found : [];
}

/** Reads rows with a column a month: tokens of the class that stands beside them, or costs. Blank is none. */
export function monthColumnMapping(context: MappingContext): RowMapping {
  const { cells, months } = context;
  const ofTokens = cells.has("tokenType");
  let asked = false;
  return (_, emit) => {
    const unit = cells.has("unit") ? cells.text("unit") : "";
    // Costs may stand in thousands of dollars; a unit of tokens says nothing about them.
    const said = saidScale(ofTokens ? [unit, cells.text("tokenType")] : /tok/i.test(unit) ? [] : [unit]);
    const scale = said === undefined ? 1 : (said ?? context.options.tokensPerUnit ?? null);
    if (scale === null) {
      if (!asked) cells.refuse("ambiguous-unit", "unit", "1,000 or 1,000,000 tokens a unit", unit);
      asked = true;
      return;
    }
    const model = ofTokens ? modelOf(context, false) : nameOf(context);
    const typed = ofTokens ? tokenClassInWords(cells.text("tokenType")) : null;
    if (ofTokens && typed === null)
      cells.refuse("out-of-range", "tokenType", "a token class such as input, cache read or output");
    for (const { month, column } of months) {
      if (isNothing(cells.cellIn(column))) continue;
      const date = { month, day: null };
      if (ofTokens) {
        const count =
          scale === 1
            ? cells.whole(column, "a whole number of tokens", false)
            : scaledTokens(cells, column, scale, false);
        if (model === null || typed === null || count === null) continue;
        const counts = { ...noTokens, [typed.tokenClass]: tokens(count) } as TokenCounts;
        const tariff = standardTariff;
        emit({ kind: "tokens", date, model, tokens: counts, tariff, webSearches: 0, reportedCost: null });
      } else {
        const amount = cells.moneyAt(column);
        if (amount === null) continue;
        const cost = money(amount * scale);
        emit({ kind: "cost", date, model, tokenClass: null, listCost: cost, reportedCost: cost });
      }
    }
  };
}

/** What a row of costs is called: its model where the price book knows it, else its text. */
function nameOf({ cells, find }: MappingContext): string | null {
  const name = cells.text("model", "a name") || cells.text("service", "a name");
  if (name === "") return null;
  const found = find(name);
  return "model" in found ? found.model : name;
}
