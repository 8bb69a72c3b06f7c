import { fraction, money, type Fraction, type Money } from "./units";

/** Costs of many rows, reported and at list price, as columns: a row is the same place in each of them. */
export interface ComparedCosts {
  /** Number of the row in its source. */
  readonly row: ArrayLike<number>;
  /** Place of the row's model in `models`. */
  readonly model: ArrayLike<number>;
  readonly reported: ArrayLike<number>;
  readonly priced: ArrayLike<number>;
  readonly models: readonly string[];
  readonly count: number;
}

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
 * neither rounding nor their model's median discount explains.
 *
 * @see docs/SPEC.md U6
 */
export function compareCosts(costs: ComparedCosts): CostComparison {
  const rows = Array.from({ length: costs.count }, (_, i) => i);
  const rowsOf = new Map<number, number[]>();
  for (const i of rows) {
    const model = costs.model[i] ?? 0;
    const same = rowsOf.get(model);
    if (same === undefined) rowsOf.set(model, [i]);
    else same.push(i);
  }
  const byModel = [...rowsOf].map(([model, own]) => ({ own, enjoyed: enjoyed(costs, own, model) }));
  const differences = byModel.flatMap(({ own, enjoyed: { median } }) =>
    median === null ? [] : own.flatMap((i) => differenceOf(costs, i, median)),
  );
  differences.sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference) || a.row - b.row);
  return {
    overall: enjoyed(costs, rows, null),
    byModel: byModel.map((each) => each.enjoyed).sort((a, b) => b.priced - a.priced),
    unexplained: differences.slice(0, listed),
    unexplainedRows: differences.length,
  };
}

function enjoyed(costs: ComparedCosts, rows: readonly number[], model: number | null): EnjoyedDiscount {
  let reported = 0;
  let priced = 0;
  for (const i of rows) {
    reported += costs.reported[i] ?? 0;
    priced += costs.priced[i] ?? 0;
  }
  return {
    model: model === null ? null : (costs.models[model] ?? ""),
    rows: rows.length,
    reported: money(reported),
    priced: money(priced),
    discount: priced > 0 ? fraction(1 - reported / priced) : null,
    median: medianDiscount(costs, rows, priced),
  };
}

/** The median of the rows' discounts, each row weighing its list cost: cents rounded off small rows weigh little. */
function medianDiscount(costs: ComparedCosts, rows: readonly number[], priced: number): Fraction | null {
  if (!(priced > 0)) return null;
  const discounts = rows
    .filter((i) => (costs.priced[i] ?? 0) > 0)
    .map((i) => ({
      weight: costs.priced[i] ?? 0,
      discount: 1 - (costs.reported[i] ?? 0) / (costs.priced[i] ?? 1),
    }))
    .sort((a, b) => a.discount - b.discount);
  let below = 0;
  for (const { weight, discount } of discounts) {
    below += weight;
    if (below >= priced / 2) return fraction(discount);
  }
  return fraction(discounts.at(-1)?.discount ?? 0);
}

function differenceOf(costs: ComparedCosts, i: number, median: Fraction): readonly UnexplainedDifference[] {
  const reported = costs.reported[i] ?? 0;
  const priced = costs.priced[i] ?? 0;
  const difference = reported - priced * (1 - median);
  if (Math.abs(difference) <= roundedTo + ignored * Math.abs(priced)) return [];
  const model = costs.models[costs.model[i] ?? 0] ?? "";
  return [
    {
      row: costs.row[i] ?? 0,
      model,
      reported: money(reported),
      priced: money(priced),
      difference: money(difference),
    },
  ];
}
