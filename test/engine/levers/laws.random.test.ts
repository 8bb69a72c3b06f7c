import fc from "fast-check";
import { tokenClasses } from "../../../src/engine/tokens";
import { fraction, tokens } from "../../../src/engine/units";
import type { Lever } from "../../../src/engine/levers/lever";
import type { Flow } from "../../../src/engine/levers/flow";
import { monthlyMixes } from "../../../src/engine/levers/usageMix";
import { priceOn } from "../../../src/engine/prices";
import type { TokenUsage } from "../../../src/engine/usage";
import { publishedPrices } from "../../../src/tables/priceBook";
import { month, tokenRow } from "../usageRows";
import { batching, caching, fall, mixOf, routing, signingDay, stages } from "./leversOn";

const models = ["claude-opus-4-6", "claude-sonnet-4-6", "claude-opus-5-5", "claude-haiku-5-5"];
const share = fc.integer({ min: 0, max: 20 }).map((n) => n / 20);
const count = fc.integer({ min: 0, max: 50_000_000 }).map(tokens);

const row: fc.Arbitrary<TokenUsage> = fc
  .record({
    date: fc.constantFrom("2026-08", "2026-09-04", "2026-10-30", "2026-10"),
    model: fc.constantFrom(...models),
    counts: fc.record({
      input: count,
      cacheWrite5m: count,
      cacheWrite1h: count,
      cacheRead: count,
      output: count,
    }),
    batch: fc.boolean(),
    longContext: fc.boolean(),
    usOnly: fc.boolean(),
    webSearches: fc.nat(50),
  })
  .map(({ date, model, counts, webSearches, ...tariff }) => ({
    ...tokenRow(date, model, counts, tariff),
    webSearches,
  }));
const rows = fc.array(row, { minLength: 1, maxLength: 8 });

const lever: fc.Arbitrary<Lever> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...models), fc.constantFrom(...models), share)
    .map(([from, to, moved]) => routing(from, to === from ? "claude-sonnet-5" : to, moved / 3)),
  fc
    .tuple(fc.constantFrom(null, ...models), share, share, fc.constantFrom("5m" as const, "1h" as const))
    .map(([model, cached, hitRate, life]) => caching(cached, hitRate, { model, life })),
  fc.tuple(fc.constantFrom(null, ...models), share).map(([model, moved]) => batching(moved, { model })),
);
const levers = fc.array(lever, { maxLength: 5 });

const check = (property: Parameters<typeof fc.assert>[0]): void =>
  void fc.assert(property, { seed: 4, numRuns: 300 });

/** Tokens in the measure of today's model: divided by what the tokenizers on the way made of them. */
function textOf(flows: readonly Flow[], origin: string): number {
  const tokenizer = (model: string): number => priceOn(publishedPrices, model, signingDay)?.tokenizer ?? 1;
  return flows
    .filter((flow) => flow.origin === origin)
    .reduce(
      (sum, { tokens: counts, model }) =>
        sum +
        tokenClasses.reduce((all, name) => all + counts[name], 0) * (tokenizer(origin) / tokenizer(model)),
      0,
    );
}
const near = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

describe("laws of the levers", () => {
  it("[U3] tokens in = tokens out at every stage, up to the tokenizer factor", () => {
    check(
      fc.property(rows, levers, (usage, some) => {
        const { today, routed, cached, batched } = stages(mixOf(...usage), ...some);
        for (const origin of models)
          for (const flows of [routed, cached, batched])
            if (!near(textOf(flows, origin), textOf(today, origin))) return false;
        return true;
      }),
    );
  });

  it("[U3] the waterfall re-adds: rows to months, months to the total, steps to the whole", () => {
    check(
      fc.property(rows, levers, (usage, some) => {
        const { rows: byModel, months, total, steps, levers: each, interaction } = fall(usage, some);
        const saved = total.today - total.afterBatch;
        const stage = ["today", "afterRouting", "afterCaching", "afterBatch"] as const;
        const sum = (of: readonly number[]): number => of.reduce((all, one) => all + one, 0);
        return (
          stage.every((name) => near(sum(months.map((m) => m[name])), total[name])) &&
          stage.every((name) => near(sum(byModel.map((m) => m[name])), total[name])) &&
          near(sum(steps.map(({ saving }) => saving)), saved) &&
          near(sum(each.map(({ alone }) => alone)) + interaction, saved)
        );
      }),
    );
  });

  it("[U3] money is tokens × price: the last stage by hand", () => {
    check(
      fc.property(rows, levers, (several, some) => {
        const usage = several.map((each) => ({ ...each, month: month("2026-10"), day: null }));
        const { batched } = stages(mixOf(...usage), ...some);
        const { total } = fall(usage, some);
        const searches = usage.reduce((sum, { webSearches }) => sum + webSearches * 0.01, 0);
        let byHand = searches;
        for (const { model, tokens: counts, tariff } of batched) {
          const price = priceOn(publishedPrices, model, signingDay);
          if (price === null) return false;
          const list = tariff.longContext && price.longContext !== null ? price.longContext : price;
          const factor = (tariff.batch ? 0.5 : 1) * (tariff.usOnly ? 1.1 : 1);
          for (const name of tokenClasses) byHand += (counts[name] * list[name] * factor) / 1e6;
        }
        return near(byHand, total.afterBatch);
      }),
    );
  });

  it("[U3] the order of rows is irrelevant, and so is cutting a row in two, to the last bit", () => {
    check(
      fc.property(rows, levers, (usage, some) => {
        const halves = usage.flatMap((each): TokenUsage[] => {
          const half = Object.fromEntries(
            tokenClasses.map((name) => [name, Math.floor(each.tokens[name] / 2)]),
          );
          const rest = Object.fromEntries(
            tokenClasses.map((name) => [name, each.tokens[name] - Math.floor(each.tokens[name] / 2)]),
          );
          return [
            { ...each, tokens: half as never },
            { ...each, tokens: rest as never, webSearches: 0 },
          ];
        });
        const plain = fall(usage, some);
        const turned = fall(halves.reverse(), some);
        return JSON.stringify(turned) === JSON.stringify(plain);
      }),
    );
  });

  it("[U3] the share moved never makes tokens negative, and batch never costs money", () => {
    check(
      fc.property(rows, levers, (usage, some) => {
        const { cached, batched } = stages(mixOf(...usage), ...some);
        const { total } = fall(usage, some);
        return (
          [...cached, ...batched].every((flow) => tokenClasses.every((name) => flow.tokens[name] >= -1e-6)) &&
          total.afterBatch <= total.afterCaching * (1 + 1e-12)
        );
      }),
    );
  });

  it("[U2] an eligible share scales what counts and leaves the mix alone", () => {
    check(
      fc.property(rows, share, (usage, eligible) => {
        const shared = usage.map((each) => ({ ...each, eligibleShare: fraction(eligible) }));
        const [all] = monthlyMixes(usage, publishedPrices, signingDay).months;
        const [part] = monthlyMixes(shared, publishedPrices, signingDay).months;
        return (
          part?.mix.flows.length === all?.mix.flows.length &&
          (part?.mix.flows ?? []).every((flow, i) => flow.tokens.input === all?.mix.flows[i]?.tokens.input)
        );
      }),
    );
  });
});
