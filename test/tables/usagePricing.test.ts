import type { PriceRow } from "../../src/engine/prices";
import { money } from "../../src/engine/units";
import type { Tariff } from "../../src/engine/usage";
import { usagePricing } from "../../src/tables/usagePricing";
import { day, tokenRow } from "../engine/usageRows";
import { prices } from "./workedAnswer";

const row = (from: string | null, more: Partial<PriceRow> = {}): PriceRow => ({
  ...(prices[0] as PriceRow),
  batchMultiplier: null,
  from: from === null ? null : day(from),
  ...more,
});
const used = (date: string, tariff: Partial<Tariff> = {}) =>
  tokenRow(date, "claude-one", { input: 1_000_000 as never }, tariff);

test.each<[string, Partial<Tariff>]>([
  ["batch", { batch: true }],
  ["US-only inference", { usOnly: true }],
  ["fast mode", { fast: true }],
  ["a regional endpoint", { regional: true }],
  ["fast mode with batch", { fast: true, batch: true }],
  ["batch with long context", { batch: true, longContext: true }],
])("[U1] a model without a price for %s is told so", (words, tariff) => {
  expect(usagePricing([row(null)]).refusal(used("2027-01-05", tariff))).toEqual({
    code: "no-price",
    where: "Usage!A2",
    got: "claude-one",
    expected: `for ${words} on 2027-01-05`,
  });
});

test("[U1] a model without any price on a day, or at a month's end, is told so", () => {
  const pricing = usagePricing([row("2027-02-10")]);
  expect(pricing.refusal(used("2027-02-09"))?.expected).toBe("on 2027-02-09");
  expect(pricing.refusal(used("2027-01"))?.expected).toBe("on 2027-01-31");
  // February's price is that of its last day
  expect(pricing.refusal(used("2027-02"))).toBeNull();
  expect(pricing.rowFor(used("2027-02"))?.from).toBe("2027-02-10");
});

test("[U1] the first day on which a month's tokens cost something else, once a model and month", () => {
  const book = [row("2027-01-20", { input: money(6) }), row(null), row("2027-01-10", { input: money(5) })];
  const pricing = usagePricing(book);
  const january = used("2027-01");
  expect(pricing.change(january)).toEqual({
    code: "price-changed-in-month",
    where: "Usage!A2",
    got: "claude-one changed on 2027-01-10",
  });
  expect(pricing.change(january)).toBeNull();
  expect(pricing.change(used("2027-02"))).toBeNull();
});

test("[U1] a launch, a change of a class that was not used, and daily rows are no change within a month", () => {
  expect(usagePricing([row("2027-01-10")]).change(used("2027-01"))).toBeNull();
  expect(
    usagePricing([row(null), row("2027-01-10", { output: money(9) })]).change(used("2027-01")),
  ).toBeNull();
  expect(
    usagePricing([row(null), row("2027-01-10", { input: money(9) })]).change(used("2027-01-10")),
  ).toBeNull();
  expect(usagePricing([]).change(used("2027-01"))).toBeNull();
});

test("[U1] every other model and month is warned of by itself", () => {
  const other = { model: "claude-two" };
  const book = [row(null), row("2027-01-10", { input: money(5) })].flatMap((each) => [
    each,
    { ...each, ...other },
  ]);
  const pricing = usagePricing(book);
  expect(pricing.change(used("2027-01"))?.got).toBe("claude-one changed on 2027-01-10");
  expect(pricing.change({ ...used("2027-01"), ...other })?.got).toBe("claude-two changed on 2027-01-10");
});

test("[U1] the book is searched once for a model and day, also where it has no price", () => {
  let searched = 0;
  const book = new Proxy([row("2027-01-01")], {
    get: (rows, key) => {
      if (key === Symbol.iterator) searched++;
      return Reflect.get(rows, key) as unknown;
    },
  });
  const pricing = usagePricing(book);
  for (const date of ["2027-03-01", "2027-03-01", "2026-01-01", "2026-01-01"]) pricing.rowFor(used(date));
  expect(searched).toBe(2);
});
