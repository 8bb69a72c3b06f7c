import type { HelpTerms } from "../../help/terms";

/** The explanations beside terms; they are fetched when the first is asked for. */
export const help = {
  explain: (word: string) => `What does “${word}” mean?`,
  terms: async (): Promise<HelpTerms> =>
    (await import(/* webpackChunkName: "terms" */ "../../help/terms")).helpInEnglish,
};
