import type { DatedChange } from "../../src/engine/forecast/datedChange";
import type { Lever } from "../../src/engine/levers/lever";
import { fraction, tokens, type Month } from "../../src/engine/units";
import { noRangeOptions } from "../../src/engine/rangeOptions";
import {
  launchInWords,
  leverInWords,
  otherSpendInWords,
  rangeOptionsInWords,
} from "../../src/tables/plansInWords";

const sure = (share: number) => ({ low: fraction(share), likely: fraction(share), high: fraction(share) });
const always = { start: null, monthsToFull: 1 };
const where = "Levers!A5";
const soon = "2026-03" as Month;

describe("plans in words", () => {
  test.each<[string, Lever]>([
    [
      "routing: 40 % (30 % to 50 %) of claude-opus-4-6 to claude-sonnet-4-6, token factor 1.1, from 2026-03, in full after 3 months",
      {
        kind: "routing",
        model: "claude-opus-4-6",
        to: "claude-sonnet-4-6",
        share: { low: fraction(0.3), likely: fraction(0.4), high: fraction(0.5) },
        tokenFactor: 1.1,
        adoption: { start: soon, monthsToFull: 3 },
        where,
      },
    ],
    [
      "caching: 60 % of the input of all models, hit rate 90 %, kept 1h, prompts of 5,000 tokens",
      {
        kind: "caching",
        model: null,
        share: sure(0.6),
        hitRate: fraction(0.9),
        life: "1h",
        promptTokens: tokens(5000),
        adoption: always,
        where,
      },
    ],
    [
      "batch: 25 % of claude-opus-4-6",
      { kind: "batch", model: "claude-opus-4-6", share: sure(0.25), adoption: always, where },
    ],
  ])("[U3] %s", (words, lever) => expect(leverInWords(lever)).toBe(words));

  test.each<[string, DatedChange]>([
    [
      "Chat: 30,000 (20,000 to 45,000) of list cost a month from 2026-03, complete after 4 (2.5 to 6) months, 80 % likely",
      {
        kind: "launch",
        name: "Chat",
        start: soon,
        monthly: { low: 20_000, likely: 30_000, high: 45_000 },
        rampMonths: { low: 2.5, likely: 4, high: 6 },
        probability: 0.8,
        where,
      },
    ],
    [
      "Pilot: 20 % of all usage ends from 2026-03",
      {
        kind: "ending",
        name: "Pilot",
        start: soon,
        share: sure(0.2),
        rampMonths: sure(0),
        probability: 1,
        where,
      },
    ],
  ])("[F4] %s", (words, change) => expect(launchInWords(change)).toBe(words));

  test("[U2] other spend in hours, for ever and all of it eligible", () => {
    const spent = { kind: "code execution", hours: 1500 } as const;
    const ends = { from: null, renewal: null, afterRenewal: null };
    expect(otherSpendInWords({ name: "Runs", spent, ...ends, eligibleShare: fraction(1), where })).toBe(
      "Runs: 1,500 hours of code execution a month",
    );
  });

  test("[F2, F3, F7] what was said about the range, a line each; nothing where nothing was", () => {
    const own = { kind: "own", monthly: { low: 0.01, likely: 0.02, high: 0.04 }, ceiling: 200_000 } as const;
    expect(
      rangeOptionsInWords({
        growth: own,
        ownMonthly: sure(50_000),
        leftOut: [{ month: soon, reason: "migration", where }],
      }),
    ).toEqual([
      "growth: 2 % (1 % to 4 %) a month, up to 200,000 a month",
      "own range: 50,000 of list usage a month before levers",
      "2026-03 left out: migration",
    ]);
    expect(rangeOptionsInWords({ ...noRangeOptions, growth: { kind: "mature" } })).toEqual([
      "growth: mature",
    ]);
    expect(rangeOptionsInWords(noRangeOptions)).toEqual([]);
  });
});
