import { efficientHistory } from "../../../src/engine/levers/efficientHistory";
import { inUse } from "../../../src/engine/levers/begunLevers";
import type { Lever } from "../../../src/engine/levers/lever";
import { tokens } from "../../../src/engine/units";
import { publishedPrices } from "../../../src/tables/priceBook";
import { month, tokenRow } from "../usageRows";
import { batching, caching, fall, haiku45, opus46, routing, sonnet46 } from "./leversOn";

/** A million tokens of Opus 4.6 a month, 5 a month, to October. */
const rows = Array.from({ length: 10 }, (_, i) =>
  tokenRow(`2026-${String(i + 1).padStart(2, "0")}`, opus46, { input: tokens(1e6) }),
);
const historyWith = (...levers: readonly Lever[]) => efficientHistory(rows, publishedPrices, levers, "Usage");
const ratioIn = (date: string, ...levers: readonly Lever[]) =>
  historyWith(...levers)
    .ratioOf(null, [month(date)])[0]
    ?.get(opus46);
const since = (start: string, monthsToFull: number) => ({ adoption: { start: month(start), monthsToFull } });

describe("levers that began before the term", () => {
  it("[U3] routing that is in full use is in the mix already, and changes nothing more", () => {
    const routed = routing(opus46, haiku45, 0.5, since("2026-01", 1));
    expect(ratioIn("2026-11", routed)).toBe(1);
    expect(ratioIn("2027-10", routed)).toBe(1);
    // in use in August only by a third of the mix it still moves the rest: see below
    expect(ratioIn("2026-11", routing(opus46, haiku45, 0.5, since("2026-11", 1)))).toBeCloseTo(
      // half of it at a fifth of the price
      1 - 0.8 * 0.5,
      12,
    );
  });

  it("[U3] of routing in steps only what the mix does not have yet counts", () => {
    const stepping = routing(opus46, sonnet46, 0.5, since("2026-09", 4));
    // August 0, September 1/4, October 2/4: 1/4 of it on average
    expect(inUse([stepping], ["2026-08", "2026-09", "2026-10"].map(month))).toEqual([0.25]);
    // 1 − 0.5 × 0.25 = 7/8 of the tokens are left at Opus; of all of them 0.5 × (a − 0.25) are still to move, to 0.6
    // of the price. November a = 3/4: 0.25 ÷ 7/8 = 2/7; December a = 1: 0.375 ÷ 7/8 = 3/7
    expect(ratioIn("2026-11", stepping)).toBeCloseTo(1 - (0.4 * 2) / 7, 12);
    expect(ratioIn("2026-12", stepping)).toBeCloseTo(1 - (0.4 * 3) / 7, 12);
    // what another row moves of the same model is a share of the same tokens: 0.2 ÷ 7/8 more, to 0.2 of the price
    const other = routing(opus46, haiku45, 0.2, since("2026-12", 1));
    expect(ratioIn("2026-12", stepping, other)).toBeCloseTo(1 - (0.4 * 3) / 7 - (0.8 * 0.2 * 8) / 7, 12);
  });

  it("[U3] caching and batch go on from what is measured, in the steps that are left", () => {
    // all to be in batch; none is. November: (3/4 − 1/4) ÷ (1 − 1/4) = 2/3 of it at half the price
    expect(ratioIn("2026-11", batching(1, since("2026-09", 4)))).toBeCloseTo(1 - 0.5 * (2 / 3), 12);
    expect(ratioIn("2026-12", batching(1, since("2026-09", 4)))).toBeCloseTo(0.5, 12);
    // steps that are over leave what is missing, and the mix says how much that is: all of it, read at a tenth
    expect(ratioIn("2026-11", caching(0.5, 1, since("2026-01", 1)))).toBeCloseTo(1 - 0.5 * 0.9, 12);
  });

  it("[U3] the waterfall saves in each month what that month does not have yet", () => {
    const stepping = routing(opus46, sonnet46, 0.5, since("2026-09", 4));
    const last = rows.slice(-3);
    // August: half moves. September: 3/8 of 7/8. October: 1/4 of 3/4
    const months = fall(last, [stepping], "full").months.map(({ afterBatch }) => afterBatch);
    expect(months).toEqual(
      [0.5, 3 / 7, 1 / 3].map((moved) => expect.closeTo(5 * (1 - 0.4 * moved), 12) as number),
    );
  });

  it("[U3] each is said with its row, the month it starts in and the month the term begins in", () => {
    const said = (lever: Lever) =>
      historyWith(lever).problems.filter(
        ({ code }) => code === "lever-begun" || code === "lever-adds-nothing",
      );
    expect(said(routing(opus46, haiku45, 0.5, since("2026-10", 1)))).toEqual([
      { code: "lever-begun", where: "Levers!A5", got: "2026-10", expected: "2026-11" },
    ]);
    expect(said(routing(opus46, haiku45, 0.5, since("2026-11", 1)))).toEqual([]);
    expect(said(routing(opus46, haiku45, 0.5))).toEqual([]);
    // one sentence a row
    expect(said(routing(sonnet46, haiku45, 0.5, since("2026-01", 1))).map(({ code }) => code)).toEqual([
      "lever-adds-nothing",
    ]);
  });
});
