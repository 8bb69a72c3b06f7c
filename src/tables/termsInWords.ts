import { defaultTerms, type Terms } from "../engine/terms";
import { inFull, inPercent } from "./numbersInWords";
import { termDefinitions, type TermDefinition } from "./termDefinitions";

/** The terms that are said whatever their values. */
const alwaysSaid: readonly (keyof Terms)[] = [
  "settlement",
  "denomination",
  "overage",
  "rolloverShare",
  "trueDownShare",
  "carryoverShare",
  "policy",
  "confidence",
];

/** The terms that an answer rests on: those that matter most, and every other that is not as it is by default. */
export function termsInWords(terms: Terms): string {
  const isAlwaysSaid = ({ key }: TermDefinition): boolean => alwaysSaid.includes(key);
  // A blank term lasts a year.
  const byDefault: Terms = { ...defaultTerms, termYears: terms.termYears === 1 ? 1 : null };
  const said = [
    ...termDefinitions.filter(isAlwaysSaid),
    ...termDefinitions.filter((term) => !isAlwaysSaid(term) && term.show(terms) !== term.show(byDefault)),
  ];
  return `Terms: ${said.map((term) => `${term.name.toLowerCase()} ${inWords(term, terms)}`).join("; ")}.`;
}

/** Numbers are shares, but where the term says that they count something. */
function inWords({ unit, show }: TermDefinition, terms: Terms): string {
  const shown = show(terms);
  if (typeof shown !== "number") return String(shown).replaceAll("; ", ", ");
  return /^(years|whole periods|money)/.test(unit) ? inFull(shown) : inPercent(shown);
}
