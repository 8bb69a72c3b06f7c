import type { Cell } from "../../../src/tables/grid";
import { describe as say, isWarning } from "../../../src/tables/wording";
import { usageOn } from "../usageOn";

const errors = (cells: readonly (readonly Cell[])[]): readonly string[] =>
  usageOn(cells)
    .problems.filter((problem) => !isWarning(problem))
    .map(say);

const layouts: readonly [string, string, (currency: string, cost: Cell) => readonly Cell[]][] = [
  [
    "admin-cost",
    "starting_at,model,amount,list_amount,currency",
    (currency, cost) => ["2026-09-01", "claude-opus-4-8", cost, cost, currency],
  ],
  [
    "claude-code",
    "date,model_breakdown.model,model_breakdown.tokens.input,model_breakdown.tokens.output,model_breakdown.estimated_cost.amount,model_breakdown.estimated_cost.currency",
    (currency, cost) => ["2026-09-01", "claude-opus-4-8", 1, 2, cost, currency],
  ],
  [
    "bedrock",
    "date,line_item_usage_type,line_item_usage_amount,line_item_unblended_cost,line_item_currency_code",
    (currency, cost) => ["2026-09-01", "USE1-Claude4.8Opus-input-tokens", 1, cost, currency],
  ],
  [
    "focus",
    "ChargePeriodStart,SkuPriceDetails,ConsumedUnit,ConsumedQuantity,EffectiveCost,BillingCurrency",
    (currency, cost) => [
      ...[
        "2026-09-01",
        '{"ModelId":"claude-opus-4-8","TokenDirection":"Output"}',
        "Tokens",
        10,
        cost,
        currency,
      ],
    ],
  ],
];

describe.each(layouts)("[U4] %s: costs in another currency than the prices", (_, heading, row) => {
  const header = heading.split(",");
  const column = "ABCDEF".charAt(header.length - 1);

  test("are refused, once a currency, also among dollars", () => {
    expect(errors([header, row("EUR", 1), row("EUR", 2), row("USD", 3)])).toEqual([
      `Usage!${column}2: expected USD, as the prices are, got EUR`,
    ]);
    expect(errors([header, row("USD", 1), row("usd", 1), row("EUR", 2), row("GBP", 3)])).toEqual([
      `Usage!${column}4: expected USD, as the prices are, got EUR`,
      `Usage!${column}5: expected USD, as the prices are, got GBP`,
    ]);
    expect(usageOn([header, row("EUR", 1)]).rows).toEqual([]);
  });

  test("dollars, and no currency at all, are read", () => {
    expect(errors([header, row("USD", 1), row("", 2)])).toEqual([]);
  });
});
