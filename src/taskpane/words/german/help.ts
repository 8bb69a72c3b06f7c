import type { help as english } from "../english/help";

/** The explanations beside terms. */
export const help: typeof english = {
  explain: (word) => `Was bedeutet „${word}“?`,
  terms: async () =>
    (await import(/* webpackChunkName: "terms.german" */ "../../help/germanTerms")).helpInGerman,
};
