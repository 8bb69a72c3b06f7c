/**
 * References to a table's own row. A user types `[@Cost]`, or `Usage[@Cost]` outside the table; Univer
 * reads only the long form of files, `Usage[[#This Row],[Cost]]`.
 */
const TEXT_OR_SHORT =
  /"(?:[^"]|"")*"|([\p{L}_\\][\p{L}\p{N}_.\\]*)?\[@(\[[^\]]*\](?::\[[^\]]*\])?|[^[\]]*)\]/gu;
const TEXT_OR_LONG =
  /"(?:[^"]|"")*"|([\p{L}_\\][\p{L}\p{N}_.\\]*)\[\[#This Row\],(\[[^\]]*\](?::\[[^\]]*\])?)\]/giu;
const PLAIN_COLUMN = /^\[([\p{L}\p{N}_]+)\]$/u;

/** As the engine reads it; `tableName` gives the table that the cell is in. */
export function toLongForm(formula: string, tableName: () => string | null): string {
  if (!formula.includes("[@")) return formula;
  const table = tableName();
  return formula.replace(
    TEXT_OR_SHORT,
    (found: string, name: string | undefined, columns: string | undefined) => {
      const of = name ?? table;
      if (columns === undefined || of === null) return found;
      if (columns === "") return `${of}[#This Row]`;
      return `${of}[[#This Row],${columns.startsWith("[") ? columns : `[${columns}]`}]`;
    },
  );
}

/** As Excel shows it: without the name inside the table itself. */
export function toShortForm(formula: string, tableName: () => string | null): string {
  if (!/#this row/i.test(formula)) return formula;
  const table = tableName();
  return formula.replace(
    TEXT_OR_LONG,
    (found: string, name: string | undefined, columns: string | undefined) => {
      if (name === undefined || columns === undefined) return found;
      const plain = PLAIN_COLUMN.exec(columns);
      const own = name.toLowerCase() === table?.toLowerCase();
      return `${own ? "" : name}[@${plain ? (plain[1] ?? "") : columns}]`;
    },
  );
}
