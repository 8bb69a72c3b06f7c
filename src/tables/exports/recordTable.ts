import type { Cell, Grid } from "../grid";

/** One object of a JSON text. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/**
 * Objects as a table: a column a member, with the path as its heading (`cache_creation.ephemeral_5m_input_tokens`).
 * An object that holds a list of objects gives a row an element, with what stands beside the list repeated;
 * the list's name is part of the path, but for `results`. A member that is JSON by nature stays text.
 *
 * @param name of the input, for messages: record 1 is its row 1.
 */
export function recordTable(records: readonly JsonRecord[], name: string): Grid {
  const table = new RecordColumns();
  const rows = records.flatMap((record) => table.rowsOf(record));
  const cells = [table.headings, ...rows.map((row) => table.headings.map((_, i) => row[i] ?? ""))];
  return { cells, place: { kind: "argument", name, row: -1 } };
}

/** Columns that are added as records bring them, for records that arrive in pieces. */
export class RecordColumns {
  readonly headings: string[] = [];
  private readonly columns = new Map<string, number>();

  /** The rows of one record; cells of columns that it lacks are holes. */
  rowsOf(record: JsonRecord): readonly Cell[][] {
    let rows: Cell[][] = [[]];
    const set = (path: string, cell: Cell): void => {
      const column = this.columnOf(path);
      for (const row of rows) row[column] = cell;
    };
    const visit = (value: JsonRecord, prefix: string): void => {
      const lists: [string, readonly JsonRecord[]][] = [];
      for (const [name, member] of Object.entries(value)) {
        const path = prefix === "" ? name : `${prefix}.${name}`;
        if (isListOfRecords(member, name)) lists.push([unnamed.has(name) ? prefix : path, member]);
        else if (typeof member === "object" && member !== null)
          if (keptAsJson.has(name) || Array.isArray(member)) set(path, JSON.stringify(member));
          else visit(member as JsonRecord, path);
        else set(path, cellOf(member));
      }
      for (const [path, elements] of lists) {
        const before = rows;
        rows = elements.flatMap((element) => {
          rows = before.map((row) => [...row]);
          visit(element, path);
          return rows;
        });
      }
    };
    visit(record, "");
    return rows;
  }

  private columnOf(path: string): number {
    const known = this.columns.get(path);
    if (known !== undefined) return known;
    this.columns.set(path, this.headings.length);
    return this.headings.push(path) - 1;
  }
}

/** Lists whose elements are the rows themselves. */
const unnamed = new Set(["results", "data"]);
/** Members that a format reads as JSON. */
const keptAsJson = new Set(["metadata", "SkuPriceDetails", "Tags", "labels", "system_labels"]);

/** A list of objects; an empty one where its elements would be rows: then there are none. */
const isListOfRecords = (value: unknown, name: string): value is readonly JsonRecord[] =>
  Array.isArray(value) &&
  value.every((each) => typeof each === "object" && each !== null && !Array.isArray(each)) &&
  (value.length > 0 || unnamed.has(name));

const cellOf = (value: unknown): Cell =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : "";
