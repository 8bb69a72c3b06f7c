import type { ICellData } from "@univerjs/core";

/** The characters of a cell that Univer keeps as a document, as it does for `HYPERLINK` and pasted text. */
export function richText(cell: ICellData | null): string | null {
  const characters = cell?.p?.body?.dataStream.replace(/\r\n$/, "");
  return characters === undefined || characters === "" ? null : characters;
}
