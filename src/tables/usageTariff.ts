import { standardTariff, type Tariff } from "../engine/usage";
import { isNothing, type RowCells } from "./exports/rowCells";
import type { UsageOptions } from "./exports/usageOptions";
import { isErrorValue, type Cell } from "./grid";
import type { UsageField } from "./usageReading";

/** One column that makes the same tokens cost more or less. */
interface TariffColumn {
  readonly field: UsageField;
  readonly part: keyof Tariff;
  readonly yes: RegExp;
  /** Blank means no: exports leave out what they do not tell apart. */
  readonly no: RegExp;
  readonly expected: string;
}

const tariffColumns: readonly TariffColumn[] = [
  { field: "usageType", part: "batch", yes: /^batch$/i, no: /^(standard)?$/i, expected: "standard or batch" },
  {
    field: "contextWindow",
    part: "longContext",
    yes: /^(>\s*200\s*k|200\s*k\s*[-–]\s*1\s*m)$/i,
    // The sign "≤" reads "â‰¤" or "‚â§" where the file was opened in another character set.
    no: /^((≤|<=?|â‰¤|‚â§|0\s*[-–])\s*200\s*k|not_available)?$/i,
    expected: "≤ 200k or > 200k",
  },
  {
    field: "inferenceGeo",
    part: "usOnly",
    yes: /^us$/i,
    no: /^(global|not_available)?$/i,
    expected: "global, us or not_available",
  },
  { field: "speed", part: "fast", yes: /^fast$/i, no: /^(standard)?$/i, expected: "standard or fast" },
  {
    field: "endpoint",
    part: "regional",
    yes: /^regional$/i,
    no: /^(global)?$/i,
    expected: "global or regional",
  },
];

/** Tiers without a list price: what their tokens are is asked, once each. */
const unlistedTier = /^(priority|flex)/i;

/** Reads what makes the tokens of a row cost more or less. */
export type TariffCells = (cells: RowCells) => Tariff;

/** All tariffs there are, by the parts that hold: a million rows share these objects. */
const tariffs: readonly Tariff[] = Array.from({ length: 1 << tariffColumns.length }, (_, i) => ({
  ...standardTariff,
  ...Object.fromEntries(
    tariffColumns.flatMap(({ part }, bit) => (((i >> bit) & 1) === 1 ? [[part, true]] : [])),
  ),
}));

/** What makes the tokens of a row cost more or less; a value that is not understood is a problem. */
export function tariffReader(cells: RowCells, { meanings }: UsageOptions = {}): TariffCells {
  const asked = new Set<string>();
  const columns = tariffColumns
    .map((each, bit) => ({ ...each, bit: 1 << bit, known: new Map<Cell, number>() }))
    .filter(({ field }) => cells.has(field));
  return (row) => {
    let parts = 0;
    for (const { field, bit, yes, no, expected, known } of columns) {
      const cell = row.cell(field);
      const found = known.get(cell);
      if (found !== undefined) {
        parts |= found;
        continue;
      }
      const text = isNothing(cell) ? "" : String(cell).trim();
      if (yes.test(text)) known.set(cell, bit);
      else if (no.test(text)) known.set(cell, 0);
      else if (field === "usageType" && unlistedTier.test(text)) {
        if (meanings?.[text]?.kind === "left out") row.leftOut = "said to be left out";
        else if (meanings?.[text] !== undefined) known.set(cell, 0);
        else if (!asked.has(text)) row.refuse("unknown-item", field, "a tier that has a list price", text);
        asked.add(text);
      } else row.refuse(isErrorValue(cell) ? "error-cell" : "out-of-range", field, expected);
      parts |= known.get(cell) ?? 0;
    }
    return tariffs[parts] ?? standardTariff;
  };
}
