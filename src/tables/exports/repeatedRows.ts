import type { Problem } from "../../engine/problem";
import type { DateRead } from "../readCell";
import { AppendedExports } from "./appendedExports";
import type { RowCells } from "./rowCells";
import { RowFingerprint } from "./rowFingerprint";
import { SeenRows } from "./seenRows";

/** What decides which rows are repeated. */
export interface RepeatsPlan {
  /** Equal rows are usage of their own. */
  readonly mayRepeat: boolean;
  /** Exports may be appended to one another. */
  readonly mayBeAppended: boolean;
  /** Columns that tell what a row is about: all but its numbers. */
  readonly about: readonly number[];
}

/** Finds rows that are the same as an earlier one, and exports that overlap an earlier one. */
export class RepeatedRows {
  private readonly fingerprint: RowFingerprint | null;
  private readonly appended: AppendedExports | null;
  private readonly mayRepeat: boolean;
  private readonly seen = new SeenRows();
  /** Rows about the same as an earlier one: only they can be equal to one that is not the first. */
  private readonly seenAgain = new SeenRows();

  /** @param width the number of columns. */
  constructor({ mayRepeat, mayBeAppended, about }: RepeatsPlan, cells: RowCells, width: number) {
    this.mayRepeat = mayRepeat;
    this.appended = mayBeAppended ? new AppendedExports() : null;
    this.fingerprint = mayRepeat && !mayBeAppended ? null : new RowFingerprint(cells, about, width);
  }

  repeatedHeader(): void {
    this.appended?.repeatedHeader();
  }

  /**
   * Takes the row that the cells stand at.
   *
   * @returns the number of an earlier row that is the same in every cell, but for those that stand in an
   * earlier export: they are one problem together.
   */
  take(date: DateRead, row: number, where: () => string): number | null {
    const { fingerprint, appended, mayRepeat, seen } = this;
    if (fingerprint === null) return null;
    fingerprint.take();
    const { about, whole } = fingerprint;
    const first = seen.firstLike(date, about, row, whole);
    if (appended !== null && appended.has(first, row, date, where)) return null;
    if (mayRepeat || first === null) return null;
    return seen.isWhole(whole) ? first : this.seenAgain.firstLike(date, whole, row);
  }

  /** @param rowName names a row by its number. */
  problems = (
    rowName: (row: number) => string,
  ): readonly { readonly row: number; readonly problem: Problem }[] => this.appended?.problems(rowName) ?? [];
}
