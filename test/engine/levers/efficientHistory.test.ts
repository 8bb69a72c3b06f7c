import { efficientHistory } from "../../../src/engine/levers/efficientHistory";
import type { Lever } from "../../../src/engine/levers/lever";
import { fraction, tokens } from "../../../src/engine/units";
import type { UsageRow } from "../../../src/engine/usage";
import { publishedPrices } from "../../../src/tables/priceBook";
import { costRow, day, month, tokenRow } from "../usageRows";
import { batching, between, caching, haiku45, opus46, routing, sonnet46 } from "./leversOn";

const M = 1_000_000;
const of = (rows: readonly UsageRow[], ...levers: readonly Lever[]) =>
  efficientHistory(rows, publishedPrices, levers, "Usage");
const monthly = (model: string, input: number) =>
  ["2026-07", "2026-08", "2026-09", "2026-10"].map((date) => tokenRow(date, model, { input: tokens(input) }));
const codes = (history: ReturnType<typeof of>) => history.problems.map(({ code, got }) => `${code}: ${got}`);

describe("efficient history", () => {
  it("[U3, F6, F7] without levers is the usage of the whole months", () => {
    const rows = [
      ...monthly(opus46, 2 * M),
      costRow("2026-05", 7),
      tokenRow("2026-11-03", haiku45, { input: tokens(M) }),
    ];
    const { months, signingDay, problems, today } = of(rows);
    // Opus 4.6 takes 5 a million
    expect(months.map(({ month, listUsage }) => [month, listUsage])).toEqual([
      ["2026-05", 7],
      ["2026-06", 0],
      ["2026-07", 10],
      ["2026-08", 10],
      ["2026-09", 10],
      ["2026-10", 10],
    ]);
    expect(today).toEqual(months);
    expect(signingDay).toBe("2026-11-03");
    expect(problems.map(({ code, got }) => `${code}: ${got}`)).toEqual([
      "partial-month: 2026-11",
      "gap-in-months: 2026-06",
    ]);
  });

  it("[U3] is what it would have cost with all levers in full, whenever they start", () => {
    // 2M at 5 is 10 a month; all to Sonnet 4.6 is 6
    const later = { start: month("2027-03"), monthsToFull: 6 };
    const history = of(monthly(opus46, 2 * M), routing(opus46, sonnet46, 1, { adoption: later }));
    expect(history.months.map(({ listUsage }) => listUsage)).toEqual([6, 6, 6, 6]);
    expect(history.today.map(({ listUsage }) => listUsage)).toEqual([10, 10, 10, 10]);
  });

  it("[U2] counts the eligible share and shows the rest", () => {
    const rows: UsageRow[] = [
      { ...tokenRow("2026-10", opus46, { input: tokens(2 * M) }), eligibleShare: fraction(0.75) },
      { ...costRow("2026-10", 8), eligibleShare: fraction(0) },
    ];
    const history = of(rows, batching(1));
    // 10 at list: 7.50 count, 3.75 in batch; 2.50 and the 8 do not count
    expect(history.today[0]?.listUsage).toBeCloseTo(7.5, 12);
    expect(history.months[0]?.listUsage).toBeCloseTo(3.75, 12);
    expect(history.notEligible[0]?.listUsage).toBeCloseTo(10.5, 12);
  });

  it("[U1] a chosen signing day sets the prices", () => {
    const read = tokenRow("2026-10", "claude-sonnet-5-5", { cacheRead: tokens(M) });
    const on = (date: string) =>
      efficientHistory([read], publishedPrices, [], "Usage", day(date)).months[0]?.listUsage;
    expect([on("2026-10-01"), on("2026-11-01")]).toEqual([0.2, 0.1]);
  });
});

