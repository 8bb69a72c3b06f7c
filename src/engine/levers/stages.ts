import type { PriceBook } from "../prices";
import { money, type Day, type Money } from "../units";
import { batch } from "./batch";
import { cache } from "./caching";
import { costOfFlow, type Flow } from "./flow";
import { ofKind, type Setting } from "./lever";
import { route } from "./routing";
import type { FixedCost, UsageMix } from "./usageMix";

/** Usage before the levers and after each kind of them, in the order they act. */
export interface Stages {
  readonly today: readonly Flow[];
  readonly routed: readonly Flow[];
  readonly cached: readonly Flow[];
  readonly batched: readonly Flow[];
}

/**
 * Lets levers act on usage: routing, then caching, then batch.
 *
 * @see docs/SPEC.md U3
 */
export function stagesOf(
  { flows }: UsageMix,
  settings: readonly Setting[],
  book: PriceBook,
  signingDay: Day,
): Stages {
  const routed = route(flows, ofKind(settings, "routing"), book, signingDay);
  const cached = cache(routed, ofKind(settings, "caching"));
  return { today: flows, routed, cached, batched: batch(cached, ofKind(settings, "batch")) };
}

/** Which usage counts: all of it, or what counts toward the commitment (U2). */
export type Counted = "all" | "eligible";

/** List cost of flows and of what no lever touches. */
export const costOf = (flows: readonly Flow[], fixed: readonly FixedCost[], counted: Counted): Money =>
  money(
    flows.reduce((sum, flow) => sum + weighed(flow, costOfFlow(flow), counted), 0) +
      fixed.reduce((sum, each) => sum + weighed(each, each.listCost, counted), 0),
  );

/** List cost by a model's name: the one that serves it, or the one of today's usage; "" without a name. */
export function costsBy(
  name: "model" | "origin",
  flows: readonly Flow[],
  fixed: readonly FixedCost[],
  counted: Counted,
): ReadonlyMap<string, Money> {
  const costs = new Map<string, Money>();
  const add = (key: string, cost: number): void => void costs.set(key, money((costs.get(key) ?? 0) + cost));
  for (const flow of flows) add(flow[name], weighed(flow, costOfFlow(flow), counted));
  for (const each of fixed) add(each.model ?? "", weighed(each, each.listCost, counted));
  return costs;
}

const weighed = (of: { readonly eligibleShare: number }, cost: Money, counted: Counted): number =>
  counted === "all" ? cost : cost * of.eligibleShare;
