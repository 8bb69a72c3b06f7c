import fc from "fast-check";
import { costOfTokens } from "../../../src/engine/listCost";
import { priceOn } from "../../../src/engine/prices";
import { noTokens, tokenClasses, type TokenCounts } from "../../../src/engine/tokens";
import { standardTariff } from "../../../src/engine/usage";
import type { Day } from "../../../src/engine/units";
import { UsageStream } from "../../../src/tables/exports/usageStream";
import type { Cell } from "../../../src/tables/grid";
import { publishedPrices } from "../../../src/tables/priceBook";
import { usable } from "../../../src/tables/wording";
import { consoleHeader, usageOn } from "../usageOn";

const seeded = { seed: 20261121, numRuns: 150 };

/** One row of usage before it is written in any format. */
interface Used {
  readonly day: string;
  readonly model: string;
  readonly batch: boolean;
  readonly counts: readonly number[];
}
const models = ["claude-opus-4-8", "claude-sonnet-4-6", "claude-haiku-4-5-20251001"];
const used: fc.Arbitrary<Used> = fc.record({
  day: fc.constantFrom("2026-08-01", "2026-08-17", "2026-09-30", "2026-10-02"),
  model: fc.constantFrom(...models),
  batch: fc.boolean(),
  counts: fc.tuple(...tokenClasses.map(() => fc.nat(1e11))),
});
const usages = fc.array(used, { minLength: 1, maxLength: 12 });

const sums = (rows: readonly Used[]): Record<string, number> =>
  Object.fromEntries(
    tokenClasses.map((name, i) => [name, rows.reduce((sum, { counts }) => sum + (counts[i] ?? 0), 0)]),
  );

const at = (counts: readonly number[], i: number): number => counts[i] ?? 0;
const perClass = (rows: readonly Used[], row: (each: Used, i: number, n: number) => readonly Cell[]) =>
  rows.flatMap((each, r) => tokenClasses.map((_, i) => [...row(each, i, at(each.counts, i)), r]));

const bedrockType = [
  "input-tokens",
  "cache-write-input-token-count",
  "cache-write-input-token-count-1-hour",
  "cache-read-input-token-count",
  "output-tokens",
];
const bedrockModel = new Map([
  [models[0], "Claude4.8Opus"],
  [models[1], "Claude4.6Sonnet"],
  [models[2], "Claude4.5Haiku"],
]);
const direction = [
  ["Input", "Uncached"],
  ["Input", "Write"],
  ["Input", "Write"],
  ["Input", "Read"],
  ["Output"],
] as const;

/** The same usage written in the columns of each format that tells all classes apart. */
const written: Readonly<Record<string, (rows: readonly Used[]) => readonly (readonly Cell[])[]>> = {
  "console-tokens": (rows) => [
    [...consoleHeader],
    ...rows.map(({ day, model, batch, counts }, i) => [
      ...[
        day,
        model,
        `key ${i}`,
        "Default",
        batch ? "batch" : "standard",
        "≤ 200k",
        ...counts,
        0,
        "global",
        "",
      ],
    ]),
  ],
  "admin-usage": (rows) => [
    [
      JSON.stringify({
        data: rows.map(({ day, model, batch, counts }) => ({
          starting_at: `${day}T00:00:00Z`,
          results: [
            {
              model,
              service_tier: batch ? "batch" : "standard",
              uncached_input_tokens: at(counts, 0),
              cache_creation: {
                ephemeral_5m_input_tokens: at(counts, 1),
                ephemeral_1h_input_tokens: at(counts, 2),
              },
              cache_read_input_tokens: at(counts, 3),
              output_tokens: at(counts, 4),
            },
          ],
        })),
      }),
    ],
  ],
  bedrock: (rows) => [
    ["date", "usage_type", "usage_amount", "row"],
    ...perClass(rows, ({ day, model, batch }, i, n) => [
      ...[day, `EUC1-${bedrockModel.get(model)}-${bedrockType[i]}${batch ? "-batch" : ""}-global`, n / 1000],
    ]),
  ],
  vertex: (rows) => [
    ["usage_start_time", "sku.description", "usage.amount", "usage.unit", "row"],
    ...perClass(rows, ({ day, model, batch }, i, n) => [
      ...[
        `${day} 00:00:00 UTC`,
        `${model.replaceAll("-", " ")} ${bedrockType[i]}${batch ? " batch" : ""}`,
        n,
        "count",
      ],
    ]),
  ],
  focus: (rows) => [
    ["ChargePeriodStart", "SkuPriceDetails", "ConsumedQuantity", "ConsumedUnit", "BilledCost", "row"],
    ...perClass(rows, ({ day, model, batch }, i, n) => {
      const [TokenDirection, TokenCacheAction] = direction[i] ?? [];
      const details = {
        ModelId: model,
        TokenDirection,
        TokenCacheAction,
        x_CacheTtl: i === 2 ? "1h" : "5m",
        x_Tier: batch ? "batch" : "",
      };
      return [day, JSON.stringify(details), n, "Tokens", 0];
    }),
  ],
  "litellm-logs": (rows) => [
    ["startTime", "request_id", "model", "prompt_tokens", "completion_tokens", "metadata"],
    ...rows.map(({ day, model, counts }, i) => {
      const prompt = at(counts, 0) + at(counts, 1) + at(counts, 2) + at(counts, 3);
      const cache_creation = {
        ephemeral_5m_input_tokens: at(counts, 1),
        ephemeral_1h_input_tokens: at(counts, 2),
      };
      const usage_object = {
        cache_read_input_tokens: at(counts, 3),
        cache_creation_input_tokens: at(counts, 1) + at(counts, 2),
        cache_creation,
      };
      return [
        `${day}T01:02:03`,
        `r${i}`,
        `anthropic/${model}`,
        prompt,
        at(counts, 4),
        JSON.stringify({ usage_object }),
      ];
    }),
  ],
  "class-rows": (rows) => [
    ["Date", "Model", "Token type", "Tokens", "Row"],
    ...perClass(rows, ({ day, model, batch }, i, n) => [
      day,
      model,
      `${tokenClasses[i]}${batch ? " batch" : ""}`,
      n,
    ]),
  ],
};
// "cacheWrite1h batch" is words, not the class's own name.
const knowsBatch = (format: string): boolean => format !== "litellm-logs";

