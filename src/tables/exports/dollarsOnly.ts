import type { RowCells } from "./rowCells";

/** Refuses costs in another currency than the prices, each currency at the first row that has it. */
export function dollarsOnly(cells: RowCells): () => void {
  if (!cells.has("currency")) return () => undefined;
  const told = new Set<string>();
  return () => {
    const currency = cells.text("currency");
    if (/^(|usd|null)$/i.test(currency) || told.has(currency)) return;
    told.add(currency);
    cells.refuse("out-of-range", "currency", "USD, as the prices are");
  };
}
