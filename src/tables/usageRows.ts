import { tokenClasses, type TokenCounts } from "../engine/tokens";
import { money, tokens, type Money } from "../engine/units";
import { OrderFreeSum } from "../engine/orderFreeSum";
import type { UsageRow } from "../engine/usage";
import type { UsageRecord } from "./exports/usageRecord";
import type { DateRead } from "./readCell";

/** A row of usage with the number of its row in the input. */
export interface ReadRow {
  readonly row: number;
  readonly usage: UsageRow;
  /** Cost as the input reported it; null where it has none. */
  readonly reportedCost: Money | null;
}

/** Takes the rows of a reading, one after another. */
export interface RowSink {
  /** @param where names the place of the row; asked only where it is kept. */
  take(record: UsageRecord, row: number, where: () => string): void;
  rows(): readonly ReadRow[];
}

/** Keeps every row. */
export class EveryRow implements RowSink {
  private readonly kept: ReadRow[] = [];

  take(record: UsageRecord, row: number, where: () => string): void {
    this.kept.push({ row, usage: usageOf(record, where()), reportedCost: record.reportedCost });
  }

  rows = (): readonly ReadRow[] => this.kept;
}

/**
 * Adds up the rows of the same day, model, tariff and class: a million rows are a few thousand sums. They
 * are exact for tokens, and for money the same in whatever order the rows come.
 */
export class SummedRows implements RowSink {
  private readonly dates = new Map<string, GroupsByModel>();
  private lastDate: DateRead | null = null;
  private ofLastDate: GroupsByModel = new Map();

  take(record: UsageRecord, row: number, where: () => string): void {
    const byModel = this.ofDate(record.date);
    const { model, eligibleShare } = record;
    const name = eligibleShare === undefined ? model : `${model} ${eligibleShare}`;
    let ofModel = byModel.get(name);
    if (ofModel === undefined) byModel.set(name, (ofModel = []));
    const kind = kindOf(record);
    const group = ofModel[kind];
    if (group === undefined) ofModel[kind] = new Group(record, row, where());
    else group.add(record);
  }

  rows = (): readonly ReadRow[] =>
    [...this.dates.values()]
      .flatMap((byModel) => [...byModel.values()])
      .flatMap((groups) => groups.filter((group) => group !== undefined))
      .map((group) => group.row())
      .sort((a, b) => a.row - b.row);

  private ofDate(date: DateRead): GroupsByModel {
    // Rows of a day mostly stand together, and share one object for it.
    if (this.lastDate === date) return this.ofLastDate;
    const key = date.day ?? date.month;
    const byModel = this.dates.get(key) ?? new Map<string | null, (Group | undefined)[]>();
    this.dates.set(key, byModel);
    this.lastDate = date;
    this.ofLastDate = byModel;
    return byModel;
  }
}

/** Sums by model, and in them by a number that tells tariff or class. */
type GroupsByModel = Map<string | null, (Group | undefined)[]>;

/** 0 to 31: tokens by tariff; from 32 on: costs of no class, then of each class. */
function kindOf(record: UsageRecord): number {
  if (record.kind === "cost")
    return record.tokenClass === null ? 32 : 33 + tokenClasses.indexOf(record.tokenClass);
  const { batch, longContext, usOnly, fast, regional } = record.tariff;
  return (
    (batch ? 1 : 0) + (longContext ? 2 : 0) + (usOnly ? 4 : 0) + (fast ? 8 : 0) + (regional === true ? 16 : 0)
  );
}

class Group {
  private readonly first: UsageRecord;
  private readonly rowNumber: number;
  private readonly where: string;
  private readonly counts: number[] = [0, 0, 0, 0, 0];
  private webSearches = 0;
  private readonly listCost = new OrderFreeSum();
  private reported: OrderFreeSum | null = null;

  constructor(record: UsageRecord, row: number, where: string) {
    this.first = record;
    this.rowNumber = row;
    this.where = where;
    this.add(record);
  }

  add(record: UsageRecord): void {
    if (record.kind === "tokens") {
      const { counts } = this;
      const { input, cacheWrite5m, cacheWrite1h, cacheRead, output } = record.tokens;
      counts[0] = (counts[0] ?? 0) + input;
      counts[1] = (counts[1] ?? 0) + cacheWrite5m;
      counts[2] = (counts[2] ?? 0) + cacheWrite1h;
      counts[3] = (counts[3] ?? 0) + cacheRead;
      counts[4] = (counts[4] ?? 0) + output;
      this.webSearches += record.webSearches;
    } else this.listCost.add(record.listCost);
    if (record.reportedCost === null) return;
    this.reported ??= new OrderFreeSum();
    this.reported.add(record.reportedCost);
  }

  row(): ReadRow {
    const counts = Object.fromEntries(tokenClasses.map((name, i) => [name, tokens(this.counts[i] ?? 0)]));
    const summed: UsageRecord =
      this.first.kind === "tokens"
        ? { ...this.first, tokens: counts as TokenCounts, webSearches: this.webSearches }
        : { ...this.first, listCost: money(this.listCost.total) };
    const reportedCost = this.reported === null ? null : money(this.reported.total);
    return { row: this.rowNumber, usage: usageOf(summed, this.where), reportedCost };
  }
}

function usageOf(record: UsageRecord, where: string): UsageRow {
  const { month, day } = record.date;
  const eligible = record.eligibleShare === undefined ? {} : { eligibleShare: record.eligibleShare };
  if (record.kind === "tokens") {
    const { model, tokens: counts, tariff, webSearches } = record;
    return { kind: "tokens", month, day, model, tokens: counts, tariff, webSearches, ...eligible, where };
  }
  const { model, tokenClass, listCost } = record;
  const classed = tokenClass === null ? {} : { tokenClass };
  return { kind: "cost", month, day, model, ...classed, listCost, ...eligible, where };
}
