import { ReportedCosts } from "../../engine/reportedCosts";
import { OrderFreeSum } from "../../engine/orderFreeSum";
import { compareCosts, type CostComparison, type UnexplainedDifference } from "../../engine/controlTotals";
import { costOfUsage } from "../../engine/listCost";
import type { TokenCounts } from "../../engine/tokens";
import type { Money } from "../../engine/units";
import type { UsageColumn, UsageTotals } from "../usageReading";
import type { UsagePricing } from "../usagePricing";
import type { RowCells } from "./rowCells";
import type { UsageRecord } from "./usageRecord";

/** What came in against what came out, to be compared with the source and with each other. */
export interface ControlTotals {
  /** Before: the rows below the header, and the sums of the columns as they stand in the input. */
  readonly rowsRead: number;
  readonly columns: readonly (UsageColumn & { readonly total: number })[];
  /** Rows that are no usage to be priced, by the reason. */
  readonly leftOut: readonly { readonly why: string; readonly rows: number }[];
  /** After: rows of usage, tokens by class, and money. */
  readonly rowsUsed: number;
  readonly tokens: TokenCounts | null;
  readonly reportedCost: Money | null;
  readonly listCost: Money | null;
  /** Reported cost against list cost; null where the input has but one of them. */
  readonly comparison: LocatedComparison | null;
}

export interface LocatedComparison extends CostComparison {
  readonly unexplained: readonly LocatedDifference[];
}

export interface LocatedDifference extends UnexplainedDifference {
  /** The place of the row. */
  readonly where: string;
}

/** Counts what comes in while a reading goes on. */
export class ControlCounts {
  private readonly left = new Map<string, number>();
  private readonly costs = new ReportedCosts();
  private readonly given = new OrderFreeSum();
  private readonly pricedOfGiven = new OrderFreeSum();
  rowsRead = 0;
  rowsUsed = 0;

  constructor(
    private readonly cells: RowCells,
    private readonly pricing: UsagePricing,
  ) {}

  leaveOut(why: string): void {
    this.left.set(why, (this.left.get(why) ?? 0) + 1);
  }

  /** Reasons by the number of rows that were left out for them. */
  get leftOut(): ReadonlyMap<string, number> {
    return this.left;
  }

  compare(record: UsageRecord, row: number): void {
    const { reportedCost } = record;
    const given = record.kind === "tokens" ? record.givenListCost : undefined;
    if (reportedCost === null && given === undefined) return;
    const priced = this.listCostOf(record);
    if (priced === null) return;
    if (reportedCost !== null) this.costs.add(row, record.model ?? "", reportedCost, priced);
    if (given === undefined) return;
    this.given.add(given);
    this.pricedOfGiven.add(priced);
  }

  /** The list cost that the export has and that of the same tokens, where they are more than a hundredth apart. */
  get otherListCost(): { readonly given: number; readonly priced: number } | null {
    const given = this.given.total;
    const priced = this.pricedOfGiven.total;
    const apart = Math.abs(given - priced);
    return given > 0 && apart > 0.01 && apart > 0.01 * priced ? { given, priced } : null;
  }

  /** List cost of a row of tokens, or that of a row of costs which has it beside the reported one. */
  private listCostOf(record: UsageRecord): number | null {
    if (record.kind === "cost") return this.cells.has("listCost") ? record.listCost : null;
    const { date, model, tokens, tariff, webSearches } = record;
    const { month, day } = date;
    const price = this.pricing.rowFor({
      kind: "tokens",
      month,
      day,
      model,
      tokens,
      tariff,
      webSearches,
      where: "",
    });
    return price === null ? null : costOfUsage({ tokens, tariff, webSearches }, price);
  }

  /** @param whereIs names the place of a row by its number. */
  totals(
    columns: readonly UsageColumn[],
    after: UsageTotals,
    whereIs: (row: number) => string,
  ): ControlTotals {
    return {
      rowsRead: this.rowsRead,
      columns: columns.flatMap((column) => {
        const total = this.cells.sum(column.column);
        return total === null ? [] : [{ ...column, total }];
      }),
      leftOut: [...this.left].map(([why, rows]) => ({ why, rows })).sort((a, b) => b.rows - a.rows),
      rowsUsed: this.rowsUsed,
      tokens: after.tokens,
      reportedCost: after.reportedCost,
      listCost: after.listCost,
      comparison: this.comparison(whereIs),
    };
  }

  private comparison(whereIs: (row: number) => string): ControlTotals["comparison"] {
    const costs = this.costs.costs();
    if (costs.size === 0) return null;
    const compared = compareCosts(costs);
    const unexplained = compared.unexplained.map((each) => ({ ...each, where: whereIs(each.row) }));
    return { ...compared, unexplained };
  }
}
