import { parseCsv } from "hucre/csv";
import { encodingOf } from "../tables/textEncoding";
import type { CellScalar, WorkbookFile } from "./file";
import { jsonRows, UnreadableJson } from "./jsonRows";
import { sheetOfRows } from "./model/newWorkbook";
import { readXlsx } from "./xlsx/readXlsx";

/** A file as a workbook, and what of it a workbook of ours cannot hold. */
export interface OpenedFile {
  readonly file: WorkbookFile;
  readonly notKept: readonly string[];
}

/** A sentence for the person who chose the file. */
export class UnusableFile extends Error {}

/** Endings of the files that can be opened. */
export const OPENED_ENDINGS = [".xlsx", ".csv", ".json", ".jsonl", ".ndjson"] as const;

/**
 * Opens an .xlsx as it is, and a .csv, .json or .jsonl file as a workbook with one sheet, as if it had
 * been opened in Excel.
 *
 * @param name what the file is called, with its ending; sentences begin with it.
 * @throws UnusableFile with a sentence where the bytes are not what the name says.
 */
export async function openBytes(bytes: Uint8Array, name: string): Promise<OpenedFile> {
  const text = (): string => new TextDecoder(encodingOf(bytes)).decode(bytes).replace(/^\uFEFF/, "");
  const ending = endingOf(name);
  switch (ending) {
    case ".xlsx":
      try {
        return await readXlsx(bytes);
      } catch (error) {
        throw new UnusableFile(`${name}: ${(error as Error).message}`);
      }
    case ".csv": {
      // Where lists are separated by semicolons, points may stand for thousands: the reader decides.
      const pointsStay = /^[^,\n]*;[^,\n]*$/m.test(text().split("\n", 1)[0] ?? "");
      const typed = (cell: string): CellScalar => (pointsStay && cell.includes(".") ? cell : typedIn(cell));
      return sheetOf(
        sheetNameOf(name),
        parseCsv(text()).map((row) => row.map((cell) => typed(String(cell ?? "")))),
      );
    }
    case ".json":
    case ".jsonl":
    case ".ndjson":
      try {
        return sheetOf(sheetNameOf(name), jsonRows(text(), ending === ".json"));
      } catch (error) {
        throw error instanceof UnreadableJson ? new UnusableFile(`${name}${error.message}`) : error;
      }
    default:
      throw new UnusableFile(`${name}: expected .xlsx, .csv, .json or .jsonl, got ${ending || "no ending"}`);
  }
}

/** `.csv` of `Usage of May.CSV`; empty when there is none. */
export function endingOf(name: string): string {
  return /[^\\/](\.[^.\\/]*)$/.exec(name)?.[1]?.toLowerCase() ?? "";
}

/** What Excel calls the sheet of a text file: its name without folder and ending, as far as a sheet may. */
function sheetNameOf(name: string): string {
  const bare = name.replace(/^.*[\\/]/, "").replace(/(.)\.[^.]*$/, "$1");
  return bare.replace(/[\\/?*[\]:]/g, " ").slice(0, 31) || "Usage";
}

/** A workbook with one sheet of plain values. */
export const sheetOf = (name: string, rows: readonly (readonly CellScalar[])[]): OpenedFile => ({
  file: { sheets: [sheetOfRows(name, rows)], names: [] },
  notKept: [],
});

/** A CSV field as Excel would hold it; dates stay text, which the reader understands as well. */
function typedIn(text: string): CellScalar {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed) && trimmed.length <= 15
    ? Number(trimmed)
    : text;
}
