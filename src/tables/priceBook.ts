import type { PriceBook } from "../engine/prices";
import listPrices from "./listPrices.json";

/** List prices as published up to 2026-11-19, each row with its source. The `Prices` table of a workbook wins over it. */
export const publishedPrices = listPrices as unknown as PriceBook;

/** Models that exist and whose price no source gives: not sourced, never guessed. */
export const unpricedModels: readonly string[] = ["claude-mythos-5-2"];