describe("efficient ÷ today", () => {
  const levers = [
    routing(opus46, sonnet46, 0, {
      share: between(0.2, 0.5, 0.8),
      adoption: { start: month("2027-01"), monthsToFull: 2 },
    }),
    batching(0.5, { share: between(0.5, 0.5, 0.5) }),
  ];

  it("[U3] is by the model of today's usage, wherever routing takes it", () => {
    const history = of([...monthly(opus46, 2 * M), ...monthly(haiku45, M)], ...levers);
    const [before, half, full, later] = history.ratioOf(
      null,
      ["2026-12", "2027-01", "2027-02", "2028-02"].map(month),
    );
    // Half in batch: 0.75. Of Opus 4.6 a quarter, then a half moves to 0.6 of the price: 0.9 and 0.8 of it
    expect(before?.get(opus46)).toBeCloseTo(0.75, 12);
    expect(half?.get(opus46)).toBeCloseTo(0.9 * 0.75, 12);
    expect(full?.get(opus46)).toBeCloseTo(0.8 * 0.75, 12);
    expect(later).toBe(full);
    expect(full?.get(haiku45)).toBeCloseTo(0.75, 12);
    expect(full?.has(sonnet46)).toBe(false);
  });

  it("[U3] a path draws each lever's size from its own uniform number, and the same number draws the same", () => {
    const { ratioOf } = of(monthly(opus46, 2 * M), ...levers);
    const at = (uniform: number) => ratioOf([uniform, 0.5], [month("2027-06")])[0]?.get(opus46);
    // From 0.2 to 0.8 moved: 1 − 0.4 × share, × 0.75
    expect([at(0), at(0.5), at(1)]).toEqual([0.92, 0.8, 0.68].map((each) => expect.closeTo(each * 0.75, 12)));
    expect(at(0.3)).toBe(at(0.3));
    expect(at(0.3)).toBeGreaterThan(at(0.31) ?? 1);
  });

  it("[U3] rests on the mix of the last three whole months", () => {
    // Before, all was in batch already; in the last three months nothing is
    const rows = [
      tokenRow("2026-06", opus46, { input: tokens(900 * M) }, { batch: true }),
      ...monthly(opus46, M).slice(1),
      tokenRow("2026-11-02", opus46, { input: tokens(900 * M) }, { batch: true }),
    ];
    expect(
      of(rows, batching(1))
        .ratioOf(null, [month("2027-01")])[0]
        ?.get(opus46),
    ).toBeCloseTo(0.5, 12);
  });

  it("[U3] usage given as cost keeps its cost", () => {
    const history = of([costRow("2026-10", 5)], batching(1));
    expect(history.ratioOf(null, [month("2027-01")])[0]?.get("")).toBe(1);
    expect(codes(history)).toContain("levers-need-tokens: ");
  });
});

describe("what is said about levers", () => {
  it("[U3] caching that costs money, with the hit rate from which it pays", () => {
    // Sonnet 4.6, 1 h: writes 6, reads 0.30, input 3: pays above 3 ÷ 5.7 = 52.6 %
    const history = of(monthly(sonnet46, M), caching(0.5, 0.5, { life: "1h", promptTokens: tokens(5000) }));
    expect(history.problems.filter(({ code }) => code === "caching-costs-money")).toEqual([
      {
        code: "caching-costs-money",
        where: "Levers!A5",
        got: "a hit rate of 50 % at claude-sonnet-4-6",
        expected: "52.6 %",
      },
    ]);
    expect(
      codes(of(monthly(sonnet46, M), caching(0.5, 0.53, { life: "1h", promptTokens: tokens(5000) }))),
    ).toEqual([]);
  });

  it("[U3] prompts that are too short to be cached, or whose length was not said", () => {
    const with_ = (promptTokens: number | null) =>
      codes(
        of(
          monthly(haiku45, M),
          caching(0.5, 0.9, { promptTokens: promptTokens === null ? null : tokens(promptTokens) }),
        ),
      );
    expect(with_(4095)).toEqual(["least-cacheable-prompt: prompts of 4095 tokens"]);
    expect(with_(4096)).toEqual([]);
    expect(with_(null)).toEqual(["least-cacheable-prompt: prompts of unknown length"]);
  });

  it("[U3] a lever that finds nothing to act on", () => {
    const rows = monthly(opus46, M).map((row) => ({ ...row, tariff: { ...row.tariff, batch: true } }));
    expect(codes(of(rows, batching(0.5), routing(haiku45, opus46, 0.5)))).toEqual([
      "lever-adds-nothing: 100 % of the tokens are in batch at claude-opus-4-6 today",
      `lever-adds-nothing: no tokens of ${haiku45}`,
    ]);
  });

  it("[U1] routing to a model without a price is a problem, and so are lengths that exports do not tell", () => {
    expect(codes(of(monthly(opus46, M), routing(opus46, "claude-mythos-5-2", 0.5)))).toEqual([
      "no-price: claude-mythos-5-2",
    ]);
    expect(codes(of([tokenRow("2026-10", "claude-haiku-5-5", { input: tokens(M) })]))).toEqual([
      "prompt-length-not-told: claude-haiku-5-5",
    ]);
    expect(
      codes(of([tokenRow("2026-10", "claude-haiku-5-5", { input: tokens(M) }, { longContext: true })])),
    ).toEqual([]);
  });
});
