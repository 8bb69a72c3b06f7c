import { tokenClasses } from "../engine/tokens";
import { scaleInWords } from "./exports/tokensPerUnit";
import { cellAt, whereIs, type Grid } from "./grid";
import { showCell } from "./readCell";
import type { UsageColumn, UsageField } from "./usageReading";
import type { RowProblem } from "./usageScan";

/** What the cells of a text file were separated by, or the notation whose decimal sign is a point. */
export type WrittenWith = "," | ";" | "\t" | "json";

/** Columns whose numbers are written in one way. */
interface Watched {
  readonly columns: readonly number[];
  /** Counts have no decimals. */
  readonly counts: boolean;
  decided: boolean;
  /** Thousands stand there without a sign, so that a point is none. */
  ungrouped: boolean;
  /** The first text that can be read in two ways. */
  first: RowProblem | null;
}

/** "45.000": thousands of one country, three decimals of another. "0.125" begins with no thousands. */
const point = /^[+-]?[1-9]\d{0,2}\.\d{3}$/;
const comma = /^[+-]?[1-9]\d{0,2},\d{3}$/;
/** Three figures behind a single point say nothing; any other number of them is decimals. */
const decimals = /^[+-]?(\d{1,3}(,\d{3})+|\d*)\.\d+$/;
const severalThousands = /^[+-]?\d{1,3}(,\d{3}){2,}$/;
const ungrouped = /^[+-]?\d{4,}$/;

/**
 * Watches the texts of a plain sheet for numbers that can be read in two ways, such as 45.000. They are decimals
 * where any other number of the sheet has a decimal point beyond doubt; money also where its own column holds
 * thousands without a sign, or the file is separated by commas. Numbers that are numbers in Excel are not looked at.
 */
export class DecimalSign {
  /** A decimal point was met somewhere, or the notation has one. */
  private decided: boolean;
  private readonly watched: readonly Watched[];

  /** @param amounts columns of months. @param written unknown where cells stand in a sheet. */
  constructor(
    columns: readonly UsageColumn[],
    amounts: readonly number[],
    private readonly written: WrittenWith | undefined,
  ) {
    this.decided = written === "json";
    const counts = (field: UsageField, header: string): boolean =>
      (countFields.includes(field) || field === "quantity") && scaleInWords(header) === null;
    const single = columns
      .filter(({ field }) => countFields.includes(field) || moneyFields.includes(field))
      .map(({ field, header, column }) => watch([column], counts(field, header)));
    const ofTokens = columns.some(({ field }) => field === "tokenType");
    const scaled = columns.some(({ field }) => field === "unit");
    this.watched = amounts.length === 0 ? single : [...single, watch(amounts, ofTokens && !scaled)];
  }

  /** Looks at a row. @param number of it in the whole input. */
  look(grid: Grid, row: number, number: number): void {
    if (this.decided) return;
    for (const each of this.watched) {
      if (each.decided) continue;
      for (const column of each.columns) {
        const cell = cellAt(grid, row, column);
        if (typeof cell === "string" && cell !== "") this.lookAt(cell, each, grid, row, column, number);
      }
    }
  }

  private lookAt(text: string, each: Watched, grid: Grid, row: number, column: number, number: number): void {
    const bare = text.replace(/[\s\u00a0\u202f]/g, "").replace(/^[$€£]|[$€£]$/g, "");
    const twoWays = point.test(bare) || (this.written === ";" && !each.counts && comma.test(bare));
    if (!twoWays) {
      if (decimals.test(bare)) this.decided = true;
      else if (severalThousands.test(bare)) each.decided = true;
      else if (ungrouped.test(bare)) each.ungrouped = true;
      return;
    }
    // Those who write a dollar sign in front write a decimal point.
    if (text.trimStart().startsWith("$")) each.decided = true;
    const signBehind = /[$€£]\s*$/.test(text);
    if (each.first !== null || (this.written === "," && !each.counts && !signBehind)) return;
    const where = whereIs(grid, row, column);
    const whole = bare.replace(/[.,]/, "");
    const expected = `${whole} or ${String(Number(bare.replace(",", ".")))}`;
    const got = showCell(text);
    each.first = { row: number, problem: { code: "ambiguous-number", where, got, expected } };
  }

  /** One problem a column whose numbers nothing decides, at the first of them. */
  problems = (): readonly RowProblem[] =>
    this.decided
      ? []
      : this.watched.flatMap(({ decided, ungrouped: plainly, counts, first }) => {
          if (first === null || decided) return [];
          return plainly && !counts && first.problem.got.includes(".") ? [] : [first];
        });
}

const countFields: readonly UsageField[] = [...tokenClasses, "webSearches"];
const moneyFields: readonly UsageField[] = ["cost", "listCost", "quantity"];

const watch = (columns: readonly number[], counts: boolean): Watched => ({
  columns,
  counts,
  decided: false,
  ungrouped: false,
  first: null,
});
