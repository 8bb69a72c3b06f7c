import { isSold } from "../listCost";
import { tokenClasses } from "../tokens";
import { fraction, type Fraction } from "../units";
import type { Flow } from "./flow";

/** How far a model's usage is optimised before any lever. */
export interface CurrentState {
  readonly model: string;
  /** Share of its input tokens that is read from the cache or written to it; null without input. */
  readonly cached: Fraction | null;
  /** Share of the cached tokens that is read; null where nothing is cached. */
  readonly hitRate: Fraction | null;
  /** Share of its tokens that is processed in batch, fast mode left out; null without such tokens. */
  readonly batched: Fraction | null;
}

/** The current state of each model, as its usage shows it. */
export function currentState(flows: readonly Flow[]): readonly CurrentState[] {
  const cached = cachedShares(flows);
  const batched = batchedShares(flows);
  const reads = sharesBy(
    flows,
    ({ tokens }) => tokens.cacheRead,
    ({ tokens }) => tokens.cacheRead + tokens.cacheWrite5m + tokens.cacheWrite1h,
  );
  return [...new Set(flows.map(({ model }) => model))].sort().map((model) => ({
    model,
    cached: cached.get(model) ?? null,
    hitRate: reads.get(model) ?? null,
    batched: batched.get(model) ?? null,
  }));
}

/** Share of each model's input tokens that is read from the cache or written to it. */
export const cachedShares = (flows: readonly Flow[]): ReadonlyMap<string, Fraction> =>
  sharesBy(
    flows,
    ({ tokens }) => tokens.cacheWrite5m + tokens.cacheWrite1h + tokens.cacheRead,
    ({ tokens }) => tokens.input + tokens.cacheWrite5m + tokens.cacheWrite1h + tokens.cacheRead,
  );

/** Share of each model's tokens that is processed in batch, of those that could be. */
export const batchedShares = (flows: readonly Flow[]): ReadonlyMap<string, Fraction> => {
  const batchable = flows.filter(canBatch);
  return sharesBy(batchable, (flow) => (flow.tariff.batch ? allTokens(flow) : 0), allTokens);
};

/** Whether tokens are in batch, or could be. */
export const canBatch = ({ price, tariff }: Flow): boolean =>
  tariff.batch || isSold(price, { ...tariff, batch: true });

const allTokens = ({ tokens }: Flow): number => tokenClasses.reduce((sum, name) => sum + tokens[name], 0);

function sharesBy(
  flows: readonly Flow[],
  part: (flow: Flow) => number,
  whole: (flow: Flow) => number,
): ReadonlyMap<string, Fraction> {
  const sums = new Map<string, { part: number; whole: number }>();
  for (const flow of flows) {
    const sum = sums.get(flow.model) ?? { part: 0, whole: 0 };
    sum.part += part(flow);
    sum.whole += whole(flow);
    sums.set(flow.model, sum);
  }
  return new Map(
    [...sums].flatMap(([model, sum]) =>
      sum.whole > 0 ? [[model, fraction(sum.part / sum.whole)] as const] : [],
    ),
  );
}
