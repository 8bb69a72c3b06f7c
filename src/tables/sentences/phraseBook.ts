/** Phrases with something of the workbook in them, each with what it is in the other language: `$1`, or a function of it. */
export type PhrasePatterns = readonly (readonly [
  pattern: RegExp,
  translated: string | ((...found: readonly (string | undefined)[]) => string),
])[];

/** Translates whole phrases by their English: word for word, or by a pattern; one that is not known stays. */
export const phraseBook =
  (phrases: Readonly<Record<string, string>>, patterns: PhrasePatterns) =>
  (phrase: string): string => {
    const exact = phrases[phrase];
    if (exact !== undefined) return exact;
    for (const [pattern, translated] of patterns) {
      const found = pattern.exec(phrase);
      if (found === null) continue;
      return typeof translated === "string"
        ? phrase.replace(pattern, translated)
        : translated(...found.slice(1));
    }
    return phrase;
  };
