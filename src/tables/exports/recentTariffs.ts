import type { Tariff } from "../../engine/usage";
import type { UsageField } from "../usageReading";
import type { TariffCells } from "../usageTariff";
import type { RowCells } from "./rowCells";

const tariffFields: readonly UsageField[] = [
  "usageType",
  "contextWindow",
  "inferenceGeo",
  "speed",
  "endpoint",
];

/** Combinations of texts that are remembered: a power of two, above the number of tariffs that are common. */
const remembered = 64;

/** Remembers the tariffs of the texts that stood together in rows just above, so that each is read once. */
export function recentTariffs(cells: RowCells, read: TariffCells): () => Tariff {
  const columns = tariffFields
    .map((field) => cells.column(field))
    .filter((column) => column >= 0)
    .map((column) => cells.follow(column));
  const count = columns.length;
  const tariffs: (Tariff | undefined)[] = Array.from({ length: remembered }, () => undefined);
  const ids: number[] = Array.from({ length: remembered * count }, () => 0);
  return () => {
    let mixed = 0;
    for (let i = 0; i < count; i++) mixed = mixed * 5 + cells.idAt(columns[i] ?? 0);
    const place = (mixed ^ (mixed >>> 6)) & (remembered - 1);
    const tariff = tariffs[place];
    if (tariff !== undefined) {
      let i = 0;
      while (i < count && ids[place * count + i] === cells.idAt(columns[i] ?? 0)) i++;
      if (i === count) return tariff;
    }
    const refused = cells.refusals;
    const found = read(cells);
    // What is not understood is a problem in every row, and what is left out is so in every row: it is read again.
    if (cells.refusals > refused || cells.leftOut !== null) return found;
    tariffs[place] = found;
    for (let i = 0; i < count; i++) ids[place * count + i] = cells.idAt(columns[i] ?? 0);
    return found;
  };
}
