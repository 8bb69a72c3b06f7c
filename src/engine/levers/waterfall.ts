import type { PriceBook } from "../prices";
import { money, type Money, type Month } from "../units";
import { settingsIn, type AdoptionView } from "./adoption";
import { inUse } from "./begunLevers";
import type { Flow } from "./flow";
import { leverKinds, type Lever, type LeverKind } from "./lever";
import { costOf, costsBy, stagesOf, type Counted, type Stages } from "./stages";
import type { MonthlyMixes, UsageMix } from "./usageMix";

/** List cost before the levers and after each kind of them, in the order they act. */
export interface StageCosts {
  readonly today: Money;
  readonly afterRouting: Money;
  readonly afterCaching: Money;
  readonly afterBatch: Money;
}

/** What leads from today's usage to the efficient one. */
export interface Waterfall {
  /** By month and the model that serves the tokens ("" where usage names none), oldest month first. */
  readonly rows: readonly (StageCosts & { readonly month: Month; readonly model: string })[];
  readonly months: readonly (StageCosts & { readonly month: Month })[];
  readonly total: StageCosts;
  /** What each kind saves where it stands in the order, and what it would save alone. */
  readonly steps: readonly { readonly kind: LeverKind; readonly saving: Money; readonly alone: Money }[];
  /** What each lever would save alone. */
  readonly levers: readonly { readonly lever: Lever; readonly alone: Money }[];
  /** Saving of all levers together less the sum of what each would save alone; mostly below 0. */
  readonly interaction: Money;
}

/** How a waterfall is made. */
export interface WaterfallView {
  /** Whether each month has the adoption of its date, or all levers act in full. */
  readonly adoption: AdoptionView;
  readonly counted: Counted;
}

/**
 * Today → efficient by month and model, every lever at its likely size.
 *
 * Sums hold to rounding: rows of a month give the month, months the total, and today less the steps' savings
 * the efficient usage.
 *
 * @see docs/SPEC.md U3
 */
export function waterfall(
  { months, signingDay }: Pick<MonthlyMixes, "months" | "signingDay">,
  levers: readonly Lever[],
  book: PriceBook,
  { adoption, counted }: WaterfallView,
): Waterfall {
  // As after the last ramp, a month needs only what it does not have yet; by date, levers act as they are stated.
  const doneIn = (month: Month, some: readonly Lever[]): readonly number[] =>
    adoption === "full" ? inUse(some, [month]) : [];
  const stagesIn = (month: Month, mix: UsageMix, some: readonly Lever[]): Stages =>
    stagesOf(mix, settingsIn(some, month, adoption, null, doneIn(month, some)), book, signingDay);
  const rows = months.flatMap(({ month, mix }) =>
    rowsOf(stagesIn(month, mix, levers), mix, counted).map((row) => ({ month, ...row })),
  );
  const efficient = (some: readonly Lever[]): number =>
    sum(months.map(({ month, mix }) => costOf(stagesIn(month, mix, some).batched, mix.fixed, counted)));
  const total = added(rows);
  const alone = (some: readonly Lever[]): Money =>
    money(some.length === 0 ? 0 : total.today - efficient(some));
  const each = levers.map((lever) => ({ lever, alone: alone([lever]) }));
  const savings: Readonly<Record<LeverKind, number>> = {
    routing: total.today - total.afterRouting,
    caching: total.afterRouting - total.afterCaching,
    batch: total.afterCaching - total.afterBatch,
  };
  return {
    rows,
    months: months.map(({ month }) => ({ month, ...added(rows.filter((row) => row.month === month)) })),
    total,
    steps: leverKinds.map((kind) => ({
      kind,
      saving: money(savings[kind]),
      alone: alone(levers.filter((lever) => lever.kind === kind)),
    })),
    levers: each,
    interaction: money(total.today - total.afterBatch - sum(each.map((lever) => lever.alone))),
  };
}

function rowsOf(
  { today, routed, cached, batched }: Stages,
  { fixed }: UsageMix,
  counted: Counted,
): readonly (StageCosts & { readonly model: string })[] {
  const by = (flows: readonly Flow[]): ReadonlyMap<string, Money> => costsBy("model", flows, fixed, counted);
  const [before, routing, caching, batch] = [by(today), by(routed), by(cached), by(batched)];
  const none = money(0);
  return [...new Set([...before.keys(), ...routing.keys()])].sort().map((model) => ({
    model,
    today: before.get(model) ?? none,
    afterRouting: routing.get(model) ?? none,
    afterCaching: caching.get(model) ?? none,
    afterBatch: batch.get(model) ?? none,
  }));
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, each) => total + each, 0);

const added = (rows: readonly StageCosts[]): StageCosts => ({
  today: money(sum(rows.map((row) => row.today))),
  afterRouting: money(sum(rows.map((row) => row.afterRouting))),
  afterCaching: money(sum(rows.map((row) => row.afterCaching))),
  afterBatch: money(sum(rows.map((row) => row.afterBatch))),
});
