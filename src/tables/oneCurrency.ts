import type { Problem } from "../engine/problem";
import { headingKey } from "./exports/headingKey";
import { cellAt, whereIs, type Cell, type Grid } from "./grid";
import { textOf } from "./readCell";
import type { UsageColumn } from "./usageReading";

const signs: Readonly<Record<string, string>> = { $: "USD", "€": "EUR", "£": "GBP" };
const headings: readonly string[] = ["currency", "currencycode", "billingcurrency"];

/** Watches that the amounts of a plain sheet are in one currency, told by its sign or by a column of its own. */
export class OneCurrency {
  private first: string | null = null;
  private readonly moneyColumns: readonly number[];
  private readonly currencyColumn: number;

  /** @param more columns of money besides those of costs. */
  constructor(columns: readonly UsageColumn[], header: readonly Cell[], more: readonly number[]) {
    const costs = columns.filter(({ field }) => field === "cost" || field === "listCost");
    this.moneyColumns = [...costs.map(({ column }) => column), ...more];
    this.currencyColumn = header.findIndex((cell) => headings.includes(headingKey(String(cell))));
  }

  /** The first cell of a row whose currency is not that of the rows above; null where there is none. */
  breach(grid: Grid, row: number): Problem | null {
    for (const column of [this.currencyColumn, ...this.moneyColumns]) {
      const found = column < 0 ? null : this.currencyIn(cellAt(grid, row, column), column);
      if (found === null || found === this.first) continue;
      if (this.first !== null)
        return {
          code: "several-currencies",
          where: whereIs(grid, row, column),
          got: found,
          expected: this.first,
        };
      this.first = found;
    }
    return null;
  }

  private currencyIn(cell: Cell, column: number): string | null {
    if (typeof cell !== "string") return null;
    const text = textOf(cell);
    // A header that stands again, or a word of a total, is no currency.
    if (column === this.currencyColumn)
      return signs[text] ?? (/^[a-z]{3}$/i.test(text) ? text.toUpperCase() : null);
    return signs[text.charAt(0)] ?? signs[text.charAt(text.length - 1)] ?? null;
  }
}