describe.each(Object.entries(written))("[U4] %s", (format, write) => {
  test("tokens in are tokens out, class by class", () => {
    fc.assert(
      fc.property(usages, (rows) => {
        const reading = usageOn(write(rows));
        const some = rows.some(({ counts }) => counts.some((n) => n > 0));
        if (some && format === "litellm-logs" && rows.some(({ counts }) => counts.every((n) => n === 0)))
          return;
        expect(reading.format).toBe(format);
        expect(usable(reading.problems)).toBe(true);
        expect(reading.totals.tokens).toEqual(sums(rows));
      }),
      seeded,
    );
  });

  test("money is tokens × price, to 1e-9 of it", () => {
    fc.assert(
      fc.property(usages, (rows) => {
        const cost = rows.reduce((sum, { day, model, batch, counts }) => {
          const tokens = { ...noTokens, ...sums([{ day, model, batch, counts }]) } as TokenCounts;
          const price = priceOn(publishedPrices, model, day as Day);
          const tariff = { ...standardTariff, batch: batch && knowsBatch(format) };
          return sum + (price === null ? Number.NaN : (costOfTokens(price, tokens, tariff) ?? Number.NaN));
        }, 0);
        const { listCost } = usageOn(write(rows)).totals;
        expect(Math.abs((listCost ?? Number.NaN) - cost)).toBeLessThanOrEqual(1e-9 * Math.max(1, cost));
      }),
      seeded,
    );
  });
});

test("[U4] month totals do not depend on the order of the rows, nor on how they are cut into pieces", () => {
  const [header = [], ...none] = written["console-tokens"]?.([]) ?? [];
  expect(none).toEqual([]);
  const shuffled = usages.chain((rows) =>
    fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }), fc.array(fc.nat(6))),
  );
  fc.assert(
    fc.property(shuffled, ([rows, other, sizes]) => {
      const months = (some: readonly Used[], cuts: readonly number[]) => {
        const stream = new UsageStream("usage.csv", publishedPrices);
        // Keys follow the rows, so that the other order has the same rows.
        const cells = some.map(
          (each) =>
            written["console-tokens"]?.([each])[1]?.map((c, i) =>
              i === 2 ? `key ${rows.indexOf(each)}` : c,
            ) ?? [],
        );
        let from = 0;
        stream.readRows([header]);
        for (const cut of [...cuts, cells.length]) stream.readRows(cells.slice(from, (from += cut)));
        return stream.finish().totals;
      };
      expect(months(other, sizes)).toEqual(months(rows, []));
    }),
    seeded,
  );
});

test("[U4] totals of costs do not depend on the order of the rows, nor on the pieces", () => {
  const row = fc.tuple(
    fc.constantFrom("2026-08-01", "2026-09-02"),
    fc.constantFrom("Claude Opus 4.8", "Other"),
    fc.double({ min: 0, max: 1e6, noNaN: true }),
  );
  const rows = fc.array(row, { minLength: 1, maxLength: 40 });
  const header = ["usage_date_utc", "model", "token_type", "cost_usd", "list_price_usd", "key"];
  fc.assert(
    fc.property(
      rows.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }), fc.nat(20)),
      ),
      ([all, other, cut]) => {
        const totals = (some: readonly (readonly Cell[])[]) => {
          const stream = new UsageStream("cost.csv", publishedPrices);
          const cells = some.map(([day = "", model = "", cost = 0]) => [
            day,
            model,
            "output",
            cost,
            cost,
            `k${all.indexOf(some[0] as never)}`,
          ]);
          stream.readRows([header, ...cells.slice(0, cut)]);
          stream.readRows(cells.slice(cut));
          const { months, listCost, reportedCost } = stream.finish().totals;
          return { months, listCost, reportedCost };
        };
        expect(totals(other)).toEqual(totals(all));
      },
    ),
    seeded,
  );
});
