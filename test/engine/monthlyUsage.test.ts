import { monthlyTokens } from "../../src/engine/monthlyUsage";
import { noTokens } from "../../src/engine/tokens";
import { money, tokens, type Day, type Month } from "../../src/engine/units";
import { standardTariff, type UsageRow } from "../../src/engine/usage";

const row = (day: string, model: string, input: number): UsageRow => ({
  kind: "tokens",
  month: day.slice(0, 7) as Month,
  day: day as Day,
  model,
  tokens: { ...noTokens, input: tokens(input) },
  tariff: { ...standardTariff, batch: input > 5 },
  webSearches: 1,
  where: "",
});

test("tokens by month and model, oldest first, whatever their tariff; costs are left out", () => {
  const cost: UsageRow = {
    kind: "cost",
    month: "2026-01" as Month,
    day: null,
    model: "a",
    listCost: money(5),
    where: "",
  };
  const found = monthlyTokens([
    row("2026-02-01", "a", 10),
    cost,
    row("2026-01-05", "b", 3),
    row("2026-02-09", "a", 2),
  ]);
  expect(found).toEqual([
    { month: "2026-01", model: "b", tokens: { ...noTokens, input: 3 }, webSearches: 1 },
    { month: "2026-02", model: "a", tokens: { ...noTokens, input: 12 }, webSearches: 2 },
  ]);
});
