import type { Terms } from "../../engine/terms";
import { termDefinitions } from "../../tables/termDefinitions";
import inEnglish from "./terms.en.json";

/** A word of the field that has an explanation. */
export type HelpTerm = keyof typeof inEnglish;

export interface Explained {
  readonly word: string;
  readonly meaning: string;
}

/** The explanations of one language. */
export interface HelpTerms {
  readonly terms: Readonly<Record<HelpTerm, Explained>>;
  /** What the rows of the table Terms mean. */
  readonly contractTerms: Readonly<Record<keyof Terms, string>>;
}

/** As docs/GLOSSARY.md and the table Terms say it. */
export const helpInEnglish: HelpTerms = {
  terms: inEnglish,
  contractTerms: Object.fromEntries(termDefinitions.map(({ key, note }) => [key, note])) as Record<
    keyof Terms,
    string
  >,
};
