import { phrasePatterns } from "./german/phrasePatterns";
import { phrasesOfTables } from "./german/phrasesOfTables";
import { phrasesOfUsage } from "./german/phrasesOfUsage";
import { phraseBook } from "./phraseBook";

const book = phraseBook({ ...phrasesOfTables, ...phrasesOfUsage }, phrasePatterns(inGerman));

/**
 * Phrases that the readers put into a problem (what is expected there, what was found), in German. They are looked up
 * by their English; a name, a number, a date or a cell is the same in both languages and stays.
 */
export function inGerman(phrase: string): string {
  return book(phrase);
}
