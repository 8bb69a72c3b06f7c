import type { DatedChange } from "../engine/forecast/datedChange";
import type { LikelyRange } from "../engine/forecast/likelyRange";
import type { Lever } from "../engine/levers/lever";
import type { OtherSpend } from "../engine/otherSpend";
import type { RangeOptions } from "../engine/rangeOptions";
import { tablesInEnglish, type TableSentences } from "./sentences/tablesInEnglish";

type Say = TableSentences["plans"];

/** A lever in one line, with all it was read as. */
export function leverInWords(
  lever: Lever,
  { plans: say, numbers }: TableSentences = tablesInEnglish,
): string {
  const { start, monthsToFull } = lever.adoption;
  return [
    whatItMoves(lever, ranged(lever.share, numbers.percent, say), say),
    ...details(lever, say),
    ...(start === null ? [] : [say.from(start)]),
    ...(monthsToFull <= 1 ? [] : [say.inFullAfter(monthsToFull)]),
  ].join(", ");
}

function whatItMoves(lever: Lever, share: string, say: Say): string {
  switch (lever.kind) {
    case "routing":
      return say.routing(share, lever.model, lever.to);
    case "caching":
      return say.caching(share, lever.model);
    case "batch":
      return say.batch(share, lever.model);
  }
}

function details(lever: Lever, say: Say): readonly string[] {
  switch (lever.kind) {
    case "routing":
      return lever.tokenFactor === null ? [] : [say.tokenFactor(lever.tokenFactor)];
    case "caching":
      return [
        say.hitRate(lever.hitRate),
        say.kept(lever.life),
        ...(lever.promptTokens === null ? [] : [say.prompts(lever.promptTokens)]),
      ];
    case "batch":
      return [];
  }
}

/** A launch or an ending in one line, with all it was read as. */
export function launchInWords(
  change: DatedChange,
  { plans: say, numbers }: TableSentences = tablesInEnglish,
): string {
  const { name, start, rampMonths, probability } = change;
  return [
    change.kind === "launch"
      ? say.launch(name, ranged(change.monthly, numbers.money, say), start)
      : say.ending(name, ranged(change.share, numbers.percent, say), start),
    ...(rampMonths.likely === 0 && rampMonths.high === 0
      ? []
      : [say.completeAfter(ranged(rampMonths, numbers.full, say))]),
    ...(probability === 1 ? [] : [say.likely(probability)]),
  ].join(", ");
}

/** Spend besides tokens in one line, with all it was read as. */
export function otherSpendInWords(
  { name, spent, from, renewal, afterRenewal, eligibleShare }: OtherSpend,
  { plans: say }: TableSentences = tablesInEnglish,
): string {
  return [
    spent.kind === "money"
      ? say.spend(name, spent.monthly, from)
      : say.codeExecution(name, spent.hours, from),
    ...(renewal === null || afterRenewal === null ? [] : [say.afterRenewal(afterRenewal, renewal)]),
    ...(eligibleShare === 1 ? [] : [say.eligible(eligibleShare)]),
  ].join(", ");
}

/** What was said about the range, a line each. */
export function rangeOptionsInWords(
  { growth, ownMonthly, leftOut }: RangeOptions,
  { plans: say, numbers }: TableSentences = tablesInEnglish,
): readonly string[] {
  return [
    ...(growth.kind === "by evidence"
      ? []
      : [
          growth.kind === "own"
            ? say.ownGrowth(ranged(growth.monthly, numbers.percent, say), growth.ceiling)
            : say.growthIs(growth.kind),
        ]),
    ...(ownMonthly === null ? [] : [say.ownRange(ranged(ownMonthly, numbers.money, say))]),
    ...leftOut.map(({ month, reason }) => say.leftOut(month, reason)),
  ];
}

/** `40 %`, or with its low and high: `40 % (30 % to 50 %)`. */
const ranged = ({ low, likely, high }: LikelyRange, inWords: (amount: number) => string, say: Say): string =>
  low === likely && likely === high
    ? inWords(likely)
    : say.ranged(inWords(likely), inWords(low), inWords(high));
