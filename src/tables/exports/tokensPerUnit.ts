/**
 * Tokens that a unit of this name stands for: 1 for "Tokens", 1,000 for "1K tokens", 1,000,000 for "1M tokens".
 *
 * @returns null where the name does not say ("Units", nothing).
 */
export function tokensPerUnit(unit: string): number | null {
  const words = unit.toLowerCase().replace(/[\s,_-]+/g, "");
  if (/^(1m|1million|million|m|1000000)(input|output)?tokens?$|^mtok(en)?s?$/.test(words)) return 1_000_000;
  if (/^(1k|1thousand|thousand|k|1000)(input|output)?tokens?$|^ktok(en)?s?$/.test(words)) return 1000;
  return /^(input|output)?tokens?$/.test(words) ? 1 : null;
}

/** A discount or premium that is still believed: beyond it the price is of another unit. */
const least = 0.2;
const most = 3;

/** Tokens that a unit must stand for at its price, given the list price of a million; null where none fits. */
export function unitAtPrice(pricePerUnit: number, listPricePerMillion: number): number | null {
  const fits = [1, 1000, 1_000_000].filter((tokens) => {
    const ratio = pricePerUnit / ((listPricePerMillion * tokens) / 1_000_000);
    return ratio >= least && ratio <= most;
  });
  return fits[0] ?? null;
}
