import { efficientHistory } from "../../src/engine/levers/efficientHistory";
import { tokens } from "../../src/engine/units";
import type { UsageRow } from "../../src/engine/usage";
import { publishedPrices } from "../../src/tables/priceBook";
import { costRow, tokenRow } from "./usageRows";

const of = (...rows: readonly UsageRow[]) => efficientHistory(rows, publishedPrices, [], "Usage");
const listed = (history: ReturnType<typeof of>) =>
  history.months.map(({ month, listUsage }) => [month, listUsage]);

describe("the months of a history", () => {
  it("[F6] adds rows of one month up, oldest first, whatever their order", () => {
    const history = of(costRow("2026-02", 20), costRow("2026-01", 10), costRow("2026-02", 5));
    expect(listed(history)).toEqual([
      ["2026-01", 10],
      ["2026-02", 25],
    ]);
    expect(history.problems).toEqual([]);
  });

  it("[F6] a first month that starts late and a last one that ends early are left out, and said so", () => {
    const history = of(
      costRow("2026-01-15", 1),
      costRow("2026-02-01", 2),
      costRow("2026-02-28", 2),
      costRow("2026-03-30", 4),
    );
    expect(listed(history)).toEqual([["2026-02", 4]]);
    expect(history.problems).toEqual([
      { code: "partial-month", where: "Usage", got: "2026-01", expected: "its days start on 2026-01-15" },
      { code: "partial-month", where: "Usage", got: "2026-03", expected: "its days end on 2026-03-30" },
    ]);
  });

  it("[F6] months that reach both ends are whole, and rows by month always are", () => {
    expect(of(costRow("2026-02-01", 1), costRow("2026-02-28", 2)).problems).toEqual([]);
    expect(listed(of(costRow("2026-01", 3)))).toEqual([["2026-01", 3]]);
  });

  it("[F6] a few days of one month are no month", () => {
    const history = of(costRow("2026-02-03", 1), costRow("2026-02-04", 2));
    expect(history.months).toEqual([]);
    expect(history.problems).toHaveLength(1);
  });

  it("[F7] a month without usage between others counts as 0, and is said so", () => {
    const history = of(costRow("2025-11", 1), costRow("2026-02", 2));
    expect(listed(history)).toEqual([
      ["2025-11", 1],
      ["2025-12", 0],
      ["2026-01", 0],
      ["2026-02", 2],
    ]);
    expect(history.problems).toEqual([
      { code: "gap-in-months", where: "Usage", got: "2025-12" },
      { code: "gap-in-months", where: "Usage", got: "2026-01" },
    ]);
  });

  it("[U1] tokens cost what they do on the signing day, the last day of usage", () => {
    // A million cache reads of Sonnet 5.5: 0.20 in September, 0.10 from 2026-10-07
    const read = { cacheRead: tokens(1_000_000) };
    const both = of(
      tokenRow("2026-09", "claude-sonnet-5-5", read),
      tokenRow("2026-10", "claude-sonnet-5-5", read),
    );
    expect(both.signingDay).toBe("2026-10-31");
    expect(listed(both)).toEqual([
      ["2026-09", 0.1],
      ["2026-10", 0.1],
    ]);
    expect(listed(of(tokenRow("2026-09", "claude-sonnet-5-5", read)))).toEqual([["2026-09", 0.2]]);
  });

  it("[U1] what is no longer sold on the signing day keeps the price it had, never 0", () => {
    // Opus 4.6 had a fast mode at 30 a million until 2026-03-13
    const fast = tokenRow("2026-02", "claude-opus-4-6", { input: tokens(1_000_000) }, { fast: true });
    expect(listed(of(fast, costRow("2026-03", 5)))).toEqual([
      ["2026-02", 30],
      ["2026-03", 5],
    ]);
  });

  it("[U1] usage without any price is a problem with its cell", () => {
    const unknown = of(tokenRow("2026-02", "claude-nemo", { input: tokens(1) }), costRow("2026-02", 5));
    expect(unknown.problems).toEqual([
      { code: "no-price", where: "Usage!A2", got: "claude-nemo", expected: "on 2026-02-28" },
    ]);
  });
});
