import { wrappedHeight, type Block, type SheetPlan } from "./sheetPlan";

/** Columns of the page that text runs across, and the characters they hold. */
export const pageColumns = 8;
const charactersAcross = 150;

/** Rows of text below the tables, each wrapped across the page. */
export class TextRows {
  readonly blocks: Block[] = [];
  readonly wrapped: SheetPlan["wrapped"][number][] = [];
  next = 0;

  /** @param characters how many the page holds across. */
  constructor(private readonly characters = charactersAcross) {}

  add(row: number, role: Block["role"], cells: readonly string[]): void {
    this.blocks.push({ row, column: 0, cells: [cells], role });
    this.next = row + 1;
  }

  gap(role: Block["role"], cells: readonly string[]): void {
    this.add(this.next + 1, role, cells);
  }

  sentences(texts: readonly string[]): void {
    for (const sentence of texts) {
      this.wrapped.push({
        row: this.next,
        column: 0,
        rows: 1,
        columns: pageColumns,
        height: wrappedHeight(sentence, this.characters),
      });
      this.add(this.next, "sentence", [sentence]);
    }
  }
}
