import { monthOfDay } from "../calendar";
import { priceOn, type PriceBook, type PriceRow } from "../prices";
import type { Problem } from "../problem";
import type { Day } from "../units";
import { settingsIn } from "./adoption";
import { batchedShares, cachedShares, canBatch } from "./currentState";
import type { Flow } from "./flow";
import {
  ofKind,
  settingFor,
  type BatchLever,
  type CachingLever,
  type Lever,
  type RoutingLever,
} from "./lever";
import { stagesOf } from "./stages";
import type { UsageMix } from "./usageMix";

/** Length of prompts at which usage exports tell long ones from short ones. */
const exportsSplitAt = 200_000;

/**
 * What has to be said about levers on a mix of usage: a lever that costs money, that has nothing to act on, or
 * that is already in force; prompts too short to be cached; a model without a price.
 *
 * @param done how much of each lever the mix has in it already.
 */
export function leverProblems(
  levers: readonly Lever[],
  mix: UsageMix,
  book: PriceBook,
  signingDay: Day,
  where: string,
  done: readonly number[] = [],
): readonly Problem[] {
  const problems: Problem[] = [];
  if (levers.length > 0 && mix.flows.length === 0 && mix.fixed.length > 0)
    problems.push({ code: "levers-need-tokens", where, got: "" });
  problems.push(...untoldLengths(mix.flows));
  // Every lever is judged on the usage that reaches it.
  const settings = settingsIn(levers, monthOfDay(signingDay), "full", null, done);
  const { today, routed, cached } = stagesOf(mix, settings, book, signingDay);
  for (const lever of levers) {
    switch (lever.kind) {
      case "routing":
        problems.push(...ofRouting(lever, today, priceOn(book, lever.to, signingDay), signingDay));
        break;
      case "caching": {
        const governed = governedBy(lever, ofKind(settings, "caching"), routed);
        const reached = cachedShares(governed);
        // Where as much is cached already the lever moves nothing, and neither costs nor saves.
        const moved = governed.filter(({ model }) => (reached.get(model) ?? 0) < lever.share.likely);
        problems.push(...nothingToMove(lever, governed, reached), ...ofCaching(lever, moved));
        break;
      }
      case "batch": {
        const governed = governedBy(lever, ofKind(settings, "batch"), cached);
        problems.push(
          ...nothingToMove(lever, governed, batchedShares(governed)),
          ...ofBatch(lever, governed),
        );
        break;
      }
    }
  }
  return problems;
}

const governedBy = <L extends CachingLever | BatchLever>(
  lever: L,
  settings: Parameters<typeof settingFor<L>>[0],
  flows: readonly Flow[],
): readonly Flow[] => flows.filter(({ model }) => settingFor(settings, model)?.lever === lever);

function ofRouting(
  lever: RoutingLever,
  flows: readonly Flow[],
  target: PriceRow | null,
  signingDay: Day,
): readonly Problem[] {
  const { where, model, to } = lever;
  if (target === null) return [{ code: "no-price", where, got: to, expected: `on ${signingDay}` }];
  return flows.some((flow) => flow.model === model)
    ? []
    : [{ code: "lever-adds-nothing", where, got: `no tokens of ${model}` }];
}

function nothingToMove(
  { where, model, share, kind }: CachingLever | BatchLever,
  flows: readonly Flow[],
  today: ReadonlyMap<string, number>,
): readonly Problem[] {
  if (flows.length === 0)
    return [{ code: "lever-adds-nothing", where, got: `no tokens of ${model ?? "any model"}` }];
  return [...today].flatMap(([name, reached]): readonly Problem[] => {
    if (reached < share.likely || reached === 0) return [];
    const done = kind === "caching" ? "of the input is cached" : "of the tokens are in batch";
    return [{ code: "lever-adds-nothing", where, got: `${inPercent(reached)} ${done} at ${name} today` }];
  });
}

function ofCaching(lever: CachingLever, flows: readonly Flow[]): readonly Problem[] {
  const { where, hitRate, life, promptTokens } = lever;
  const write = life === "5m" ? "cacheWrite5m" : "cacheWrite1h";
  return [...pricesOf(flows)].flatMap(([model, price]): readonly Problem[] => {
    const problems: Problem[] = [];
    const cached = hitRate * price.cacheRead + (1 - hitRate) * price[write];
    if (cached > price.input) {
      // Above this hit rate reading saves more than writing costs.
      const needed = (price[write] - price.input) / (price[write] - price.cacheRead);
      const got = `a hit rate of ${inPercent(hitRate)} at ${model}`;
      problems.push({ code: "caching-costs-money", where, got, expected: inPercent(needed) });
    }
    const least = price.leastCacheable;
    if (least !== null && (promptTokens === null || promptTokens < least)) {
      const got =
        promptTokens === null ? "prompts of unknown length" : `prompts of ${String(promptTokens)} tokens`;
      problems.push({
        code: "least-cacheable-prompt",
        where,
        got,
        expected: `${String(least)} tokens at ${model}`,
      });
    }
    return problems;
  });
}

function ofBatch({ where }: BatchLever, flows: readonly Flow[]): readonly Problem[] {
  const never = [...pricesOf(flows)].filter(
    ([model]) => !flows.some((flow) => flow.model === model && canBatch(flow)),
  );
  return never.map(([model]) => ({ code: "lever-adds-nothing", where, got: `no batch price of ${model}` }));
}

/** Models whose price changes at a length that exports do not tell, and whose share of longer prompts is not stated. */
function untoldLengths(flows: readonly Flow[]): readonly Problem[] {
  const untold = flows.filter(
    ({ price: { longContext }, tariff }) =>
      !tariff.longContext && longContext?.untoldShare === null && longContext.above !== exportsSplitAt,
  );
  return [...pricesOf(untold)].map(([model, { longContext }]) => ({
    code: "prompt-length-not-told",
    where: "Prices",
    got: model,
    expected: String(longContext?.above ?? ""),
  }));
}

const pricesOf = (flows: readonly Flow[]): ReadonlyMap<string, PriceRow> =>
  new Map(flows.map(({ model, price }) => [model, price]));

const inPercent = (share: number): string => `${(share * 100).toFixed(1).replace(/\.0$/, "")} %`;
