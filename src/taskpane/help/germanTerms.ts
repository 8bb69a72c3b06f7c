import contractTerms from "./contractTerms.de.json";
import terms from "./terms.de.json";
import type { HelpTerms } from "./terms";

/** In German; where a table or a function uses the English word, it stands beside. */
export const helpInGerman: HelpTerms = { terms, contractTerms };
