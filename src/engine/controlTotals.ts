import type { ComparedCost } from "./costGroup";
import { OrderFreeSum } from "./orderFreeSum";
import { fraction, money, type Fraction, type Money } from "./units";

/** What was paid for usage against its list cost. */
export interface EnjoyedDiscount {
  /** Null for all models together. */
  readonly model: string | null;
  readonly rows: number;
  readonly reported: Money;
  readonly priced: Money;
  /** 1 − reported ÷ priced, of the sums; null without list cost. */
  readonly discount: Fraction | null;
  /** Half of the list cost was discounted by at least this much, half by at most; null without list cost. */
  readonly median: Fraction | null;
}

/** A row whose reported cost is not what its tokens cost at the discount of its model. */
export interface UnexplainedDifference {
  readonly row: number;
  readonly model: string;
  readonly reported: Money;
  readonly priced: Money;
  /** Reported cost less the list cost at the model's median discount. */
  readonly difference: Money;
}

export interface CostComparison {
  readonly overall: EnjoyedDiscount;
  readonly byModel: readonly EnjoyedDiscount[];
  /** The largest first, at most `listed`. */
  readonly unexplained: readonly UnexplainedDifference[];
  readonly unexplainedRows: number;
}

/** Differences that are listed: no one reads more. */
const listed = 1000;
/** Reports round to the cent; half a percent is more than any other rounding. */
const roundedTo = 0.01;
const ignored = 0.005;

/**
 * The discount already enjoyed: reported cost against list cost, over all and by model, and the rows that
 * neither rounding nor their model's median discount explains. Rows that come as a sum count as so many of
 * its average, and cannot be listed.
 *
 * @param costs by model, in any order.
 * @see docs/SPEC.md U6
 */
export function compareCosts(costs: ReadonlyMap<string, readonly ComparedCost[]>): CostComparison {
  const byModel = [...costs].map(([model, own]) => ({ own, enjoyed: enjoyed(model, own) }));
  const unexplained: UnexplainedDifference[] = [];
  let unexplainedRows = 0;
  for (const { own, enjoyed } of byModel) {
    const { model, median } = enjoyed;
    if (median === null) continue;
    for (const { row, rows, reported, priced } of own) {
      const difference = reported - priced * (1 - median);
      if (Math.abs(difference) <= rows * roundedTo + ignored * Math.abs(priced)) continue;
      unexplainedRows += rows;
      if (row === null) continue;
      unexplained.push({
        row,
        model: model ?? "",
        reported: money(reported),
        priced: money(priced),
        difference: money(difference),
      });
    }
  }
  unexplained.sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference) || a.row - b.row);
  return {
    overall: enjoyed(null, [...costs.values()].flat()),
    byModel: byModel
      .map((each) => each.enjoyed)
      .sort((a, b) => b.priced - a.priced || ((a.model ?? "") < (b.model ?? "") ? -1 : 1)),
    unexplained: unexplained.slice(0, listed),
    unexplainedRows,
  };
}

function enjoyed(model: string | null, costs: readonly ComparedCost[]): EnjoyedDiscount {
  let rows = 0;
  const reported = new OrderFreeSum();
  const priced = new OrderFreeSum();
  for (const cost of costs) {
    rows += cost.rows;
    reported.add(cost.reported);
    priced.add(cost.priced);
  }
  return {
    model,
    rows,
    reported: money(reported.total),
    priced: money(priced.total),
    discount: priced.total > 0 ? fraction(1 - reported.total / priced.total) : null,
    median: medianDiscount(costs, priced.total),
  };
}

/** The median of the rows' discounts, each row weighing its list cost: cents rounded off small rows weigh little. */
function medianDiscount(costs: readonly ComparedCost[], priced: number): Fraction | null {
  if (!(priced > 0)) return null;
  const discounts = costs
    .filter((cost) => cost.priced > 0)
    .map((cost) => ({ weight: cost.priced, discount: 1 - cost.reported / cost.priced }))
    .sort((a, b) => a.discount - b.discount);
  const below = new OrderFreeSum();
  for (const { weight, discount } of discounts) {
    below.add(weight);
    if (below.total >= priced / 2) return fraction(discount);
  }
  return fraction(discounts.at(-1)?.discount ?? 0);
}
