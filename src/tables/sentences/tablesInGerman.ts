import { germanSentence } from "./german";
import { answer } from "./german/answer";
import { mail } from "./german/mail";
import { moves } from "./german/moves";
import { inFull, inMoney, inPercent, leastPercent } from "./german/numbers";
import { plans } from "./german/plans";
import { quotes } from "./german/quotes";
import { range } from "./german/range";
import { requests } from "./german/requests";
import { tracking } from "./german/tracking";
import type { TableSentences } from "./tablesInEnglish";

/** The sentences about what was computed, in German. */
export const tablesInGerman: TableSentences = {
  numbers: { full: inFull, money: inMoney, percent: inPercent, leastPercent },
  answer,
  range,
  requests,
  moves,
  quotes,
  mail,
  tracking,
  plans,
  problem: germanSentence,
};
