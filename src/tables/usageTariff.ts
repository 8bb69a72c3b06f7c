import { standardTariff, type Tariff } from "../engine/usage";
import { cellAt, isErrorValue, whereIs } from "./grid";
import { showCell } from "./readCell";
import type { Note } from "./usageCells";
import { columnOf, type UsageSheet } from "./usageSheet";
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
];

/** What makes the tokens of a row cost more or less; a value that is not understood is a problem. */
export function tariffReader(sheet: UsageSheet): (row: number, note: Note) => Tariff {
  const columns = tariffColumns.flatMap((each) => {
    const column = columnOf(sheet, each.field);
    return column === null ? [] : [{ ...each, column }];
  });
  return (row, note) => {
    const tariff = { ...standardTariff };
    for (const { part, yes, no, expected, column } of columns) {
      const cell = cellAt(sheet.grid, row, column);
      const text = String(cell).trim();
      if (yes.test(text)) tariff[part] = true;
      else if (!no.test(text)) {
        const code = isErrorValue(cell) ? "error-cell" : "out-of-range";
        note({ code, where: whereIs(sheet.grid, row, column), got: showCell(cell), expected });
      }
    }
    return tariff;
  };
}
