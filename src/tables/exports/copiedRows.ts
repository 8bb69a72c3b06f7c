import type { Problem } from "../../engine/problem";
import type { DateRead } from "../readCell";

/** So many rows in the order of earlier ones are no chance, however large the bill. */
const beyondChance = 8;

/** How the rows since the last header or step back in time began. */
type Beginning = "none" | "step back" | "header";

/** Rows that stand below one another as they stood above. */
interface Run {
  readonly first: number;
  readonly earlier: number;
  readonly begun: Beginning;
  from: string;
  last: number;
  to: string;
  rows: number;
  /** It reached from a header to the end of what stands below that header. */
  whole: boolean;
}

/**
 * Finds rows of an earlier export in exports whose equal rows can be usage of its own. Rows with an id of
 * their own are the same wherever they stand. Rows without are where many of them follow one another as they
 * did above, over several days or after a header or a step back in time: equal rows of a bill that was cut
 * down to a few columns do not.
 *
 * @see docs/SPEC.md U5
 */
export class CopiedRows {
  private run: Run | null = null;
  private told: Pick<Run, "first" | "earlier" | "from" | "to" | "rows"> | null = null;
  private beginning: Beginning = "none";
  private date: DateRead | null = null;
  private dated = "";
  private rows = 0;
  private steps = 0;

  /** @param byIdentity the rows that are found have the same id. */
  constructor(private readonly byIdentity: boolean) {}

  repeatedHeader(): void {
    this.beginning = "header";
  }

  /** Takes a row and the first row that is the same, null where it is that itself. */
  take(same: number | null, row: number, date: DateRead): void {
    if (date !== this.date) this.goTo(date);
    const { beginning } = this;
    if (beginning !== "none") {
      this.reachEnd();
      this.beginning = "none";
    }
    this.rows++;
    const { run } = this;
    if (same !== null && run !== null && (this.byIdentity || same >= run.last)) {
      run.last = same;
      run.rows++;
      if (this.dated > run.to) run.to = this.dated;
      if (this.dated < run.from) run.from = this.dated;
      return;
    }
    if (run !== null && !this.byIdentity) this.end();
    if (same === null) return;
    const { dated } = this;
    this.run = {
      ...{ first: row, earlier: same, begun: beginning, from: dated, last: same, to: dated },
      ...{ rows: 1, whole: false },
    };
  }

  /** @param rowName names a row by its number. @param whereIs names its place. */
  problems(
    rowName: (row: number) => string,
    whereIs: (row: number) => string,
  ): readonly { readonly row: number; readonly problem: Problem }[] {
    this.reachEnd();
    this.end();
    if (this.told === null) return [];
    const { first, earlier, from, to, rows } = this.told;
    const days = from === to ? from : `${from} to ${to}`;
    const got = `${rows.toLocaleString("en-US")} row${rows === 1 ? "" : "s"} of ${days}`;
    const where = whereIs(first);
    return [{ row: first, problem: { code: "overlapping-exports", where, got, expected: rowName(earlier) } }];
  }

  private goTo(date: DateRead): void {
    const dated = date.day ?? date.month;
    if (dated < this.dated) {
      this.steps++;
      if (this.beginning === "none") this.beginning = "step back";
    }
    this.date = date;
    this.dated = dated;
  }

  private reachEnd(): void {
    if (this.run?.begun === "header") this.run.whole = true;
  }

  private end(): void {
    const { run, told } = this;
    this.run = null;
    if (run === null || !(this.byIdentity || this.isCopy(run))) return;
    const { first, earlier, from, to, rows } = run;
    this.told =
      told === null
        ? { first, earlier, from, to, rows }
        : {
            ...told,
            from: from < told.from ? from : told.from,
            to: to > told.to ? to : told.to,
            rows: told.rows + rows,
          };
  }

  private isCopy({ begun, from, to, rows, whole }: Run): boolean {
    if (whole) return true;
    // Of a short input a third is as telling as many rows are of a long one; a step back tells where there are few.
    const share = rows >= 2 && 3 * rows >= this.rows;
    const inOrder = begun !== "none" && rows >= 3 && from !== to && beyondChance * this.steps <= this.rows;
    const many = rows >= beyondChance || share || inOrder;
    return many && (begun !== "none" || from !== to);
  }
}
