import type { Problem } from "../../engine/problem";
import type { Day } from "../../engine/units";
import { serialOfDay, type DateRead } from "../readCell";

/** One export among several that stand below one another. */
interface Block {
  readonly start: number;
  from: Day | null;
  to: Day | null;
  /** Rows that an earlier export has too. */
  repeated: number;
  firstRepeated: { readonly row: number; readonly earlier: number; readonly where: string } | null;
  repeatedFrom: Day | null;
  repeatedTo: Day | null;
  readonly where: string;
}

/**
 * Finds overlaps and gaps between exports that were appended month by month. A new export begins where the
 * header stands again, or where the date falls back. It overlaps an earlier one where it has a row for the
 * same day, model, key and so on, whatever its numbers: the last day of an export is often not over yet.
 *
 * @see docs/SPEC.md U5
 */
export class AppendedExports {
  private readonly blocks: Block[] = [];
  private block: Block | null = null;
  private above: Day | null = null;
  private headerAgain = false;

  repeatedHeader(): void {
    this.headerAgain = true;
  }

  /** Takes a row and the first row about the same, null where it is that itself; whether an earlier export has it. */
  has(earlier: number | null, row: number, { day }: DateRead, where: () => string): boolean {
    let block = this.block;
    const fallsBack = day !== null && this.above !== null && day < this.above;
    if (block === null || this.headerAgain || fallsBack) {
      block = newBlock(row, where());
      this.block = block;
      this.blocks.push(block);
      this.headerAgain = false;
    }
    if (day !== null) {
      // Days do not fall back inside an export.
      block.from ??= day;
      block.to = day;
      this.above = day;
    }
    if (earlier === null || earlier >= block.start) return false;
    block.repeated++;
    block.firstRepeated ??= { row, earlier, where: where() };
    block.repeatedFrom ??= day;
    block.repeatedTo = day ?? block.repeatedTo;
    return true;
  }

  /** @param rowName names a row by its number. */
  problems(rowName: (row: number) => string): readonly { readonly row: number; readonly problem: Problem }[] {
    return [...this.overlaps(rowName), ...this.gaps()];
  }

  private overlaps(rowName: (row: number) => string) {
    return this.blocks.flatMap(({ firstRepeated, repeated, repeatedFrom, repeatedTo }) => {
      if (firstRepeated === null) return [];
      const days = repeatedFrom === repeatedTo ? repeatedFrom : `${repeatedFrom} to ${repeatedTo}`;
      const got = `${repeated} row${repeated === 1 ? "" : "s"} of ${days}`;
      const { row, where, earlier } = firstRepeated;
      return [
        { row, problem: { code: "overlapping-exports", where, got, expected: rowName(earlier) } as const },
      ];
    });
  }

  private gaps() {
    const dated = this.blocks
      .filter((block) => block.from !== null)
      .sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1));
    let covered: Day | null = null;
    return dated.flatMap(({ start, from, to, where }) => {
      const missing = covered === null || from === null ? null : daysBetween(covered, from);
      if (covered === null || (to ?? "") > covered) covered = to;
      return missing === null
        ? []
        : [{ row: start, problem: { code: "gap-between-exports", where, got: missing } as const }];
    });
  }
}

const newBlock = (start: number, where: string): Block => ({
  start,
  where,
  from: null,
  to: null,
  repeated: 0,
  firstRepeated: null,
  repeatedFrom: null,
  repeatedTo: null,
});

/** The days that lie between two others, in words; null where there is none. */
function daysBetween(last: Day, next: Day): string | null {
  const count = serialOfDay(next) - serialOfDay(last) - 1;
  if (count <= 0) return null;
  const dayAfter = (day: Day, days: number): string =>
    new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
  const from = dayAfter(last, 1);
  return count === 1 ? from : `${from} to ${dayAfter(next, -1)}`;
}
