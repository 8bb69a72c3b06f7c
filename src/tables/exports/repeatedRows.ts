import type { Problem } from "../../engine/problem";
import type { DateRead } from "../readCell";
import { AppendedExports } from "./appendedExports";
import { CopiedRows } from "./copiedRows";
import { DayAgain } from "./dayAgain";
import { isNothing, type RowCells } from "./rowCells";
import { RowFingerprint } from "./rowFingerprint";
import { SeenRows } from "./seenRows";

/** What tells that a row stands in an earlier export: what it is about, all of its cells, or its id. */
export type AppendedBy = "key" | "content" | "identity";

/** What decides which rows are repeated. */
export interface RepeatsPlan {
  /** Equal rows are usage of their own. */
  readonly mayRepeat: boolean;
  /** How exports that are appended to one another are told; null: they are not. */
  readonly appendedBy: AppendedBy | null;
  /** Columns that tell what a row is about: all but its numbers, or its id alone. */
  readonly about: readonly number[];
}

type Located = readonly { readonly row: number; readonly problem: Problem }[];

/** Finds rows that are the same as an earlier one, and exports that overlap an earlier one. */
export class RepeatedRows {
  private readonly fingerprint: RowFingerprint | null;
  private readonly appended: AppendedExports | null;
  private readonly copied: CopiedRows | null;
  private readonly dayAgain = new DayAgain();
  private readonly mayRepeat: boolean;
  private readonly byIdentity: boolean;
  private readonly seen = new SeenRows();
  /** Rows about the same as an earlier one: only they can be equal to one that is not the first. */
  private readonly seenAgain = new SeenRows();

  /** @param width the number of columns. */
  constructor(
    private readonly plan: RepeatsPlan,
    private readonly cells: RowCells,
    width: number,
  ) {
    const { mayRepeat, appendedBy, about } = plan;
    this.mayRepeat = mayRepeat;
    this.byIdentity = appendedBy === "identity";
    this.appended = appendedBy === "key" ? new AppendedExports() : null;
    this.copied = appendedBy === "content" || this.byIdentity ? new CopiedRows(this.byIdentity) : null;
    this.fingerprint =
      mayRepeat && appendedBy === null ? null : new RowFingerprint(cells, about, width, !this.byIdentity);
  }

  repeatedHeader(): void {
    this.appended?.repeatedHeader();
    this.copied?.repeatedHeader();
  }

  /**
   * Takes the row that the cells stand at.
   *
   * @returns the number of an earlier row that is the same in every cell, but for those that stand in an
   * earlier export: they are one problem together.
   */
  take(date: DateRead, row: number, where: () => string): number | null {
    const { fingerprint, appended, copied, mayRepeat, byIdentity, seen } = this;
    if (fingerprint === null) return null;
    if (byIdentity && isNothing(this.cells.cellIn(this.plan.about[0] ?? -1))) return null;
    fingerprint.take();
    const { about, whole } = fingerprint;
    const first = seen.firstLike(date, about, row, whole);
    if (byIdentity) {
      copied?.take(first, row, date);
      return null;
    }
    if (appended !== null && appended.has(first, row, date, where)) return null;
    if (copied === null && (mayRepeat || first === null)) {
      if (first !== null) this.dayAgain.take(first, row, date);
      return null;
    }
    const same =
      first === null ? null : seen.isWhole(whole) ? first : this.seenAgain.firstLike(date, whole, row);
    if (first !== null && (mayRepeat || (appended !== null && same === null)))
      this.dayAgain.take(first, row, date);
    copied?.take(same, row, date);
    return mayRepeat ? null : same;
  }

  /** @param rowName names a row by its number. @param whereIs names its place. */
  problems(rowName: (row: number) => string, whereIs: (row: number) => string): Located {
    const overlaps = [
      ...(this.appended?.problems(rowName) ?? []),
      ...(this.copied?.problems(rowName, whereIs) ?? []),
    ];
    if (overlaps.some(({ problem }) => problem.code === "overlapping-exports")) return overlaps;
    const { seen } = this;
    return [...overlaps, ...this.dayAgain.problems(seen.dates, seen.keysOn, rowName, whereIs)];
  }
}
