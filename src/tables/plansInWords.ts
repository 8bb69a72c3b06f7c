import type { DatedChange } from "../engine/forecast/datedChange";
import type { LikelyRange } from "../engine/forecast/likelyRange";
import type { Lever } from "../engine/levers/lever";
import type { OtherSpend } from "../engine/otherSpend";
import type { RangeOptions } from "../engine/rangeOptions";
import { inFull, inMoney, inMonths, inPercent } from "./numbersInWords";

/** A lever in one line, with all it was read as. */
export function leverInWords(lever: Lever): string {
  const { start, monthsToFull } = lever.adoption;
  const adoption = [
    ...(start === null ? [] : [`from ${start}`]),
    ...(monthsToFull <= 1 ? [] : [`in full after ${inMonths(monthsToFull)}`]),
  ];
  const share = ranged(lever.share, inPercent);
  return [`${lever.kind}: ${share} of ${subject(lever)}`, ...details(lever), ...adoption].join(", ");
}

function subject(lever: Lever): string {
  const model = lever.model ?? "all models";
  switch (lever.kind) {
    case "routing":
      return `${lever.model} to ${lever.to}`;
    case "caching":
      return `the input of ${model}`;
    case "batch":
      return model;
  }
}

function details(lever: Lever): readonly string[] {
  switch (lever.kind) {
    case "routing":
      return lever.tokenFactor === null ? [] : [`token factor ${inFull(lever.tokenFactor)}`];
    case "caching":
      return [
        `hit rate ${inPercent(lever.hitRate)}`,
        `kept ${lever.life}`,
        ...(lever.promptTokens === null ? [] : [`prompts of ${inFull(lever.promptTokens)} tokens`]),
      ];
    case "batch":
      return [];
  }
}

/** A launch or an ending in one line, with all it was read as. */
export function launchInWords(change: DatedChange): string {
  const { likely, high } = change.rampMonths;
  return [
    `${change.name}: ${sizeInWords(change)} from ${change.start}`,
    ...(likely === 0 && high === 0 ? [] : [`complete after ${ranged(change.rampMonths, inFull)} months`]),
    ...(change.probability === 1 ? [] : [`${inPercent(change.probability)} likely`]),
  ].join(", ");
}

function sizeInWords(change: DatedChange): string {
  switch (change.kind) {
    case "launch":
      return `${ranged(change.monthly, inMoney)} of list cost a month`;
    case "ending":
      return `${ranged(change.share, inPercent)} of all usage ends`;
  }
}

/** Spend besides tokens in one line, with all it was read as. */
export function otherSpendInWords(spend: OtherSpend): string {
  const { name, spent, from, renewal, afterRenewal, eligibleShare } = spend;
  const monthly =
    spent.kind === "money"
      ? `${inMoney(spent.monthly)} a month`
      : `${inFull(spent.hours)} hours of code execution a month`;
  return [
    `${name}: ${monthly}${from === null ? "" : ` from ${from}`}`,
    ...(renewal === null || afterRenewal === null ? [] : [`${inFull(afterRenewal)} after ${renewal}`]),
    ...(eligibleShare === 1 ? [] : [`${inPercent(eligibleShare)} eligible`]),
  ].join(", ");
}

/** What was said about the range, a line each. */
export function rangeOptionsInWords({ growth, ownMonthly, leftOut }: RangeOptions): readonly string[] {
  return [
    ...(growth.kind === "by evidence" ? [] : [growthInWords(growth)]),
    ...(ownMonthly === null ? [] : [`own range: ${ranged(ownMonthly, inMoney)} of list usage a month`]),
    ...leftOut.map(({ month, reason }) => `${month} left out: ${reason}`),
  ];
}

function growthInWords(growth: RangeOptions["growth"]): string {
  if (growth.kind !== "own") return `growth: ${growth.kind}`;
  const ceiling = growth.ceiling === null ? "" : `, up to ${inMoney(growth.ceiling)} a month`;
  return `growth: ${ranged(growth.monthly, inPercent)} a month${ceiling}`;
}

/** `40 %`, or with its low and high: `40 % (30 % to 50 %)`. */
const ranged = ({ low, likely, high }: LikelyRange, inWords: (amount: number) => string): string =>
  low === likely && likely === high
    ? inWords(likely)
    : `${inWords(likely)} (${inWords(low)} to ${inWords(high)})`;
