import { inFull, inMoney, inPercent, leastPercent } from "../numbersInWords";
import { sentence } from "../wording";
import { answer } from "./english/answer";
import { mail } from "./english/mail";
import { moves } from "./english/moves";
import { plans } from "./english/plans";
import { quotes } from "./english/quotes";
import { range } from "./english/range";
import { requests } from "./english/requests";
import { tracking } from "./english/tracking";

/** The sentences about what was computed, in English: as sheets, copies and the command line have them. */
export const tablesInEnglish = {
  numbers: { full: inFull, money: inMoney, percent: inPercent, leastPercent },
  answer,
  range,
  requests,
  moves,
  quotes,
  mail,
  tracking,
  plans,
  /** Why an input cannot be used. */
  problem: sentence,
};

/** A language of these sentences: the same ones of the same figures, whose numbers it writes itself. */
export type TableSentences = typeof tablesInEnglish;
