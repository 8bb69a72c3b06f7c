import type { Problem } from "../../engine/problem";
import type { Day } from "../../engine/units";
import type { DateRead } from "../readCell";

/** Days that an input has before one of them can be told from all others. */
const leastDays = 7;

/**
 * Finds the one day on which two exports met that stand below one another without a header: it alone has rows
 * that are about the same as others of it, whatever their numbers.
 *
 * @see docs/SPEC.md U5
 */
export class DayAgain {
  private day: Day | null = null;
  private row = 0;
  private earlier = 0;
  private rows = 0;
  private onOtherDays = false;

  /** Takes a row that is about the same as an earlier one. */
  take(earlier: number, row: number, { day }: DateRead): void {
    if (this.onOtherDays) return;
    if (day === null || (this.day !== null && day !== this.day)) {
      this.onOtherDays = true;
      return;
    }
    if (this.day === null) {
      this.day = day;
      this.row = row;
      this.earlier = earlier;
    }
    this.rows++;
  }

  /**
   * @param days the number of days of the input. @param keysOn the number of different things its rows of a
   *   day are about. @param rowName names a row by its number. @param whereIs names its place.
   */
  problems(
    days: number,
    keysOn: (day: Day) => number,
    rowName: (row: number) => string,
    whereIs: (row: number) => string,
  ): readonly { readonly row: number; readonly problem: Problem }[] {
    const { day, row, earlier, rows } = this;
    if (day === null || this.onOtherDays || days < leastDays || 2 * rows < keysOn(day)) return [];
    const got = `${rows.toLocaleString("en-US")} row${rows === 1 ? "" : "s"} of ${day}`;
    const problem = { code: "day-again", where: whereIs(row), got, expected: rowName(earlier) } as const;
    return [{ row, problem }];
  }
}
