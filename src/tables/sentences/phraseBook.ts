/** Phrases with something of the workbook in them, each with what it is in the other language. */
export type PhrasePatterns = readonly (readonly [pattern: RegExp, translated: string])[];

/** Translates whole phrases by their English: word for word, or by a pattern; one that is not known stays. */
export const phraseBook =
  (phrases: Readonly<Record<string, string>>, patterns: PhrasePatterns) =>
  (phrase: string): string => {
    const exact = phrases[phrase];
    if (exact !== undefined) return exact;
    const found = patterns.find(([pattern]) => pattern.test(phrase));
    return found === undefined ? phrase : phrase.replace(...found);
  };
